"""What recognition says of a message."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Answer(StrEnum):
    """What to do with a plain message of a group chat."""

    RECORD = "record"
    ASK = "ask"
    SILENT = "silent"


class Category(StrEnum):
    """What a hazard is about; the ledger counts by these."""

    FIRE_ELECTRICAL = "fire_electrical"
    BUILDING_FALLING = "building_falling"
    ENVIRONMENT_HYGIENE = "environment_hygiene"
    ROADS_LIGHTING = "roads_lighting"
    UTILITIES = "utilities"
    PUBLIC_SECURITY = "public_security"
    TREES_FOREST_FIRE = "trees_forest_fire"
    PEOPLE_AT_RISK = "people_at_risk"
    OTHER_PROPOSAL = "other_proposal"


class Severity(StrEnum):
    """How soon somebody must look: `urgent` is danger to life now."""

    URGENT = "urgent"
    NORMAL = "normal"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class Since:
    """Since when it has been so: in the reporter's words, and as a date of the place's calendar."""

    words: str
    on: date


@dataclass(frozen=True, slots=True)
class Reasons:
    """The words that decided, each with its weight, most telling first."""

    answer: tuple[str, ...]
    category: tuple[str, ...]
    severity: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a message was taken for, and why."""

    answer: Answer
    category: Category
    severity: Severity
    confidence: float  # 0 (surely talk) to 1 (surely a report)
    since: Since | None = None
    place: str | None = None
    why: Reasons | None = None  # since when and where are the reporter's own words already
