"""When an item that nobody takes, or nobody finishes, goes up. The table is design §3's, unless a place sets another.

Deadlines are counted from the report (not accepted) or from the acceptance (not done). Outside danger to life:

- a deadline waits for the end of the group's quiet hours;
- while an item stands with a community or street, days on which that office is closed do not count;
- a step that ends in an office waits until that office is open.

Each deadline is a row that is met once. A wait begins anew with each thing that somebody does (a report, passing up or
down, an acceptance, a reopening, a lapsed promise), and within a wait no step is taken twice.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from bot.decision import Change, Decision, DueCleared, DueSet, Kind, Renewed, Say, To, decide
from bot.model import Action, Due, DueKind, Level, Severity, State
from bot.rules.items.case import NOTHING, Case
from bot.rules.places.place_settings import COMMUNITY, DEPUTY, STREET
from bot.rules.places.times import EVENING, next_wall_clock
from bot.rules.places.working import LOOKED_AHEAD

REACHES = {COMMUNITY: Level.COMMUNITY, STREET: Level.STREET}
DEPUTY_TOO = "deputy_too"  # the note of a reminder after which the deputy has the card as well
HAD_IT = "had_it"  # the note of a step up to those who had been told already, since nobody below holds office
STEPS = (DEPUTY, DueKind.EVENING, COMMUNITY, STREET)


def stop(case: Case) -> DueCleared:
    """Nothing of this item is to go up or to lapse any more."""
    return DueCleared(case.item.id, tuple(kind.value for kind in (*STEPS, DueKind.PROMISE_ENDS)), case.now)


def until_accepted(case: Case, wait: str = "accepted") -> list[Change]:
    """The deadlines of an item that from now on waits for somebody to take it; `wait` names this wait."""
    steps = dict(_deadlines(case, case.settings.not_accepted[case.item.severity]))
    if goes_to_leader_first(case):
        steps[DueKind.EVENING] = next_wall_clock(case.now, EVENING, case.group.timezone)
    return _set(case, steps, wait)


def until_done(case: Case) -> list[Change]:
    """The deadlines of an item that somebody has just taken, or whose promise has just lapsed."""
    return _set(case, dict(_deadlines(case, case.settings.not_done[case.item.severity])), "done")


def goes_to_leader_first(case: Case) -> bool:
    """A minor matter is for today's rotating leader, until the evening; then it is the safety head's."""
    is_small = case.item.severity is Severity.MINOR and case.item.level is Level.GROUP
    return is_small and bool(case.leaders) and case.is_before_evening


def tell_first(case: Case) -> list[Change]:
    """The card of what nobody has taken to whoever must look first, when they are awake."""
    if goes_to_leader_first(case):
        return case.show([To(person_id=person.id) for person in case.leaders], case.quiet_until)
    return case.tell(case.told_now, case.quiet_until)


def _deadlines(case: Case, spans: Mapping[DueKind, timedelta]) -> Iterator[tuple[DueKind, datetime]]:
    for kind, span in spans.items():
        above_the_group = case.item.level is not Level.GROUP
        if above_the_group and REACHES.get(kind, Level.GROUP).rank <= case.item.level.rank:
            continue  # it already stands there
        yield kind, _ends(case, kind, span)


def _ends(case: Case, kind: DueKind, span: timedelta) -> datetime:
    if case.is_urgent:
        return case.now + span
    at = case.working(case.item.level).after(case.now, span, case.group.timezone)
    return _opened(case, kind, at)


def _opened(case: Case, kind: DueKind, at: datetime) -> datetime:
    """This moment, or the next at which those whom the step tells are awake and at work."""
    working = case.working(REACHES.get(kind, Level.GROUP))
    for _ in range(LOOKED_AHEAD):  # an office that is closed until midnight opens in the quiet hours
        awake = case.not_in_quiet(at)
        at = working.next_open(awake, case.group.timezone)
        if at == awake:
            break
    return at


def _set(case: Case, steps: Mapping[DueKind, datetime], wait: str) -> list[Change]:
    item = case.item
    mark = f"{item.id}:{item.round}:{item.level.value}:{wait}:{case.now.timestamp():.0f}"
    return [DueSet(Due(kind, item.id, at, f"{kind.value}:{mark}")) for kind, at in steps.items()]


def put_off(case: Case, by: timedelta) -> list[Change]:
    """The steps that are still to come, each so much later, in place of what they were.

    What waited for today's rotating leader would outlast their day: whoever puts it off has it in view.
    """
    kept = [due for due in case.pending if due.kind in STEPS and due.kind is not DueKind.EVENING]
    ahead = {due.kind: _opened(case, due.kind, due.due_at + by) for due in kept}
    told = case.tell(Level.GROUP) if case.waits_for_leader else []
    cleared = DueCleared(case.item.id, tuple(kind.value for kind in STEPS), case.now)
    return [cleared, *_set(case, ahead, "snoozed"), *told]


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
    """The deputies get the card; whoever should have taken it is reminded, once. The note keeps who was which."""
    first = case.officers(Level.GROUP)
    if not first:
        return _remind_above(case)
    deputies = [To(person_id=person.id) for person in case.deputies if person not in first]
    heard = [To(person_id=person.id) for person in first if person.reachable or case.is_urgent]
    if not deputies and not heard:
        return NOTHING  # a reminder that nobody reads is none
    case, changed = case.changed(Action.REMIND, DEPUTY_TOO if deputies else case.first_part)
    return decide(changed, case.show(deputies), _nudges(case, heard, in_group=not deputies))


def _remind_above(case: Case) -> Decision:
    """Nobody holds office in the group: in danger the office that has it instead is reminded; else its meeting does."""
    level = case.told_now
    if level is None or not case.is_urgent or not case.can_take(level):
        return NOTHING
    case, changed = case.changed(Action.REMIND, level.value)
    return decide(changed, case.tell(level), _nudges(case, case.addresses(level)))


def _nudges(case: Case, addresses: Iterable[To], *, in_group: bool = False) -> list[Change]:
    """Each is asked once more; in danger by name in the group where they cannot be written to."""
    about = {"item": case.item.id}
    mention = in_group and case.is_urgent
    return [Say(Kind.NUDGE, to, about, urgent=case.is_urgent, mention=mention) for to in addresses]


def _evening(case: Case) -> Decision:
    """The rotating leader has not settled a minor item by the evening: it is the safety head's now."""
    case, changed = case.changed(Action.EVENING)
    return decide(changed, case.tell(case.told_now))


