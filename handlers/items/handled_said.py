"""What whoever handles an item says of it beside taking and finishing it, in words where its card has buttons.

"Waiting for parts", "by Friday", "wait until Friday", "not a hazard", "same as #2", "pass it up", "take it back to me":
in reply to the card, with the number, by the bot's name, and in private where one item can be meant. Neighbours' words
in reply to a card stay notes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.model import Action, Item, Prompt, Question, State
from bot.rules.items import passing, promises, taking
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.lifecycle import require
from bot.rules.places.times import local
from bot.rules.words.handled_said import Handled, Way, handled, item_and_rest, other_number
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means
from handlers.dates import Moment, understand_moment
from handlers.items import confirming, holding, item_command, parting
from handlers.items.handling_said import may, may_take, meant_by, of_one, waiting_for
from handlers.items.pressing import end_question
from handlers.reporting import discreet
from handlers.reporting.groups_for import groups_of
from handlers.visit import Visit


@dataclass(frozen=True, slots=True)
class _Words:
    """What was said, what it means, and the moment in it."""

    text: str
    meant: Handled
    moment: Moment | None


def of_card(visit: Visit, text: str) -> bool:
    """Whether words say so of an item that is named, or whose card is replied to."""
    number, rest = item_and_rest(text)
    item = meant_by(visit, number)
    if item is None or visit.user is None or _is_asked(visit, item):
        return False
    words = _understood(visit, rest)
    if words is None or not item.state.is_open:
        return False
    if not _is_theirs(visit, item, words.meant.way):
        return number is not None and _refuse_others(visit, item, words.meant.way)
    return _act(visit, item, words)


def by_name(visit: Visit, text: str) -> bool:
    """The same in the group by the bot's name, where one item can be meant."""
    if visit.group is None or visit.user is None or (words := _understood(visit, text)) is None:
        return False
    open_here = visit.store.items.open_in([visit.group.id])
    theirs = [item for item in open_here if _is_theirs(visit, item, words.meant.way)]
    if not theirs and len(open_here) == 1:
        return _refuse_others(visit, open_here[0], words.meant.way)
    return of_one(visit, _meant_among(visit, theirs, words), lambda item: _act(visit, item, words))


def of_the_only_one(visit: Visit, text: str) -> bool:
    """The same in private without a number: of what they have taken, else of what waits; or what is it about?"""
    if visit.person is None or not text:
        return False
    free, taken = waiting_for(visit)
    if means(text, Meaning.ABOUT):
        return of_one(visit, taken or free, lambda item: _show(visit, item))
    theirs = [item for item in (*taken, *free) if item.state.is_open]
    own = [item for item in visit.own_reports() if item.state.is_open]
    words = _understood(visit, text) if theirs or own else None
    if words is None:
        return False
    if words.meant.way is Way.MERGE:
        theirs = theirs or own
    return of_one(visit, _meant_among(visit, theirs, words), lambda item: _act(visit, item, words))


def instead_of_outcome(visit: Visit, asked: Prompt, text: str) -> bool:
    """Whether "what was done?" is answered with how far it is, or by when: that ends nothing, and is kept as such."""
    words = _understood(visit, text) if asked.question is Question.OUTCOME and not asked.params.get("again") else None
    if words is None or words.meant.way not in {Way.PROGRESS, Way.PROMISE, Way.WAIT}:
        return False
    if not _act(visit, visit.asked_about(asked), words):
        return False
    end_question(visit, asked)
    return True


def _understood(visit: Visit, text: str) -> _Words | None:
    """What is meant, whatever item it is about; a promise is of a day to come."""
    group = visit.group or next(iter(groups_of(visit)), None)
    if group is None or not text:
        return None
    moment = understand_moment(text, visit.now, group.timezone)
    meant = handled(text, moment.words if moment else "")
    is_past = moment is not None and moment.day < local(visit.now, group.timezone).date()
    if meant is None or (meant.way is Way.PROMISE and is_past):
        return None
    return _Words(text, meant, moment)


def _meant_among(visit: Visit, found: list[Item], words: _Words) -> list[Item]:
    """Not the one it is the same as; what they have taken comes before what waits."""
    other = other_number(words.text)
    found = [item for item in found if item.number != other]
    own = [item for item in found if visit.person and item.holder_id == visit.person.id]
    return found if words.meant.way is Way.TO_ME else own or found


def _is_asked(visit: Visit, item: Item) -> bool:
    """Whether words with its number may answer what was asked about it."""
    about = {Question.PROMISE, Question.SNOOZE, Question.DUPLICATE_OF, Question.REASON_UP, Question.REASON_DOWN}
    open_here = visit.store.prompts.open_about(item.id, visit.chat_id, visit.now)
    return any(asked.question in about and visit.is_asked(asked) for asked in open_here)


def _is_theirs(visit: Visit, item: Item, way: Way) -> bool:
    """Whether they handle it, have it, or may say of their own report that it is another's."""
    case = visit.case(item)
    is_own = way is Way.MERGE and case.reporter is not None and case.reporter == case.actor
    has_it = case.actor is not None and case.actor == case.holder
    return case.actor_level is not None or is_own or has_it or may(visit, item, Action.ACCEPT)


