"""What every press of an item's button needs: the item it may be about, and what follows from it."""

from collections.abc import Callable
from datetime import timedelta

from bot.decision import Decision, PromptEnded, decide
from bot.model import Item, Prompt, Question
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.visit import Visit

WORDS_WAIT = timedelta(hours=23)  # beyond the hour of every question

OF_HANDLERS = frozenset(
    {
        Question.OUTCOME,
        Question.EXPLANATION,
        Question.REASON_UP,
        Question.REASON_DOWN,
        Question.PROMISE,
        Question.SNOOZE,
        Question.DUPLICATE_OF,
        Question.IS_DONE,
        Question.SHALL_I,
    }
)


def item_of(visit: Visit, press: Press) -> Item:
    """The item a press names. One may name any, so it must be of this chat or of this person's places."""
    item = visit.store.items.find(press.subject)
    if item is None or not _concerns(visit, item):
        raise RefusedError("stale")
    return item


def _concerns(visit: Visit, item: Item) -> bool:
    if visit.place is not None and visit.place.id == item.place_id:
        return True
    case = visit.case(item)
    person = visit.person
    is_handler = case.actor_level is not None or case.leads(person)
    return is_handler or person in (case.reporter, *case.supporters)


def do(visit: Visit, decided: Decision) -> None:
    """Store what follows, and say so to whoever pressed."""
    visit.do(decided)
    if decided.answer:
        visit.toast(decided.answer)


def asks(question: Question, check: Callable[..., object]) -> Callable[[Visit, Press], None]:
    """A button that needs words: refused at once if it may not be done, else the words are asked for."""

    def act(visit: Visit, press: Press) -> None:
        item = item_of(visit, press)
        check(visit.case(item))
        visit.ask_privately(question, item)

    return act


def waiting(visit: Visit, press: Press, question: Question | None = None) -> Prompt:
    """The question a press answers, if it was put to the one who presses and is of that kind. Raises RefusedError."""
    asked = visit.store.prompts.find(press.subject, visit.now) or _with_words(visit, press.subject)
    if asked is None:
        raise RefusedError("stale")
    if visit.user is None or asked.telegram_id != visit.user.id:
        raise RefusedError("other_member")
    if question not in {None, asked.question}:
        raise RefusedError("stale")
    return asked


def _with_words(visit: Visit, prompt_id: int) -> Prompt | None:
    """A question in private or among colleagues that keeps what somebody said waits for their tap longer than for
    words.
    """
    asked = visit.store.prompts.find(prompt_id, visit.now - WORDS_WAIT) if visit.group is None else None
    return asked if asked and asked.params.get("text") else None


def of_this_round(visit: Visit, asked: Prompt) -> Item:
    """The item that one tap would change. Raises RefusedError if it was opened again since: that was about before."""
    item = visit.asked_about(asked)
    if asked.params.get("round", item.round) != item.round:
        raise RefusedError("asked_before", item=item.id, number=item.number)
    return item


def end_question(visit: Visit, asked: Prompt) -> None:
    """It is answered; the message that asked it goes."""
    visit.do(decide(PromptEnded(asked.id, visit.now), visit.take_away(asked)))


def end_all_about(visit: Visit, item: Item, besides: Prompt) -> None:
    """What was asked of whoever handles it, and nobody can answer any more: it is done, or cannot be done."""
    for asked in visit.store.prompts.about(item.id, visit.now - WORDS_WAIT):
        if asked.id != besides.id and asked.question in OF_HANDLERS:
            end_question(visit, asked)


def end_older(visit: Visit, question: Question, item: Item | None = None) -> None:
    """What is asked once more, in other words, takes the place of the first question about the item, if it has one."""
    assert visit.user is not None
    for asked in visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now):
        if asked.question is question and (item is None or asked.item_id == item.id):
            end_question(visit, asked)
