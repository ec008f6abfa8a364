"""A question in a chat that several read: whoever may do it may answer it, whomever it was put to."""

from bot.model import Action, Prompt, Question
from bot.rules.words.meant import says_nothing
from handlers.items.handling_said import may
from handlers.reporting.intake import photo_of
from handlers.visit import Visit

DOES = {
    Question.OUTCOME: Action.FINISH,
    Question.EXPLANATION: Action.EXPLAIN,
    Question.REASON_UP: Action.PASS_UP,
    Question.REASON_DOWN: Action.RETURN,
    Question.PROMISE: Action.PROMISE,
    Question.SNOOZE: Action.SNOOZE,
    Question.DUPLICATE_OF: Action.MERGE,
}


def may_answer(visit: Visit, asked: Prompt) -> bool:
    """Whether it was put to them; or they say something, and may do what is asked about. Words are changed by whoever
    said them.
    """
    if visit.is_asked(asked):
        return True
    if asked.params.get("again") or not _says_something(visit, asked):
        return False
    if asked.question is Question.LEFT_OPEN:
        return _answers_here(visit)
    return asked.question in DOES and may(visit, visit.asked_about(asked), DOES[asked.question])


def tell_whose(visit: Visit, asked: Prompt) -> bool:
    """Among colleagues, whoever may not answer hears, alone, whom it was put to; was it told?"""
    put_to = visit.store.people.by_telegram(asked.telegram_id)
    if not visit.is_office or put_to is None or not _says_something(visit, asked):
        return False
    visit.notice_alone("asked_other", name=put_to.name)
    return True


def _says_something(visit: Visit, asked: Prompt) -> bool:
    text = (visit.message.text or visit.message.caption or "").strip()
    return photo_of(visit.message) is not None or not says_nothing(text, asked.question)


def _answers_here(visit: Visit) -> bool:
    place, person = visit.place, visit.person
    return place is not None and person is not None and visit.store.places.answers_for(place, person.id)
