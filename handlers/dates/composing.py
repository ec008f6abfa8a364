"""From the pieces of a text to one stretch of days."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from handlers.dates import chinese, clocks, english, explicit
from handlers.dates.reading import LONGEST, MOST_PIECES, Bound, Day, Mention, beside, mentions, plain
from handlers.dates.spans import Span

_GRAMMAR = (*explicit.RULES, *chinese.RULES, *english.RULES, *clocks.RULES)


def read(text: str) -> tuple[str, list[Mention]]:
    """The plain text and its pieces; no pieces when one of them forbids a date or nobody would write so much."""
    if len(text) > LONGEST:
        return "", []
    spelling = plain(text)
    pieces = mentions(spelling, _GRAMMAR)
    refused = len(pieces) > MOST_PIECES or any(piece.reading.void for piece in pieces)
    return spelling, [] if refused else pieces


def merged(days: Sequence[Day], anchor: date, today: date) -> Span | None:
    """The days on which all agree ("Friday 27 November", "Friday of next week"); None when they do not.

    A bare weekday is placed by the others, or counted from the anchor when there are none.
    """
    placed = [day.when(anchor if day.floating else today) for day in days if day.weekday is None]
    weekdays = {day.weekday for day in days if day.weekday is not None}
    if None in placed or len(weekdays) > 1:
        return None
    if not placed:
        return next((day.when(anchor) for day in days), None)
    spans = [span for span in placed if span is not None]
    common = Span(max(span.first for span in spans), min(span.last for span in spans))
    if common.first > common.last:
        return None
    return _on_weekday(common, weekdays.pop()) if weekdays else common


def _on_weekday(span: Span, weekday: int) -> Span | None:
    """The only such weekday of a span, if there is exactly one."""
    ordinals = range(span.first.toordinal(), span.last.toordinal() + 1)
    such = [ordinal for ordinal in ordinals if (ordinal - 1) % 7 == weekday]
    return Span(date.fromordinal(such[0]), date.fromordinal(such[0])) if len(such) == 1 else None


def unsettled(text: str, pieces: Sequence[Mention]) -> bool:
    """Whether a text says "after Friday", which names no day, or "or Friday", which leaves it open."""
    for first, second in pairwise(pieces):
        here, there = first.reading, second.reading
        open_day = there.day and here.bound in {Bound.AFTER, Bound.OR}
        if (open_day or (here.day and there.bound is Bound.AFTER)) and beside(text, first, second):
            return True
    return False


def words(text: str, pieces: Sequence[Mention]) -> str:
    """The words that were understood, as they were typed, without joining words that join nothing."""
    first, last = 0, len(pieces) - 1
    while first < last and pieces[first].reading.bound and not _opens(text, pieces[first], pieces[first + 1]):
        first += 1
    while first < last and pieces[last].reading.bound and not _closes(text, pieces[last - 1], pieces[last]):
        last -= 1
    return text[pieces[first].start : pieces[last].end].strip()


def _opens(text: str, bound: Mention, following: Mention) -> bool:
    """Whether a joining word belongs to what follows it."""
    joins_before = bound.reading.bound in {Bound.AFTER, Bound.AND, Bound.OR}
    return not joins_before and beside(text, bound, following)


def _closes(text: str, before: Mention, bound: Mention) -> bool:
    """Whether a joining word belongs to what it follows, as 前 and 起 do."""
    return (
        before.end == bound.start and bound.reading.bound in {Bound.BY, Bound.FROM} and not text[bound.start].isascii()
    )
