"""Which names stand in words as they are: a home's, a group's. Pure.

"No. 1" is not in "No. 1A", "Bo" not in "Bob", and “1号” not in “1号楼5号”: what is found inside
another name is somebody else's.
"""

import re
from collections.abc import Iterable

_HAN = "\u3400-\u9fff"
_LETTER = rf"[^\W_{_HAN}]"  # a letter or a digit, as those of one name stand together; Han words have no gaps
_BEFORE = rf"(?<!{_LETTER})(?<!{_LETTER}[-/])(?<![月楼栋幢座])(?<!单元)"
_AFTER = rf"(?![-/]?{_LETTER}|楼|栋|幢|座|单元)"


def pattern(name: str) -> str:
    """A name that stands by itself, as a pattern."""
    return rf"{_BEFORE}{re.escape(name)}{_AFTER}"


def named(names: Iterable[str], text: str) -> list[str]:
    """Those of the names that stand in a text, in its order; none that is only a part of another.

    >>> named(["No. 1", "No. 2", "Yard No. 2"], "Yard No. 2, No. 1 and No. 1A")
    ['Yard No. 2', 'No. 1']
    """
    spans = [(at.span(), name) for name in names for at in re.finditer(pattern(name), text, re.IGNORECASE)]
    whole = [(span, name) for span, name in spans if not any(_is_inside(span, other) for other, _ in spans)]
    return list(dict.fromkeys(name for _, name in sorted(whole)))


def _is_inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]


_WORD = rf"[{_HAN}]"
_GOES_ON = re.compile(rf"\s?[A-Z][a-z]|-|(?![从已搬不离在是的现住移退走属归到原]){_WORD}")
_CALLED = re.compile(r"\b(?!(?:Please|Move|Take|Put|Set|Remove)\b)[A-Z][\w'’]*[\s-]+$")
_TOLD = re.compile(rf"(?<![把请将让叫给]){_WORD}$")


def person_named(names: Iterable[str], homes: Iterable[str], text: str) -> str | None:
    """The one whose whole name stands in a text: neither “小安” in “小安娜” nor "Anna" in "Mary Anna".

    The name of a home may follow.

    >>> person_named(["Bo"], [], "Bob out"), person_named(["Bo"], ["No. 2"], "Bo No. 2")
    (None, 'Bo')
    """
    homes = [home.casefold() for home in homes]
    return max((name for name in names if name and _is_whole(name, homes, text)), key=len, default=None)


def _is_whole(name: str, homes: Iterable[str], text: str) -> bool:
    at = re.search(rf"(?<!{_LETTER}){re.escape(name)}(?!{_LETTER})", text, re.IGNORECASE)
    if at is None:
        return False
    before, after = text[: at.start()], text[at.end() :]
    is_begun = _TOLD.search(before) if re.match(_WORD, name) else _CALLED.search(before)
    at_home = any(after.strip().casefold().startswith(home) for home in homes)
    return is_begun is None and (at_home or _GOES_ON.match(after) is None)