def _refuse_others(visit: Visit, item: Item, way: Way) -> bool:
    """What only those in office do is refused as by the button; a neighbour's word of how far it is, is none of it."""
    if way in {Way.PROGRESS, Way.PROMISE}:
        return False
    reason = "only_reporter" if way is Way.NO_HAZARD else "only_handlers"
    _refuse(visit, RefusedError(reason, item=item.id))
    return True


def _refuse(visit: Visit, refused: RefusedError) -> None:
    """To them alone, or not at all."""
    visit.notice_alone(refused.reason, **{name: str(value) for name, value in refused.params.items()})


def _act(visit: Visit, item: Item, words: _Words) -> bool:
    """It is done, asked or refused; what tells of danger is none of it."""
    if parting.is_alarm(visit, Question.OUTCOME, item, words.text):
        return False
    if discreet.tell_if_not_for_all(visit, Question.OUTCOME, words.text):
        return True
    try:
        WAYS[words.meant.way](visit, item, words)
    except RefusedError as refused:
        _ask_or_refuse(visit, item, words.meant.way, refused)
    return True


def _ask_or_refuse(visit: Visit, item: Item, way: Way, refused: RefusedError) -> None:
    """What is missing is asked for; what may not wait again can be promised."""
    question = Question.PROMISE if refused.reason == "snoozed_before" else ASKED.get(way) if refused.asks else None
    if question is None:
        _refuse(visit, refused)
    else:
        visit.ask_privately(question, item, refused=refused.reason)


def _progress(visit: Visit, item: Item, words: _Words) -> None:
    """Kept on its card; whoever says so of what nobody has taken has it."""
    is_free = may_take(visit, item)
    if is_free:
        visit.do(taking.accept(visit.case(item)))
        item = visit.store.items.get(item.id)
    visit.note(item, words.text)
    confirming.tell(visit, *(confirming.taken(item) if is_free else confirming.noted(item)))


def _promise(visit: Visit, item: Item, words: _Words) -> None:
    case = visit.case(item)
    promises.may_promise(case)
    assert words.moment is not None
    day = words.moment.day.isoformat()
    confirming.ask(visit, item, "promise", text=words.text, day=day, words=words.meant.why)


def _wait(visit: Visit, item: Item, words: _Words) -> None:
    """What is missing is asked, as by the button."""
    case = visit.case(item)
    promises.may_snooze(case)
    if words.moment is None:
        visit.ask_privately(Question.SNOOZE, item)
        return
    until, why = holding.until_of(words.moment, case.group.timezone), words.meant.why
    promises.snooze(case, until, why or "?")  # refused before it is asked
    if why:
        confirming.ask(visit, item, "snooze", text=why, until=local(until, case.group.timezone).isoformat())
    else:
        visit.ask_privately(Question.SNOOZE, item, until=local(until, case.group.timezone).isoformat())


def _no_hazard(visit: Visit, item: Item, _: _Words) -> None:
    require(visit.case(item), Action.REJECT)
    confirming.ask(visit, item, "reject")


def _merge(visit: Visit, item: Item, words: _Words) -> None:
    """Which one, is asked where no other open item is named."""
    require(visit.case(item), Action.MERGE)
    number = other_number(words.text)
    other = visit.store.items.by_number(item.place_id, number) if number else None
    if other is None:
        visit.ask_privately(Question.DUPLICATE_OF, item)
    elif other.id == item.id or not other.state.is_open:
        raise RefusedError("same_item_needed" if other.id == item.id else "already_ended", item=other.id)
    else:
        confirming.ask(visit, item, "merge", other=other.id)


def _to_me(visit: Visit, item: Item, _: _Words) -> None:
    """What nobody has is theirs at once; from whoever has it, it is taken over with one tap."""
    case = visit.case(item)
    if item.state is State.REPORTED:
        visit.do(taking.accept(case))
        confirming.tell(visit, *confirming.taken(item))
        return
    taking.take_over(case)  # refused before it is asked
    confirming.ask(visit, item, "take_over", holder=case.holder_part)


def _asks_why(question: Question, check: Callable[[Case], object]) -> Callable[[Visit, Item, _Words], None]:
    """As the button does: nothing is changed before they say why."""

    def act(visit: Visit, item: Item, _: _Words) -> None:
        check(visit.case(item))
        visit.ask_privately(question, item)

    return act


def _show(visit: Visit, item: Item) -> bool:
    item_command.show(visit, item)
    return True


WAYS: dict[Way, Callable[[Visit, Item, _Words], None]] = {
    Way.PROGRESS: _progress,
    Way.PROMISE: _promise,
    Way.WAIT: _wait,
    Way.NO_HAZARD: _no_hazard,
    Way.MERGE: _merge,
    Way.UP: _asks_why(Question.REASON_UP, passing.may_pass_up),
    Way.DOWN: _asks_why(Question.REASON_DOWN, passing.may_return),
    Way.CANNOT: _asks_why(Question.EXPLANATION, lambda case: require(case, Action.EXPLAIN)),
    Way.TO_ME: _to_me,
}
ASKED = {Way.PROMISE: Question.PROMISE, Way.WAIT: Question.SNOOZE, Way.MERGE: Question.DUPLICATE_OF}
