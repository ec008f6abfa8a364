"""The meeting of a community or street: its list, the walk through it, its minutes. Pure.

On the list stands what stands with the place, and of what stands below it whatever was promised in vain or opened
again. Each item leaves the meeting with an outcome, a promise or an explanation; what does not is left open in the
minutes, and the third time a reason is asked for. `minutes` has how a meeting ends.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.decision import (
    Change,
    Decision,
    DocketOpened,
    DocketPassed,
    DocketTurned,
    DueSet,
    Kind,
    Say,
    To,
    decide,
)
from bot.model import Action, Due, DueKind, Event, Item, Person, Place
from bot.rules.items.case import NOTHING, RefusedError
from bot.rules.overview.handbook import RANKS, Matter, Why
from bot.rules.places.times import at_wall_clock, local
from bot.rules.places.working import LOOKED_AHEAD, Working

LATE = timedelta(hours=1)  # a list later than this says that it is late
ASKS_WHY = 2  # times carried over after which leaving it open needs a reason
WEEK = timedelta(days=7)

# What answers for an item in a meeting; "reopen" is the opposite, and takes an answer back.
ANSWERS = (
    Action.FINISH,
    Action.PROMISE,
    Action.EXPLAIN,
    Action.MERGE,
    Action.REJECT,
    Action.WITHDRAW,
    Action.REOPEN,
    Action.UNMERGE,
    Action.UNDO,
)
TAKES_BACK = {Action.REOPEN, Action.UNMERGE, Action.UNDO}


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a list."""

    item: Item
    group: Place
    carried: int = 0  # how many meetings before have left it open
    is_passed: bool = False  # left open in this one
    words: str = ""  # why
    answer: Event | None = None  # the newest of `ANSWERS` since the meeting began

    @property
    def result(self) -> Action | None:
        """What it got, if anything."""
        return None if self.answer is None or self.answer.action in TAKES_BACK else self.answer.action

    @property
    def is_through(self) -> bool:
        """Whether it got an answer, or was left open."""
        return self.result is not None or self.is_passed

    @property
    def needs_reason(self) -> bool:
        """Whether it may not be left open again without words."""
        return self.carried >= ASKS_WHY and not self.is_through


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting with its list, as it stands now."""

    id: int
    place: Place
    day: date
    opened_at: datetime
    ended_at: datetime | None = None
    ended_by_id: int | None = None  # who closed it; None: the next one did
    back_at: int | None = None  # the item to which the walk went back
    late: bool = False
    is_followed: bool = False  # the next list is out
    lines: tuple[Line, ...] = ()
    heads: Mapping[int, tuple[Person, ...]] = field(default_factory=dict)  # by group

    @property
    def current(self) -> Line | None:
        """The item that is being talked about: the one gone back to, or the first that waits; None after the last."""
        back = next((line for line in self.lines if line.item.id == self.back_at), None)
        return back or next((line for line in self.lines if not line.is_through), None)

    @property
    def before(self) -> Line | None:
        """The item before that one; None at the first."""
        at = self.lines.index(self.current) if self.current else len(self.lines)
        return self.lines[at - 1] if at else None

    @property
    def was_held(self) -> bool:
        """Whether anything was said about any item."""
        return any(line.is_through for line in self.lines)


def plan(place: Place, after: datetime, weekly: tuple[int, time], working: Working) -> Change:
    """The place's next meeting strictly after a moment, as a deadline; on a holiday, the next day it is open."""
    weekday, clock = weekly
    today = local(after, place.timezone).date()
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    while (at := _at_work(day, clock, place.timezone, working)) <= after:
        day += WEEK
    return DueSet(Due(DueKind.DOCKET, place.id, at, f"{DueKind.DOCKET.value}:{place.id}:{at:%Y-%m-%d}"))


def _at_work(day: date, clock: time, zone: str, working: Working) -> datetime:
    """This time of the day, on the first day from then on at which the office works, and while it is open."""
    following = (day + timedelta(days=ahead) for ahead in range(LOOKED_AHEAD))
    open_on = next(filter(working.is_open_on, following), day)
    return working.next_open(at_wall_clock(open_on, clock, zone), zone)


