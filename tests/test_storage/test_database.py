"""The file itself: what SQLite is told to keep, and one transaction at a time."""

import sqlite3
import threading
from pathlib import Path

import pytest

from bot.errors import BadDatabaseError
from storage import Store
from storage.database import not_opened, open_database, transaction, write
from storage.trouble import must_wait
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


@pytest.mark.parametrize(
    ("code", "may_write", "says", "exit_code"),
    [
        (sqlite3.SQLITE_BUSY, True, "Another program holds it: try again.", 1),
        (sqlite3.SQLITE_FULL, True, "Is the disk full?", 1),
        (sqlite3.SQLITE_CANTOPEN, False, "bot.db or its folder may not be written by this user, or on this disk.", 2),
        (sqlite3.SQLITE_NOTADB, True, "`linli restore FILE` puts a backup back.", 2),
        (sqlite3.SQLITE_ERROR, True, "Check DATABASE_URL in .env.", 2),
    ],
)
def test_why_it_cannot_be_opened_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, says: str, exit_code: int, *, may_write: bool
) -> None:
    error = sqlite3.OperationalError("trouble")
    error.sqlite_errorcode = code
    monkeypatch.setattr("os.access", lambda *_: may_write)  # root may write everything
    (tmp_path / "bot.db").write_bytes(b"")
    told = not_opened(f"sqlite:///{tmp_path / 'bot.db'}", error)
    assert str(told).endswith(says)
    assert told.exit_code == exit_code


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


def test_the_savepoints_of_the_library_are_what_is_nested(store: Store) -> None:
    with transaction(store.db):
        assert store.db.conn.in_transaction
        with transaction(store.db):
            store.note("a", "b")
        assert store.db.conn.in_transaction
    assert not store.db.conn.in_transaction


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
