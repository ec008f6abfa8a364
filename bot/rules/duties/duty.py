"""The daily check by the clock: who is reminded when, and what follows when the day passes without it.

A missed turn is a record, not a public notice: only the safety head learns of it, and the household may say why.
How it is answered is in `bot.rules.duties.check`.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from bot.decision import Change, Decision, DueSet, Kind, Say, To, TurnSet, decide
from bot.model import Due, DueKind, Person, Place, Turn, TurnState
from bot.rules.duties import rotation
from bot.rules.duties.rotation import PlannedTurn, Rota
from bot.rules.items.case import NOTHING
from bot.rules.places.place_settings import PlaceSettings
from bot.rules.places.times import EVENING, after_quiet, at_wall_clock, local

LATE = timedelta(hours=1)  # a reminder later than this says that it is late, and no nudge comes sooner after it
MIDDAY, LATE_AFTERNOON = time(12), time(18)
MONDAY = 0
DAY_KINDS = (DueKind.DUTY_NUDGE, DueKind.DUTY_NUDGE_LATE, DueKind.DUTY_EVENING, DueKind.DUTY_ENDS)


@dataclass(frozen=True, slots=True)
class Day:
    """A group on one day, with all that the day's check needs to know."""

    group: Place
    day: date
    now: datetime
    rota: Rota = field(default_factory=Rota)
    settings: PlaceSettings = field(default_factory=PlaceSettings)
    turn: Turn | None = None  # the day's, once given
    members: tuple[Person, ...] = ()  # of the household whose turn it is
    heads: tuple[Person, ...] = ()
    in_line: tuple[Person, ...] = ()  # who is told what a safety head is: they, or the deputy while they are away
    is_away: bool = False  # the home of the household whose turn it is stands empty
    next_on: date | None = None  # the day of the next reminder, if one is planned

    def at(self, clock: time) -> datetime:
        """The moment of a wall-clock time of this day."""
        return at_wall_clock(self.day, clock, self.group.timezone)

    @property
    def begins(self) -> datetime:
        """When its household is reminded."""
        return self.at(self.settings.check_time)

    @property
    def today(self) -> date:
        """The date of the group's calendar, whatever day this is about."""
        return local(self.now, self.group.timezone).date()

    @property
    def first(self) -> date:
        """The first day that the rota is about: today, unless today has no check (any more)."""
        has_turn = any(turn.day == self.today for turn in self.rota.given)
        return self.today if has_turn or self.next_on is None else max(self.next_on, self.today)

    @property
    def not_before(self) -> datetime | None:
        """The end of the quiet hours, if it is night now."""
        later = after_quiet(self.now, self.group.timezone, self.settings.quiet)
        return None if later == self.now else later

    @property
    def params(self) -> dict[str, object]:
        """How a message names this day."""
        return {"place": self.group.id, "day": self.day.isoformat()}


def plan(group: Place, day: date, check_time: time) -> Change:
    """The reminder of a day, as a deadline."""
    key = f"{DueKind.DUTY_REMINDER.value}:{group.id}:{day}"
    return DueSet(Due(DueKind.DUTY_REMINDER, group.id, at_wall_clock(day, check_time, group.timezone), key))


def first_plan(group: Place, now: datetime, check_time: time) -> Change:
    """The first reminder of a group that was just set up: the next morning's."""
    today = local(now, group.timezone).date()
    morning = at_wall_clock(today, check_time, group.timezone)
    return plan(group, today if now < morning else today + timedelta(days=1), check_time)


def wait(day: Day) -> Decision:
    """The group has moved its check to a later hour since this reminder was planned."""
    key = f"{DueKind.DUTY_REMINDER.value}:{day.group.id}:{day.day}:{day.settings.check_time:%H%M}"
    return decide(DueSet(Due(DueKind.DUTY_REMINDER, day.group.id, day.begins, key)))


def choose(day: Day) -> PlannedTurn:
    """Whose turn this day is."""
    return rotation.turn_of(day.rota, day.day)


def begin(day: Day, planned: PlannedTurn, members: tuple[Person, ...]) -> Decision:
    """The day's turn is given and its household reminded; the next day is planned.

    After downtime the days that passed meanwhile are skipped: nobody misses a turn they never heard of.
    """
    tomorrow = plan(day.group, max(day.day + timedelta(days=1), day.today), day.settings.check_time)
    if day.turn is not None or day.day < day.today:
        return decide(tomorrow)
    note = [Say(Kind.ROTA, To(place_id=day.group.id), _week(day))] if _tells_the_week(day) else []
    turn = as_turn(day.group, planned)
    if turn is None:
        return decide(_nobody(day), note, tomorrow)
    return decide(TurnSet(turn), remind(day, members), _deadlines(day), note, tomorrow)


