"""Worlds for the laws of the rotation: rosters, absences, excuses, swaps and orders, as chance has them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from os import environ
from random import Random
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from bot.model import TurnState
from bot.rules.duties.rotation import (
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
from bot.rules.items.case import RefusedError

TODAY = date(2026, 3, 4)  # a Wednesday: weeks are cut
DAYS = 28
HOMES = range(1, 8)
ALL_DAYS = [TODAY + timedelta(days=number) for number in range(DAYS)]

# `LAWS=2000 pytest tests/test_rules/test_duties/test_rotation*` searches for longer than every commit can wait.
LAWS = settings(max_examples=int(environ.get("LAWS", "12")), deadline=None)

AnySpan = TypeVar("AnySpan", Absence, Excuse)
T = TypeVar("T")

homes = st.sampled_from(HOMES)
days = st.sampled_from(ALL_DAYS)
lengths = st.integers(0, 12)


# Hypothesis seeds the chance, so that worlds are full of swaps and absences: drawn choice by choice, nine in ten
# held no swap at all, and laws about swaps held for want of any.
chances = st.randoms(use_true_random=True)


def by_chance(build: Callable[[Random], T]) -> st.SearchStrategy[T]:
    return chances.map(build)


def spans(kind: type[AnySpan]) -> st.SearchStrategy[tuple[AnySpan, ...]]:
    return by_chance(lambda random: some_spans(random, kind, 5))


def some_spans(random: Random, kind: type[AnySpan], most: int) -> tuple[AnySpan, ...]:
    def one() -> AnySpan:
        first = random.choice(ALL_DAYS)
        last = None if random.random() < 0.1 else first + timedelta(days=random.randint(0, 12))
        return kind(random.choice(HOMES), first, last)

    return tuple(one() for _ in range(random.randint(0, most)))


def seatings(random: Random) -> tuple[Seat, ...]:
    """Some households from the start, some that join, leave, or have no members; positions may be equal."""

    def one(home: int) -> Seat:
        joined = random.choice(ALL_DAYS) if random.random() < 0.15 else date.min
        left = random.choice(ALL_DAYS) if random.random() < 0.15 else None
        return Seat(home, random.randint(0, 4), joined, left, members=0 if random.random() < 0.05 else 2)

    return tuple(one(home) for home in HOMES[: random.choice((1, 2, 3, 4, 5, 5, 6, 7))])


def agreements(random: Random, kinds: tuple[Agreed, ...]) -> tuple[Assignment, ...]:
    """Agreements as chance has it, most of them about somebody else's turn: the plan must bear with any."""

    def one() -> Assignment:
        return Assignment(random.choice(ALL_DAYS), random.choice(HOMES), random.choice(kinds), random.choice(HOMES))

    return tuple(one() for _ in range(random.randint(0, 8))) if kinds else ()


def world(random: Random, units: tuple[Unit, ...], kinds: tuple[Agreed, ...]) -> Rota:
    return Rota(
        seatings(random),
        absences=some_spans(random, Absence, 5),
        excuses=some_spans(random, Excuse, 2),
        assignments=agreements(random, kinds),
        unit=random.choice(units),
        starts_with=random.choice((None, *HOMES)),
    )


def rotas(units: tuple[Unit, ...] = tuple(Unit), kinds: tuple[Agreed, ...] = tuple(Agreed)) -> st.SearchStrategy[Rota]:
    return by_chance(lambda random: world(random, units, kinds))


UNSWAPPED = (Agreed.OVERRIDE, Agreed.KEEP)
BY_DAY, BY_WEEK = (Unit.DAY,), (Unit.WEEK,)


def with_swaps(units: tuple[Unit, ...] = BY_DAY) -> st.SearchStrategy[Rota]:
    """Rotas on which neighbours offered and took turns, in the proper way."""

    def build(random: Random) -> Rota:
        rota = world(random, units, ())
        for _ in range(random.randint(1, 5)):
            rota = replace(rota, assignments=(*rota.assignments, *some_swap(random, rota)))
        return rota

    return by_chance(build)


def some_swap(random: Random, rota: Rota) -> tuple[Assignment, ...]:
    turn = random.choice(plan(rota, TODAY, DAYS))
    try:
        offered = offer(rota, TODAY, turn.day, turn.household_id or 0)
        return (take(rota, TODAY, offered, random.choice(rota.seats).household_id),)
    except RefusedError:
        return ()


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
