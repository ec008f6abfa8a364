"""Words said while a question is open: its answer, or something new? Where that is unclear, one tap says which."""

from dataclasses import replace

from bot.model import Item, Prompt, Question
from bot.rules.meant import Taken, says_nothing, taken_for
from bot.rules.phrases import Meaning
from bot.rules.said import in_confidence, means, number_and_rest
from bot.texts.buttons import Press
from handlers import addressed, answers
from handlers.intake import gather, groups_of, joined, judge, pack, take_report, unpack
from handlers.pressing import end_question, waiting
from handlers.visit import Visit


def is_answer(visit: Visit, asked: Prompt, text: str) -> bool:
    """Whether words said in private are dealt with as an answer to a question; false if they are something new."""
    taken = _taken(visit, asked, text)
    if taken is Taken.NEW:
        return False
    if taken is Taken.UNCLEAR:
        _ask_which(visit, asked, text)
    elif says_nothing(text, asked.question) and open_about(visit, asked):
        addressed.thank(visit)
    else:
        answers.take(visit, asked, text)
    return True


def _taken(visit: Visit, asked: Prompt, text: str) -> Taken:
    groups = groups_of(visit)
    if not text or not groups:  # from somebody of no group nothing new could be written down
        return Taken.ANSWER
    item = visit.asked_about(asked) if asked.item_id is not None else None
    if item and not item.private and asked.question is Question.STILL_OPEN and in_confidence(text):
        return Taken.NEW  # the card would show it to all
    in_reply = visit.replied is not None and visit.replied.message_id == asked.message_id
    return taken_for(judge(visit, groups[0], text), text, asked.question, item, in_reply=in_reply)


def taken_of(visit: Visit, question: Question, item: Item, words: str, *, in_reply: bool) -> Taken:
    """What words about an item are taken for, as an answer to this question about it."""
    judged = judge(visit, visit.store.places.get(item.place_id), words)
    return taken_for(judged, words, question, item, in_reply=in_reply)


def is_alarm(visit: Visit, question: Question, item: Item, words: str) -> bool:
    """Whether what is said besides the answer tells of danger: then all of it is a report."""
    return bool(words) and taken_of(visit, question, item, words, in_reply=True) is Taken.NEW


def _ask_which(visit: Visit, asked: Prompt, text: str) -> None:
    """The words are kept with the question, so that they are safe until it is answered; one question for all."""
    item = visit.asked_about(asked) if asked.item_id is not None else None
    _keep_and_ask(visit, asked, item, text)


def ask_of_done(visit: Visit, item: Item, text: str) -> None:
    """Words that may say of something that was done that it is as it was."""
    assert visit.user is not None
    asked = Prompt(0, visit.user.id, visit.chat_id, Question.STILL_OPEN, visit.now, visit.now, item.id)  # never put
    _keep_and_ask(visit, asked, item, text)


def _keep_and_ask(visit: Visit, asked: Prompt, item: Item | None, text: str) -> None:
    said = gather(visit, visit.message, text)
    if before := open_about(visit, asked):
        end_question(visit, before)
        said = joined(unpack(before), said)
    kept = pack(said, groups_of(visit)[0])
    about = {"id": asked.id, "question": asked.question.value, "params": asked.params}
    visit.ask(Question.MEANT, visit.here, visit.chat_id, item=item, about=about, **kept)


def open_about(visit: Visit, asked: Prompt) -> Prompt | None:
    """The waiting question whether words that were said answer this one."""
    open_here = visit.store.prompts.open_to(asked.telegram_id, asked.chat_id, visit.now)
    which = (each for each in open_here if each.question is Question.MEANT)
    of_it = (each for each in which if each.item_id == asked.item_id)
    return next((each for each in of_it if each.params["about"]["id"] == asked.id), None)


def on_answer(visit: Visit, press: Press) -> None:
    """It is the answer."""
    _as_answer(visit, waiting(visit, press, Question.MEANT))


def on_new(visit: Visit, press: Press) -> None:
    """It is something new; the first question stays open."""
    _as_new(visit, waiting(visit, press, Question.MEANT))
    visit.toast("recorded")


def answered_in_words(visit: Visit, asked: Prompt, text: str) -> bool:
    """The same without a tap: “#1”, or “something new”."""
    number, rest = number_and_rest(text)
    if means(rest, Meaning.NEW):
        _as_new(visit, asked)
    elif asked.item_id is not None and number == visit.asked_about(asked).number and not rest.strip("for给 "):
        _as_answer(visit, asked)
    else:
        return False
    return True


def _as_answer(visit: Visit, asked: Prompt) -> None:
    end_question(visit, asked)
    about = asked.params["about"]
    params = {**about["params"], "photos": asked.params["photos"]}
    first = replace(asked, id=about["id"], question=Question(about["question"]), params=params)
    answers.take(visit, first, asked.params["text"])


def _as_new(visit: Visit, asked: Prompt) -> None:
    end_question(visit, asked)
    take_report(visit, unpack(asked))
