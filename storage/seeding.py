"""What a made-up year needs of the memory: an empty database, invitations that repeat, silence, and speed.

**Nobody is told of what never happened.** A `SilentStore` stores what the rules decide, history and deadlines and
all, but leaves out what they want said, so a seeded database has an empty outbox. That is the one difference from a
year that was lived. It reads places and people once, because nobody moves, and no office changes hands, while it runs.
"""

from collections.abc import Callable
from datetime import datetime

from sqlite_utils import Database

from bot.decision import Decision, Say
from bot.model import Person, Place, Role
from storage import Store
from storage.cases import Cases
from storage.database import row
from storage.places import People, Places
from storage.rosters import Rosters


class _SteadyPlaces(Places):
    """Places and offices, each read once."""

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._places: dict[int, Place] = {}
        self._holders: dict[tuple[int, tuple[Role, ...]], list[Person]] = {}

    def get(self, place_id: int) -> Place:
        if place_id not in self._places:
            self._places[place_id] = super().get(place_id)
        return self._places[place_id]

    def holders(self, place_id: int, *roles: Role) -> list[Person]:
        key = (place_id, roles)
        if key not in self._holders:
            self._holders[key] = super().holders(place_id, *roles)
        return self._holders[key]


class _SteadyPeople(People):
    """People, each read once."""

    def __init__(self, db: Database) -> None:
        super().__init__(db)
        self._people: dict[int, Person] = {}
        self._homes: dict[int, list[Person]] = {}

    def get(self, person_id: int) -> Person:
        if person_id not in self._people:
            self._people[person_id] = super().get(person_id)
        return self._people[person_id]

    def of_household(self, household_id: int) -> list[Person]:
        if household_id not in self._homes:
            self._homes[household_id] = super().of_household(household_id)
        return self._homes[household_id]


class _SteadyCases(Cases):
    """Cases from what is known of places and people."""

    def __init__(self, db: Database, places: Places, people: People) -> None:
        super().__init__(db)
        self._places, self._people = places, people


class SilentStore(Store):
    """Another hold of the same database, through which nothing is said."""

    def __init__(self, store: Store) -> None:
        """Share everything with `store`, which must not move anybody meanwhile."""
        self.__dict__.update(vars(store))
        self.places, self.people = _SteadyPlaces(store.db), _SteadyPeople(store.db)
        self.cases = _SteadyCases(store.db, self.places, self.people)

    def commit(self, decided: Decision, now: datetime) -> None:
        """Store all that a decision says, except what it wants said."""
        unsaid = tuple(change for change in decided.changes if not isinstance(change, Say))
        super().commit(Decision(unsaid), now)


def rosters(store: Store, invite: Callable[[], str]) -> Rosters:
    """Imports whose invitations come from `invite`."""
    return Rosters(store.db, invite)


def is_empty(store: Store) -> bool:
    """Whether nothing lives in the database yet."""
    return row(store.db, "SELECT 1 AS yes FROM place UNION ALL SELECT 1 FROM person LIMIT 1") is None


def count(store: Store, table: str) -> int:
    """How many rows a table has."""
    found = row(store.db, f"SELECT COUNT(*) AS n FROM {table}")
    assert found is not None
    return int(found["n"])
