"""Worlds for the laws of the rotation: rosters, absences, excuses, swaps and orders, as chance has them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from os import environ
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from bot.model import TurnState
from bot.rules.case import RefusedError
from bot.rules.rotation import (
    Absence,
    Agreed,
    Assignment,
    Excuse,
    Given,
    PlannedTurn,
    Rota,
    Seat,
    Unit,
    offer,
    plan,
    take,
)

TODAY = date(2026, 3, 4)  # a Wednesday: weeks are cut
DAYS = 28
HOMES = range(1, 8)
ALL_DAYS = [TODAY + timedelta(days=number) for number in range(DAYS)]

# `LAWS=2000 pytest tests/test_rules/test_rotation*` searches for longer than every commit can wait.
LAWS = settings(max_examples=int(environ.get("LAWS", "12")), deadline=None)

AnySpan = TypeVar("AnySpan", Absence, Excuse)

homes = st.sampled_from(HOMES)
days = st.sampled_from(ALL_DAYS)
lengths = st.integers(0, 12)


def spans(kind: type[AnySpan]) -> st.SearchStrategy[tuple[AnySpan, ...]]:
    def build(home: int, first: date, length: int | None) -> AnySpan:
        return kind(home, first, None if length is None else first + timedelta(days=length))

    one = st.builds(build, homes, days, st.one_of(lengths, lengths, st.none()))
    return st.lists(one, max_size=5).map(tuple)


@st.composite
def seatings(draw: st.DrawFn) -> tuple[Seat, ...]:
    """Some households from the start, some that join, leave, or have no members; positions may be equal."""
    found = []
    for home in HOMES[: draw(st.integers(1, len(HOMES)))]:
        joined = draw(st.one_of(st.just(date.min), st.just(date.min), days))
        left = draw(st.one_of(st.none(), st.none(), days))
        members = draw(st.sampled_from([2, 1, 1, 0]))
        found.append(Seat(home, draw(st.integers(0, 4)), joined, left, members))
    return tuple(found)


def agreements(kinds: tuple[Agreed, ...] = tuple(Agreed)) -> st.SearchStrategy[tuple[Assignment, ...]]:
    """Agreements as chance has it, most of them about somebody else's turn: the plan must bear with any."""
    one = st.builds(Assignment, days, homes, st.sampled_from(kinds), homes)
    return st.lists(one, max_size=8).map(tuple)


def rotas(
    units: st.SearchStrategy[Unit] = st.sampled_from(Unit),  # noqa: B008  # a strategy is a value
    agreed: st.SearchStrategy[tuple[Assignment, ...]] = agreements(),  # noqa: B008
) -> st.SearchStrategy[Rota]:
    starts = st.one_of(st.none(), homes)
    return st.builds(Rota, seatings(), st.just(()), spans(Absence), spans(Excuse), agreed, units, starts)


by_day = rotas(st.just(Unit.DAY))
unswapped = agreements((Agreed.OVERRIDE, Agreed.KEEP))


@st.composite
def with_swaps(draw: st.DrawFn, units: st.SearchStrategy[Unit] = st.just(Unit.DAY)) -> Rota:  # noqa: B008
    """A rota on which neighbours offered and took turns, in the proper way."""
    rota = draw(rotas(units, st.just(())))
    for day, taker in draw(st.lists(st.tuples(days, homes), max_size=5)):
        turn = plan(rota, TODAY, DAYS)[(day - TODAY).days]
        try:
            agreed = take(rota, TODAY, offer(rota, TODAY, day, turn.household_id or 0), taker)
        except RefusedError:
            continue
        rota = replace(rota, assignments=(*rota.assignments, agreed))
    return rota


def happen(turns: tuple[PlannedTurn, ...], state: TurnState = TurnState.CLEAR) -> tuple[Given, ...]:
    """The turns as they are stored when each has been given."""
    return tuple(entry for turn in turns if (entry := turn.given(state)))


def counts(turns: tuple[PlannedTurn, ...], home: int, counts_as: str = "owner_id") -> list[int]:
    """Running counts of a household's turns: entry n is what it has before day n."""
    total = [0]
    for turn in turns:
        total.append(total[-1] + (turn.household_id is not None and getattr(turn, counts_as) == home))
    return total


def stretches(both: list[bool]) -> Iterator[tuple[int, int]]:
    """Every run of days, first and end, on all of which something holds."""
    for first in range(len(both)):
        for end in range(first + 1, len(both) + 1):
            if not both[end - 1]:
                break
            yield first, end
