"""What the turns given so far amount to: who was last when, whose turn waits, who owes whom."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from bot.model import TurnState, Why
from bot.rules.duties.rotation.roster import Given


@dataclass(frozen=True, slots=True)
class Debt:
    """`debtor_id` owes `creditor_id` so many turns, the oldest since a day."""

    debtor_id: int
    creditor_id: int
    turns: int
    since: date


@dataclass(slots=True)
class Book:
    """A fold over given turns, oldest first.

    The planner writes the turns it plans into the same book. So planning ahead, and planning again after
    some of it has happened, are one computation, and cannot disagree.
    """

    last: dict[int, date] = field(default_factory=dict)  # the latest turn of each household's own
    waiting: set[int] = field(default_factory=set)  # whose turn came while they were away
    owed: dict[tuple[int, int], list[date]] = field(default_factory=dict)  # debtor and creditor: days taken
    latest: Given | None = None

    @classmethod
    def of(cls, given: Iterable[Given]) -> "Book":
        """The book of these turns, in whatever order they come."""
        book = cls()
        for turn in sorted(given, key=lambda turn: turn.day):
            book.record(turn)
        return book

    def record(self, turn: Given) -> None:
        """Enter a turn. A missed one counts in the order, but nothing is owed for it and it pays nothing back."""
        self.latest = turn
        self.last[turn.owner_id] = turn.day
        self.waiting.discard(turn.owner_id)
        if turn.why is Why.STANDS_IN and turn.instead_of_id is not None and turn.instead_of_id != turn.owner_id:
            self.waiting.add(turn.instead_of_id)
        if turn.state is TurnState.MISSED:
            return
        if turn.forgiven_id is not None:
            self._settle(turn.forgiven_id, turn.owner_id)
        if turn.owner_id != turn.household_id and not self._settle(turn.household_id, turn.owner_id):
            self.owed.setdefault((turn.owner_id, turn.household_id), []).append(turn.day)

    def _settle(self, debtor_id: int, creditor_id: int) -> bool:
        """Strike out the oldest turn one owes the other, if there is one."""
        days = self.owed.get((debtor_id, creditor_id))
        if not days:
            return False
        days.pop(0)
        if not days:
            del self.owed[debtor_id, creditor_id]
        return True

    def debts(self) -> tuple[Debt, ...]:
        """What is owed, oldest first."""
        found = [Debt(debtor, creditor, len(days), days[0]) for (debtor, creditor), days in self.owed.items()]
        return tuple(sorted(found, key=lambda debt: (debt.since, debt.debtor_id, debt.creditor_id)))

    def debtors(self, creditor_id: int) -> list[int]:
        """Who owes a household a turn, oldest debt first."""
        return [debt.debtor_id for debt in self.debts() if debt.creditor_id == creditor_id]
