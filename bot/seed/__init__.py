"""A made-up year, for trying the ledger and for load tests: honest events, by the rules, of people who do not exist."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.errors import LinliError
from bot.seed import town
from bot.seed.year import Year
from storage import Store, seeding

MOST_GROUPS, MOST_DAYS = 999, 3660


class NotEmptyError(LinliError):
    """A made-up year would be mixed with a real one."""

    def __init__(self) -> None:
        super().__init__("This database already has people in it; set DATABASE_URL to a new file for the made-up year.")


class BadSizeError(LinliError):
    """Nothing can be made of that size."""

    def __init__(self) -> None:
        super().__init__(f"Seed 1 to {MOST_GROUPS} groups and 1 to {MOST_DAYS} days.")


@dataclass(frozen=True, slots=True)
class Seeded:
    """How much was made."""

    places: int
    people: int
    items: int
    events: int
    answers: int  # to follow-ups
    turns: int


def seed(store: Store, groups: int, days: int, seed: int, now: datetime) -> Seeded:
    """Fill an empty database with a street of so many groups and the days before `now`.

    The same arguments make the same year. Nothing is said to anybody: see `storage.seeding`.

    Raises:
        NotEmptyError, BadSizeError: each says what to do.
    """
    if not (1 <= groups <= MOST_GROUPS and 1 <= days <= MOST_DAYS):
        raise BadSizeError
    if not seeding.is_empty(store):
        raise NotEmptyError
    random = Random(seed)  # noqa: S311  # a made-up year, not a secret
    start = now - timedelta(days=days)
    _move_in(store, groups, random, start)
    Year(seeding.SilentStore(store), random).live(start, now)
    tables = ("place", "person", "item", "event", "follow_up", "turn")
    return Seeded(*(seeding.count(store, table) for table in tables))


def _move_in(store: Store, groups: int, random: Random, start: datetime) -> None:
    rows = town.places(groups)
    rosters = seeding.rosters(store, lambda: f"{random.getrandbits(72):018x}")
    with store.transaction():
        rosters.store(rows, town.people(rows, random), start)
