"""Whether words name a place and nothing else: "the back door", "block 2", “三楼”. Pure.

A list on purpose: what is not on it ("the burning house") is no place that a report is corrected to without asking.
"""

import re

from bot.rules.recognition.place import place

_HEADS = {  # by the words that stand before them
    "at": "door|gate|entrance|exit|corner|lift|elevator|crossing|window|wall|fence|bench|bins|bus\\s+stop|kiosk|bridge",
    "in": "hall|hallway|corridor|building|house|stairwell|staircase|yard|courtyard|cellar|basement|garage|shed|attic"
    "|lobby|lane|street|road|alley|playground|park|garden|bin\\s+store|laundry",
    "on": "floor|landing|stairs|steps|roof|path|footpath|pavement|side",
}
_NOUNS = "|".join(_HEADS.values())
_ORDER = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th)"
_MODIFIERS = (
    f"front|back|rear|side|main|other|next|last|left|right|north|south|east|west|northern|southern|eastern|western|upper|lower"
    f"|top|bottom|ground|inner|outer|fire|bin|bike|car|boiler|meter|left-hand|right-hand|{_ORDER}|{_NOUNS}"
)
_KINDS = "block|building|house|flat|floor|entrance|stair|staircase|tower|unit|gate|bay|no\\.?|number"
_BEFORE = (
    r"(?:(?:at|by|on|in|near|outside|behind|under|inside|next\s+to|in\s+front\s+of)\s+)?(?:(?:the|an?|our|this)\s+)?"
)
_HEADED = re.compile(rf"{_BEFORE}(?:(?:{_MODIFIERS})\s+)*(?P<head>{_NOUNS})", re.IGNORECASE)
_NUMBERED = re.compile(rf"{_BEFORE}(?P<kind>{_KINDS})(?:\s*\d{{1,4}}[a-z]?|\s+[a-z])", re.IGNORECASE)
_STREET = re.compile(r"(?:[A-Z][a-z]+\s+){1,2}(?:Street|Road|Lane|Avenue|Close|Court|Square)(?:\s+\d{1,4})?")
_PART = re.compile(rf"(?:{_MODIFIERS})(?:\s+(?:{_MODIFIERS}))*", re.IGNORECASE)
_LONGEST = 60
_SIDE = re.compile(r"[东西南北前后左右上下][边面门]|(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:号|楼|栋|幢|层|单元)")


def kind_of(words: str) -> str | None:
    """What kind of place words name, if they name one and nothing else; places of one kind stand behind the same words.

    >>> kind_of("the back door"), kind_of("the side gate"), kind_of("block 2"), kind_of("the burning house")
    ('at', 'at', 'block', None)
    """
    words = words.strip()
    if len(words) > _LONGEST:
        return None
    if not words.isascii():
        bare = words.removeprefix("在")
        return "zh" if _SIDE.fullmatch(bare) or place(bare) == bare else None
    if numbered := _NUMBERED.fullmatch(words):
        kind = numbered["kind"].lower().rstrip(".")
        return "no" if kind == "number" else kind
    if headed := _HEADED.fullmatch(words):
        head = headed["head"].lower()
        return next(kind for kind, heads in _HEADS.items() if re.fullmatch(heads, head))
    return "street" if _STREET.fullmatch(words) else None


def head_of(words: str) -> str | None:
    """The noun of a place: "door" of "the back door"; None if it has none, or words name something else."""
    headed = _HEADED.fullmatch(words.strip())
    return headed["head"] if headed else None


def is_part(words: str) -> bool:
    """Whether words only tell which of several it is: "front", "second"."""
    return _PART.fullmatch(words.strip()) is not None
