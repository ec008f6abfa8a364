"""Storing what changes about turns: spans away, offers, agreements, ticks."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot import decision as d
from storage.database import insert, write
from storage.rows import dump


def _upsert(db: Database, table: str, values: dict[str, Any]) -> None:
    updates = ", ".join(f"{name} = excluded.{name}" for name in values if name != "id")
    insert(db, table, values, f"ON CONFLICT (id) DO UPDATE SET {updates}")


def _span_set(change: d.SpanSet, db: Database, now: datetime) -> None:
    _upsert(db, "household_span", dump(change.span))


def _offer_set(change: d.OfferSet, db: Database, now: datetime) -> None:
    _upsert(db, "turn_offer", dump(change.offer))


def _agreement_made(change: d.AgreementMade, db: Database, now: datetime) -> None:
    insert(db, "agreement", dump(change))


def _agreement_undone(change: d.AgreementUndone, db: Database, now: datetime) -> None:
    sql = (
        "UPDATE agreement SET undone_at = :at WHERE id = (SELECT MAX(id) FROM agreement"
        " WHERE place_id = :place_id AND day = :day AND kind = :kind AND undone_at IS NULL)"
    )
    write(db, sql, dump(change))


def _ticked(change: d.Ticked, db: Database, now: datetime) -> None:
    values = {"place_id": change.place_id, "day": change.day.isoformat(), **dump(change.tick)}
    suffix = (
        "ON CONFLICT (place_id, day, point) DO UPDATE SET person_id = excluded.person_id, at = excluded.at,"
        " item_id = COALESCE(excluded.item_id, item_id)"
    )
    insert(db, "tick", values, suffix)


def _household_left(change: d.HouseholdLeft, db: Database, now: datetime) -> None:
    sql = "UPDATE household SET left_on = ? WHERE id = ?"
    write(db, sql, (change.left_on.isoformat(), change.household_id))
    sql = "UPDATE turn_offer SET state = 'withdrawn' WHERE household_id = ? AND state = 'open' AND day >= ?"
    write(db, sql, (change.household_id, change.left_on.isoformat()))


def _household_back(change: d.HouseholdBack, db: Database, now: datetime) -> None:
    sql = "UPDATE household SET left_on = NULL, joined_on = ? WHERE id = ?"
    write(db, sql, (change.joined_on.isoformat(), change.household_id))


STORING: dict[type, Callable[[Any, Database, datetime], None]] = {
    d.SpanSet: _span_set,
    d.OfferSet: _offer_set,
    d.AgreementMade: _agreement_made,
    d.AgreementUndone: _agreement_undone,
    d.Ticked: _ticked,
    d.HouseholdLeft: _household_left,
    d.HouseholdBack: _household_back,
}
