"""What the rotation is told: who lives where since when, who is away, what was given, what was agreed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.model import Household, TurnState, Unit, Why


@dataclass(frozen=True, slots=True)
class Seat:
    """A household's place in the rotation.

    `joined_on` is the first day it can be asked, best the day its first member was known; `left_on` the
    first day it no longer can. A seat without members waits: its household takes no turn.
    """

    household_id: int
    position: int
    joined_on: date = date.min
    left_on: date | None = None
    members: int = 1

    def covers(self, day: date) -> bool:
        """Whether the household lives here on a day."""
        return self.joined_on <= day and (self.left_on is None or day < self.left_on)


@dataclass(frozen=True, slots=True)
class Span:
    """Days of one household's calendar, both ends included; `last` None: until told otherwise."""

    household_id: int
    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Absence(Span):
    """The home stands empty. A turn that comes meanwhile waits for the return."""


@dataclass(frozen=True, slots=True)
class Excuse(Span):
    """Relieved of turns by the safety head (age, illness). A turn that would have come meanwhile is not owed."""


class Agreed(StrEnum):
    """How a day came to be somebody else's."""

    SWAP = "swap"  # the owner offered it and the household took it
    OVERRIDE = "override"  # the safety head said so
    KEEP = "keep"  # the owner does it, although somebody owes it a turn: that turn is forgiven


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who does a day's check by agreement: `household_id`, in a swap for `for_household_id`."""

    day: date
    household_id: int
    kind: Agreed
    for_household_id: int | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A turn that was given and reminded: it no longer moves, whatever is declared afterwards."""

    day: date
    household_id: int
    for_household_id: int | None = None  # whose turn it counts as; None: the household's own
    why: Why = Why.IN_TURN
    instead_of_id: int | None = None
    forgiven_id: int | None = None
    state: TurnState = TurnState.DUE

    @property
    def owner_id(self) -> int:
        """Whose turn it counts as in the order."""
        return self.household_id if self.for_household_id is None else self.for_household_id


@dataclass(frozen=True, slots=True)
class PlannedTurn:
    """A day of the rota: who does it, whose turn it counts as, and why it is them."""

    day: date
    household_id: int | None  # None: nobody is at home
    why: Why
    owner_id: int | None = None
    instead_of_id: int | None = None  # who it would have been
    forgiven_id: int | None = None  # whose debt ends with it, unpaid

    def given(self, state: TurnState = TurnState.DUE) -> Given | None:
        """The turn as it is stored once the household is reminded; None where nobody is."""
        if self.household_id is None:
            return None
        owner = None if self.owner_id == self.household_id else self.owner_id
        return Given(self.day, self.household_id, owner, self.why, self.instead_of_id, self.forgiven_id, state)


@dataclass(frozen=True, slots=True)
class Rota:
    """All that decides whose turn it is in one group. `starts_with` opens the first round."""

    seats: tuple[Seat, ...] = ()
    given: tuple[Given, ...] = ()
    absences: tuple[Absence, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    unit: Unit = Unit.DAY
    starts_with: int | None = None

    def seat(self, household_id: int) -> Seat | None:
        """A household's seat, if it ever had one."""
        return next((seat for seat in self.seats if seat.household_id == household_id), None)


def seats(households: tuple[Household, ...], joined_on: date = date.min) -> tuple[Seat, ...]:
    """Seats of households that are all there from one day on."""
    return tuple(Seat(household.id, household.position, joined_on) for household in households)
