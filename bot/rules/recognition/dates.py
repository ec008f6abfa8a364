"""Dates counted back from today, as people name them."""

from collections.abc import Callable
from datetime import date, timedelta
from re import Match

When = Callable[[Match[str], date], date | None]
Needed = tuple[tuple[str, ...], ...]
# Words one of which, of each group, is in every text that the rule finds; its expression, and how its match is counted.
# Few texts have such words, and all of them are looked for at once, which costs less than trying one expression.
Rule = tuple[Needed, str, When]


def earlier(today: date, days: float) -> date:
    """Return the date so many days before today, or the first one there is."""
    return today - timedelta(days=min(round(days), today.toordinal() - 1))


def ago(days: int) -> When:
    """Mean a fixed number of days ago, whatever the words matched."""
    return lambda _match, today: earlier(today, days)


def weekday_before(index: int, today: date) -> date:
    """Return the newest such weekday (Monday is 0) before today."""
    return earlier(today, (today.weekday() - index) % 7 or 7)


def last_week(index: int, today: date) -> date:
    """Return that weekday of the calendar week before this one."""
    return earlier(today, today.weekday() + 7 - index)


def last_month(today: date) -> date:
    """Return the first day of the month before this one."""
    return earlier(today.replace(day=1), 1).replace(day=1)


def last_year(today: date) -> date:
    """Return the first day of the year before this one."""
    return date(max(today.year - 1, 1), 1, 1)


def latest(month: int, day: int, today: date) -> date | None:
    """Return the newest such day that is not after today; None when there is no such day."""
    for year in (today.year, max(today.year - 1, 1)):
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        if on <= today:
            return on
    return None
