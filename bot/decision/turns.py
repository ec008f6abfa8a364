"""What a decision may change about turns, agreements about them, and who takes them."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.model import HouseholdSpan, Tick, Turn, TurnOffer


@dataclass(frozen=True, slots=True)
class TurnSet:
    """A day's check was given to a household, or answered."""

    turn: Turn


@dataclass(frozen=True, slots=True)
class SpanSet:
    """A household is away or excused for some days; or that was shortened, or taken back."""

    span: HouseholdSpan


@dataclass(frozen=True, slots=True)
class OfferSet:
    """A turn was offered, or that was answered."""

    offer: TurnOffer


@dataclass(frozen=True, slots=True)
class AgreementMade:
    """Somebody does a day's check by agreement. `kind` is a word of `rotation.Agreed`."""

    place_id: int
    day: date
    household_id: int
    kind: str
    for_household_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class AgreementUndone:
    """The newest agreement about a day no longer holds: it was a slip."""

    place_id: int
    day: date
    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Ticked:
    """One point of a day's check was looked at."""

    place_id: int
    day: date
    tick: Tick


@dataclass(frozen=True, slots=True)
class HouseholdLeft:
    """A household moved away: from this day on no turn comes to it."""

    household_id: int
    left_on: date


@dataclass(frozen=True, slots=True)
class HouseholdBack:
    """A household that had moved away lives here again, in the order of turns as if it had joined on that day."""

    household_id: int
    joined_on: date


TurnChange = TurnSet | SpanSet | OfferSet | AgreementMade | AgreementUndone | Ticked | HouseholdLeft | HouseholdBack
