"""Words said while a question is open: its answer, or something new? Where that is unclear, one tap says which."""

from dataclasses import replace

from bot.model import Prompt, Question
from bot.rules.words.confidence import gives_away
from bot.rules.words.meant import Taken, says_nothing, taken_for
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means, number_and_rest
from bot.texts.buttons import Press
from handlers.duties import check_said
from handlers.items import parting, said_again
from handlers.items.pressing import end_question, waiting
from handlers.reporting import addressed
from handlers.reporting.groups_for import groups_of, require_a_group
from handlers.reporting.intake import gather_more, judge, record, take_report
from handlers.reporting.keeping import unpack
from handlers.talking import answers, unclear
from handlers.visit import Visit


def is_answer(visit: Visit, asked: Prompt, text: str) -> bool:
    """Whether words said in private are dealt with as an answer to a question; false if they are something new."""
    taken = _taken(visit, asked, text)
    if taken is Taken.NEW:
        return False
    if taken is Taken.UNCLEAR:
        item = visit.asked_about(asked) if asked.item_id is not None else None
        unclear.ask_which(visit, asked, item, text)
    elif says_nothing(text, asked.question) and check_said.may_mean(visit, text):
        return False
    elif says_nothing(text, asked.question) and unclear.open_about(visit, asked):
        addressed.thank(visit)
    else:
        answers.take(visit, asked, text)
    return True


def _taken(visit: Visit, asked: Prompt, text: str) -> Taken:
    groups = groups_of(visit)
    if not text or not groups:  # from somebody of no group nothing new could be written down
        return Taken.ANSWER
    item = visit.asked_about(asked) if asked.item_id is not None else None
    if item and asked.question is Question.STILL_OPEN and gives_away(text, item):
        return Taken.NEW
    if item and asked.question is Question.STILL_OPEN:
        text, _ = parting.parted(visit, item, text)
    in_reply = visit.replied is not None and visit.replied.message_id == asked.message_id
    return taken_for(judge(visit, groups[0], text), text, asked.question, item, in_reply=in_reply)


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
    about, item = asked.params["about"], visit.asked_about(asked) if asked.item_id is not None else None
    end_question(visit, asked)
    if item and not about["id"] and (asked.params.get("openly") or item.state.is_open):
        said_again.as_it_was(visit, item, unpack(asked))
        visit.toast("heard")
        return
    params = {**about["params"], "photos": asked.params["photos"]}
    put = visit.store.prompts.find(about["id"], visit.now) or asked
    first = replace(put, id=about["id"], question=Question(about["question"]), params=params)
    answers.take(visit, first, asked.params["text"])


def _as_new(visit: Visit, asked: Prompt) -> None:
    require_a_group(visit)
    end_question(visit, asked)
    if not asked.params.get("openly"):
        take_report(visit, unpack(asked))
        return
    record(visit, visit.store.places.get(asked.params["group"]), gather_more(visit, asked))
    if visit.is_private:  # its card is in the group
        visit.notice("recorded")
