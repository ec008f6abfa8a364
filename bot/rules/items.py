"""How an item lives: from the report to its ending. Design §3 has the picture.

Each function is one thing that somebody does to an item. It checks that they may and that it makes sense
now, and answers with everything that follows; it raises `RefusedError` otherwise.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.decision import (
    Attached,
    Change,
    Decision,
    DueSet,
    FollowUpAnswered,
    ItemAdded,
    Kind,
    Say,
    Supported,
    SupportersMoved,
    To,
    decide,
)
from bot.model import Action, Due, DueKind, Ending, Event, Item, Level, Person, Photo, Source, State
from bot.rules import escalation
from bot.rules.case import Case, RefusedError
from bot.rules.lifecycle import ANSWERED, require
from bot.rules.times import after_quiet

FOLLOW_UP_DAYS = timedelta(days=3)
WORDS_WAIT = timedelta(hours=1)  # how long "not fixed" waits for words before it reopens without them


def report(case: Case, sources: tuple[Source, ...] = (), photos: tuple[Photo, ...] = ()) -> Decision:
    """A new item: recorded, shown in the group, told to whoever must look first, its deadlines set."""
    item = case.item
    reporter = None if item.private else item.reporter_id
    event = Event(item.id, case.now, Action.REPORT, reporter, to_state=item.state, to_level=item.level)
    later = None if case.is_urgent else after_quiet(case.now, case.group.timezone)
    return decide(
        ItemAdded(item, event, sources, photos),
        case.show([To(place_id=case.group.id)]),
        _mark(case, "👀"),
        _tell_first(case, None if later == case.now else later),
        escalation.until_accepted(case),
    )


def _tell_first(case: Case, not_before: datetime | None) -> list[Change]:
    if escalation.goes_to_leader_first(case):
        return case.show([To(person_id=person.id) for person in case.leaders], not_before)
    level = Level.GROUP if case.can_take(Level.GROUP) else case.level_above()
    return case.tell(level, not_before) if level else []


def _mark(case: Case, emoji: str) -> Say:
    """A reaction on the resident's own message: 👀 recorded, 👌 done, none when it was put aside."""
    return Say(Kind.REACTION, To(place_id=case.group.id), {"item": case.item.id, "emoji": emoji})


def may_pass_up(case: Case) -> Level:
    """The level it would go to. Raises RefusedError."""
    require(case, Action.PASS_UP)
    above = case.level_above()
    if above is None:
        raise RefusedError("nobody_above", item=case.item.id)
    return above


def accept(case: Case) -> Decision:
    """Somebody takes it: escalation stops and the "not done" clock starts. The first one wins."""
    require(case, Action.ACCEPT)
    assert case.actor is not None
    level = case.actor_level or Level.GROUP  # a rotating leader settles it in the group
    if case.item.state is State.ACCEPTED:
        raise RefusedError("already_accepted", item=case.item.id)
    case, changed = case.changed(
        Action.ACCEPT, state=State.ACCEPTED, holder_id=case.actor.id, accepted_at=case.now, level=level
    )
    return decide(changed, escalation.stop(case), escalation.until_done(case), answer="accepted")


def finish(case: Case, outcome: str, photos: tuple[Photo, ...] = ()) -> Decision:
    """It is done, and this is what was done; whoever reported it is asked whether it is.

    `outcome` is the handler's reply in a few words; it may be empty only if there is a photo.
    """
    require(case, Action.FINISH)
    if not outcome and not photos:
        raise RefusedError("outcome_needed", item=case.item.id)
    assert case.actor is not None
    case, changed = case.changed(Action.FINISH, outcome, state=State.DONE, outcome=outcome, holder_id=case.actor.id)
    shown = [Attached(case.item.id, photo=replace(photo, purpose="outcome")) for photo in photos]
    return decide(changed, escalation.stop(case), shown, _mark(case, "👌"), _follow_up(case))


def explain(case: Case, explanation: str) -> Decision:
    """It cannot be done, and this is why; whoever reported it hears the explanation."""
    require(case, Action.EXPLAIN)
    if not explanation:
        raise RefusedError("explanation_needed", item=case.item.id)
    assert case.actor is not None
    case, changed = case.changed(
        Action.EXPLAIN, explanation, state=State.EXPLAINED, explanation=explanation, holder_id=case.actor.id
    )
    return decide(changed, escalation.stop(case), _follow_up(case))


def _follow_up(case: Case) -> list[Change]:
    """Ask each of them, once a round; with nobody to ask, it is closed as unconfirmed when the time is up."""
    ends = after_quiet(case.now + FOLLOW_UP_DAYS, case.group.timezone)
    key = f"follow_up:{case.item.id}:{case.item.round}"
    return [*map(case.ask, case.asked()), DueSet(Due(DueKind.FOLLOW_UP_ENDS, case.item.id, ends, key))]


def pass_up(case: Case, reason: str) -> Decision:
    """To the next level, with the reason; it waits there to be taken."""
    above = may_pass_up(case)
    if not reason:
        raise RefusedError("reason_needed", item=case.item.id)
    case, changed = case.changed(
        Action.PASS_UP, reason, state=State.REPORTED, level=above, holder_id=None, accepted_at=None
    )
    return decide(changed, escalation.stop(case), case.tell(above), escalation.until_accepted(case))


