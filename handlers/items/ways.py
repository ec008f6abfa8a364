"""What is done about an item when whoever handles it has said so: at once, after one tap, or once more is said."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.model import Action, Item, Level, Question, State
from bot.rules.items import passing, promises, taking
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.lifecycle import require
from bot.rules.places.times import local
from bot.rules.words.handled_said import Handled, Way, other_number
from handlers.dates import Moment
from handlers.items import confirming, holding, parting
from handlers.items.handling_said import may_take
from handlers.reporting import discreet
from handlers.visit import Visit


@dataclass(frozen=True, slots=True)
class Words:
    """What was said, what it means, and the moment in it."""

    text: str
    meant: Handled
    moment: Moment | None


def refuse(visit: Visit, refused: RefusedError) -> None:
    """To them alone, or not at all."""
    visit.notice_alone(refused.reason, **{name: str(value) for name, value in refused.params.items()})


def act(visit: Visit, item: Item, words: Words) -> bool:
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
        refuse(visit, refused)
    else:
        visit.ask_privately(question, item, refused=refused.reason)


def _progress(visit: Visit, item: Item, words: Words) -> None:
    """Kept on its card; whoever says so of what nobody has taken has it."""
    is_free = may_take(visit, item)
    if is_free:
        visit.do(taking.accept(visit.case(item)))
        item = visit.store.items.get(item.id)
    visit.note(item, words.text, openly=True)
    confirming.tell(visit, *(confirming.taken(item) if is_free else confirming.noted(item)))


def _promise(visit: Visit, item: Item, words: Words) -> None:
    case = visit.case(item)
    promises.may_promise(case)
    assert words.moment is not None
    day = words.moment.day.isoformat()
    confirming.ask(visit, item, "promise", text=words.text, day=day, words=words.meant.why)


def _wait(visit: Visit, item: Item, words: Words) -> None:
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


def _no_hazard(visit: Visit, item: Item, _: Words) -> None:
    require(visit.case(item), Action.REJECT)
    confirming.ask(visit, item, "reject")


def _merge(visit: Visit, item: Item, words: Words) -> None:
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


def _to_me(visit: Visit, item: Item, _: Words) -> None:
    """What nobody has is theirs at once; from whoever has it, it is taken over with one tap."""
    case = visit.case(item)
    if item.state is State.REPORTED:
        visit.do(taking.accept(case))
        confirming.tell(visit, *confirming.taken(item))
        return
    taking.take_over(case)  # refused before it is asked
    confirming.ask(visit, item, "take_over", holder=case.holder_part)


def _cannot(visit: Visit, item: Item, words: Words) -> None:
    """Why not may be said with it."""
    require(visit.case(item), Action.EXPLAIN)
    if words.meant.why:
        confirming.ask(visit, item, "explain", text=words.meant.why)
    else:
        visit.ask_privately(Question.EXPLANATION, item)


def _passes(question: Question, act: str, check: Callable[[Case], Level]) -> Callable[[Visit, Item, Words], None]:
    """Why may be said with it; if not, it is asked, as by the button."""

    def passes(visit: Visit, item: Item, words: Words) -> None:
        to = check(visit.case(item))
        if words.meant.why:
            confirming.ask(visit, item, act, text=words.meant.why, level=to.value)
        else:
            visit.ask_privately(question, item)

    return passes


WAYS: dict[Way, Callable[[Visit, Item, Words], None]] = {
    Way.PROGRESS: _progress,
    Way.PROMISE: _promise,
    Way.WAIT: _wait,
    Way.NO_HAZARD: _no_hazard,
    Way.MERGE: _merge,
    Way.UP: _passes(Question.REASON_UP, "pass_up", passing.may_pass_up),
    Way.DOWN: _passes(Question.REASON_DOWN, "return", passing.may_return),
    Way.CANNOT: _cannot,
    Way.TO_ME: _to_me,
}
ASKED = {Way.PROMISE: Question.PROMISE, Way.WAIT: Question.SNOOZE, Way.MERGE: Question.DUPLICATE_OF}
