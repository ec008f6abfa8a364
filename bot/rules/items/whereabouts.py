"""Where an item is, as it is kept: the reporter's words, a point on the map, or both.

"by the gate", "31.23040, 121.47370" or "by the gate · 31.23040, 121.47370": readable in a list or an export as it is.
"""

import re

JOINT = " · "
_POINT = re.compile(r"(?:(?P<words>.*) · )?(?P<point>-?\d{1,2}\.\d{5}, -?\d{1,3}\.\d{5})", re.DOTALL | re.ASCII)


def point(latitude: float, longitude: float) -> str:
    """A place on the map to the metre, as it is kept."""
    return f"{latitude:.5f}, {longitude:.5f}"


def parted(location: str | None) -> tuple[str, str]:
    """The words and the point, each empty if there is none."""
    found = _POINT.fullmatch(location or "")
    return (found["words"] or "", found["point"]) if found else (location or "", "")


def with_point(location: str | None, at: str) -> str:
    """The same place with another point."""
    return _joined(parted(location)[0], at)


def with_words(location: str | None, words: str | None) -> str | None:
    """The same place in other words: what the map says stays."""
    return _joined(words or "", parted(location)[1]) or None


def _joined(words: str, at: str) -> str:
    return JOINT.join(filter(None, (words, at)))
