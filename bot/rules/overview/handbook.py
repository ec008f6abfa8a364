"""The order in which open items are worked through, most pressing first. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.model import Item, Level, Place, Severity, State
from bot.rules.places.times import local


class Why(StrEnum):
    """What makes an item stand where it stands in a list, most pressing first."""

    LAPSED = "lapsed"  # it was promised by a day that is over
    WAITING = "waiting"  # nobody has taken it
    REOPENED = "reopened"  # it was said to be done, and was not
    UNDER_WAY = "under_way"


RANKS = {why: rank for rank, why in enumerate(Why)}


@dataclass(frozen=True, slots=True)
class Matter:
    """An open item at one moment."""

    item: Item
    group: Place
    waits_from: datetime  # its report, or when it was last passed on or opened again
    now: datetime

    @property
    def today(self) -> date:
        """The day where the group lives."""
        return local(self.now, self.group.timezone).date()

    @property
    def is_urgent(self) -> bool:
        """Danger to life."""
        return self.item.severity is Severity.URGENT

    @property
    def why(self) -> Why:
        """What is most pressing about it."""
        return why(self.item, self.today)

    @property
    def since(self) -> datetime:
        """What it is sorted by among its like: how long it has waited, or else its age."""
        return self.waits_from if self.why in {Why.WAITING, Why.REOPENED} else self.item.reported_at


def why(item: Item, today: date) -> Why:
    """What is most pressing about an open item on a day."""
    if item.promised_on is not None and item.promised_on < today:
        return Why.LAPSED
    if item.round > 1:
        return Why.REOPENED
    return Why.WAITING if item.state is State.REPORTED else Why.UNDER_WAY


def pressing(matters: Iterable[Matter], own: Level = Level.GROUP) -> list[Matter]:
    """What stands with the reader's level, or above it, before what still stands below; danger first."""
    return sorted(
        matters,
        key=lambda each: (
            each.item.level.rank < own.rank,
            not each.is_urgent,
            RANKS[each.why],
            each.since,
            each.item.id,
        ),
    )