def hand_on(case: Case) -> Decision:
    """Another household leads, or somebody else stands in: who should take it now has its card, others' are renewed.

    Where the card stands already nothing is said, and nobody is called in the group for it.
    """
    in_group = case.item.level is Level.GROUP
    if not case.item.state.is_open or not (in_group or _is_left(case)):
        return NOTHING
    shown = list(_next_in_line(case)) if case.item.state is State.REPORTED else []
    return decide(Renewed(case.item.id), case.show(shown, case.quiet_until))


def _is_left(case: Case) -> bool:
    """Whether nobody where it stands holds office any more."""
    return not case.waits_for_leader and not case.can_take(case.item.level)


def _next_in_line(case: Case) -> Iterator[To]:
    if _is_left(case):
        yield from case.addresses(case.told_now)
    else:
        yield from (To(person_id=person.id) for person in case.first if person.reachable)


def _go_up(case: Case, level: Level) -> Decision:
    """To this level, or to the next one above it where somebody can take it; who cannot be written to is called too."""
    reached = case.told_from(level)
    if reached is None or reached.rank <= case.item.level.rank:
        return NOTHING
    had_it = case.item.state is State.REPORTED and reached is case.told_now
    case, changed = case.changed(Action.ESCALATE, HAD_IT if had_it else "", level=reached)
    passed_over = [each for each in Level if level.rank <= each.rank < reached.rank and case.officers(each)]
    return decide(changed, case.tell(reached), [said for each in passed_over for said in case.tell(each)])
