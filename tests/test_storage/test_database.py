"""The file itself: what SQLite is told to keep, and one transaction at a time."""

import sqlite3
import threading
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.errors import BadDatabaseError
from bot.model import Why
from storage import Store
from storage.database import must_wait, open_database, transaction, write
from storage.migrations import migrations
from tests.test_storage.home import NOW, PEOPLE, PLACES, Home


def test_what_every_connection_is_told(store: Store) -> None:
    for pragma, value in (("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)):
        assert store.db.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_every_table_is_strict(store: Store) -> None:
    tables = store.db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").fetchall()
    ours = {name: strict for name, strict in tables if not name.startswith(("sqlite_", "_sqlite"))}
    assert len(ours) > 15
    assert all(ours.values()), ours


def test_a_wrong_type_or_a_dangling_reference_is_refused(home: Home) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        write(home.store.db, "UPDATE person SET telegram_id = 'Anna'")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        write(home.store.db, "UPDATE person SET household_id = 999")


def test_a_transaction_is_all_or_nothing_and_a_savepoint_inside_only_itself(store: Store) -> None:
    def fail(name: str) -> None:
        with store.transaction():
            with store.transaction():
                store.note(name, "gone")
            raise KeyboardInterrupt

    with store.transaction():
        store.note("outer", "kept")
        with pytest.raises(KeyboardInterrupt):
            fail("inner")
        with store.transaction():
            store.note("other", "kept")
    assert [store.noted(name) for name in ("outer", "inner", "other")] == ["kept", None, "kept"]
    with pytest.raises(KeyboardInterrupt):
        fail("late")
    assert store.noted("late") is None
    assert not store.db.conn.in_transaction


def test_reading_then_writing_works_while_another_connection_writes(url: str, store: Store) -> None:
    """BEGIN IMMEDIATE waits for the other writer; a deferred BEGIN would fail with SQLITE_BUSY_SNAPSHOT."""
    locked = threading.Event()
    release = threading.Event()

    def other() -> None:
        second = Store(url)
        with second.transaction():
            second.note("count", "1")
            locked.set()
            release.wait(5)
        second.close()

    thread = threading.Thread(target=other)
    thread.start()
    assert locked.wait(5)
    threading.Timer(0.1, release.set).start()
    with store.transaction():
        seen = store.noted("count")
        store.note("count", str(int(seen or 0) + 1))
    thread.join()
    assert store.noted("count") == "2"


def test_what_one_connection_commits_another_sees(url: str, store: Store) -> None:
    second = Store(url)
    with store.transaction():
        store.note("name", "new")
        assert second.noted("name") is None
    assert second.noted("name") == "new"
    second.close()


def test_a_failed_commit_leaves_no_transaction_open(home: Home) -> None:
    """Else the next one would be a savepoint in it, and be believed durable without ever being so."""
    db = home.store.db

    def fail_at_commit() -> None:
        with home.store.transaction():
            db.execute("PRAGMA defer_foreign_keys = ON")
            write(db, "UPDATE person SET household_id = 999")

    with pytest.raises(sqlite3.IntegrityError):
        fail_at_commit()
    assert not db.conn.in_transaction
    home.store.note("next", "durable")
    assert home.person("Anna").household_id != 999


def test_committing_outside_a_transaction_is_a_bug(home: Home) -> None:
    from bot.decision import Reachable, decide

    with pytest.raises(AssertionError):
        home.store.commit(decide(Reachable(1, reachable=True)), NOW)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://localhost/linli", "only sqlite"),
        ("bot.db", "only sqlite"),
        ("sqlite:////proc/nowhere/bot.db", "cannot be opened"),
    ],
)
def test_an_address_that_cannot_be_opened_is_named(url: str, why: str) -> None:
    with pytest.raises(BadDatabaseError, match=why):
        open_database(url)


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    path.write_text("A shopping list: milk, bread, and a new lamp for the gate. " * 20)
    with pytest.raises(BadDatabaseError, match=r"bot\.db cannot be opened: file is not a database"):
        open_database(f"sqlite:///{path}")
    assert path.read_text().startswith("A shopping list")


def test_opening_again_changes_nothing(url: str, store: Store) -> None:
    with store.transaction():
        store.rosters.store(PLACES, PEOPLE, NOW)
    before = list(store.db.conn.iterdump())
    store.close()
    again = Store(url)
    assert list(again.db.conn.iterdump()) == before
    again.close()


def test_the_folder_is_made(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path}/a/b/c.db").close()
    assert (tmp_path / "a/b/c.db").exists()


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


def test_the_savepoints_of_the_library_are_what_is_nested(store: Store) -> None:
    with transaction(store.db):
        assert store.db.conn.in_transaction
        with transaction(store.db):
            store.note("a", "b")
        assert store.db.conn.in_transaction
    assert not store.db.conn.in_transaction


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


def test_what_waits_and_what_has_failed(url: str, store: Store) -> None:
    """Only a disk or another process may keep an update waiting; a query that is wrong would fail for ever."""
    other = sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0, isolation_level=None)
    with store.transaction(), pytest.raises(sqlite3.OperationalError) as busy:
        other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as wrong:
        other.execute("SELECT headline FROM item")
    other.execute("PRAGMA max_page_count = 1")
    with pytest.raises(sqlite3.OperationalError) as full:
        other.execute("INSERT INTO note (name, value) VALUES ('long', ?)", ["x" * 1_000_000])
    other.close()
    assert [must_wait(each.value) for each in (busy, wrong, full)] == [True, False, True]
    assert not must_wait(KeyError("sqlite_errorcode"))
