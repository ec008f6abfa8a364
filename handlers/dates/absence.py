"""Days of an absence in words: those of `days`, and "back on Friday", "后天回来", which name the first day at home."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handlers.dates.days import Days, understand_days
from handlers.dates.reading import FLAGS, LONGEST, plain

_BACK = re.compile(
    r"回来|返回|归来|(?<!go )(?<!going )\bback\b(?! to\b)|\breturn(?:s|ing)?\b|\bhome (?:again|on|by)\b", FLAGS
)
_APART = re.compile(r"[,，。;；!！?？]|\band\b|走|出发", FLAGS)  # 明天走周五回来
_UNTIL = re.compile(r"到|至|-|\b(?:until|till?|to)\b", FLAGS)
_ONE_DAY = timedelta(days=1)


def understand_absence(text: str, today: date) -> Days | None:
    """The days on which a home stands empty; None as `understand_days`, and if they would be back today.

    Whoever is back on a day is away until the day before: from now, unless the text says from when.
    """
    spelling = plain(text[:LONGEST])  # of the same length
    for start, end in _clauses(spelling):
        said = spelling[start:end]
        on = understand_days(text[start:end], today) if _BACK.search(said) else None
        if on is not None:
            leaves = understand_days(f"{text[:start]} {text[end:]}", today)
            return _until_back(said, on, leaves.first if leaves else None, today)
    return understand_days(text, today)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _APART.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _until_back(said: str, on: Days, leaves: date | None, today: date) -> Days | None:
    """Of "明天到周五回来" the last day is the one at home, of "下周回来" the first; "3天回来" is a length."""
    several = on.first < on.last
    if several and on.first == today and not _UNTIL.search(said):
        return on
    is_span = several and _UNTIL.search(said) is not None
    home = on.last if is_span else on.first
    first = leaves or (on.first if is_span else today)
    return Days(first, home - _ONE_DAY, on.words) if first < home else None
