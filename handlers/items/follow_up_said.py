"""What words say to a follow-up: which button they mean, what more of the item, what of another matter.

Here they are only read; what follows is `fixed_or_not`'s.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model import Item
from bot.rules.words.all_but import but_after
from bot.rules.words.confidence import apart_from_confidence, gives_away
from bot.rules.words.dealt_with import deals_with
from bot.rules.words.fitting import fits
from bot.rules.words.left_behind import of_fixed_but
from bot.rules.words.meant import Taken
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import is_empty, is_question, means, more_after
from handlers.items import parting
from handlers.reporting.intake import judge_of
from handlers.visit import Visit

# The button that words mean which begin so; of "fixed", nothing may follow.
_OF_DONE = {Meaning.PARTLY: "partly", Meaning.NOT_FIXED: "no", Meaning.FIXED: "fixed"}
_OF_EXPLAINED = {Meaning.NOT_FIXED: "no", Meaning.NOT_ACCEPTED: "no", Meaning.ACCEPTED: "fixed"}


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered about an item."""

    item: Item
    button: str  # "fixed", "partly" or "no"
    words: str = ""  # that tell more of the item
    another: str = ""  # what is told of another matter: a report of its own
    unsure: str = ""  # what may be of either: it is asked


def read(visit: Visit, item: Item, text: str, *, is_named: bool) -> Answered | None:
    """What words answer, parted from another matter if they are an answer without it."""
    of_item, another = parting.parted(visit, item, text)
    if found := _of_item(visit, item, of_item, is_named=is_named):
        return replace(found, another=another)
    return _of_item(visit, item, text, is_named=is_named) if another else None


def _of_item(visit: Visit, item: Item, text: str, *, is_named: bool) -> Answered | None:
    if found := as_button(item, text):
        return found
    if item.is_explained or may_be_fixed(item, text):
        return None
    if rest := but_after(text, Meaning.FIXED):
        return _fixed_but(visit, item, rest)
    is_answer = taken(visit, item, text, in_reply=is_named) is Taken.ANSWER
    return Answered(item, "no", text) if is_answer else None


def in_confidence(items: Sequence[Item], text: str) -> Answered | None:
    """A bare answer and nothing but that it goes no further: "no, but don't tell anybody I said so"."""
    told = apart_from_confidence(text)
    said = [found for item in items if gives_away(text, item) and (found := as_button(item, told))]
    answer = said[0] if len(said) == 1 and not said[0].words else None
    return replace(answer, words="" if answer.button == "fixed" else text) if answer else None


def may_be_fixed(item: Item, text: str) -> bool:
    """Whether it sounds like "fixed", and may as well be bad news of this thing: "it's on again" of an alarm."""
    return not item.is_explained and means(text, Meaning.FIXED) and not is_question(text) and not fits(text, item.text)


def as_button(item: Item, text: str) -> Answered | None:
    """What words answer that begin with what a button says."""
    for meaning, button in (_OF_EXPLAINED if item.is_explained else _OF_DONE).items():
        is_none = button == "fixed" and (is_question(text) or not fits(text, item.text))
        more = None if is_none else more_after(text, meaning)
        if more is not None and (is_empty(more) or (button == "fixed" and deals_with(more, item.text))):
            return Answered(item, button)
        if more is not None and button != "fixed":
            return Answered(item, button, more)
    return None


def _fixed_but(visit: Visit, item: Item, rest: str) -> Answered | None:
    """Whether "fixed, but …" goes on about the same, or may; None if that is surely another matter."""
    taken = of_fixed_but(judge_of(visit, item, rest), rest, item)
    if taken is Taken.UNCLEAR:
        return Answered(item, "fixed", unsure=rest)
    return Answered(item, "partly", rest) if taken is Taken.ANSWER else None


def taken(visit: Visit, item: Item, text: str, *, in_reply: bool) -> Taken:
    """What words are taken for that begin with no button; an explanation is contradicted with one alone."""
    return Taken.NEW if item.is_explained else parting.taken_of_done(visit, item, text, in_reply=in_reply)


def fixed_but_another(visit: Visit, item: Item, text: str) -> Answered | None:
    """That it is fixed, and what else is not; without a "but" that must sound like another matter."""
    if item.is_explained:
        return None
    another = but_after(text, Meaning.FIXED)
    if another is None and (more := more_after(text, Meaning.FIXED)):
        another = more if parting.is_another_matter(visit, item, more, surely=False) else None
    return Answered(item, "fixed", another=another) if another else None


def may_be_another(visit: Visit, item: Item, text: str) -> bool:
    """Whether the words after a bare "no" may be of another matter."""
    found = as_button(item, text)
    words = found.words if found else ""
    return bool(words) and parting.is_another_matter(visit, item, words, surely=False)
