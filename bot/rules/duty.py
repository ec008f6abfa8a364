"""The daily check: who is reminded when, and what follows when the day passes without it.

A missed turn is a record, not a public notice: only the safety head learns of it.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from bot.decision import Change, Decision, DueCleared, DueSet, Kind, Say, To, TurnSet, decide
from bot.model import Due, DueKind, Household, Person, Place, Turn, TurnState
from bot.rules.case import NOTHING, RefusedError
from bot.rules.rotation import next_household
from bot.rules.times import EVENING, MORNING, at_wall_clock, local

LATE = timedelta(hours=1)  # a reminder later than this says that it is late


@dataclass(frozen=True, slots=True)
class Day:
    """A group on one day, with all that the day's check needs to know."""

    group: Place
    day: date
    now: datetime
    households: tuple[Household, ...] = ()
    turn: Turn | None = None  # the day's, once given
    latest: Turn | None = None  # the newest of earlier days
    members: tuple[Person, ...] = ()  # of the household whose turn it is
    heads: tuple[Person, ...] = ()

    def at(self, clock: time) -> datetime:
        """The moment of a wall-clock time of this day."""
        return at_wall_clock(self.day, clock, self.group.timezone)


def plan(group: Place, day: date) -> Change:
    """The reminder of a day, as a deadline."""
    key = f"{DueKind.DUTY_REMINDER.value}:{group.id}:{day}"
    return DueSet(Due(DueKind.DUTY_REMINDER, group.id, at_wall_clock(day, MORNING, group.timezone), key))


def first_plan(group: Place, now: datetime) -> Change:
    """The first reminder of a group that was just set up: the next morning's."""
    today = local(now, group.timezone).date()
    morning = at_wall_clock(today, MORNING, group.timezone)
    return plan(group, today if now < morning else today + timedelta(days=1))


def choose(day: Day) -> Household | None:
    """The household whose turn this day is."""
    return next_household(list(day.households), day.latest)


def begin(day: Day, household: Household | None, members: tuple[Person, ...]) -> Decision:
    """The day's turn is given and its household reminded; the next day is planned.

    After downtime the days that passed meanwhile are skipped: nobody misses a turn they never heard of.
    """
    today = local(day.now, day.group.timezone).date()
    tomorrow = plan(day.group, max(day.day + timedelta(days=1), today))
    if household is None or day.turn is not None or day.day < today:
        return decide(tomorrow)
    turn = Turn(day.group.id, day.day, household.id)
    return decide(TurnSet(turn), _remind(day, members), _evening(day), tomorrow)


def _remind(day: Day, members: tuple[Person, ...]) -> list[Change]:
    late = day.now - day.at(MORNING) > LATE
    params = {"place": day.group.id, "day": day.day.isoformat(), "late": late}
    return [Say(Kind.DUTY, To(person_id=person.id), params, mention=True) for person in members]


def _evening(day: Day) -> list[Change]:
    """Later deadlines of the day, those that still lie ahead."""
    midnight = at_wall_clock(day.day + timedelta(days=1), time(0), day.group.timezone)
    ahead = {DueKind.DUTY_EVENING: day.at(EVENING), DueKind.DUTY_ENDS: midnight}
    return [
        DueSet(Due(kind, day.group.id, at, f"{kind.value}:{day.group.id}:{day.day}"))
        for kind, at in ahead.items()
        if at > day.now
    ]


def evening(day: Day) -> Decision:
    """The check is not done by the evening: the safety head learns who has not."""
    if day.turn is None or day.turn.state is not TurnState.DUE:
        return NOTHING
    params = {"place": day.group.id, "day": day.day.isoformat()}
    return decide([Say(Kind.DUTY_MISSING, To(person_id=head.id), params) for head in day.heads])


def ends(day: Day) -> Decision:
    """The day is over without an answer: missed, quietly."""
    if day.turn is None or day.turn.state is not TurnState.DUE:
        return NOTHING
    return decide(TurnSet(replace(day.turn, state=TurnState.MISSED)))


def may_answer(day: Day, person: Person | None) -> Turn:
    """The turn that this person may answer now.

    Raises:
        RefusedError: it is another household's turn, another day's button, or already answered.
    """
    if day.turn is None or day.day != local(day.now, day.group.timezone).date():
        raise RefusedError("other_day")
    if person not in day.members and person not in day.heads:
        raise RefusedError("other_household")
    if day.turn.state in {TurnState.CLEAR, TurnState.PROBLEM}:
        raise RefusedError("already_checked")
    return day.turn


def answer(day: Day, person: Person, state: TurnState) -> Decision:
    """A member of the household answers: all clear, or a problem was found. Raises as `may_answer`."""
    turn = replace(may_answer(day, person), state=state, person_id=person.id, answered_at=day.now)
    kinds = (DueKind.DUTY_EVENING.value, DueKind.DUTY_ENDS.value)
    return decide(TurnSet(turn), DueCleared(day.group.id, kinds, day.now), answer="checked")
