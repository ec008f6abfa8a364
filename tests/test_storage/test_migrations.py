"""The numbered steps: an old file comes through them all, a newer one and a stranger's are left alone."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.errors import BadDatabaseError
from bot.model import Why
from storage import Store
from storage.database import open_database, write
from storage.migrations import migrations
from tests.test_storage.home import NOW


def _open(path: Path) -> Database:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("PRAGMA foreign_keys = ON")
    return Database(conn)


def test_a_migration_that_fails_leaves_the_step_before(tmp_path: Path) -> None:
    from sqlite_utils import Migrations

    steps = Migrations("steps")

    @steps(name="1")
    def _first(db: Database) -> None:
        db.execute("CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT")

    @steps(name="2")
    def _second(db: Database) -> None:
        db.execute("CREATE TABLE b (id INTEGER PRIMARY KEY) STRICT")
        raise ZeroDivisionError

    db = _open(tmp_path / "x.db")
    with pytest.raises(ZeroDivisionError):
        steps.apply(db)
    assert {"a"} == {name for name in db.table_names() if len(name) == 1}
    db.close()


# What a database holds before a step, one line a table; a new migration adds what it must carry over.
BEFORE: dict[str, list[str]] = {
    "002_items": [
        "INSERT INTO place (id, level, code, name, language, timezone) VALUES (1, 'group', 'G', 'G', 'en', 'UTC')",
        "INSERT INTO household (id, place_id, name, position) VALUES (1, 1, 'No. 1', 1)",
        "INSERT INTO person (id, name, household_id, place_id) VALUES (1, 'Anna', 1, 1)",
        "INSERT INTO office (place_id, person_id, role, since) VALUES (1, 1, 'head', '2026-01-01T00:00:00.000+00:00')",
    ],
    "003_queues": [
        """INSERT INTO item (id, place_id, number, category, severity, title, text, reporter_id, reported_at, private,
        level, state, round) VALUES (1, 1, 1, 'utilities', 'normal', 't', 'x', 1, '2026-01-01T00:00:00.000+00:00',
        0, 'group', 'reported', 1)""",
        "INSERT INTO event (item_id, at, action, note) VALUES (1, '2026-01-01T00:00:00.000+00:00', 'report', '')",
    ],
    "005_rotation": [
        "INSERT INTO turn (place_id, day, household_id, state) VALUES (1, '2026-01-02', 1, 'clear')",
    ],
}


def test_old_data_comes_through_every_migration(tmp_path: Path) -> None:
    """Stop before each step, fill the tables that are there, then apply the rest and open it as usual."""
    path = tmp_path / "old.db"
    db = _open(path)
    for step in [migration.name for migration in migrations.pending(db)]:
        migrations.apply(db, stop_before=step)
        for sql in BEFORE.get(step, []):
            db.execute(sql)
    db.close()
    store = Store(f"sqlite:///{path}")
    assert [each.name for each in migrations.pending(store.db)] == []
    [place] = store.places.all()
    [person] = store.people.of_place(place.id)
    assert store.places.roles_at(place.id, person.id)
    turn = store.duty.turn(place.id, date(2026, 1, 2))
    assert turn is not None
    assert (turn.why, turn.for_household_id) == (Why.IN_TURN, None)
    assert store.rota.of(place).seats[0].joined_on == date.min, "whoever was there already keeps their order"
    assert [item.number for item in store.items.open_in([place.id])] == [1]
    assert len(store.items.events(1)) == 1
    with store.transaction():
        assert store.inbox.add([{"update_id": 1}], NOW) == 1
    assert store.db.execute("PRAGMA foreign_key_check").fetchall() == []
    store.close()


def test_a_database_from_a_newer_version_is_refused_by_name_and_left_alone(url: str, store: Store) -> None:
    record = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('linli', '099_future', '')"
    write(store.db, record)
    before = list(store.db.conn.iterdump())
    with pytest.raises(BadDatabaseError, match=r"a newer version of linli has written it \(099_future\)"):
        open_database(url)
    assert list(store.db.conn.iterdump()) == before


def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = _open(tmp_path / "shop.db")
    other.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, price INTEGER)")
    with pytest.raises(BadDatabaseError, match="it holds something else"):
        open_database(f"sqlite:///{tmp_path / 'shop.db'}")
    assert other.table_names() == ["item"]
    other.close()
