"""A question that is asked once more: nothing was said, or something is missing.

It takes the place of the first one, so that in a chat, too, a reply to what was said last is heard.
"""

from typing import Any

from bot.model import Prompt
from bot.rules.words.meant import misses_the_question
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means
from handlers.items import item_command
from handlers.items.pressing import end_question
from handlers.reporting import addressed
from handlers.visit import Visit

OF_THE_WORDING = frozenset({"named", "photos", "refused", "greeted", "missed"})


def after_nothing(visit: Visit, asked: Prompt, text: str) -> None:
    """Nothing was said: it is asked once more, below that, and no third time."""
    missed = misses_the_question(text, asked.question)
    if asked.item_id is not None and means(text, Meaning.ABOUT):  # what they need to know before they answer
        item_command.show(visit, visit.asked_about(asked))
        return
    if asked.params.get("once_more") or means(text, Meaning.THANKS):
        addressed.mark(visit, "🤔" if missed or asked.params.get("only_done") else "👍")
        return
    _anew(visit, asked, once_more=True, greeted=means(text, Meaning.GREETING), missed=missed)


def after_only_done(visit: Visit, asked: Prompt) -> None:
    """It was said to be done, and nothing else: what was done is asked once more."""
    _anew(visit, asked, only_done=True, once_more=True)


def for_what_is_missing(visit: Visit, asked: Prompt, reason: str) -> None:
    """The words do not do: the sentence that says what is missing asks for it."""
    _anew(visit, asked, refused=reason)


def in_open_words(visit: Visit, asked: Prompt) -> None:
    """What all will read was said in confidence. In a group it is asked of them alone, if at all: the first stands."""
    if visit.group is None:
        for_what_is_missing(visit, asked, "open_words_needed")
        return
    item = visit.asked_about(asked) if asked.item_id is not None else None
    params = _kept(asked) | {"refused": "open_words_needed"}
    visit.ask(asked.question, visit.alone_below, visit.chat_id, item=item, mention=False, **params)


def _anew(visit: Visit, asked: Prompt, **params: Any) -> None:
    end_question(visit, asked)
    item = visit.asked_about(asked) if asked.item_id is not None else None
    visit.ask(asked.question, visit.here, visit.chat_id, item=item, **(_kept(asked) | params))


def _kept(asked: Prompt) -> dict[str, Any]:
    return {name: value for name, value in asked.params.items() if name not in OF_THE_WORDING}
