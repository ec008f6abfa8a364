"""When an item that nobody takes, or nobody finishes, goes up. The table is design §3's.

Deadlines are counted from the report (not accepted) or from the acceptance (not done). A normal or minor
item waits for the end of the quiet hours; an urgent one does not.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.decision import Change, Decision, DueCleared, DueSet, Kind, Say, To, decide
from bot.model import Action, Due, DueKind, Level, Severity, State
from bot.rules.case import NOTHING, Case
from bot.rules.times import EVENING, after_quiet, next_wall_clock

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
DEPUTY, COMMUNITY, STREET = DueKind.TELL_DEPUTY, DueKind.TO_COMMUNITY, DueKind.TO_STREET

NOT_ACCEPTED: dict[Severity, dict[DueKind, timedelta]] = {
    Severity.URGENT: {DEPUTY: 10 * MINUTE, COMMUNITY: 20 * MINUTE, STREET: 60 * MINUTE},
    Severity.NORMAL: {DEPUTY: 12 * HOUR, COMMUNITY: 24 * HOUR, STREET: 7 * DAY},
    Severity.MINOR: {DEPUTY: 24 * HOUR, COMMUNITY: 7 * DAY, STREET: 15 * DAY},
}
# The design names no clock for an urgent item that was accepted; it gets the normal one.
NOT_DONE: dict[Severity, dict[DueKind, timedelta]] = {
    Severity.URGENT: {COMMUNITY: 3 * DAY, STREET: 7 * DAY},
    Severity.NORMAL: {COMMUNITY: 3 * DAY, STREET: 7 * DAY},
    Severity.MINOR: {COMMUNITY: 7 * DAY, STREET: 15 * DAY},
}
REACHES = {COMMUNITY: Level.COMMUNITY, STREET: Level.STREET}
STEPS = (DEPUTY, DueKind.EVENING, COMMUNITY, STREET)


def stop(case: Case) -> DueCleared:
    """Nothing of this item is to go up any more."""
    return DueCleared(case.item.id, tuple(kind.value for kind in STEPS), case.now)


def until_accepted(case: Case) -> list[Change]:
    """The deadlines of an item that from now on waits for somebody to take it."""
    steps = {kind: case.now + after for kind, after in NOT_ACCEPTED[case.item.severity].items()}
    if goes_to_leader_first(case):
        steps[DueKind.EVENING] = next_wall_clock(case.now, EVENING, case.group.timezone)
    return list(_dues(case, steps, "accepted"))


def until_done(case: Case) -> list[Change]:
    """The deadlines of an item that somebody has just taken."""
    steps = {kind: case.now + after for kind, after in NOT_DONE[case.item.severity].items()}
    return list(_dues(case, steps, f"done:{case.now.timestamp():.0f}"))


def goes_to_leader_first(case: Case) -> bool:
    """A minor matter is for today's rotating leader; the safety head hears of it in the evening."""
    return case.item.severity is Severity.MINOR and case.item.level is Level.GROUP and bool(case.leaders)


def _dues(case: Case, steps: dict[DueKind, datetime], wait: str) -> Iterator[Change]:
    item = case.item
    for kind, at in steps.items():
        if item.level is not Level.GROUP and REACHES.get(kind, Level.GROUP).rank <= item.level.rank:
            continue  # it already stands there
        due_at = at if case.is_urgent else after_quiet(at, case.group.timezone)
        yield DueSet(Due(kind, item.id, due_at, f"{kind.value}:{item.id}:{item.round}:{item.level.value}:{wait}"))


def step(case: Case, kind: DueKind) -> Decision:
    """What follows when one of an item's deadlines has come; nothing if that is settled meanwhile."""
    if not case.item.state.is_open:
        return NOTHING
    if kind in REACHES:
        return _go_up(case, REACHES[kind])
    if case.item.state is not State.REPORTED:
        return NOTHING
    return _evening(case) if kind is DueKind.EVENING else _tell_deputy(case)


def _tell_deputy(case: Case) -> Decision:
    """The deputies get the card; whoever should have taken it is reminded, once."""
    case, changed = case.changed(Action.REMIND)
    first = case.officers(Level.GROUP)
    deputies = [To(person_id=person.id) for person in case.deputies if person not in first]
    nudges = [
        Say(Kind.NUDGE, To(person_id=person.id), {"item": case.item.id}, urgent=case.is_urgent) for person in first
    ]
    return decide(changed, case.show(deputies), nudges)


def _evening(case: Case) -> Decision:
    """The rotating leader has not settled a minor item by the evening: the safety head hears of it."""
    case, changed = case.changed(Action.REMIND)
    return decide(changed, case.tell(Level.GROUP))


def _go_up(case: Case, level: Level) -> Decision:
    """To this level, or to the next one above it where somebody can take it."""
    reached = next((each for each in Level if each.rank >= level.rank and case.can_take(each)), None)
    if reached is None or reached.rank <= case.item.level.rank:
        return NOTHING
    case, changed = case.changed(Action.ESCALATE, level=reached)
    return decide(changed, case.tell(reached))
