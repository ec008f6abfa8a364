"""A moment in words: "by Friday", "tomorrow at 9", "明晚8点", "两小时后"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.rules.places.times import at_wall_clock, local
from handlers.dates.clocks import end_of, minutes, start_of
from handlers.dates.composing import merged, read, unsettled, words
from handlers.dates.days import span_of
from handlers.dates.reading import Bound, Clock, Day, Mention, Part

END_OF_DAY = time(23, 59)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as somebody named it.

    `at` is in UTC, `day` is its day on the place's calendar, and `words` are the words that were understood. Without a
    time of day (`has_time`) it is the last minute of its day, as for a deadline.
    """

    at: datetime
    day: date
    has_time: bool
    words: str


def understand_moment(text: str, now: datetime, zone: str) -> Moment | None:
    """The moment that a text names, or None when it names none, several, or one that can be read two ways.

    A bare weekday or hour is the next one; a past moment is returned as past. `text` is whatever was typed, `now` is
    aware, and `zone` is the place's.
    """
    spelling, pieces = read(text)
    if unsettled(spelling, pieces):
        return None
    try:
        named = _Asked(spelling, pieces, now, zone).moment()
    except OverflowError:  # beyond the calendar's last year
        return None
    if named is None:
        return None
    at, has_time = named
    return Moment(at, local(at, zone).date(), has_time, words(text, pieces))


class _Asked:
    """The pieces of one text, and the moment and place it was typed at."""

    def __init__(self, text: str, pieces: Sequence[Mention], now: datetime, zone: str) -> None:
        readings = [piece.reading for piece in pieces]
        self.text, self.pieces, self.zone = text, pieces, zone
        self.now = now.astimezone(UTC)  # where an hour later is an hour later, whatever the clocks do
        self.today = local(now, zone).date()
        self.days = [reading.day for reading in readings if reading.day]
        self.clocks = {reading.clock for reading in readings if reading.clock}
        self.parts = {reading.part for reading in readings if reading.part}
        self.aheads = [reading.ahead for reading in readings if reading.ahead is not None]
        self.stretches = [reading.stretch for reading in readings if reading.stretch]
        self.bounds = {reading.bound for reading in readings if reading.bound}
        self.end_of_day = any(reading.end_of_day for reading in readings)

    def moment(self) -> tuple[datetime, bool] | None:
        """The moment, and whether a time of day was named; None when the pieces make none or disagree."""
        if len(self.clocks) > 1 or len(self.parts) > 1 or len(self.aheads) + len(self.stretches) > 1:
            return None
        clock, part = next(iter(self.clocks), None), next(iter(self.parts), None)
        if self.aheads:
            alone = not (self.days or clock or part)
            return (self.now + self.aheads[0], True) if alone else None
        if clock or part:
            at = self._timed(clock, part)
            return (at, True) if at else None
        day = self._last_day()
        return (at_wall_clock(day, END_OF_DAY, self.zone), False) if day else None

    def _last_day(self) -> date | None:
        """The day by which it is: of several the last, but until or by days yet to come is until they begin."""
        if not self.days:
            return self.stretches[0].after(self.today) if self.stretches else self.today if self.end_of_day else None
        span = None if self.stretches else merged(self.days, self.today, self.today)
        if span and span.first > self.today and self.bounds & {Bound.UNTIL, Bound.BY}:
            return span.first
        span = span or span_of(self.text, self.pieces, self.today)
        return span.last if span else None

    def _timed(self, clock: Clock | None, part: Part | None) -> datetime | None:
        if not self.days and not self.stretches:
            today = self._at(self.today, clock, part)
            return today if today > self.now else self._at(self.today + timedelta(days=1), clock, part)
        if self._is_todays_weekday(self.days) and (today := self._at(self.today, clock, part)) > self.now:
            return today
        span = merged(self.days, self.today, self.today) if self.days else None
        if span is None or span.first != span.last or self.stretches:
            return None
        at = self._at(span.first, clock, part)
        # "tonight", said at nine in the evening: there is still some of it.
        end = self._end(span.first, part) if part and clock is None else at
        return end if at <= self.now < end else at

    def _is_todays_weekday(self, days: Sequence[Day]) -> bool:
        return bool(days) and all(day.weekday == self.today.weekday() for day in days)

    def _at(self, day: date, clock: Clock | None, part: Part | None) -> datetime:
        if clock is not None:
            return self._wall(day, timedelta(minutes=minutes(clock, part)))
        assert part is not None
        return self._end(day, part) if Bound.BY in self.bounds else self._wall(day, start_of(part))

    def _end(self, day: date, part: Part) -> datetime:
        return self._wall(day, end_of(part))

    def _wall(self, day: date, since_midnight: timedelta) -> datetime:
        wall = datetime.combine(day, time()) + since_midnight
        return at_wall_clock(wall.date(), wall.time(), self.zone)
