"""The lifecycle of an item as a table: who may do what in which state, what it needs, where it leads.

`docs/lifecycle.md` is printed from this table (`python -m bot lifecycle`) and a test holds them together.
Design §3 is its source.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.model import Action, Severity, State
from bot.rules.items.case import Case, RefusedError


class Who(StrEnum):
    """What somebody is to one item. Permission depends on this alone, never on a button."""

    HANDLER = "whoever holds office for it: safety head, deputy, community, street"
    LEADER = "today's rotating leader, or who took it as such, if the matter is minor"
    REPORTER = "whoever reported it"
    ASKED = "whoever reported it or said “me too”, but did not handle it"
    NEIGHBOUR = "anybody of the group"
    CLOCK = "the clock"


OPEN = frozenset(state for state in State if state.is_open)
TAKEN = frozenset({State.ACCEPTED})
ANSWERED = frozenset({State.DONE, State.EXPLAINED})


@dataclass(frozen=True, slots=True)
class Step:
    """One row: `to` is None where the state stays as it is."""

    action: Action
    sources: frozenset[State]
    who: frozenset[Who]
    to: State | None
    needs: str = ""
    level: str = ""
    not_allowed: str = "only_handlers"
    not_now: str = "already_ended"
    leads: str = ""  # where it leads, if that depends on what was before


def _step(action: Action, sources: frozenset[State], who: set[Who], to: State | None, **more: str) -> Step:
    return Step(action, sources, frozenset(who), to, **more)


HANDLER, LEADER, REPORTER, ASKED, NEIGHBOUR, CLOCK = Who
NEIGHBOURS_WORD = {"not_allowed": "not_asked", "not_now": "already_answered"}

STEPS: tuple[Step, ...] = (
    _step(
        Action.ACCEPT,
        OPEN,
        {HANDLER, LEADER},
        State.ACCEPTED,
        needs="that nobody has it",
        level="its own, of whoever takes it",
    ),
    _step(
        Action.TAKE_OVER,
        TAKEN,
        {HANDLER},
        State.ACCEPTED,
        needs="a higher level than whoever has it",
        level="its own, of whoever takes it",
        not_now="nobody_has_it",
    ),
    _step(
        Action.HAND_OVER,
        TAKEN,
        {CLOCK},
        State.REPORTED,
        needs="an import after which whoever has it holds no office for it",
    ),
    _step(Action.FINISH, OPEN, {HANDLER, LEADER}, State.DONE, needs="what was done, in words or a photo"),
    _step(Action.EXPLAIN, OPEN, {HANDLER}, State.EXPLAINED, needs="why it cannot be done"),
    _step(
        Action.REWORD,
        ANSWERED,
        {HANDLER, LEADER},
        None,
        needs="other words of whoever said it, within an hour, before anybody has answered",
        not_now="reword_over",
    ),
    _step(
        Action.UNDO,
        ANSWERED,
        {HANDLER, LEADER},
        None,
        needs="that whoever said it took the wrong item, within ten minutes, before anybody has answered",
        leads="what it was before",
        not_now="undo_over",
    ),
    _step(Action.PASS_UP, OPEN, {HANDLER}, State.REPORTED, needs="the reason, from where it stands", level="one up"),
    _step(Action.RETURN, OPEN, {HANDLER}, State.REPORTED, needs="the reason, from where it stands", level="one down"),
    _step(
        Action.PROMISE,
        OPEN,
        {HANDLER},
        State.ACCEPTED,
        needs="a day to come or a department of the street's list; whoever promises has it",
    ),
    _step(Action.PROMISE_LAPSED, TAKEN, {CLOCK}, None, needs="the end of the promised day"),
    _step(
        Action.SNOOZE,
        OPEN,
        {HANDLER},
        None,
        needs="until when, seven days at most, and why; once a wait, and never in danger",
    ),
    _step(Action.MERGE, OPEN, {HANDLER, REPORTER}, State.DUPLICATE, needs="the number of another open item"),
    _step(
        Action.UNMERGE,
        frozenset({State.DUPLICATE}),
        {HANDLER},
        State.REPORTED,
        not_now="not_merged",
    ),
    _step(Action.REJECT, OPEN, {HANDLER}, State.NOT_A_REPORT, not_allowed="only_reporter"),
    _step(Action.WITHDRAW, OPEN, {REPORTER}, State.WITHDRAWN, not_allowed="only_reporter"),
    _step(Action.EDIT, OPEN, {REPORTER}, None),
    _step(Action.NOTE, OPEN, {NEIGHBOUR}, None, needs="words"),
    _step(Action.TOLD, OPEN, {NEIGHBOUR}, None, needs="words; those in office alone read them"),
    _step(Action.SIGN, OPEN, {REPORTER}, None, needs="a private report"),
    _step(Action.LOOKS_FIXED, OPEN, {NEIGHBOUR}, None),
    _step(Action.REMIND, OPEN, {CLOCK}, None, needs="its deadline"),
    _step(
        Action.EVENING,
        frozenset({State.REPORTED}),
        {CLOCK},
        None,
        needs="its deadline; from then on it is not with today's rotating leader",
    ),
    _step(Action.ESCALATE, OPEN, {CLOCK}, None, needs="its deadline", level="up, to where somebody can take it"),
    _step(
        Action.CONFIRM,
        ANSWERED,
        {ASKED, CLOCK},
        State.CLOSED,
        needs="“fixed”, and nobody said otherwise",
        **NEIGHBOURS_WORD,
    ),
    _step(Action.LAPSE, ANSWERED, {CLOCK}, State.CLOSED, needs="three days, or those set, without an answer"),
    _step(
        Action.LOOKED,
        frozenset({State.CLOSED}),
        {HANDLER},
        None,
        needs="that it ended unconfirmed",
        not_now="already_answered",
    ),
    _step(
        Action.REOPEN,
        ANSWERED | {State.CLOSED},
        {ASKED, HANDLER, CLOCK},
        State.REPORTED,
        needs="“partly” or “no” of a neighbour, with words or an hour without; a handler's, if it ended unconfirmed",
        level="one up",
        **NEIGHBOURS_WORD,
    ),
)
TABLE = {step.action: step for step in STEPS}


def parts(case: Case) -> frozenset[Who]:
    """Everything that whoever acts is to this item."""
    if case.actor is None:
        return frozenset({CLOCK})
    is_leader = case.leads(case.actor) and case.item.severity is Severity.MINOR
    held = {
        HANDLER: case.actor_level is not None,
        LEADER: is_leader,
        REPORTER: case.actor == case.reporter,
        ASKED: case.actor in case.asked(),
        NEIGHBOUR: True,
    }
    return frozenset(who for who, is_so in held.items() if is_so)


def require(case: Case, action: Action) -> Step:
    """The row of an action that whoever acts may do now.

    Raises:
        RefusedError: they may not, or the item is not in a state for it.
    """
    step = TABLE[action]
    if not step.who & parts(case):
        raise RefusedError(step.not_allowed, item=case.item.id)
    if case.item.state not in step.sources:
        raise RefusedError(step.not_now, item=case.item.id)
    return step
