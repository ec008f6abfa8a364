"""How a meeting ends: whoever leads it closes it, or the next one does; then its minutes go out. Pure.

A closed meeting can be opened again by whoever closed it, until the minutes go out.
"""

from datetime import datetime, timedelta

from bot.decision import Change, Decision, DocketEnded, DocketReopened, Kind, Say, To, decide
from bot.model import Person
from bot.rules.items.case import NOTHING, RefusedError
from bot.rules.overview.docket import Meeting

REOPENS = timedelta(minutes=10)  # how long a closed meeting can be opened again; the minutes wait as long


def close(meeting: Meeting, person: Person, now: datetime) -> Decision:
    """Whoever leads it closes it, once all are through; the minutes go out when it can be opened no more.

    Raises RefusedError.
    """
    if meeting.ended_at is not None or meeting.current is not None:
        raise RefusedError("already_answered")
    later = now + REOPENS
    return decide(DocketEnded(meeting.id, now, person.id, later), _minutes(meeting, later), answer="meeting_closed")


def may_reopen(meeting: Meeting, now: datetime) -> bool:
    """Whether whoever closed it still can open it again: neither the minutes nor the next list have gone out."""
    if meeting.is_followed or meeting.ended_at is None or meeting.ended_by_id is None:
        return False
    return now < meeting.ended_at + REOPENS


def reopen(meeting: Meeting, person: Person, now: datetime) -> Decision:
    """It was closed too early, and goes on. Raises RefusedError."""
    if meeting.ended_at is None:
        raise RefusedError("already_answered")
    if meeting.is_followed:
        raise RefusedError("meeting_followed")  # two open lists would hold the same items
    if not may_reopen(meeting, now):
        raise RefusedError("minutes_sent")
    if meeting.ended_by_id != person.id:
        raise RefusedError("only_closer")
    return decide(DocketReopened(meeting.id), answer="meeting_reopened")


def end(meeting: Meeting, now: datetime) -> Decision:
    """The next meeting ends the last one: its minutes are kept, however far it came.

    Of a meeting that never took place nobody is told; what was on its list is carried over.
    """
    if meeting.ended_at is not None:
        return NOTHING
    return decide(DocketEnded(meeting.id, now), _minutes(meeting, None) if meeting.was_held else [])


def _minutes(meeting: Meeting, not_before: datetime | None) -> list[Change]:
    """Each safety head concerned, if they can be written to, gets what the minutes say about their own items."""
    return [
        Say(Kind.MINUTES, To(person_id=head.id), {"docket": meeting.id, "group": group}, not_before=not_before)
        for group, heads in meeting.heads.items()
        for head in heads
        if head.reachable
    ]
