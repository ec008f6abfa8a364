"""Storing places and people from their files: each updated where it is known, added where it is not."""

import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from bot.model import Level, PersonRow, PlaceRow, Role
from bot.rules.places.times import local
from storage.database import insert, row, rows, stamp, write
from storage.merging import become
from storage.place_rows import store_places

UNSET = {"language": "en", "timezone": "UTC"}  # as in .env.example
Listed = set[tuple[str, str, str]]  # who stands where in a file: place, household, name


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Somebody of a household whom the roster does not list there: they joined in the chat, or have moved away."""

    person_id: int
    name: str
    household: str
    place_code: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody who holds office at a place of places.csv of which the roster says nothing at all."""

    office_id: int
    name: str
    role: Role
    place_code: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, and whom it left alone."""

    places: int
    people: int
    ended_offices: int
    unlisted: tuple[Unlisted, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()


class Rosters:
    """Imports, inside the caller's transaction."""

    def __init__(self, db: Database, invite: Callable[[], str] = lambda: secrets.token_urlsafe(9)) -> None:
        self._db = db
        self._invite = invite

    def levels(self) -> dict[str, Level]:
        """The code and level of each stored place."""
        return {found["code"]: Level(found["level"]) for found in rows(self._db, "SELECT code, level FROM place")}

    def held(self) -> set[tuple[int, int, Role]]:
        """The offices that are held now: place, person and role."""
        found = rows(self._db, "SELECT place_id, person_id, role FROM office WHERE until IS NULL")
        return {(each["place_id"], each["person_id"], Role(each["role"])) for each in found}

    def homes(self) -> list[tuple[str, str]]:
        """Each stored home: its group's code and its name."""
        sql = "SELECT code, household.name FROM household JOIN place ON place.id = place_id"
        return [(found["code"], found["name"]) for found in rows(self._db, sql)]

    def store(
        self,
        places: list[PlaceRow],
        people: list[PersonRow],
        now: datetime,
        operators: dict[str, str] = UNSET,
    ) -> Imported:
        """Store checked rows. Offices of the places that the roster names end now where it does not name them; those
        of the other places are only told of: the file may be one of several.

        `operators` are the language and time zone of a street that names none.
        """
        store_places(self._db, places, operators)
        listed = {(person.place_code, person.household, person.name) for person in people}
        offices = {self._person(person, listed, now) for person in people}
        codes = {person.place_code for person in people}
        ended = self._end_offices(codes, offices, now)
        found = {person_id for _, person_id, _ in offices}
        unnamed = self._unnamed({place.code for place in places} - codes)
        return Imported(len(places), len(found), ended, tuple(self._unlisted(codes, offices)), tuple(unnamed))

    def take_out(self, unlisted: Iterable[Unlisted]) -> None:
        """They belong to no household and no group any more, and their personal link ends; offices are not touched."""
        sql = "UPDATE person SET household_id = NULL, place_id = NULL, invite = NULL WHERE id = ?"
        for each in unlisted:
            write(self._db, sql, (each.person_id,))

    def end_offices(self, unnamed: Iterable[Unnamed], now: datetime) -> None:
        """They hold these offices no more."""
        for each in unnamed:
            write(self._db, "UPDATE office SET until = ? WHERE id = ?", (stamp(now), each.office_id))

    def _person(self, person: PersonRow, listed: Listed, now: datetime) -> tuple[int, int, Role | None]:
        place_id = self._id("SELECT id FROM place WHERE code = ?", person.place_code)
        household_id = self._household(place_id, person.household, now) if person.household else None
        home = place_id if household_id else None
        person_id = self._known(person, place_id, listed) or self._add(person)
        sql = (
            "UPDATE person SET name = ?, telegram_id = COALESCE(?, telegram_id), language = COALESCE(?, language),"
            " household_id = COALESCE(?, household_id), place_id = COALESCE(?, place_id) WHERE id = ?"
        )
        write(self._db, sql, (person.name, person.telegram_id, person.language, household_id, home, person_id))
        if person.telegram_id is not None:
            write(self._db, "UPDATE person SET invite = NULL WHERE id = ?", (person_id,))
        if person.role is not None:
            values = {"place_id": place_id, "person_id": person_id, "role": person.role.value, "since": stamp(now)}
            insert(self._db, "office", values, "ON CONFLICT DO NOTHING")
        return place_id, person_id, person.role

    def _household(self, place_id: int, name: str, now: datetime) -> int:
        position = "SELECT COALESCE(MAX(position), 0) + 1 AS next FROM household WHERE place_id = ?"
        found = row(self._db, position, (place_id,))
        assert found is not None
        values = {"place_id": place_id, "name": name, "position": found["next"]}
        values["joined_on"] = self._today(place_id, now).isoformat()
        insert(self._db, "household", values, "ON CONFLICT (place_id, name) DO NOTHING")
        return self._id("SELECT id FROM household WHERE place_id = ? AND name = ?", place_id, name)

    def _today(self, place_id: int, now: datetime) -> date:
        """The place's date: a household that moves in stands last in the order of turns."""
        found = row(self._db, "SELECT timezone FROM place WHERE id = ?", (place_id,))
        assert found is not None
        return local(now, found["timezone"]).date()

    def _known(self, person: PersonRow, place_id: int, listed: Listed) -> int | None:
        """Somebody of this name in this household or office, or who has moved here, else somebody with this account.

        If these are two, the second was met in a chat before anybody said who they are: they become one.
        """
        named = self._named(person, place_id) or self._moved(person, place_id, listed)
        known = self._with_account(person.telegram_id)
        if named is not None and known is not None and named != known:
            become(self._db, known, named)
        return named or known

    def _with_account(self, telegram_id: int | None) -> int | None:
        found = row(self._db, "SELECT id FROM person WHERE telegram_id = ?", (telegram_id,))
        return int(found["id"]) if found else None

    def _named(self, person: PersonRow, place_id: int) -> int | None:
        sql = (
            "SELECT id FROM person WHERE name = ? AND (telegram_id IS NULL OR telegram_id = ? OR ? IS NULL) AND ("
            " household_id IN (SELECT id FROM household WHERE place_id = ? AND name = ?)"
            " OR id IN (SELECT person_id FROM office WHERE place_id = ? AND until IS NULL))"
            " ORDER BY telegram_id IS NULL, id LIMIT 1"
        )
        account = person.telegram_id
        found = row(self._db, sql, (person.name, account, account, place_id, person.household, place_id))
        return int(found["id"]) if found else None

    def _moved(self, person: PersonRow, place_id: int, listed: Listed) -> int | None:
        """The one of this name in another household of the group that the file no longer lists there."""
        sql = (
            "SELECT person.id, household.name AS home FROM person JOIN household ON household.id = household_id"
            " WHERE person.name = ? AND household.place_id = ?"
            " AND (telegram_id IS NULL OR telegram_id = ? OR ? IS NULL)"
        )
        account = person.telegram_id
        found = rows(self._db, sql, (person.name, place_id, account, account))
        free = [each["id"] for each in found if (person.place_code, each["home"], person.name) not in listed]
        return int(free[0]) if person.household and len(free) == 1 else None

    def _add(self, person: PersonRow) -> int:
        """A new person; one whose account is unknown gets the word for a personal link."""
        invite = None if person.telegram_id is not None else self._invite()
        sql = "INSERT INTO person (name, invite) VALUES (?, ?) RETURNING id"
        return self._id(sql, person.name, invite)

    def _end_offices(self, codes: set[str], held: set[tuple[int, int, Role | None]], now: datetime) -> int:
        ended = 0
        for code in codes:
            place_id = self._id("SELECT id FROM place WHERE code = ?", code)
            sql = "SELECT id, person_id, role FROM office WHERE place_id = ? AND until IS NULL"
            for office in rows(self._db, sql, (place_id,)):
                if (place_id, office["person_id"], Role(office["role"])) not in held:
                    ended += write(self._db, "UPDATE office SET until = ? WHERE id = ?", (stamp(now), office["id"]))
        return ended

    def _unnamed(self, codes: set[str]) -> Iterator[Unnamed]:
        sql = (
            "SELECT office.id, person.name, role, code FROM office JOIN person ON person.id = person_id"
            " JOIN place ON place.id = office.place_id WHERE until IS NULL ORDER BY code, office.id"
        )
        for found in rows(self._db, sql):
            if found["code"] in codes:
                yield Unnamed(found["id"], found["name"], Role(found["role"]), found["code"])

    def _unlisted(self, codes: set[str], listed: set[tuple[int, int, Role | None]]) -> Iterator[Unlisted]:
        """Of the places that the roster names; the others it says nothing about."""
        sql = (
            "SELECT person.id, person.name, household.name AS home, code, household.place_id FROM person"
            " JOIN household ON household.id = household_id JOIN place ON place.id = household.place_id"
            " ORDER BY code, position, person.id"
        )
        known = {(place_id, person_id) for place_id, person_id, _ in listed}
        for found in rows(self._db, sql):
            if found["code"] in codes and (found["place_id"], found["id"]) not in known:
                yield Unlisted(found["id"], found["name"], found["home"], found["code"])

    def _id(self, sql: str, *values: object) -> int:
        found = row(self._db, sql, values)
        assert found is not None
        return int(found["id"])