def merge(case: Case, other: Item) -> Decision:
    """It is the same as another item of the group; everybody who reported it now stands behind that one."""
    require(case, Action.MERGE)
    if other.id == case.item.id:
        raise RefusedError("same_item", item=case.item.id)
    if not other.state.is_open:
        raise RefusedError("already_ended", item=other.id)
    case, changed = case.changed(Action.MERGE, f"#{other.number}", state=State.DUPLICATE, duplicate_of=other.id)
    joined = [_support(other, case.reporter, case)] if case.reporter else []
    return decide(changed, escalation.stop(case), joined, SupportersMoved(case.item.id, other.id))


def _support(item: Item, person: Person, case: Case) -> Supported:
    discreet = case.item.private and person == case.reporter
    return Supported(item.id, voice(person), person.id, case.now, discreet)


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
    return decide(_support(case.item, case.actor, case), answer="counted")


def looks_fixed(case: Case) -> Decision:
    """A neighbour says that it looks fixed: whoever has it is told, and decides."""
    require(case, Action.LOOKS_FIXED)
    case, changed = case.changed(Action.LOOKS_FIXED)
    level = case.item.level if case.can_take(case.item.level) else Level.GROUP
    params = {"text": "looks_fixed", "number": case.item.number}
    return decide(changed, [Say(Kind.NOTICE, to, params) for to in case.addresses(level)], answer="told")


def reject(case: Case) -> Decision:
    """It was not a report: taken back by its reporter, or put aside by whoever handles it."""
    action = Action.WITHDRAW if case.actor is not None and case.actor == case.reporter else Action.REJECT
    ends = require(case, action)
    case, changed = case.changed(action, state=ends.to, ended_at=case.now)
    return decide(changed, escalation.stop(case), _mark(case, ""), answer="put_aside")


def answer_follow_up(case: Case, answer: str, round_: int) -> Decision:
    """One household's word on the outcome: "fixed" may close it, "partly" and "no" wait for words to reopen it.

    Anybody who was asked may contradict, also after it was closed: no contradiction goes unheard.
    """
    require(case, Action.REOPEN)
    assert case.actor is not None
    if round_ != case.item.round:
        raise RefusedError("already_answered", item=case.item.id)
    heard = FollowUpAnswered(case.item.id, case.item.round, case.actor.id, answer, case.now)
    if answer != "fixed":
        key = f"contradiction:{case.item.id}:{case.item.round}"
        return decide(heard, DueSet(Due(DueKind.CONTRADICTION, case.item.id, case.now + WORDS_WAIT, key)))
    others = [said for person, said in case.answers if person != case.actor.id]
    settles = case.actor == case.reporter or case.reporter not in case.asked()
    if case.item.state is State.CLOSED or not settles or any(said != "fixed" for said in others):
        return decide(heard, answer="heard")
    return decide(heard, _close(case, Action.CONFIRM, _good_ending(case)), answer="heard")


def _good_ending(case: Case) -> Ending:
    return Ending.EXPLAINED if case.item.state is State.EXPLAINED else Ending.CONFIRMED


def _close(case: Case, action: Action, ending: Ending) -> list[Change]:
    _, changed = case.changed(action, state=State.CLOSED, ending=ending, ended_at=case.now)
    return [changed]


def follow_up_ends(case: Case) -> Decision:
    """The time to answer is up: silence is "unconfirmed", never "satisfied"."""
    if case.item.state not in ANSWERED:
        return decide()
    said = [answer for _, answer in case.answers]
    if any(answer != "fixed" for answer in said):
        return reopen(case, "")
    if said or case.item.state is State.EXPLAINED:
        return decide(_close(case, Action.CONFIRM if said else Action.LAPSE, _good_ending(case)))
    look = [Say(Kind.UNCONFIRMED, to, {"item": case.item.id}) for to in case.addresses(Level.GROUP)]
    return decide(_close(case, Action.LAPSE, Ending.UNCONFIRMED), look)


def reopen(case: Case, words: str) -> Decision:
    """Not fixed: it opens again one level up, whoever had done it is told, and its deadlines start anew."""
    if case.item.state not in {State.DONE, State.EXPLAINED, State.CLOSED}:
        return decide()
    owner = case.item.holder_id
    level = case.level_above() or case.item.level
    case, changed = case.changed(
        Action.REOPEN,
        words,
        state=State.REPORTED,
        level=level,
        holder_id=None,
        accepted_at=None,
        ending=None,
        ended_at=None,
        round=case.item.round + 1,
    )
    told = [Say(Kind.CONTRADICTED, To(person_id=owner), {"item": case.item.id, "words": words})] if owner else []
    return decide(changed, _mark(case, "👀"), told, case.tell(level), escalation.until_accepted(case))


def contradiction(case: Case) -> Decision:
    """After "not fixed" was pressed and no words came: it reopens all the same, unless they changed their mind."""
    if all(answer == "fixed" for _, answer in case.answers):
        return decide()
    return reopen(case, "")
