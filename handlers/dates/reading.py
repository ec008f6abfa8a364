"""What a piece of a text says about time, and the pieces of a whole text in order."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from functools import cache

from bot.rules.recognition.normalise import simplified
from handlers.dates.spans import When, add_months

# More letters, and more words of time, than anybody needs to name a day; they bound what one message can cost.
LONGEST = 400
MOST_PIECES = 20


class Bound(Enum):
    """A word that says how a date or a time is meant."""

    BY = auto()
    UNTIL = auto()
    TO = auto()
    THROUGH = auto()
    FROM = auto()
    AT = auto()
    ON = auto()
    AND = auto()
    OR = auto()
    AFTER = auto()


class Weak(Enum):
    """A piece that is a date or a time only beside another: "sat", a bare "9"."""

    WORD = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True)
class Day:
    """One day, or several on end."""

    when: When
    weekday: int | None = None  # a bare weekday, which another piece may place
    period: int = 0  # of a bare day number or month-day: comes again after so many days at most

    @property
    def floating(self) -> bool:
        """Whether it is counted from the day it follows, rather than from today."""
        return self.weekday is not None or self.period > 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: its hours, and the hour from which a twelve-hour clock is read within it."""

    start: int
    end: int
    earliest: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `exact` when it is plain which half of the day is meant."""

    hour: int
    minute: int = 0
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """So long, in days or in months."""

    days: int = 0
    months: int = 0

    def after(self, day: date) -> date:
        return add_months(day, self.months) + timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one piece says; `void` says that no date may be read in this text."""

    day: Day | None = None
    part: Part | None = None
    clock: Clock | None = None
    ahead: timedelta | None = None  # hours and minutes from now
    stretch: Stretch | None = None
    bound: Bound | None = None
    end_of_day: bool = False
    weak: Weak | None = None
    void: bool = False


VOID = Reading(void=True)
NOTHING = Reading()  # words taken out of the way, because they are about something else


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece and where it stands."""

    start: int
    end: int
    reading: Reading


Read = Callable[[re.Match[str]], Reading | None]
Rule = tuple[re.Pattern[str], Read]

# ASCII: Han beside a Latin word does not hide its edge, and only the digits that int() and people agree on are digits.
FLAGS = re.IGNORECASE | re.ASCII

_BESIDE = re.compile(r"[\s,，的(（]*(?:(?:on|of|in|the)\s+)*", FLAGS)
_JOINED = re.compile(r"\s*(?:(?:the|on)\s+)*", FLAGS)
_AFTER_NUMBER = re.compile(
    r"\s*(?:$|[,;!?)，。！？；、）]|\.(?!\d)|(?:i|we|he|she|they|it|and|then|please|pls|or|if|so|but|when)\b)", FLAGS
)


def rules(table: Iterable[tuple[str, Read | Reading]]) -> tuple[Rule, ...]:
    """Compile a grammar's table; a reading that needs nothing of its match may stand for itself."""
    return tuple((re.compile(pattern, FLAGS), _constant(read)) for pattern, read in table)


def _constant(read: Read | Reading) -> Read:
    return (lambda _match: read) if isinstance(read, Reading) else read


def plain(text: str) -> str:
    """The text in one spelling and of the same length: simplified, narrow, with one kind of space and dash."""
    return simplified(text).translate(_spelling())


@cache
def _spelling() -> dict[int, str]:
    table = dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000\t\n\r"), " ")
    table |= dict.fromkeys(map(ord, "‐‑‒–—―−~〜"), "-")
    return table | dict.fromkeys(map(ord, "’‘`´"), "'")


def mentions(text: str, grammar: tuple[Rule, ...]) -> list[Mention]:
    """The pieces of a plain text in order, the longest where several begin, without those that do not stand alone."""
    found = list(_apart(text, grammar))
    kept: list[Mention] = []
    for index, mention in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        if mention.reading.weak is None or _stands(text, mention, kept, following):
            kept.append(mention)
    return [mention for mention in kept if mention.reading is not NOTHING]


def _apart(text: str, grammar: tuple[Rule, ...]) -> Iterator[Mention]:
    every = [
        Mention(match.start(), match.end(), reading)
        for pattern, read in grammar
        for match in pattern.finditer(text)
        if match.end() > match.start() and (reading := read(match)) is not None
    ]
    free = 0
    for mention in sorted(every, key=lambda one: (one.start, -one.end)):
        if mention.start >= free:
            free = mention.end
            yield mention


def beside(text: str, first: Mention | None, second: Mention | None) -> bool:
    """Whether nothing that matters stands between two pieces; a comma cuts a word like "until" off what follows."""
    if first is None or second is None:
        return False
    gap = _JOINED if first.reading.bound else _BESIDE
    return gap.fullmatch(text, first.end, second.start) is not None


def _stands(text: str, mention: Mention, before: Sequence[Mention], following: Mention | None) -> bool:
    """Whether a weak piece has the company that makes it a date or a time."""
    if following is not None and not beside(text, mention, following):
        following = None
    if mention.reading.weak is Weak.NUMBER and not following and not _AFTER_NUMBER.match(text, mention.end):
        return False
    if _led(text, mention, before):
        return True
    if following is None:
        return False
    opens = not text[: mention.start].strip()
    return opens or (mention.reading.weak is Weak.WORD and following.reading.bound is None)


def _led(text: str, mention: Mention, before: Sequence[Mention]) -> bool:
    if not before or not beside(text, before[-1], mention):
        return False
    if text[before[-1].start] == "-":  # "9-11" are times when the 9 is, "room 3-11" is none
        return beside(text, before[-2] if len(before) > 1 else None, before[-1])
    return before[-1].reading.bound is not Bound.AND
