"""How an item lives: from the report to its ending. Design §3 has the picture.

`taking` (who has it), `passing` (up and down), `promises` (by when) and `follow_up` (is it so?) have the rest.

Each function is one thing that somebody does to an item. It checks that they may and that it makes sense
now, and answers with everything that follows; it raises `RefusedError` otherwise.
"""

from dataclasses import replace

from bot.decision import Attached, Change, Decision, ItemAdded, Kind, Say, Supported, SupportersMoved, To, decide
from bot.model import Action, Category, Event, Item, Level, Person, Photo, Severity, Source, State
from bot.rules.items import escalation, follow_up
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.lifecycle import require
from bot.rules.items.passing import WAITS_ANEW


def report(case: Case, sources: tuple[Source, ...] = (), photos: tuple[Photo, ...] = ()) -> Decision:
    """A new item: recorded, shown in the group, told to whoever must look first, its deadlines set."""
    item = case.item
    reporter = None if item.private else item.reporter_id
    event = Event(item.id, case.now, Action.REPORT, reporter, to_state=item.state, to_level=item.level)
    return decide(
        ItemAdded(item, event, sources, photos),
        case.show([To(place_id=case.group.id)]),
        case.mark("👀"),
        escalation.tell_first(case),
        escalation.until_accepted(case),
    )


def finish(case: Case, outcome: str, photos: tuple[Photo, ...] = ()) -> Decision:
    """It is done, and this is what was done; whoever reported it is asked whether it is.

    `outcome` is the handler's reply in a few words; it may be empty only if there is a photo.
    """
    require(case, Action.FINISH)
    if not outcome and not photos:
        raise RefusedError("outcome_needed", item=case.item.id)
    assert case.actor is not None
    case, changed = case.changed(Action.FINISH, outcome, state=State.DONE, outcome=outcome, holder_id=case.actor.id)
    shown = [show_outcome(case.item.id, case.item.round, photo) for photo in photos]
    return decide(changed, escalation.stop(case), shown, case.mark("👌"), follow_up.ask(case))


def show_outcome(item_id: int, round_: int, photo: Photo) -> Attached:
    """A photo shows what was done in a round of an item."""
    return Attached(item_id, photo=replace(photo, purpose="outcome", round=round_))


def explain(case: Case, explanation: str) -> Decision:
    """It cannot be done, and this is why; whoever reported it hears the explanation."""
    require(case, Action.EXPLAIN)
    if not explanation:
        raise RefusedError("explanation_needed", item=case.item.id)
    assert case.actor is not None
    case, changed = case.changed(
        Action.EXPLAIN, explanation, state=State.EXPLAINED, explanation=explanation, holder_id=case.actor.id
    )
    return decide(changed, escalation.stop(case), follow_up.ask(case))


def merge(case: Case, other: Item) -> Decision:
    """It is the same as another item of the group; everybody who reported it now stands behind that one."""
    require(case, Action.MERGE)
    if other.id == case.item.id:
        raise RefusedError("same_item_needed", item=case.item.id)
    if not other.state.is_open:
        raise RefusedError("already_ended", item=other.id)
    case, changed = case.changed(Action.MERGE, f"#{other.number}", state=State.DUPLICATE, duplicate_of=other.id)
    return decide(changed, escalation.stop(case), SupportersMoved(other.id))


def unmerge(case: Case) -> Decision:
    """It was another matter after all: it stands alone again, with those who had reported it, and waits to be taken."""
    require(case, Action.UNMERGE)
    other = case.item.duplicate_of
    assert other is not None
    case, changed = case.changed(Action.UNMERGE, "", duplicate_of=None, **WAITS_ANEW)
    told = case.tell(case.told_now)
    return decide(
        changed, SupportersMoved(other), case.mark("👀"), told, escalation.until_accepted(case), answer="stands_alone"
    )


def voice(person: Person) -> str:
    """One household has one voice; somebody without one speaks for themselves."""
    return f"household:{person.household_id}" if person.household_id else f"person:{person.id}"


def support(case: Case, *, spoken: bool) -> Decision:
    """A household says "me too"; `spoken` tells whether it already has."""
    assert case.actor is not None
    if not case.item.state.is_open:
        raise RefusedError("already_ended", item=case.item.id)
    own = case.reporter and not case.item.private and voice(case.reporter) == voice(case.actor)
    if own or spoken:
        raise RefusedError("already_counted", item=case.item.id)
    discreet = case.item.private and case.actor == case.reporter
    return decide(Supported(case.item.id, voice(case.actor), case.actor.id, case.now, discreet), answer="counted")


def looks_fixed(case: Case) -> Decision:
    """A neighbour says that it looks fixed: whoever has it is told, and decides."""
    require(case, Action.LOOKS_FIXED)
    case, changed = case.changed(Action.LOOKS_FIXED)
    params = {"text": "looks_fixed", "number": case.item.number}
    told = [Say(Kind.NOTICE, to, params) for to in case.addresses(case.told_now)]
    return decide(changed, told, answer="told")


def reject(case: Case) -> Decision:
    """It was not a report: taken back by its reporter, or put aside by whoever handles it."""
    before = case
    action = Action.WITHDRAW if case.actor is not None and case.actor == case.reporter else Action.REJECT
    ends = require(case, action)
    case, changed = case.changed(action, state=ends.to, ended_at=case.now)
    told = _called_off(before) if action is Action.WITHDRAW else []
    return decide(changed, escalation.stop(case), case.mark(""), told, answer="put_aside")


def _called_off(case: Case) -> list[Change]:
    """Whoever has taken it, and in danger whoever was called, may be on their way: a card alone changes unheard."""
    told = case.to_holder() if case.item.state is State.ACCEPTED else []
    if case.is_urgent:
        levels = dict.fromkeys((Level.GROUP, case.item.level, case.told_now))
        told += [to for level in levels for to in case.addresses(level)]
    others = [to for to in dict.fromkeys(told) if case.actor is None or to.person_id != case.actor.id]
    return case.notice(others, "called_off_urgent" if case.is_urgent else "called_off", title=case.item.title)


def go_public(case: Case, name: str) -> Decision:
    """Whoever reported it in private puts their name to it: their household is counted from now on.

    While it is open its cards say who they are, and where they live.
    """
    if case.actor is None or case.actor != case.reporter:
        raise RefusedError("not_asked")
    if not case.item.private:
        raise RefusedError("already_answered")
    case, changed = case.changed(Action.EDIT, private=False)
    signed = [case.changed(Action.SIGN, name)[1]] if case.item.state.is_open else []
    return decide(changed, signed, SupportersMoved(case.item.id))


def go_private(case: Case) -> Decision:
    """Whoever reported it asks not to be named after all: its words are for those in office from now on."""
    if case.actor is None or case.actor != case.reporter:
        raise RefusedError("not_asked")
    case, changed = case.changed(Action.EDIT, private=True)
    return decide(changed, SupportersMoved(case.item.id))


def worsened(case: Case, category: Category) -> Decision:
    """Its words now tell of danger to life: urgent from here on, and whoever must look is called at once."""
    case, changed = case.changed(Action.EDIT, severity=Severity.URGENT, category=category)
    told = case.tell(case.told_now)
    waiting = escalation.until_accepted(case, "worsened") if case.item.state is State.REPORTED else []
    return decide(changed, escalation.stop(case), told, waiting)
