"""Whether a new report is about what is already open: the same kind of thing, in the same place, in like words. Pure.

It only offers a question to whoever reported it, so it would rather miss a likeness than suggest a wrong one. Danger
to life is never taken for the same: each report of it stands until somebody in office says otherwise.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from bot.model import Item, Severity
from bot.rules.recognition.normalise import simplified

WITHIN = timedelta(days=14)
ENOUGH = 0.65  # of what the shorter one is about is in the other, too
A_WORD = 3  # what an English word counts; a Chinese word of two characters is itself and its characters
SHORTEST = 3  # letters that a stem keeps

_HAN = "\u3400-\u9fff"
_WORDS = re.compile(rf"[{_HAN}]+|[a-z]+")
_NUMBERS = re.compile(r"\d+")
# What is wrong says little about which one it is: lamps, lifts and gates are all "broken again".
_STATES = re.compile(
    "坏了|坏掉|不亮|不好用|不能用|用不了|没人管|没人修|掉了|停了|关不上|打不开|又|还是|一直|请|麻烦|有人|好多|很多|"
    "已经|几天|两天|三天|前天|昨天|今天|昨晚|今晚|怕砸[着到]?人|危险|"
    "[的了吗呢啊吧在有是都还很太把被给呀哦就也和不没来去个这那里着满]"
)
_COMMON = frozenset(
    "a an the and or by at in on of to for from with is are was were be been it its this that there here has have had "  # noqa: SIM905  # words
    "not no again still out broken broke down off up dead gone working work works does doesn doesnt isn isnt very "
    "please somebody someone anybody can could our my we i you they near since yesterday today days day week night "
    "full lot lots really completely some so just all when who what new old".split()
)
_SAME = {
    "light": "lamp", "lights": "lamp", "bulb": "lamp", "streetlight": "lamp", "elevator": "lift", "trash": "rubbish",
    "garbage": "rubbish", "litter": "rubbish", "waste": "rubbish", "staircase": "stairs", "stairwell": "stairs",
    "stairway": "stairs", "stair": "stairs", "sidewalk": "pavement", "faucet": "tap", "wires": "wire", "cable": "wire",
}  # fmt: skip
_SAME_WORD = re.compile(rf"\b(?:{'|'.join(_SAME)})\b")
_SAME_HAN = {"灯泡": "灯", "路灯": "灯", "楼梯间": "楼道", "升降机": "电梯"}


@dataclass(frozen=True, slots=True)
class Known:
    """An item with the marks of its photos (Telegram's `file_unique_id`)."""

    item: Item
    photos: frozenset[str] = frozenset()


def most_like(new: Known, others: Iterable[Known]) -> Item | None:
    """The open item of the group that a new one most resembles, if any does enough."""
    if new.item.severity is Severity.URGENT:
        return None
    scored = [(likeness(new, other), other.item) for other in others if may_be(new.item, other.item)]
    best = max(scored, key=lambda each: (each[0], -each[1].id), default=(0.0, None))
    return best[1] if best[0] >= ENOUGH else None


def may_be(new: Item, other: Item) -> bool:
    """Whether an item is worth comparing with a new one at all: open, of its group, reported not long before."""
    is_near = timedelta(0) <= new.reported_at - other.reported_at <= WITHIN
    return other.state.is_open and other.place_id == new.place_id and is_near


def likeness(new: Known, other: Known) -> float:
    """From 0, nothing in common, to 1, the same; the same photo is the same thing."""
    if new.photos & other.photos:
        return 1.0
    if new.item.category is not other.item.category:
        return 0.0
    return alike(new.item.text, other.item.text)


def alike(one: str, other: str) -> float:
    """How much of the shorter of two texts is in the other; nothing, if they name different numbers."""
    numbers, other_numbers = set(_NUMBERS.findall(one)), set(_NUMBERS.findall(other))
    if numbers and other_numbers and not numbers & other_numbers:
        return 0.0
    parts, other_parts = _parts(one), _parts(other)
    shared = _weight(parts & other_parts)
    shorter, longer = sorted((_weight(parts), _weight(other_parts)))
    of = longer if shared <= A_WORD else shorter  # one word in common says little, unless it is all there is
    return shared / of if shorter else 0.0


def _weight(parts: frozenset[str]) -> int:
    return sum(A_WORD if part.isascii() else 1 for part in parts)


@lru_cache(maxsize=1024)
def _parts(text: str) -> frozenset[str]:
    """What a text is about: English words by their stem, Chinese ones by their characters and pairs of them.

    Kept, because each new report is compared with every open one of its group.
    """
    found: set[str] = set()
    for run in _WORDS.findall(_STATES.sub("", _renamed(simplified(text.lower())))):
        if not run.isascii():
            found |= {*run, *(run[at : at + 2] for at in range(len(run) - 1))}
        elif run not in _COMMON and len(run) > 1:
            found.add(_stem(run))
    return frozenset(found)


def _renamed(text: str) -> str:
    """Other names for the same thing give way to one."""
    text = _SAME_WORD.sub(lambda found: _SAME[found[0]], text)
    for name, same in _SAME_HAN.items():
        text = text.replace(name, same)
    return text


def _stem(word: str) -> str:
    ending = next((each for each in ("ing", "ed", "es", "s") if word.endswith(each)), "")
    stem = word.removesuffix(ending)
    return stem if len(stem) >= SHORTEST else word
