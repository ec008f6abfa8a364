"""What a decision may change about places: their chats, their settings, what they have taught."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ChatBound:
    """A chat now belongs to a place."""

    place_id: int
    chat_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChatMigrated:
    """A group became a supergroup: its id changed everywhere."""

    old_id: int
    new_id: int


@dataclass(frozen=True, slots=True)
class ChatLost:
    """The bot was removed from a chat."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class SettingSet:
    """A place has another setting; None gives it back to the place above."""

    place_id: int
    key: str
    value: str | list[str] | None


@dataclass(frozen=True, slots=True)
class Taught:
    """A group's members said what a message is; like messages are answered accordingly from now on."""

    place_id: int
    text: str
    is_report: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Untaught:
    """A lesson of a group was taken back."""

    lesson_id: int
    at: datetime


PlaceChange = ChatBound | ChatMigrated | ChatLost | SettingSet | Taught | Untaught
