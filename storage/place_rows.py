"""Storing the rows of places.csv. An empty cell changes nothing, and at a new place means what the place above has.

One thing follows: where a place's time zone is the one of the place above and that is put right, so is its own. Its
language may have been chosen in its chat, so that stays.
"""

from collections.abc import Sequence

from sqlite_utils import Database

from bot.model import PlaceRow
from storage.database import Row, insert, row, rows, write

PLACES = (
    "SELECT place.code, place.language, place.timezone, above.code AS above"
    " FROM place LEFT JOIN place AS above ON above.id = place.parent_id"
)


def store_places(db: Database, places: Sequence[PlaceRow], operators: dict[str, str]) -> None:
    """Add or update these; `operators` is what holds where neither a row nor a place above names a key."""
    before = {found["code"]: found for found in rows(db, PLACES)}
    for place in sorted(places, key=lambda each: -each.level.rank):  # what is above is stored first
        _store(db, place, before, operators)


def _store(db: Database, place: PlaceRow, before: dict[str, Row], operators: dict[str, str]) -> None:
    known = before.get(place.code)
    above = place.parent_code or (known["above"] if known else None)
    values: Row = {"level": place.level.value, "code": place.code, "name": place.name}
    inherited = row(db, f"{PLACES} WHERE place.code = ?", (above,)) or operators
    was_above = before.get(known["above"]) if known else None
    is_own = known and not (was_above and known["timezone"] == was_above["timezone"])
    values["language"] = place.language or (known or inherited)["language"]
    values["timezone"] = place.timezone or (known if known and is_own else inherited)["timezone"]
    updates = ", ".join(f"{name} = excluded.{name}" for name in values if name != "code")
    insert(db, "place", values, f"ON CONFLICT (code) DO UPDATE SET {updates}")
    sql = "UPDATE place SET parent_id = (SELECT id FROM place WHERE code = ?) WHERE code = ?"
    write(db, sql, (above, place.code))
    _bind(db, place)


def _bind(db: Database, place: PlaceRow) -> None:
    if place.chat_id is not None:  # an empty cell does not unbind what /setup has bound
        write(db, "UPDATE place SET chat_id = NULL WHERE chat_id = ?", (place.chat_id,))
        write(db, "UPDATE place SET chat_id = ? WHERE code = ?", (place.chat_id, place.code))