def as_turn(group: Place, planned: PlannedTurn) -> Turn | None:
    """A planned turn as it is stored once it is given; None where nobody is at home."""
    given = planned.given()
    if given is None:
        return None
    return Turn(
        group.id,
        given.day,
        given.household_id,
        for_household_id=given.for_household_id,
        why=given.why,
        instead_of_id=given.instead_of_id,
        forgiven_id=given.forgiven_id,
    )


def remind(day: Day, members: tuple[Person, ...], *, passed_on: bool = False) -> list[Change]:
    """The household whose turn it is hears of it: in private, else by name in the group."""
    params = {**day.params, "late": not passed_on and day.now - day.begins > LATE, "passed_on": passed_on}
    return [Say(Kind.DUTY, To(person_id=each.id), params, mention=True, not_before=day.not_before) for each in members]


def _tells_the_week(day: Day) -> bool:
    return day.settings.rota_note and day.day.weekday() == MONDAY


def _week(day: Day) -> dict[str, object]:
    return {**day.params, "days": 7, "title": "week"}


def _nobody(day: Day) -> list[Change]:
    """The safety head learns on the first day on which nobody is at home, and again on Mondays."""
    before = any(turn.day == day.day - timedelta(days=1) for turn in day.rota.given)
    if not day.rota.seats or not (before or day.day.weekday() == MONDAY):
        return []
    values = {"text": "nobody_home", "place": day.group.name}
    return [Say(Kind.NOTICE, To(person_id=head.id), values, not_before=day.not_before) for head in day.in_line]


def _deadlines(day: Day) -> list[Change]:
    """Later deadlines of the day, those that still lie ahead; a nudge does not follow the reminder at once."""
    midnight = at_wall_clock(day.day + timedelta(days=1), time(0), day.group.timezone)
    reminded = max(day.now, day.begins, day.not_before or day.now)
    ahead = {
        DueKind.DUTY_NUDGE: (day.at(MIDDAY), LATE),
        DueKind.DUTY_NUDGE_LATE: (day.at(LATE_AFTERNOON), LATE),
        DueKind.DUTY_EVENING: (day.at(EVENING), timedelta(0)),
        DueKind.DUTY_ENDS: (midnight, timedelta(0)),
    }
    return [
        DueSet(Due(kind, day.group.id, at, f"{kind.value}:{day.group.id}:{day.day}"))
        for kind, (at, apart) in ahead.items()
        if at > reminded + apart
    ]


def _is_open(day: Day) -> bool:
    return day.turn is not None and day.turn.state is TurnState.DUE


def nudge(day: Day) -> Decision:
    """Still to do: the household hears it once more, nobody else. Not if that comes when the next one is due.

    Who has said that they are away was offered to pass it on then.
    """
    if not _is_open(day) or day.day != day.today or day.is_away:
        return NOTHING
    ends = at_wall_clock(day.day + timedelta(days=1), time(0), day.group.timezone)
    said = Say(Kind.DUTY_NUDGE, To(), day.params, not_before=day.not_before, expires_at=ends)
    key = f"nudge:{day.group.id}:{day.day}"
    return decide([replace(said, to=To(person_id=each.id), key=f"{key}:{each.id}") for each in day.members])


def evening(day: Day) -> Decision:
    """The check is not done by the evening: the safety head learns who has not."""
    if not _is_open(day):
        return NOTHING
    return decide(
        [Say(Kind.DUTY_MISSING, To(person_id=head.id), day.params, not_before=day.not_before) for head in day.in_line]
    )


def ends(day: Day) -> Decision:
    """The day is over without an answer: missed, quietly. In the morning the household may say why; if away, it has."""
    if day.turn is None or not _is_open(day):
        return NOTHING
    next_morning = at_wall_clock(day.day + timedelta(days=1), day.settings.check_time, day.group.timezone)
    asked = [
        Say(Kind.DUTY_MISSED, To(person_id=each.id), day.params, not_before=max(next_morning, day.now))
        for each in day.members
        if each.reachable and not day.is_away
    ]
    return decide(TurnSet(replace(day.turn, state=TurnState.MISSED)), asked)
