"""What each household has done, and how evenly: for the safety head and the monthly report."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from bot.model import TurnState
from bot.rules.duties.rotation.book import Book, Debt
from bot.rules.duties.rotation.presence import Presence
from bot.rules.duties.rotation.roster import Given, Rota


@dataclass(frozen=True, slots=True)
class Load:
    """One household's turns, counted in days.

    `done`, `missed` and `due` are those it was to do itself; `taken` of them were another's, and `handed`
    of its own were another's to do. `owes` and `is_owed` are open at the end.
    """

    household_id: int
    done: int = 0
    missed: int = 0
    due: int = 0
    taken: int = 0
    handed: int = 0
    owes: int = 0
    is_owed: int = 0

    @property
    def own(self) -> int:
        """Turns of its own in the order, whoever did them: what the order keeps even."""
        return self.done + self.missed + self.due - self.taken + self.handed


def debts(given: Iterable[Given]) -> tuple[Debt, ...]:
    """Who owes whom how many turns, oldest first. A pair's turns for each other cancel out."""
    return Book.of(given).debts()


def loads(given: Iterable[Given], households: Iterable[int]) -> tuple[Load, ...]:
    """Each household's load, in the order they are named."""
    turns = list(given)
    owed = debts(turns)
    return tuple(_load(household, turns, owed) for household in households)


def _load(household: int, turns: list[Given], owed: tuple[Debt, ...]) -> Load:
    does = [turn for turn in turns if turn.household_id == household]
    return Load(
        household,
        done=sum(turn.state in {TurnState.CLEAR, TurnState.PROBLEM} for turn in does),
        missed=sum(turn.state is TurnState.MISSED for turn in does),
        due=sum(turn.state is TurnState.DUE for turn in does),
        taken=sum(turn.owner_id != household for turn in does),
        handed=sum(turn.owner_id == household != turn.household_id for turn in turns),
        owes=sum(debt.turns for debt in owed if debt.debtor_id == household),
        is_owed=sum(debt.turns for debt in owed if debt.creditor_id == household),
    )


def owner(turn: Given) -> int:
    """Counts a turn as its owner's."""
    return turn.owner_id


def doer(turn: Given) -> int:
    """Counts a turn as that of the household which did it."""
    return turn.household_id


def unevenness(rota: Rota, first: date, last: date, counts_as: Callable[[Given], int] = owner) -> int:
    """The fairness figure: the most that two households' turns differ by, over any days both were there.

    Every window of these days and every pair of households that could be asked throughout it. 1 is the least
    that taking turns allows. Agreements can add what they moved; where a turn is a week, it is 7 days, and some
    more if somebody left in the middle of theirs.
    """
    presence = Presence(rota)
    days = [first + timedelta(days=more) for more in range((last - first).days + 1)]
    whose = {turn.day: counts_as(turn) for turn in rota.given}
    free = {seat.household_id: {day for day in days if presence.is_free(seat.household_id, day)} for seat in rota.seats}
    pairs = combinations(free, 2)
    return max((_widest(one, other, days, whose, free[one] & free[other]) for one, other in pairs), default=0)


def _widest(one: int, other: int, days: list[date], whose: dict[date, int], both: set[date]) -> int:
    """The widest difference of a pair: highest minus lowest of the running count, within each stretch."""
    widest = count = low = high = 0
    for day in days:
        if day not in both:
            count = low = high = 0
            continue
        count += (whose.get(day) == one) - (whose.get(day) == other)
        low, high = min(low, count), max(high, count)
        widest = max(widest, high - low)
    return widest
