"""“Not the back door, the front”, “不是三楼是四楼”: what somebody corrects in their report, and how it then reads.

Pure. Only what stands there once is surely replaced; for the rest whoever says it is asked, or told how to correct it.
"""

import re
from dataclasses import dataclass

from bot.rules.said import is_question

_PART = r"(?:\bno\.\s*(?=\d)|[^,;.!?\n–—])"
_SLIP = r"(?:i\s+mean(?:t)?|correction|i\s+was\s+wrong|make\s+that|(?:it\s+)?should\s+(?:be|say)|my\s+mistake)"
_LEAD = rf"\W*(?:(?:sorry|oh|oops|no(?!\.)|wait|actually|it\s+is|it\s+was|it['’]?s|that['’]?s|{_SLIP})\b[\s,:;.!–—-]*)*"
_IS = r"(?:(?:it\s+is|it\s+was|it['’]?s|i\s+meant?|rather)\s+)?"
_ENGLISH = (
    rf"{_LEAD}not\s+(?P<wrong>{_PART}{{2,40}}?)\s*(?:[,;.–—-]+\s*(?:but\s+)?|\s+but\s+){_IS}(?P<right>{_PART}{{1,40}}?)\W*",
    rf"{_LEAD}(?P<right>{_PART}{{1,40}}?)\s*[,;–—-]+\s*(?:and\s+)?not\s+(?P<wrong>{_PART}{{2,40}}?)\W*",
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
    rf"(?:{_SORRY}[，,。.！!\s]*)*{_ERRED}[，,。.：:！!\s]*(?:应该)?[是在](?P<right>{_HAN}{{1,12}}?){_END}",
)
_SHAPES = tuple(re.compile(shape, re.IGNORECASE) for shape in _ENGLISH + _CHINESE)
_SAYS_MORE = re.compile(
    r"^(?:i|we|he|she|they|you)\b|[我你您他她]|\b(?:is|are|was|were|has|have|isn['’]?t|still|does|can|will|came|been)\b|还|已经",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:(?:at|by|on|in|near|outside|behind|under|inside)\s+)?(?:(?:the|an?)\s+)?", re.IGNORECASE)
_AT_LAST = re.compile(r"(?<=\s)(?:at|by|on|in|near|outside|behind|under|inside|next\s+to)\s+.+$", re.IGNORECASE)
_PLACES = (
    "door|gate|floor|landing|stairs|stairwell|staircase|entrance|hall|hallway|corridor|building|block|house|side|street"
    "|road|lane|yard|courtyard|corner|lift|roof|cellar|basement|garage|shed|path|pavement|crossing|lamp|light|window|wall"
)
_HEADS = frozenset(_PLACES.split("|"))
_PLACE = re.compile(
    rf"\b(?:{_PLACES})s?\b|\bno\.?\s*\d|[楼门号院栋幢层口路街巷区棚库道梯间]|单元|[东西南北前后左右上下]边",
    re.IGNORECASE,
)
_LONGEST = 100
_NUMERALS = re.compile(r"[\d一二三四五六七八九十]+")


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong, if it was said, and what is right."""

    wrong: str | None
    right: str

    @property
    def names_place(self) -> bool:
        """Whether what is right is a place, or a part of the house."""
        return _PLACE.search(self.right) is not None


def correction(text: str) -> Correction | None:
    """What words correct; None if they are not said so, or say more than that."""
    words = text.strip()
    if is_question(words) or len(words) > _LONGEST:
        return None
    found = next(filter(None, (shape.fullmatch(words) for shape in _SHAPES)), None)
    if found is None:
        return None
    named = found.groupdict()
    wrong, right = named.get("wrong"), named["right"].strip()
    if any(_SAYS_MORE.search(part) for part in (wrong or "", right)) or (wrong and wrong.strip() == right):
        return None
    return Correction(wrong.strip() if wrong else None, right)


def corrected(text: str, said: Correction) -> str | None:
    """The text with what is right in it; None unless what was wrong stands there once."""
    if said.wrong is None:
        return None
    wrong, right = _bare(said.wrong), _bare(said.right)
    pattern = rf"(?<![a-z0-9]){re.escape(wrong)}(?![a-z0-9])" if wrong.isascii() else re.escape(wrong)
    found = list(re.finditer(pattern, text, re.IGNORECASE)) if wrong else []
    if len(found) != 1:
        return None
    start, end = found[0].span()
    right = _completed(wrong, right)
    right = right[:1].upper() + right[1:] if text[start].isupper() else right
    return text[:start] + right + text[end:]


def moved(location: str | None, said: Correction) -> str:
    """Where it is in the corrected words, with the "by the" that it had: "by the bins", of "the lamp by the bins"."""
    if within := _AT_LAST.search(said.right):
        return within[0]
    at, own = _AT.match(location or ""), _AT.match(said.right)
    if said.right.isascii() and at and own and not own[0].strip():
        return at[0] + said.right
    if said.right.isascii() and at and own and own[0].lower().strip() == "the":
        return re.sub(r"(?:the|an?)\s+$", "", at[0], flags=re.IGNORECASE) + said.right
    return said.right


def _bare(part: str) -> str:
    """Without “by the”."""
    at = _AT.match(part)
    return part[at.end() :].strip() if at else part


def _completed(wrong: str, right: str) -> str:
    """“front door”, for “front” in place of “back door”; “四楼”, for “四” in place of “三楼”."""
    if not wrong.isascii():
        number = _NUMERALS.match(wrong)
        return right + wrong[number.end() :] if number and _NUMERALS.fullmatch(right) else right
    was, now = wrong.split(), right.split()
    if len(now) < len(was) and was[-1].lower() in _HEADS and now[-1].lower() not in _HEADS:
        return f"{right} {was[-1]}"
    if len(now) == 1 and len(was) > 1 and now[0].isdecimal() and was[-1].isdecimal():
        return " ".join([*was[:-1], right])
    return right
