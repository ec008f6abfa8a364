"""What whoever handles an item means to have done with it, by their words, clause by clause; dates are cut out before.

"Waiting for parts" tells how far it is, "by Friday" is a promise, "wait until Friday, the part is ordered" a pause.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.words.phrases import Meaning
from bot.rules.words.said import clauses, is_empty, is_question, means, more_after, number_and_rest

_FILLING = re.compile(  # what may stand beside a promised day and names nobody
    r"\b(?:the|by|with|we|i|it|they|he|she|'?ll|will|shall|can|do|does|be|is|get|have|done|finish|finished|ready|repaired|"
    r"fixed|promise|promised|that|this|before|until|at|latest|ok|okay|yes|please|thanks|and|to|for|on|in|then|probably)\b"
    r"|办好|办完|完成|修好|修完|处理好|处理完|处理|解决|搞定|弄好|之前|以前|前|左右|一定|争取|保证|约定|承诺|可以|我们|我|好的"
    r"|没问题|谢谢|应该|大概|能|会|请|吧|的|在|到|就|了|把|它|由|好|行",
    re.IGNORECASE,
)
# The word before a day that makes it a pause.
_UNTIL = re.compile(r"\s*(?:until|till|til|before|等到|等|到)(?![a-z])", re.IGNORECASE)
_BY_WHEN = re.compile(r"\b(?:by|before|until|till|within)\b|[前内]", re.IGNORECASE)
_WILL = re.compile(
    r"\b(?:will|shall|can|comes?|does|do|going\s+to|repairs?|fix(?:es)?|replaces?|starts?)\b|['’]ll\b|[会来去修换办装]|处理|完成|解决",
    re.IGNORECASE,
)
_WAS = re.compile(r"\b(?:was|were|had|did|said|told|met|came|went|\w{2,}ed)\b|[了过](?!来)", re.IGNORECASE)
_OTHER = re.compile(r"[#＃]\s*(\d{1,6})\s*号?|\b(?:no\.?|number)\s*(\d{1,6})\b|(\d{1,6})\s*号", re.IGNORECASE)
_WHY = re.compile(r"\b(?:because|since|as)\b|因为", re.IGNORECASE)


class Way(StrEnum):
    """What is to be done with the item."""

    PROGRESS = "progress"
    PROMISE = "promise"
    WAIT = "wait"
    NO_HAZARD = "no_hazard"
    MERGE = "merge"
    UP = "up"
    DOWN = "down"
    CANNOT = "cannot"
    TO_ME = "to_me"


_WHOLE = {
    Meaning.TO_ME: Way.TO_ME,
    Meaning.RETURN: Way.DOWN,
    Meaning.UPWARDS: Way.UP,
    Meaning.CANNOT_BE_DONE: Way.CANNOT,
    Meaning.NO_HAZARD: Way.NO_HAZARD,
    Meaning.DUPLICATE: Way.MERGE,
}
_WITH_WHY = {Meaning.CANNOT_BE_DONE: Way.CANNOT, Meaning.UPWARDS: Way.UP, Meaning.RETURN: Way.DOWN}
_BESIDE = (Meaning.NOD, Meaning.YES, Meaning.THANKS, Meaning.GREETING, Meaning.TAKE)


@dataclass(frozen=True, slots=True)
class Handled:
    """What is to be done, and what else they say: why it waits or cannot be done, what a promise waits for."""

    way: Way
    why: str = ""


def handled(text: str, when: str = "") -> Handled | None:
    """What words mean to have done with an item; `when` are those of them that name a day or a moment to come."""
    if is_question(text) or means(text, Meaning.DONE, Meaning.MENDED):
        return None
    whole = next((way for meaning, way in _WHOLE.items() if means(text, meaning)), None)
    if whole or other_number(text) is not None:
        return Handled(whole or Way.MERGE)
    return _with_why(text) or _wait(text, when) or _progress(text, when)


def _with_why(text: str) -> Handled | None:
    """What it begins with is to be done, and the rest says why: "pass it up, no ladder", "return it because …"."""
    because = _WHY.search(text)
    for meaning, way in _WITH_WHY.items():
        why = more_after(text, meaning)
        if because and means(text[: because.start()], meaning):
            why = text[because.end() :].strip(" ,，:：")
        if why is not None:
            return Handled(way, "" if is_empty(why) else why)
    return None


def _wait(text: str, when: str) -> Handled | None:
    """One clause says to wait, the others why; a day before which nothing is done is as good."""
    parts = [part for clause in clauses(text) for part in _WHY.split(clause) if part.strip()]
    waits = [part for part in parts if means(_without(part, when, keep_until=True), Meaning.WAIT)]
    if len(waits) != 1 or not (when in waits[0] if when else True):
        return None
    why = [part.strip() for part in parts if part != waits[0] and not means(part, *_BESIDE)]
    return Handled(Way.WAIT, ", ".join(why) if text.isascii() else "，".join(why))


def _progress(text: str, when: str) -> Handled | None:
    """Each clause tells how far it is, or by when it will be done; a nod may stand beside it."""
    kinds = {kind for part in clauses(text) if (kind := _kind(part, when)) is not Meaning.NOD}
    if not kinds or None in kinds:
        return None
    if kinds == {Way.PROGRESS}:
        return Handled(Way.PROGRESS)
    return Handled(Way.PROMISE, text if Way.PROGRESS in kinds else "")


def _kind(part: str, when: str) -> Way | Meaning | None:
    bare = _without(part, when)
    if means(bare, Meaning.PROGRESS):
        return Way.PROGRESS
    if when and when in part and says_no_more(bare):
        return Way.PROMISE
    return Meaning.NOD if means(part, *_BESIDE) else None


def _without(text: str, when: str, *, keep_until: bool = False) -> str:
    """A clause without its day; "until Friday" may keep its "until"."""
    until = _UNTIL.match(when) if keep_until else None
    return text.replace(when, f" {until[0]} " if until else " ", 1) if when else text


def tells_by_when(text: str) -> bool:
    """Whether words with a day in them tell by when, or what will be: "the firm comes on Friday"."""
    return _BY_WHEN.search(text) is not None or (_WILL.search(text) is not None and _WAS.search(text) is None)


def says_no_more(text: str) -> bool:
    """Whether the words beside a day only say that it will be done."""
    return not re.search(r"\w", _FILLING.sub(" ", text))


def other_number(text: str) -> int | None:
    """The number of the item that this one is said to be the same as: 2 of "it's a duplicate of #2"."""
    found = list(_OTHER.finditer(text))
    if len(found) != 1:
        return None
    rest = f"{text[: found[0].start()]} {text[found[0].end() :]}"
    is_same = means(rest, Meaning.SAME_AS, Meaning.DUPLICATE)
    return int(next(filter(None, found[0].groups()))) if is_same else None


def item_and_rest(text: str) -> tuple[int | None, str]:
    """The number of the item that words are about, and the words; "same as #2" alone names another."""
    names_another = not text.lstrip().startswith(("#", "＃")) and other_number(text) is not None
    return (None, text) if names_another else number_and_rest(text)