def open_(
    docket_id: int, place: Place, matters: Iterable[Matter], before: Meeting | None, due_at: datetime
) -> Decision:
    """The list of a meeting is made and shown; nothing is said of an empty one."""
    chosen = _in_order(place, matters, before)
    if not chosen:
        return NOTHING
    now = chosen[0][0].now
    day = local(due_at, place.timezone).date()
    lines = tuple((matter.item.id, carried) for matter, carried in chosen)
    return decide(DocketOpened(docket_id, place.id, day, now, lines, late=now - due_at > LATE))


def _in_order(place: Place, matters: Iterable[Matter], before: Meeting | None) -> list[tuple[Matter, int]]:
    carried = {line.item.id: line.carried + 1 for line in before.lines if line.result is None} if before else {}
    chosen = [(each, carried.get(each.item.id, 0)) for each in matters if _belongs(place, each)]
    return sorted(chosen, key=lambda each: (*_rank(*each), each[0].since, each[0].item.id))


def _belongs(place: Place, matter: Matter) -> bool:
    level = matter.item.level
    if level.rank < place.level.rank:
        return matter.why in {Why.LAPSED, Why.REOPENED}
    return level is place.level


def _rank(matter: Matter, carried: int) -> tuple[int, int]:
    """Lapsed promises, what waits, what was opened again, what was carried over longest, the rest."""
    rank = RANKS[matter.why]
    return rank, -carried


def show(meeting: Meeting, officers: Iterable[Person]) -> list[Change]:
    """The list, in the office's chat, or in private to each of its people who can be written to."""
    if meeting.place.chat_id is not None:
        return [message(meeting.id, To(place_id=meeting.place.id))]
    return [message(meeting.id, To(person_id=person.id)) for person in officers if person.reachable]


def message(docket_id: int, to: To) -> Say:
    """The one message of a meeting for these readers: shown, or renewed."""
    return Say(Kind.DOCKET, to, {"docket": docket_id}, key=f"docket:{docket_id}:{to.lane}")


def pass_over(meeting: Meeting, item_id: int, words: str, now: datetime) -> Decision:
    """The walk goes on; an item without an answer is left open. After the last one the meeting waits to be closed.

    Raises:
        RefusedError: it is not this item's turn, or it was carried over so often that a reason is needed.
    """
    line = require_current(meeting, item_id)
    if line.needs_reason and not words:
        raise RefusedError("left_open_needed")
    on = turn_on(meeting, item_id)
    if line.is_through:
        return on
    is_last = all(each.is_through for each in meeting.lines if each is not line)
    return decide(DocketPassed(meeting.id, item_id, words, now), answer="last_one" if is_last else "next_one") + on


def turn_on(meeting: Meeting, item_id: int) -> Decision:
    """From an item that was gone back to, on to the next; to where the walk had come once it is reached."""
    if meeting.ended_at is not None or meeting.back_at != item_id:
        return NOTHING
    at = next(at for at, line in enumerate(meeting.lines) if line.item.id == item_id)
    following = next(iter(meeting.lines[at + 1 :]), None)
    back_at = following.item.id if following and following.is_through else None
    return decide(DocketTurned(meeting.id, back_at))


def turn_back(meeting: Meeting, item_id: int) -> Decision:
    """Back to the item before this one (0: from the end), with what it got so far. Raises RefusedError."""
    shown = meeting.current.item.id if meeting.current else 0
    if meeting.ended_at is not None or shown != item_id or meeting.before is None:
        raise RefusedError("already_answered")
    return decide(DocketTurned(meeting.id, meeting.before.item.id))


def require_current(meeting: Meeting, item_id: int) -> Line:
    """The item's line, if it is the one that is talked about. Raises RefusedError."""
    line = meeting.current
    if meeting.ended_at is not None or line is None or line.item.id != item_id:
        raise RefusedError("already_answered")
    return line
