"""Who lives and answers where: places, households, people, offices, and their rows in the roster's files."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """Where a place stands, and how far an item has been passed up."""

    GROUP = "group"
    COMMUNITY = "community"
    STREET = "street"

    @property
    def rank(self) -> int:
        """0 for a group, 2 for the street."""
        return list(Level).index(self)


class Role(StrEnum):
    """The offices of the scheme. A resident holds none."""

    HEAD = "head"
    DEPUTY = "deputy"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Place:
    """A street, a community or a group, with the chat its people use."""

    id: int
    level: Level
    code: str
    name: str
    parent_id: int | None
    chat_id: int | None = None
    thread_id: int | None = None  # the forum topic the bot was set up in
    language: str = "en"
    timezone: str = "UTC"  # an IANA name
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Household:
    """A home of a group, owner or tenant. One household has one voice."""

    id: int
    place_id: int
    name: str
    position: int  # its place in the order of turns
    left_on: date | None = None  # since when it has moved away


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot knows; `telegram_id` is empty until they have written or opened their link."""

    id: int
    name: str
    telegram_id: int | None = None
    language: str | None = None  # None: the language of the place they are spoken to in
    household_id: int | None = None
    place_id: int | None = None  # the group they live in, or first wrote in
    reachable: bool = False  # whether the bot may write to them privately
    invite: str | None = None  # the word in their personal start link


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers for a place, since when."""

    place_id: int
    person_id: int
    role: Role
    since: datetime


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One line of places.csv."""

    level: Level
    code: str
    name: str
    parent_code: str
    chat_id: int | None
    language: str | None  # None: as at the place above
    timezone: str | None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of roster.csv; `role` is None for a resident."""

    place_code: str
    household: str
    name: str
    role: Role | None
    telegram_id: int | None
    language: str | None
