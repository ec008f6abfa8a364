"""“Not the back door, the front”, “不是三楼是四楼”: what somebody corrects in their report, and how it then reads.

Pure. Only a place that stands there once is replaced by one of the same kind; for the rest whoever says it is asked, or
told how to correct it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.rules.words.place_like import head_of, is_part, kind_of
from bot.rules.words.said import is_question

_PART = r"(?:\bno\.\s*(?=\d)|[^,;.!?\n–—])"
_FAINT = r"(?:make\s+that|(?:it\s+)?should\s+(?:be|say))"  # said of anything
_SLIP = rf"(?:i\s+mean(?:t)?|correction|i\s+was\s+wrong|my\s+mistake|{_FAINT})"
_NOT = r"(?:not|(?:it\s+|that\s+)?(?:isn['’]?t|wasn['’]?t))"
_LEAD = rf"\W*(?:(?:sorry|oh|oops|no(?!\.)|wait|actually|it\s+is|it\s+was|it['’]?s|that['’]?s|{_SLIP})\b[\s,:;.!–—-]*)*"
_IS = r"(?:(?:it\s+is|it\s+was|it['’]?s|i\s+meant?|rather)\s+)?"
_ENGLISH = (
    rf"{_LEAD}{_NOT}\s+(?P<wrong>{_PART}{{2,40}}?)\s*(?:[,;.–—-]+\s*(?:but\s+)?|\s+but\s+){_IS}(?P<right>{_PART}{{1,40}}?)\W*",
    rf"{_LEAD}(?P<right>{_PART}{{1,40}}?)\s*[,;–—-]+\s*(?:and\s+)?not\s+(?P<wrong>{_PART}{{1,40}}?)\W*",
    rf"\W*(?:(?:sorry|oh|oops|no|wait)[\s,.!]+)*{_SLIP}[\s,:;–—-]+{_IS}(?P<right>{_PART}{{2,40}}?)\W*",
)
_HAN = r"[^，,。.！!？?；;、\s]"
_ERRED = r"(?:[说写打弄搞记]错|更正|口误)(?:一?下|地[方点])?了?"
_SORRY = r"(?:不好意思|对不起|抱歉|[哦啊噢唉])"
_START = rf"(?:(?:{_SORRY}|{_ERRED}|地[点方](?:不对)?|我[说指讲]的?(?!不)|其实|应该)[，,。.！!：:\s]*)*"
_END = r"(?:才对|那边|那里)?[了啊呢吧的]{0,2}[。！!\s]*"
_CHINESE = (
    rf"{_START}(?:不是|不在|并不是|并非)(?P<wrong>{_HAN}{{1,12}}?)[，,、\s]*(?:而是|应该是|而在|是|在)(?P<right>{_HAN}{{1,12}}?){_END}",
    rf"{_START}[是在]?(?P<right>(?![是不]){_HAN}{{1,12}}?)[，,、\s]*而?不[是在](?P<wrong>{_HAN}{{1,12}}?){_END}",
    rf"(?:{_SORRY}[，,。.！!\s]*)*{_ERRED}[，,。.：:！!\s]*(?:(?:应该)?[是在]|(?=没))(?P<right>{_HAN}{{1,12}}?){_END}",
)
_SHAPES = tuple(re.compile(shape, re.IGNORECASE) for shape in _ENGLISH + _CHINESE)
_OF_PLACES = tuple(  # said so of places only
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"\W*(?P<right>{_PART}{{2,40}}?)[\s,]*(?:\*|\bsorry)\W*",
        rf"\*\s*(?P<right>{_PART}{{2,40}}?)\W*",
        rf"{_START}(?:不是|不在)(?P<wrong>{_HAN}{{1,12}}?)[，,、\s]+(?P<right>{_HAN}{{1,12}}?){_END}",
    )
)
_IS_FAINT = re.compile(rf"\W*(?:(?:sorry|oh|oops|no|wait)[\s,.!]+)*{_FAINT}\b", re.IGNORECASE)
_SAYS_MORE = re.compile(
    r"^(?:i|we|he|she|they|you)\b|[我你您他她]|\b(?:is|are|was|were|has|have|isn['’]?t|still|does|can|will|came|been)\b|还|已经",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:(?:at|by|on|in|near|outside|behind|under|inside)\s+)?(?:(?:the|an?)\s+)?", re.IGNORECASE)
_AT_LAST = re.compile(r"(?:^|(?<=\s))(?:at|by|on|in|near|outside|behind|under|inside|next\s+to)\s+.+$", re.IGNORECASE)
_ITS_THING = re.compile(r"的[^的]{1,4}$")  # the lamp, of “三楼的灯”
_LONGEST = 100
_TWICE = re.compile(r"\b(\w+(?:\s+\w+)?)\s+\1\b|([\u4e00-\u9fff]{2,6})\2", re.IGNORECASE)
_GOOD = re.compile(
    r"(?:it\s+|all\s+|everything\s+)?(?:works?|working|fine|ok|okay|good|right|in\s+order|not\s+broken)(?:\s+(?:now|again|after\s+all))?"
    r"|(?:好|正常|没坏|没事|没问题|亮|通)[的着]?",
    re.IGNORECASE,
)
_YES = re.compile(r"^(?:(?:yes|yeah|it['’]?s|it\s+is|at)\b|[对是在嗯])[\s,，.。:：]*", re.IGNORECASE)
_NUMERALS = re.compile(r"[\d一二三四五六七八九十]+")


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong, if it was said, and what is right."""

    wrong: str | None
    right: str

    @property
    def names_place(self) -> bool:
        """Whether what is right is a place, or says at its end where something is."""
        return kind_of(_where(completed(self).right)) is not None

    @property
    def is_of_place(self) -> bool:
        """Whether it tells of a place and of nothing else."""
        now = completed(self)
        return kind_of(now.right) is not None or (now.wrong is not None and is_part(now.right))

    @property
    def is_good(self) -> bool:
        """Whether nothing is wrong at all: “I was wrong: it works”."""
        return _GOOD.fullmatch(self.right) is not None


