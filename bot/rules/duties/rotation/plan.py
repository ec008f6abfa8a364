"""The rota of the days ahead."""

from datetime import date, timedelta

from bot.model import TurnState, Why
from bot.rules.duties.rotation.book import Book
from bot.rules.duties.rotation.order import Order, agreements
from bot.rules.duties.rotation.presence import Presence
from bot.rules.duties.rotation.roster import Agreed, Assignment, Given, PlannedTurn, Rota


def plan(rota: Rota, first_day: date, days: int) -> tuple[PlannedTurn, ...]:
    """Who checks on each of these days, one entry a day, in order.

    Turns given stand as they are. Only an agreement about that very day (a neighbour takes today's turn)
    changes who does one that is still due.
    """
    planner = _Planner(rota, first_day)
    return tuple(planner.next(first_day + timedelta(days=ahead)) for ahead in range(days))


def turn_of(rota: Rota, day: date) -> PlannedTurn:
    """Who checks on one day, which is today or the first that was not given yet."""
    return plan(rota, day, 1)[0]


class _Planner:
    """Goes through the days, entering each turn into the book before it looks at the next."""

    def __init__(self, rota: Rota, first_day: date) -> None:
        self._presence = Presence(rota)
        self._agreed = agreements(rota, self._presence)
        self._order = Order(rota, self._presence, self._agreed)
        self._given = {turn.day: turn for turn in rota.given}
        self._book = Book.of(turn for turn in rota.given if turn.day < first_day)

    def next(self, day: date) -> PlannedTurn:
        """The turn of the next day."""
        given = self._given.get(day)
        if given and not (given.state is TurnState.DUE and day in self._agreed):
            self._book.record(given)
            return _as_planned(given)
        turn = self._do(day, given.owner_id if given else self._order.owner(day, self._book))
        if (entry := turn.given()) is not None:
            self._book.record(entry)
        return turn

    def _do(self, day: date, owner: int | None) -> PlannedTurn:
        """Who does the turn that is an owner's: by agreement, in return, for somebody away, or themselves."""
        agreed = self._agreed.get(day)
        if agreed and (turn := self._by_agreement(agreed, owner)):
            return turn
        if owner is None:
            return PlannedTurn(day, None, Why.NOBODY)
        debtor = self._debtor(day, owner)
        if debtor is not None:
            return PlannedTurn(day, debtor, Why.OWED_BACK, owner, owner)
        if not self._presence.is_free(owner, day):
            return self._stand_in(day, owner)
        return self._in_turn(day, owner)

    def _by_agreement(self, agreed: Assignment, owner: int | None) -> PlannedTurn | None:
        """What was agreed, if the day is still the owner's it was agreed with."""
        day, household = agreed.day, agreed.household_id
        if agreed.kind is Agreed.OVERRIDE:
            other = owner if owner != household else None
            return PlannedTurn(day, household, Why.OVERRIDE, household if owner is None else owner, other)
        if agreed.kind is Agreed.SWAP and owner is not None and owner == agreed.for_household_id:
            return PlannedTurn(day, household, Why.SWAPPED, owner, owner)
        debtor = self._debtor(day, household)
        if agreed.kind is Agreed.KEEP and owner == household and debtor is not None:
            return PlannedTurn(day, household, Why.KEPT, household, debtor, debtor)
        return None

    def _debtor(self, day: date, creditor: int) -> int | None:
        """Who pays a household back on a day: the oldest debt whose debtor can be asked."""
        return next((one for one in self._book.debtors(creditor) if self._presence.is_free(one, day)), None)

    def _stand_in(self, day: date, owner: int) -> PlannedTurn:
        """Within a week's turn: its owner is away on this day, and owes it to who stands in."""
        other = self._order.stand_in(day, owner, self._book)
        return PlannedTurn(day, other, Why.NOBODY if other is None else Why.STANDS_IN, owner, owner)

    def _in_turn(self, day: date, owner: int) -> PlannedTurn:
        passed = self._order.passed_over(day, owner, self._book)
        if passed is not None:
            return PlannedTurn(day, owner, Why.STANDS_IN, owner, passed)
        return PlannedTurn(day, owner, Why.MOVED if owner in self._book.waiting else Why.IN_TURN, owner)


def _as_planned(given: Given) -> PlannedTurn:
    return PlannedTurn(given.day, given.household_id, given.why, given.owner_id, given.instead_of_id, given.forgiven_id)
