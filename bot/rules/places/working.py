"""When an office is open: its hours, its days of the week, its holidays and the days it makes up for them."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.rules.places.times import at_wall_clock, local

EVERY_DAY = frozenset(range(7))
LOOKED_AHEAD = 400  # days; an office that is closed longer counts as open


@dataclass(frozen=True, slots=True)
class Working:
    """The open hours of an office. Without any setting it is always open, as the households are."""

    weekdays: frozenset[int] = EVERY_DAY  # Monday is 0
    opens: time = time(0)
    closes: time = time(0)  # not after `opens`: open all day
    holidays: tuple[tuple[date, date], ...] = ()  # first and last day of each
    extra_days: tuple[tuple[date, date], ...] = ()  # open, whatever else is said

    def is_open_on(self, day: date) -> bool:
        """Whether it works on a day at all."""
        if _within(day, self.extra_days):
            return True
        return day.weekday() in self.weekdays and not _within(day, self.holidays)

    def next_open(self, at: datetime, zone: str) -> datetime:
        """This moment if it is open then, else the next moment it opens."""
        today = local(at, zone).date()
        for ahead in range(LOOKED_AHEAD):
            day = today + timedelta(days=ahead)
            if self.is_open_on(day):
                opens, closes = self._hours(day, zone)
                if at < closes:
                    return max(at, opens)
        return at

    def _hours(self, day: date, zone: str) -> tuple[datetime, datetime]:
        if self.closes > self.opens:
            return at_wall_clock(day, self.opens, zone), at_wall_clock(day, self.closes, zone)
        return at_wall_clock(day, time(0), zone), at_wall_clock(day + timedelta(days=1), time(0), zone)

    def after(self, start: datetime, span: timedelta, zone: str) -> datetime:
        """So long after `start`, not counting the days on which it is closed."""
        at, left = start, span
        for _ in range(LOOKED_AHEAD):
            day = local(at, zone).date()
            midnight = at_wall_clock(day + timedelta(days=1), time(0), zone)
            counted = midnight - at if self.is_open_on(day) else timedelta(0)
            if counted > left:
                return at + left
            at, left = midnight, left - counted
        return start + span


def _within(day: date, spans: tuple[tuple[date, date], ...]) -> bool:
    return any(first <= day <= last for first, last in spans)
