"""Days and stretches of days by the calendar: weeks start on Monday, a month's length is its own."""

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple


class Span(NamedTuple):
    """The days from the first to the last, both included."""

    first: date
    last: date


# The day a phrase means, counted from the day it follows (today, or the first day of "from … to …").
When = Callable[[date], Span | None]

MONTH, YEAR = 31, 366
_MONTHS = 12


def single(day: date) -> Span:
    return Span(day, day)


def days_from(today: date, days: int) -> Span:
    return single(today + timedelta(days=days))


def weekday_after(anchor: date, weekday: int) -> Span:
    """The next such weekday, never the same day."""
    return days_from(anchor, (weekday - anchor.weekday() - 1) % 7 + 1)


def weekday_of_week(today: date, weekday: int, weeks: int) -> Span:
    """That weekday in this calendar week (0), the next (1), the last (-1)."""
    return days_from(today, weeks * 7 - today.weekday() + weekday)


def week(today: date, weeks: int) -> Span:
    """A whole calendar week; of this one, what is left."""
    monday = weekday_of_week(today, 0, weeks).first
    return Span(max(monday, today) if weeks == 0 else monday, monday + timedelta(days=6))


def weekend(today: date, weeks: int) -> Span:
    saturday = weekday_of_week(today, 5, weeks).first
    return Span(saturday, saturday + timedelta(days=1))


def month_start(today: date, months: int) -> date:
    years, month = divmod(today.month - 1 + months, _MONTHS)
    if not MINYEAR <= today.year + years <= MAXYEAR:
        raise OverflowError("month beyond the calendar's years")  # as adding days would say
    return date(today.year + years, month + 1, 1)


def month_end(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def month(today: date, months: int) -> Span:
    """A whole month; of this one, what is left."""
    first = month_start(today, months)
    return Span(today if months == 0 else first, month_end(first))


def add_months(day: date, months: int) -> date:
    """The same day some months on, or that month's last."""
    first = month_start(day, months)
    return first.replace(day=min(day.day, month_end(first).day))


def on_day(year: int, month: int, day: int) -> date | None:
    """That date, if the calendar has it."""
    if MINYEAR <= year <= MAXYEAR and 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def numbered(anchor: date, first: int, last: int) -> Span | None:
    """Days of a month by number, in the first month that has them where the last is not before the anchor.

    A first greater than the last begins in the month before.
    """
    for months in range(13):
        start = month_start(anchor, months)
        end = on_day(start.year, start.month, last)
        before = start if first <= last else month_start(start, -1)
        begin = on_day(before.year, before.month, first)
        if begin and end and end >= anchor:
            return Span(begin, end)
    return None


def dated(anchor: date, month: int, first: int, last: int, year: int | None = None) -> Span | None:
    """Days of a named month: of the named year, else of this one, or the next when the last has passed."""
    for candidate in (year,) if year is not None else (anchor.year, anchor.year + 1):
        begin, end = on_day(candidate, month, first), on_day(candidate, month, last)
        if begin and end and begin <= end and (year is not None or end >= anchor):
            return Span(begin, end)
    return None