def correction(text: str) -> Correction | None:
    """What words correct; None if they are not said so, or say more than that."""
    words = text.strip()
    if is_question(words) or len(words) > _LONGEST:
        return None
    if found := _read(_SHAPES, words):
        return None if _IS_FAINT.match(words) and not found.names_place else found
    found = _read(_OF_PLACES, words)
    return found if found and found.is_of_place else None


def _read(shapes: Iterable[re.Pattern[str]], words: str) -> Correction | None:
    found = next(filter(None, (shape.fullmatch(words) for shape in shapes)), None)
    if found is None:
        return None
    named = found.groupdict()
    wrong, right = named.get("wrong"), named["right"].strip()
    if any(_SAYS_MORE.search(part) for part in (wrong or "", right)) or (wrong and wrong.strip() == right):
        return None
    return Correction(wrong.strip() if wrong else None, right)


def corrected(text: str, said: Correction) -> str | None:
    """The text with what is right in it; None unless what was wrong is a place that stands there once, and what is
    right is one of its kind.
    """
    if said.wrong is None:
        return None
    now = completed(said)
    wrong, right = _bare(now.wrong or ""), _bare(_where(now.right))
    if kind_of(wrong) is None or kind_of(wrong) != kind_of(right) or not _tells_only_where(now.right, text):
        return None
    found = list(re.finditer(_alone(wrong), text, re.IGNORECASE))
    if len(found) != 1:
        return None
    start, end = found[0].span()
    right = right[:1].upper() + right[1:] if text[start].isupper() else right[:1].lower() + right[1:]
    reads = text[:start] + right + text[end:]
    return None if _stutters(reads) > _stutters(text) else reads


def stands_in(text: str, said: Correction) -> bool:
    """Whether what was wrong stands in a text, whatever it is."""
    wrong = _bare(said.wrong or "")
    return bool(wrong) and re.search(_alone(wrong), text, re.IGNORECASE) is not None


def moved(location: str | None, said: Correction) -> str:
    """Where it is in the corrected words, with the "by the" that it had: "by the bins", of "the lamp by the bins"."""
    right = completed(said).right
    if within := _AT_LAST.search(right):
        return within[0]
    at, own = _AT.match(location or ""), _AT.match(right)
    if right.isascii() and at and own and not own[0].strip():
        return at[0] + right
    if right.isascii() and at and own and own[0].lower().strip() == "the":
        return re.sub(r"(?:the|an?)\s+$", "", at[0], flags=re.IGNORECASE) + right[:1].lower() + right[1:]
    return right


def is_place(text: str, where: str) -> bool:
    """Whether words say that place and nothing else, as a yes does: “是5号门口”, "yes, by the front door"."""
    said, asked = _YES.sub("", text.strip()), _bare(where)
    return _bare(said).rstrip(" .!。！").casefold() == asked.casefold() and bool(asked)


def completed(said: Correction) -> Correction:
    """“front door”, for “front” in place of “back door”; “四楼”, for “四” in place of “三楼”; and the other way."""
    wrong, right = said.wrong, said.right
    if wrong is None:
        return said
    if not (wrong + right).isascii():
        thing = _ITS_THING.search(right)
        if thing and wrong.endswith(thing[0]):
            wrong, right = wrong.removesuffix(thing[0]), right.removesuffix(thing[0])
    return Correction(_completed(wrong, by=_where(right)), _completed(right, by=wrong))


def _completed(part: str, *, by: str) -> str:
    if not by.isascii():
        number = _NUMERALS.match(by)
        return part + by[number.end() :] if number and _NUMERALS.fullmatch(part) else part
    head, words = head_of(by), _bare(by).split()
    if head and is_part(part_of := _bare(part)) and head_of(part) is None:
        return f"{part_of} {head}"
    if len(words) > 1 and words[-1].isdecimal() and part.isdecimal():
        return " ".join([*words[:-1], part])
    return part


def _where(words: str) -> str:
    """“the front door”, of “the lamp by the front door”."""
    within = _AT_LAST.search(words)
    return _bare(within[0]) if within else words


def _tells_only_where(right: str, text: str) -> bool:
    """Whether before the place stands only what it is the place of: “the lamp” of “the lamp by the gate”."""
    within = _AT_LAST.search(right)
    before = _bare(right[: within.start()]) if within else ""
    return not before or re.search(_alone(before), text, re.IGNORECASE) is not None


def _alone(words: str) -> str:
    """Not as a part of another word, or of a greater number."""
    if words.isascii():
        return rf"(?<![a-z0-9]){re.escape(words)}(?![a-z0-9])"
    numbered = rf"(?<!{_NUMERALS.pattern.removesuffix('+')})" if _NUMERALS.match(words) else ""
    return numbered + re.escape(words)


def _stutters(text: str) -> int:
    """How often something stands there twice in a row."""
    return len(_TWICE.findall(text))


def _bare(part: str) -> str:
    """Without “by the”."""
    at = _AT.match(part)
    return part[at.end() :].strip() if at else part
