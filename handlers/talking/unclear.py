"""Words that may be of an item or of another matter: they are kept, and one tap says which."""

from dataclasses import replace

from bot.model import Item, Prompt, Question
from handlers.items.pressing import end_question
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import gather
from handlers.reporting.keeping import joined, pack, unpack
from handlers.visit import Visit


def ask_of_done(visit: Visit, item: Item, text: str, *, is_besides: bool = False) -> None:
    """Words that may say of something that was done that it is as it was; or were said besides that it is not."""
    assert visit.user is not None
    asked = Prompt(0, visit.user.id, visit.chat_id, Question.STILL_OPEN, visit.now, visit.now, item.id)  # never put
    ask_which(visit, asked, item, text, is_besides=is_besides)


def ask_which(visit: Visit, asked: Prompt, item: Item | None, text: str, *, is_besides: bool = False) -> None:
    """The words are kept with the question, so that they are safe until it is answered; one question for all."""
    said = replace(gather(visit, visit.message, text), beside=item.id if item and is_besides else None)
    if before := open_about(visit, asked):
        end_question(visit, before)
        said = joined(unpack(before), said)
    kept = pack(said, visit.group or groups_of(visit)[0])
    about = {"id": asked.id, "question": asked.question.value, "params": asked.params}
    to, openly = (visit.alone_below, True) if visit.group else (visit.here, False)
    visit.ask(Question.MEANT, to, visit.chat_id, item=item, about=about, openly=openly, **kept)


def open_about(visit: Visit, asked: Prompt) -> Prompt | None:
    """The waiting question whether words that were said answer this one."""
    open_here = visit.store.prompts.open_to(asked.telegram_id, asked.chat_id, visit.now)
    which = (each for each in open_here if each.question is Question.MEANT)
    of_it = (each for each in which if each.item_id == asked.item_id)
    return next((each for each in of_it if each.params["about"]["id"] == asked.id), None)
