"""What both languages' grammars build readings from."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from handlers.dates.reading import Day, Read, Reading, Stretch, Weak
from handlers.dates.spans import MONTH, YEAR, Span, When, dated, month_start, numbered, on_day, single, weekday_after


def fixed(when: When) -> Reading:
    """Days counted from today, whatever they follow in the text."""
    return Reading(day=Day(when))


def bare_weekday(weekday: int, weak: Weak | None = None) -> Reading:
    """A weekday that its own words do not place in a week: the next such."""
    return Reading(day=Day(lambda anchor: weekday_after(anchor, weekday), weekday=weekday), weak=weak)


def day_numbers(first: int, last: int) -> Reading:
    """Days by number alone: of this month, or the next when they have passed."""
    return Reading(day=Day(lambda anchor: numbered(anchor, first, last), period=MONTH))


def day_of_month(number: int, months: int) -> Reading:
    """A numbered day of this month (0) or the next (1)."""

    def when(today: date) -> Span | None:
        start = month_start(today, months)
        day = on_day(start.year, start.month, number)
        return single(day) if day else None

    return fixed(when)


def month_days(month: int, first: int, last: int, years: int | None = None) -> Reading:
    """Days of a named month; `years` from this one when the text names the year by a word."""
    if years is None:
        return Reading(day=Day(lambda anchor: dated(anchor, month, first, last), period=YEAR))
    return fixed(lambda today: dated(today, month, first, last, today.year + years))


def length_ahead(length: Stretch | timedelta) -> Reading:
    """The moment or the day so long from now."""
    if isinstance(length, timedelta):
        return Reading(ahead=length)
    return fixed(lambda today: single(length.after(today)))


def length_ago(length: Stretch | timedelta) -> Reading:
    """The moment or the day so long before now."""
    if isinstance(length, timedelta):
        return Reading(ahead=-length)
    return fixed(lambda today: single(Stretch(-length.days, -length.months).after(today)))


def so_long(length: Stretch | timedelta) -> Reading:
    """A length with nothing that says where it begins."""
    return Reading(ahead=length) if isinstance(length, timedelta) else Reading(stretch=length)


def with_length(
    length_of: Callable[[re.Match[str]], Stretch | timedelta | None], build: Callable[[Stretch | timedelta], Reading]
) -> Read:
    """What `build` makes of the length that a match names; nothing where it names none."""

    def read(match: re.Match[str]) -> Reading | None:
        length = length_of(match)
        return build(length) if length else None

    return read
