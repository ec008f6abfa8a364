"""What waits for somebody: questions, deadlines, messages that are leafed through."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.model import Due, Prompt


@dataclass(frozen=True, slots=True)
class Asked:
    """A question now waits for somebody's words."""

    prompt: Prompt


@dataclass(frozen=True, slots=True)
class PromptEnded:
    """A question was answered or taken back."""

    prompt_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class DueSet:
    """A deadline was set."""

    due: Due


@dataclass(frozen=True, slots=True)
class DueCleared:
    """Deadlines of these kinds no longer stand for a subject; with no kinds, none of an item's do."""

    subject_id: int
    kinds: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Viewed:
    """A message that is leafed through now shows something else: a page of its list, or one item."""

    chat_id: int
    message_id: int
    params: dict[str, Any]


WaitingChange = Asked | PromptEnded | DueSet | DueCleared | Viewed
