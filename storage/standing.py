"""Who stands behind an item that others were merged into: its own supporters and everybody of the others.

What came with another item is kept apart (`supporter.moved_from`) and gathered anew whenever one is merged or split
off again, so that nobody is counted twice and nobody is lost, however often that happens.
"""

from sqlite_utils import Database

from bot.model import Item, Person
from bot.rules.items.items import voice
from storage.database import Row, insert, row, rows, write
from storage.places import PERSON
from storage.rows import load

PARTS = (
    "WITH RECURSIVE part(id) AS (SELECT id FROM item WHERE duplicate_of = ?"
    " UNION SELECT item.id FROM item JOIN part ON item.duplicate_of = part.id)"
)


def standing_behind(db: Database, item_id: int) -> list[int]:
    """An item, and those that it is itself merged into."""
    found = [item_id]
    while (above := _duplicate_of(db, found[-1])) is not None and above not in found:
        found.append(above)
    return found


def _duplicate_of(db: Database, item_id: int) -> int | None:
    found = row(db, "SELECT duplicate_of FROM item WHERE id = ?", (item_id,))
    assert found is not None
    return int(found["duplicate_of"]) if found["duplicate_of"] is not None else None


def gather(db: Database, item_id: int) -> None:
    """Make the item's moved supporters those of everything that is merged into it, each household once."""
    write(db, "DELETE FROM supporter WHERE item_id = ? AND moved_from IS NOT NULL", (item_id,))
    counted = _own_voice(db, item_id)
    for each in [*_supporters(db, item_id), *_reporters(db, item_id)]:
        if each["voice"] != counted:
            insert(db, "supporter", each | {"item_id": item_id}, "ON CONFLICT (item_id, voice) DO NOTHING")


def _own_voice(db: Database, item_id: int) -> str | None:
    """The household that is counted as having reported the item itself. A private one may be counted again:
    else its silence would give it away.
    """
    found = row(db, "SELECT * FROM item WHERE id = ?", (item_id,))
    assert found is not None
    item = load(Item, found)
    return None if item.private or item.reporter_id is None else voice(_person(db, item.reporter_id))


def _supporters(db: Database, item_id: int) -> list[Row]:
    sql = (
        f"{PARTS} SELECT voice, person_id, at, discreet, item_id AS moved_from FROM supporter"
        " WHERE item_id IN (SELECT id FROM part) AND moved_from IS NULL ORDER BY at, voice"
    )
    return rows(db, sql, (item_id,))


def _reporters(db: Database, item_id: int) -> list[Row]:
    sql = (
        f"{PARTS} SELECT reporter_id AS person_id, reported_at AS at, private AS discreet, id AS moved_from FROM item"
        " WHERE id IN (SELECT id FROM part) AND reporter_id IS NOT NULL ORDER BY id"
    )
    return [each | {"voice": _voice(db, each)} for each in rows(db, sql, (item_id,))]


def _voice(db: Database, reported: Row) -> str:
    """Whoever reported in private is counted on their own: else a count that stays as it is names their household."""
    return f"private:{reported['moved_from']}" if reported["discreet"] else voice(_person(db, reported["person_id"]))


def _person(db: Database, person_id: int) -> Person:
    found = row(db, f"{PERSON} WHERE id = ?", (person_id,))
    assert found is not None
    return load(Person, found)
