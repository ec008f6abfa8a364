"""Somebody met in a chat turns out to be a person of the roster: what is known of both belongs to one."""

import json

from sqlite_utils import Database

from bot.model import Person
from bot.rules.items.items import voice
from storage.database import hand_over, packed, references_to, row, rows, write
from storage.places import PERSON
from storage.rows import load


def become(db: Database, met_id: int, person_id: int) -> None:
    """What the one who was met did, said and waits for is the person's; the one who was met is gone."""
    found = row(db, f"{PERSON} WHERE id = ?", (person_id,))
    assert found is not None
    sql = (
        "UPDATE person SET reachable = (SELECT MAX(reachable) FROM person WHERE id IN (?, ?)),"
        " language = COALESCE(language, (SELECT language FROM person WHERE id = ?)) WHERE id = ?"
    )
    write(db, sql, (met_id, person_id, met_id, person_id))
    _readdress(db, met_id, person_id)
    for table, column in references_to(db, "person"):
        hand_over(db, table, column, met_id, person_id)
    hand_over(db, "supporter", "voice", f"person:{met_id}", voice(load(Person, found)))
    for table in ("card", "docket_message"):
        hand_over(db, table, "lane", f"person:{met_id}", f"person:{person_id}")
    write(db, "DELETE FROM person WHERE id = ?", (met_id,))


def _readdress(db: Database, met_id: int, person_id: int) -> None:
    """What waits to be said to them."""
    for found in rows(db, "SELECT id, address FROM outbox WHERE person_id = ?", (met_id,)):
        address = packed(json.loads(found["address"]) | {"person_id": person_id})
        write(db, "UPDATE outbox SET address = ? WHERE id = ?", (address, found["id"]))
    lanes = (f"person:{person_id}", f"person:{met_id}")
    write(db, "UPDATE outbox SET lane = ? WHERE lane = ?", lanes)
