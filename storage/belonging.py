"""Storing what changes about people: who they are, where they belong, whether they can be written to."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot import decision as d
from storage.database import hand_over, insert, row, write
from storage.merging import become


def _person_met(change: d.PersonMet, db: Database, now: datetime) -> None:
    values = {"id": change.person_id, "name": change.name, "telegram_id": change.telegram_id}
    values |= {"place_id": change.place_id, "language": change.language}
    suffix = "ON CONFLICT (telegram_id) DO UPDATE SET place_id = COALESCE(person.place_id, excluded.place_id)"
    insert(db, "person", values, suffix)


def _language_chosen(change: d.LanguageChosen, db: Database, now: datetime) -> None:
    write(db, "UPDATE person SET language = ? WHERE id = ?", (change.language, change.person_id))
    write(db, "UPDATE place SET language = ? WHERE id = ?", (change.language, change.place_id))


def _person_linked(change: d.PersonLinked, db: Database, now: datetime) -> None:
    met = row(db, "SELECT id FROM person WHERE telegram_id = ? AND id <> ?", (change.telegram_id, change.person_id))
    if met is not None:
        become(db, met["id"], change.person_id)
    sql = "UPDATE person SET telegram_id = ?, invite = NULL WHERE id = ?"
    write(db, sql, (change.telegram_id, change.person_id))


def _household_joined(change: d.HouseholdJoined, db: Database, now: datetime) -> None:
    sql = "UPDATE person SET household_id = ?, place_id = ? WHERE id = ?"
    write(db, sql, (change.household_id, change.place_id, change.person_id))
    hand_over(db, "supporter", "voice", f"person:{change.person_id}", f"household:{change.household_id}")


def _group_joined(change: d.GroupJoined, db: Database, now: datetime) -> None:
    write(db, "UPDATE person SET household_id = NULL, place_id = ? WHERE id = ?", (change.place_id, change.person_id))


def _person_left(change: d.PersonLeft, db: Database, now: datetime) -> None:
    write(db, "UPDATE person SET household_id = NULL, place_id = NULL WHERE id = ?", (change.person_id,))


def _reachable(change: d.Reachable, db: Database, now: datetime) -> None:
    write(db, "UPDATE person SET reachable = ? WHERE id = ?", (int(change.reachable), change.person_id))
    if change.reachable:
        sql = "UPDATE outbox SET state = 'waiting', retry_at = NULL WHERE state = 'parked' AND person_id = ?"
        write(db, sql, (change.person_id,))


STORING: dict[type, Callable[[Any, Database, datetime], None]] = {
    d.PersonMet: _person_met,
    d.LanguageChosen: _language_chosen,
    d.PersonLinked: _person_linked,
    d.HouseholdJoined: _household_joined,
    d.GroupJoined: _group_joined,
    d.PersonLeft: _person_left,
    d.Reachable: _reachable,
}
