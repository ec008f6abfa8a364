"""Whose turn comes next: the household at home whose last turn of its own is longest ago."""

from datetime import date, timedelta

from bot.model import Household, Turn
from bot.rules.duties.rotation.book import Book
from bot.rules.duties.rotation.presence import Presence
from bot.rules.duties.rotation.roster import Agreed, Assignment, Rota


def next_household(households: list[Household], latest: Turn | None) -> Household | None:
    """The household whose turn comes after the latest one given; None where nobody lives.

    For callers that know only the newest turn: the plain round, without absences or agreements.
    A household that has left is looked past: the order starts again at the front.
    """
    if not households:
        return None
    order = sorted(households, key=lambda household: (household.position, household.id))
    if latest is None:
        return order[0]
    places = {household.id: place for place, household in enumerate(order)}
    return order[(places.get(latest.household_id, -1) + 1) % len(order)]


def agreements(rota: Rota, presence: Presence) -> dict[date, Assignment]:
    """The agreement that holds for each day: the safety head's latest word, else what was agreed first.

    An agreement lapses, and the day falls back to its owner, once it cannot be kept: the taker has left or
    is away, or the owner no longer takes turns. An excused household may still take a turn of its own will.
    """
    holding: dict[date, Assignment] = {}
    for one in rota.assignments:
        before = holding.get(one.day)
        if _can_be_kept(one, presence) and (before is None or one.kind is Agreed.OVERRIDE):
            holding[one.day] = one
    return holding


def _can_be_kept(one: Assignment, presence: Presence) -> bool:
    if not presence.lives_here(one.household_id, one.day):
        return False
    if one.kind is Agreed.OVERRIDE:
        return True
    if presence.is_away(one.household_id, one.day):
        return False
    owner = one.for_household_id
    return one.kind is Agreed.KEEP or (
        owner is not None and owner != one.household_id and presence.takes_turns(owner, one.day)
    )


class Order:
    """The order of turns, as the owners of days; who does them for whom is the planner's matter."""

    def __init__(self, rota: Rota, presence: Presence, agreed: dict[date, Assignment]) -> None:
        self.unit = rota.unit
        self.presence = presence
        in_order = [
            seat.household_id for seat in sorted(rota.seats, key=lambda seat: (seat.position, seat.household_id))
        ]
        start = in_order.index(rota.starts_with) if rota.starts_with in in_order else 0
        self._rank = {household: (place - start) % len(in_order) for place, household in enumerate(in_order)}
        self._pinned: dict[date, int] = {}  # first day of a turn: the owner who agreed to a swap of it
        for day in sorted(agreed):
            one = agreed[day]
            if one.kind is Agreed.SWAP and one.for_household_id is not None:
                self._pinned.setdefault(self.unit.first(day), one.for_household_id)

    def owner(self, day: date, book: Book) -> int | None:
        """Whose turn a day is; None if nobody is at home. A turn, once begun, keeps its owner."""
        first = self.unit.first(day)
        if book.latest and self.unit.first(book.latest.day) == first:
            owner = book.latest.owner_id
            if self.presence.takes_turns(owner, day):
                return owner
        pinned = self._pinned.get(first)
        if pinned is not None and self.presence.takes_turns(pinned, day):
            return pinned
        return min(self._candidates(first), key=lambda household: self._waited(household, first, book), default=None)

    def stand_in(self, day: date, owner: int, book: Book) -> int | None:
        """Who does a day of an owner's turn when the owner cannot: the next in line at home."""
        others = [other for other in self._rank if other != owner and self.presence.is_free(other, day)]
        first = self.unit.first(day)
        return min(others, key=lambda household: self._waited(household, first, book), default=None)

    def passed_over(self, day: date, owner: int, book: Book) -> int | None:
        """Whose turn it would have been, were they at home: the first to wait longer than the owner.

        A turn moves once: who already has one waiting is not passed over again, however long they are away.
        """
        first = self.unit.first(day)
        if self._has_begun(first, book) or first in self._pinned:
            return None
        held, limit = self._held(first), self._waited(owner, first, book)
        longer = sorted((self._waited(household, first, book), household) for household in self._rank)
        missing = (
            household
            for waited, household in longer
            if waited < limit and household not in book.waiting | held and self._is_missing(household, first)
        )
        return next(missing, None)

    def _has_begun(self, first: date, book: Book) -> bool:
        return book.latest is not None and self.unit.first(book.latest.day) == first

    def _days(self, first: date) -> list[date]:
        return [first + timedelta(days=more) for more in range(self.unit.days)]

    def _is_missing(self, household: int, first: date) -> bool:
        """Whether turns would come to the household, but it is away for most of this one."""
        days = self._days(first)
        takes = [day for day in days if self.presence.takes_turns(household, day)]
        away = sum(self.presence.is_away(household, day) for day in takes)
        return 2 * len(takes) >= len(days) and 2 * (len(days) - away) < len(days)

    def _candidates(self, first: date) -> list[int]:
        """Who can own a turn: at home for at least half of it, else for any of it; and not held back."""
        days, held = self._days(first), self._held(first)
        at_home = {household: sum(self.presence.is_free(household, day) for day in days) for household in self._rank}
        able = [household for household, count in at_home.items() if 2 * count >= len(days)]
        able = able or [household for household, count in at_home.items() if count]
        return [household for household in able if household not in held] or able

    def _held(self, first: date) -> set[int]:
        """Who waits for a turn that they agreed to swap, less than half a round ahead.

        Others' absences may bring a household's turn forward, ahead of a day on which a neighbour has promised
        to do it. The promise holds for its day; the owner is not asked twice, and waits for it.
        """
        if not self._pinned:
            return set()
        count = sum(self.presence.takes_turns(household, first) for household in self._rank)
        ahead = (first + timedelta(days=self.unit.days * turns) for turns in range(1, (count + 1) // 2))
        return {self._pinned[later] for later in ahead if later in self._pinned}

    def _waited(self, household: int, first: date, book: Book) -> tuple[int, int, int]:
        """Since when the household waits for its turn, smallest first in line."""
        last = book.last.get(household, date.min).toordinal()
        entered = self.presence.entered(household, first + timedelta(days=self.unit.days))
        return (*max((last, 0), (entered, 1)), self._rank[household])
