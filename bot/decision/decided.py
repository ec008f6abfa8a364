"""All that follows from one thing that happened, in the order it is to be stored."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.decision.items import ItemChange
from bot.decision.meetings import MeetingChange
from bot.decision.people import PersonChange
from bot.decision.places import PlaceChange
from bot.decision.saying import Say
from bot.decision.turns import TurnChange
from bot.decision.waiting import WaitingChange

Change = ItemChange | PersonChange | PlaceChange | TurnChange | MeetingChange | WaitingChange | Say


@dataclass(frozen=True, slots=True)
class Decision:
    """Everything that follows from one thing that happened, in the order it is to be stored."""

    changes: tuple[Change, ...] = ()
    answer: str = ""  # what the press of a button is answered with, at once; a key of `bot.texts`

    def __add__(self, other: "Decision") -> "Decision":
        """Both, this one first."""
        return Decision(self.changes + other.changes, other.answer or self.answer)


def decide(*changes: Change | Iterable[Change] | None, answer: str = "") -> Decision:
    """A decision from changes and lists of changes; None is no change."""
    flat: list[Change] = []
    for change in changes:
        if isinstance(change, Iterable):
            flat.extend(change)
        elif change is not None:
            flat.append(change)
    return Decision(tuple(flat), answer)
