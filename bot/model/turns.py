"""Whose turn it is to check, and what changes it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class TurnState(StrEnum):
    """How a day's check stands."""

    DUE = "due"
    CLEAR = "clear"
    PROBLEM = "problem"  # a hazard was found and recorded
    MISSED = "missed"


class Unit(StrEnum):
    """How long one turn lasts: a setting of the group."""

    DAY = "day"
    WEEK = "week"  # from Monday; the household checks every day of it

    @property
    def days(self) -> int:
        """The length of a turn."""
        return 1 if self is Unit.DAY else 7

    def first(self, day: date) -> date:
        """The first day of the turn that a day belongs to."""
        return day if self is Unit.DAY else day - timedelta(days=day.weekday())


class Why(StrEnum):
    """Why a household checks on a day; each is a sentence of its own in the rota."""

    IN_TURN = "in_turn"
    STANDS_IN = "stands_in"  # somebody whose turn it would have been is away
    MOVED = "moved"  # the turn came while the household was away, and waited for it
    SWAPPED = "swapped"
    OVERRIDE = "override"  # the safety head said so
    OWED_BACK = "owed_back"  # for a household that once took a turn of theirs
    KEPT = "kept"  # was offered a turn back, and rather did it
    NOBODY = "nobody"  # nobody is at home: the safety head is told


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose household checks a group on a day."""

    place_id: int
    day: date
    household_id: int
    state: TurnState = TurnState.DUE
    person_id: int | None = None  # who answered
    answered_at: datetime | None = None
    for_household_id: int | None = None  # whose turn it counts as; None: the household's own
    why: Why = Why.IN_TURN
    instead_of_id: int | None = None  # who it would have been
    forgiven_id: int | None = None  # whose debt ended with it
    by_head: bool = False  # the safety head answered for the household
    reason: str | None = None  # why it was missed, in the household's words


@dataclass(frozen=True, slots=True)
class Tick:
    """One point of a day's check that was looked at; `item_id` is the problem found there."""

    point: str  # the name of a built-in point, else the group's own words
    person_id: int
    at: datetime
    item_id: int | None = None


class OfferState(StrEnum):
    """What became of an offer."""

    OPEN = "open"
    TAKEN = "taken"
    DECLINED = "declined"  # by the one household that was asked
    LAPSED = "lapsed"  # nobody took it in time
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class TurnOffer:
    """A household asks for somebody to take its turn: anyone, or one other household."""

    id: int
    place_id: int
    day: date
    household_id: int
    to_household_id: int | None
    person_id: int  # who asked
    at: datetime
    state: OfferState = OfferState.OPEN
    taken_by_id: int | None = None


class SpanKind(StrEnum):
    """Why turns pass a household by for some days."""

    AWAY = "away"  # the home stands empty
    EXCUSED = "excused"  # by the safety head


@dataclass(frozen=True, slots=True)
class HouseholdSpan:
    """Days of one household's calendar, both ends included; `last` None: until told otherwise."""

    id: int
    household_id: int
    kind: SpanKind
    first: date
    last: date | None
    at: datetime
    undone: bool = False
