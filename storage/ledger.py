"""Reading the ledger: the items of some groups with everything that has happened to them, in a few queries."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot.model import Event, Item, Level, Place, Role, State
from storage.database import Row, moment, rows, stamp
from storage.items import EVENT
from storage.rows import load

VOICE = "CASE WHEN p.household_id IS NULL THEN 'person:' || p.id ELSE 'household:' || p.household_id END"
UNHANDLED = {None, State.REPORTED, State.CLOSED}  # where an event leads that is nobody's handling
IN_PERIOD = "item.reported_at >= :since AND item.reported_at < :until"


@dataclass(frozen=True, slots=True)
class Said:
    """One household's answer to a follow-up; whose it is stays in the database."""

    round: int
    answer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Handler:
    """The office in which somebody handled an item; `role` is None for a household on duty."""

    level: Level
    role: Role | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the ledger with its history. Nobody who reported, supported or answered can be read from it
    but through the item's own `reporter_id`, which nothing prints.
    """

    item: Item
    group: Place
    community: Place | None
    street: Place | None
    events: tuple[Event, ...]
    said: tuple[Said, ...]  # the newest of each household in each round, oldest first
    newest: tuple[str, ...]  # the newest answer of each household, whatever the round
    ratings: tuple[str, ...]  # how it was handled, one of each household that said
    households: int  # behind it, as its card counts them: who reported it, and those who said "me too"
    handler: Handler | None
    same_as: int | None = None  # the number of the item that it is a duplicate of

    def at(self, level: Level) -> Place | None:
        """Its place at a level."""
        return {Level.GROUP: self.group, Level.COMMUNITY: self.community, Level.STREET: self.street}[level]


@dataclass(frozen=True, slots=True)
class _Office:
    place_id: int
    role: Role
    since: datetime
    until: datetime | None


class Ledger:
    """All items, for counting and for export."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def entries(self, groups: set[int], since: datetime, until: datetime) -> list[Entry]:
        """The items of these groups that were reported from `since` until before `until`, by place and number."""
        period = {"since": stamp(since), "until": stamp(until)}
        books = _Books(self._db, period)
        sql = (
            "SELECT item.*, other.number AS same_as FROM item JOIN place ON place.id = item.place_id"
            f" LEFT JOIN item AS other ON other.id = item.duplicate_of WHERE {IN_PERIOD}"
            " ORDER BY place.code, item.number"
        )
        found = rows(self._db, sql, period)
        return [books.entry(each) for each in found if each["place_id"] in groups]


class _Books:
    """What belongs to the items of a period, fetched once and looked up by item."""

    def __init__(self, db: Database, period: dict[str, Any]) -> None:
        self._db, self._period = db, period
        self._places = {found["id"]: load(Place, found) for found in rows(db, "SELECT * FROM place")}
        self._offices = self._read_offices()
        self._events = self._by_item(f"{EVENT} WHERE item_id IN ({self._items}) ORDER BY event.id")
        self._said = self._by_item(
            f"SELECT f.item_id, f.round, f.answer, f.rating, f.at, {VOICE} AS voice FROM follow_up AS f"
            f" JOIN person AS p ON p.id = f.person_id WHERE f.item_id IN ({self._items}) ORDER BY f.at"
        )
        self._supporters = self._by_item(f"SELECT item_id FROM supporter WHERE item_id IN ({self._items})")

    @property
    def _items(self) -> str:
        return f"SELECT id FROM item WHERE {IN_PERIOD}"

    def _by_item(self, sql: str) -> dict[int, list[Row]]:
        found: defaultdict[int, list[Row]] = defaultdict(list)
        for each in rows(self._db, sql, self._period):
            found[each["item_id"]].append(each)
        return found

    def _read_offices(self) -> dict[int, list[_Office]]:
        found: defaultdict[int, list[_Office]] = defaultdict(list)
        for each in rows(self._db, "SELECT place_id, person_id, role, since, until FROM office ORDER BY id"):
            since = moment(each["since"])
            assert since is not None
            office = _Office(each["place_id"], Role(each["role"]), since, moment(each["until"]))
            found[each["person_id"]].append(office)
        return found

    def entry(self, found: Row) -> Entry:
        """An item with all that belongs to it."""
        item = load(Item, found)
        group = self._places[item.place_id]
        community = self._above(group)
        events = tuple(load(Event, each) for each in self._events.get(item.id, ()))
        return Entry(
            item=item,
            group=group,
            community=community,
            street=self._above(community),
            events=events,
            said=self._answers(item.id),
            newest=tuple({each["voice"]: str(each["answer"]) for each in self._said.get(item.id, ())}.values()),
            ratings=tuple(each["rating"] for each in self._said.get(item.id, ()) if each["rating"]),
            households=len(self._supporters.get(item.id, ())) + 1,
            handler=self._handler(item, events),
            same_as=found["same_as"],
        )

    def _above(self, place: Place | None) -> Place | None:
        return self._places.get(place.parent_id) if place and place.parent_id else None

    def _answers(self, item_id: int) -> tuple[Said, ...]:
        newest = {(each["round"], each["voice"]): each for each in self._said.get(item_id, ())}
        return tuple(load(Said, each) for each in sorted(newest.values(), key=lambda each: str(each["at"])))

    def _handler(self, item: Item, events: tuple[Event, ...]) -> Handler | None:
        """The office that the holder held when they last took or answered it, the nearest to the group if several."""
        if item.holder_id is None:
            return None
        at = next((each.at for each in reversed(events) if each.to_state not in UNHANDLED), item.reported_at)
        chain: list[Place] = []
        place: Place | None = self._places[item.place_id]
        while place is not None:
            chain.append(place)
            place = self._above(place)
        held = [office for office in self._offices.get(item.holder_id, ()) if _held(office, at)]
        roles = ((place.level, office.role) for place in chain for office in held if office.place_id == place.id)
        return Handler(*next(roles, (Level.GROUP, None)))


def _held(office: _Office, at: datetime) -> bool:
    return office.since <= at and (office.until is None or at < office.until)
