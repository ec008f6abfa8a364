"""Days in words: "until Sunday", "1日到7日", "this weekend", "three days"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from handlers.dates.composing import merged, read, unsettled, words
from handlers.dates.reading import Bound, Day, Mention, Stretch, beside
from handlers.dates.spans import Span

_ONE_DAY = timedelta(days=1)
_TO = {Bound.TO, Bound.UNTIL, Bound.THROUGH}


@dataclass(frozen=True, slots=True)
class Days:
    """The days from the first to the last, both included, and the words that named them."""

    first: date
    last: date
    words: str


def understand_days(text: str, today: date) -> Days | None:
    """The day or the days on end that a text names; None when it names none or they are not on end or have no end.

    Past days are returned as past; a stretch that already runs begins in the past. Times of day are passed over.
    """
    spelling, pieces = read(text)
    if unsettled(spelling, pieces):
        return None
    try:
        span = span_of(spelling, pieces, today)
    except OverflowError:  # beyond the calendar's last year
        return None
    return Days(*span, words(text, pieces)) if span else None


def span_of(text: str, pieces: Sequence[Mention], today: date) -> Span | None:
    """The days that the pieces of a plain text name together."""
    span = _span(_sorted_out(text, pieces), today)
    return span if span and span.first <= span.last else None


@dataclass(slots=True)
class _Named:
    """Groups of pieces that each name the same days, what leads to each, and lengths named beside them."""

    groups: list[list[Day]] = field(default_factory=list)
    leads: list[Bound | None] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    starting: bool = False


def _sorted_out(text: str, pieces: Sequence[Mention]) -> _Named:
    named = _Named()
    lead: Bound | None = None
    for before, piece in pairwise([None, *pieces]):
        assert piece is not None
        if not beside(text, before, piece) or (lead is Bound.TO and piece.reading.clock):  # 9 to 11 tomorrow
            lead = None
        lead = piece.reading.bound or lead
        if piece.reading.day:
            _take(named, piece.reading.day, lead)
            lead = None
        if piece.reading.stretch:
            named.stretches.append(piece.reading.stretch)
        named.starting |= piece.reading.bound is Bound.FROM
    return named


def _take(named: _Named, day: Day, lead: Bound | None) -> None:
    """Add one more day, to the last group unless a word sets it apart."""
    if named.groups and not (lead is Bound.AND or lead in _TO):
        named.groups[-1].append(day)
        return
    named.groups.append([day])
    named.leads.append(lead)


def _span(named: _Named, today: date) -> Span | None:
    match named.groups, named.stretches:
        case [], [stretch]:
            return Span(today, stretch.after(today) - _ONE_DAY)
        case [group], [stretch]:
            begin = merged(group, today, today)
            one_day = begin is not None and begin.first == begin.last
            return Span(begin.first, stretch.after(begin.first) - _ONE_DAY) if begin and one_day else None
        case [group], []:
            return _one(group, named.leads[0], today, open_ended=named.starting)
        case [first, second], []:
            return _from_to(first, second, today) if named.leads[1] in _TO else _on_end(first, second, today)
    return None


def _one(group: list[Day], lead: Bound | None, today: date, *, open_ended: bool) -> Span | None:
    """One day, or the days until then; "from Friday" alone has no end."""
    span = merged(group, today, today)
    match span, group:
        case None, [first, second] if (first.weekday is None) is (second.weekday is None):  # 周六周日
            return _on_end([first], [second], today)
        case None, _:
            return None
    assert span is not None
    if lead in _TO:
        last = span.last if lead is Bound.THROUGH else span.first
        return Span(min(today, last), last) if last >= today else Span(last, last)
    return None if open_ended and span.first == span.last else span


def _from_to(first: list[Day], second: list[Day], today: date) -> Span | None:
    """From one day to another; of days that come again (1日到7日), those that run today if any do."""
    period = max((day.period for day in first), default=0)
    anchors = [today - timedelta(days=period)] if period and any(day.period for day in second) else []
    for anchor in (*anchors, today):
        begin = merged(first, anchor, today)
        end = merged(second, begin.first, today) if begin else None
        if begin and end and (anchor == today or end.last >= today):
            return Span(begin.first, end.last)
    return None


def _on_end(first: list[Day], second: list[Day], today: date) -> Span | None:
    """Two days side by side; two apart are not a span."""
    begin = merged(first, today, today)
    end = merged(second, begin.first, today) if begin else None
    together = begin and end and end.first == begin.last + _ONE_DAY
    return Span(begin.first, end.last) if begin and end and together else None
