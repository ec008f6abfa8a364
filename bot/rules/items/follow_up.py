"""The second key: whoever reported it, or stands behind it, says whether it is so.

Silence is "unconfirmed", never "satisfied"; no contradiction goes unheard.
"""

from collections.abc import Iterable
from datetime import timedelta

from bot.decision import Change, Decision, DueCleared, DueSet, FollowUpAnswered, Kind, Rated, Say, decide
from bot.model import Action, Due, DueKind, Ending, Event, Level, State
from bot.rules.items import escalation
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.lifecycle import ANSWERED, ASKED, parts, require
from bot.rules.items.passing import WAITS_ANEW

WORDS_WAIT = timedelta(hours=1)  # how long "not fixed" waits for words before it reopens without them
RATINGS = ("good", "so_so", "poor")


def ask(case: Case) -> list[Change]:
    """Ask each of them, once a round; with nobody to ask, it is closed as unconfirmed when the time is up."""
    ends = case.not_in_quiet(case.now + case.settings.follow_up)
    key = f"follow_up:{case.item.id}:{case.item.round}"
    return [*map(case.ask, case.asked()), DueSet(Due(DueKind.FOLLOW_UP_ENDS, case.item.id, ends, key))]


def answer(case: Case, said: str, round_: int) -> Decision:
    """One household's word on the outcome: "fixed" may close it, "partly" and "no" wait for words to reopen it.

    Anybody who was asked may contradict, also after it was closed.
    """
    require(case, Action.REOPEN)
    _require_asked(case, round_)
    assert case.actor is not None
    heard = FollowUpAnswered(case.item.id, case.item.round, case.actor.id, said, case.now)
    if said != "fixed":
        key = f"contradiction:{case.item.id}:{case.item.round}:{case.now.timestamp():.0f}"
        return decide(heard, DueSet(Due(DueKind.CONTRADICTION, case.item.id, case.now + WORDS_WAIT, key)))
    others = [other for person, other in case.answers if person != case.actor.id]
    settles = case.actor == case.reporter or case.reporter not in case.asked()
    if case.item.state is State.CLOSED or not settles or any(other != "fixed" for other in others):
        return decide(heard, answer="heard")
    return decide(heard, _close(case, Action.CONFIRM, _good_ending(case)), answer="heard")


def _require_asked(case: Case, round_: int) -> None:
    if ASKED not in parts(case):
        raise RefusedError("not_asked", item=case.item.id)
    if round_ != case.item.round:
        raise RefusedError("already_answered", item=case.item.id)


def may_rate(case: Case, round_: int, *, rated: bool) -> bool:
    """Whether whoever acts may say how it was handled: they said "fixed", and their household has not rated it."""
    said_fixed = case.actor is not None and case.answer_of(case.actor) == "fixed"
    is_done = case.item.state in {State.DONE, State.CLOSED} and case.item.ending is not Ending.EXPLAINED
    return ASKED in parts(case) and round_ == case.item.round and said_fixed and is_done and not rated


def rate(case: Case, rating: str, round_: int, *, rated: bool) -> Decision:
    """How it was handled, in one tap; `rated` tells whether this household has said so before."""
    _require_asked(case, round_)
    if rating not in RATINGS or not may_rate(case, round_, rated=rated):
        raise RefusedError("already_answered", item=case.item.id)
    assert case.actor is not None
    return decide(Rated(case.item.id, round_, case.actor.id, rating), answer="heard")


def _good_ending(case: Case) -> Ending:
    return Ending.EXPLAINED if case.item.state is State.EXPLAINED else Ending.CONFIRMED


def _close(case: Case, action: Action, ending: Ending) -> list[Change]:
    _, changed = case.changed(action, state=State.CLOSED, ending=ending, ended_at=case.now)
    return [changed]


def ends(case: Case) -> Decision:
    """The time to answer is up: silence is "unconfirmed", and the safety head is asked to go and look."""
    if case.item.state not in ANSWERED:
        return decide()
    said = [said for _, said in case.answers]
    if any(each != "fixed" for each in said):
        return reopen(case, "")
    if said or case.item.state is State.EXPLAINED:
        return decide(_close(case, Action.CONFIRM if said else Action.LAPSE, _good_ending(case)))
    look = [
        Say(Kind.UNCONFIRMED, to, {"item": case.item.id, "round": case.item.round})
        for to in case.addresses(Level.GROUP)
    ]
    return decide(_close(case, Action.LAPSE, Ending.UNCONFIRMED), look)


def may_look(case: Case, round_: int, events: Iterable[Event] = ()) -> None:
    """Whoever was asked to go and look may say what they saw, once a round. Raises RefusedError."""
    require(case, Action.LOOKED)
    said = [event.action for event in events if event.action in {Action.LOOKED, Action.REOPEN}]
    has_looked = said[-1:] == [Action.LOOKED]
    if case.item.ending is not Ending.UNCONFIRMED or round_ != case.item.round or has_looked:
        raise RefusedError("already_answered", item=case.item.id)


def looked(case: Case, round_: int, events: Iterable[Event] = ()) -> Decision:
    """The safety head went to look, and it is fixed. It stays unconfirmed: no neighbour has said so."""
    may_look(case, round_, events)
    _, changed = case.changed(Action.LOOKED)
    return decide(changed, answer="heard")


def looked_in_vain(case: Case, round_: int, events: Iterable[Event] = ()) -> Decision:
    """The safety head went to look, and it is not fixed."""
    may_look(case, round_, events)
    return reopen(case, "") + decide(answer="heard")


def reopen(case: Case, words: str) -> Decision:
    """Not fixed: it opens again one level up, whoever had done it is told, and its deadlines start anew."""
    if case.item.state not in {State.DONE, State.EXPLAINED, State.CLOSED}:
        return decide()
    owner, owners = case.item.holder_id, case.to_holder()
    level = case.level_above() or case.item.level
    fields = {**WAITS_ANEW, "level": level, "ending": None, "ended_at": None, "round": case.item.round + 1}
    case, changed = case.changed(Action.REOPEN, words, **fields)
    asked = DueCleared(case.item.id, (DueKind.FOLLOW_UP_ENDS.value, DueKind.CONTRADICTION.value), case.now)
    is_own_word = case.actor is not None and case.actor.id == owner
    told = [Say(Kind.CONTRADICTED, to, {"item": case.item.id, "words": words}) for to in owners]
    return decide(
        changed,
        asked,
        case.mark("👀"),
        [] if is_own_word else told,
        case.tell(level),
        escalation.until_accepted(case),
    )


def contradiction(case: Case) -> Decision:
    """After "not fixed" was pressed and no words came: it reopens all the same, unless they changed their mind."""
    if all(said == "fixed" for _, said in case.answers):
        return decide()
    return reopen(case, "")
