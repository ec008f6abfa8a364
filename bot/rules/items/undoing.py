"""It was the wrong item: what was just said of it is taken back, before anybody has answered it."""

from collections.abc import Sequence
from datetime import timedelta

from bot.decision import Change, Decision, DueCleared, Kind, OutcomeUndone, Say, To, decide
from bot.model import Action, DueKind, Event, State
from bot.rules.items import escalation, taking
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.lifecycle import require
from bot.rules.items.passing import WAITS_ANEW

LASTS = timedelta(minutes=10)
SAID = (Action.FINISH, Action.EXPLAIN)
TAKEN = (Action.ACCEPT, Action.TAKE_OVER, Action.PROMISE)


def undo(case: Case, events: Sequence[Event]) -> Decision:
    """It is again what it was, with whoever had it, and its deadlines start anew; whoever was asked is told, and the
    photos of what was done go with it.

    Raises RefusedError: somebody else said it, too long ago, or a neighbour has answered.
    """
    require(case, Action.UNDO)
    said = next(event for event in reversed(events) if event.action in SAID)
    if case.actor is None or case.actor != case.holder or case.answers or case.now - said.at > LASTS:
        raise RefusedError("undo_over", item=case.item.id)
    was: dict[str, object] = dict(WAITS_ANEW)
    if said.from_state is State.ACCEPTED:
        was = {"state": State.ACCEPTED, "holder_id": _had_it(events, said) or case.actor.id, "snoozed_until": None}
    told, shown = _told(case), OutcomeUndone(case.item.id, case.item.round)
    was["explanation" if case.item.state is State.EXPLAINED else "outcome"] = None
    case, changed = case.changed(Action.UNDO, "", **was, round=case.item.round + 1)
    waits = taking.clock(case, "undone") if case.item.state is State.ACCEPTED else escalation.until_accepted(case)
    asked = DueCleared(case.item.id, (DueKind.FOLLOW_UP_ENDS.value,), case.now)
    return decide(changed, shown, asked, case.mark("👀"), waits, told, answer="undone")


def _had_it(events: Sequence[Event], said: Event) -> int | None:
    """Who had taken it before."""
    return next((event.actor_id for event in reversed(events[: events.index(said)]) if event.action in TAKEN), None)


def _told(case: Case) -> list[Change]:
    """Those who have been asked already; in the quiet hours nobody has. To others their card says it."""
    if case.quiet_until is not None:
        return []
    item = case.item
    params = {"text": "asked_by_mistake", "item": item.id, "number": item.number, "title": item.title}
    return [Say(Kind.NOTICE, To(person_id=person.id), params) for person in case.asked() if person.reachable]
