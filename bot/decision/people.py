"""What a decision may change about people: who they are, where they belong, how they are spoken to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonMet:
    """Somebody not on the roster wrote in a group or to the bot."""

    person_id: int
    name: str
    telegram_id: int
    place_id: int | None
    language: str | None


@dataclass(frozen=True, slots=True)
class PersonLinked:
    """Somebody of the roster opened their personal link: now their Telegram account is known."""

    person_id: int
    telegram_id: int


@dataclass(frozen=True, slots=True)
class HouseholdJoined:
    """A member tapped their household."""

    person_id: int
    household_id: int
    place_id: int


@dataclass(frozen=True, slots=True)
class GroupJoined:
    """A person is of this group now, and of no household of it yet: somebody has to say that they are."""

    person_id: int
    place_id: int


@dataclass(frozen=True, slots=True)
class PersonLeft:
    """A person is no longer of their group, nor of a household of it. What they reported and said stays."""

    person_id: int


@dataclass(frozen=True, slots=True)
class Reachable:
    """A person opened, or closed, the private chat with the bot."""

    person_id: int
    reachable: bool


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """Somebody chose the language they are spoken to in, or the one of a place's chat."""

    language: str
    person_id: int | None = None
    place_id: int | None = None


PersonChange = PersonMet | PersonLinked | HouseholdJoined | GroupJoined | PersonLeft | Reachable | LanguageChosen
