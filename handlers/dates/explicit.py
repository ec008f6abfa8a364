"""Dates by name or by figures ("12 Dec", "3-9 December", "12/12/2026"): found here, read by dateparser.

dateparser alone guesses too much for us (a bare "may", the present clock for a missing time, its own idea of the year),
so it is given nothing but a day, a month and a year, in a known order.
"""

import re
from datetime import date
from functools import cache
from typing import Any

from handlers.dates.building import fixed
from handlers.dates.numbers import MONTH_NAME
from handlers.dates.reading import VOID, Day, Read, Reading, rules
from handlers.dates.spans import YEAR, Span


@cache
def _parser(order: str) -> Any:
    """A dateparser for one order of figures; imported on first use, for that takes a sixth of a second."""
    from dateparser.date import DateDataParser  # noqa: PLC0415  # see above

    return DateDataParser(
        languages=["en"],
        settings={
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
        },
    )


def _date(words: str, order: str) -> date | None:
    """The date of words that name day, month and year; None for a day that no calendar has."""
    found = _parser(order).get_date_data(words).date_obj
    return found.date() if found else None


def _span(first: str, last: str, order: str) -> Span | None:
    begin = _date(first, order)
    end = begin if last == first else _date(last, order)
    return Span(begin, end) if begin and end and begin <= end else None


def _dated(first: str, last: str, year: str | None, order: str) -> Reading:
    """Days of a named year, else of this year, or of the next once they have passed."""
    if year:
        return fixed(lambda _today: _span(f"{first} {year}", f"{last} {year}", order))

    def when(anchor: date) -> Span | None:
        for candidate in (anchor.year, anchor.year + 1):
            span = _span(f"{first} {candidate}", f"{last} {candidate}", order)
            if span and span.last >= anchor:
                return span
        return None

    return Reading(day=Day(when, period=YEAR))


def _named(match: re.Match[str]) -> Reading:
    first, last, month = match["first"], match.groupdict().get("last") or match["first"], match["month"]
    return _dated(f"{first} {month}", f"{last} {month}", match["year"], "DMY")


def _year_first(match: re.Match[str]) -> Reading:
    words = f"{match['year']}-{match['a']}-{match['b']}"
    return fixed(lambda _today: _span(words, words, "YMD"))


def _figures(match: re.Match[str]) -> Reading:
    order = _order(int(match["a"]), int(match["b"]), match.string)
    if order is None:
        return VOID
    words = f"{match['a']}/{match['b']}"
    if match["year"]:
        full = f"{words}/{match['year']}"
        return fixed(lambda _today: _span(full, full, order))
    return _dated(words, words, None, order)


def _order(a: int, b: int, text: str) -> str | None:
    """Which of two figures is the month; None when that cannot be known (5/12 is May here and December there)."""
    if a > _MONTHS or a == b:
        return "DMY"
    return "MDY" if b > _MONTHS or (not text.isascii() and _HAN.search(text)) else None


_MONTHS = 12
_HAN = re.compile("[\u3400-\u9fff]")
_MONTH = rf"(?P<month>{MONTH_NAME})"
# "flat 3 may be away": the verb goes on with another word.
_NO_VERB = r"(?<!may(?= (?!at\b|by\b|to\b|until\b|till\b|and\b|in\b|or\b|for\b)[a-z]))"
_OF_MONTH = rf"(?:of\s+)?{_MONTH}{_NO_VERB}"
_FIRST, _LAST = r"(?P<first>\d{1,2})(?:st|nd|rd|th)?", r"(?P<last>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s*(?P<year>(?:19|20)\d\d)(?![\d:]))?"
_TO = r"\s*(?:-|to|until|till|through)\s*(?:the\s+)?"
# "Dec 9am" is no day of December.
_NO_CLOCK = r"(?![\d:]|\.\d|\s*[ap]\.?m\b|h\d)"
_TABLE: list[tuple[str, Read | Reading]] = [
    (rf"(?<![\d:./-])(?:the )?{_FIRST},?\s*{_OF_MONTH}{_YEAR}", _named),
    (rf"(?<![\d:./])(?:the )?{_FIRST}{_TO}{_LAST}\s*{_OF_MONTH}{_YEAR}", _named),
    (rf"\bbetween (?:the )?{_FIRST} and (?:the )?{_LAST}\s*{_OF_MONTH}{_YEAR}", _named),
    (rf"(?<![\d:./])(?:the )?{_FIRST}\s*(?:and|or|&|,)\s*(?:the )?{_LAST}\s*{_OF_MONTH}", VOID),
    (rf"\b{_MONTH}\s*(?:the\s+)?{_FIRST}{_NO_CLOCK}{_YEAR}", _named),
    (rf"\b{_MONTH}\s*(?:the\s+)?{_FIRST}{_TO}{_LAST}{_NO_CLOCK}(?!\s*{MONTH_NAME}){_YEAR}", _named),
    (r"(?<![\d./-])(?P<year>\d{4})([-/.])(?P<a>\d{1,2})\2(?P<b>\d{1,2})(?![\d/-])", _year_first),
    (r"(?<![\d./-])(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\2(?P<year>\d{4}|\d\d)(?![\d/-])", _figures),
    (r"(?<![\d./])(?!24/7)(?P<a>\d{1,2})/(?P<b>\d{1,2})(?P<year>)(?![\d/]|\.\d)", _figures),
]  # fmt: skip
RULES = rules(_TABLE)
