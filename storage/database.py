"""Opening the database file and keeping its promises: one connection, one explicit transaction at a time.

sqlite-utils is imported in this room alone. Everything that only SQLite understands (its pragmas, BEGIN
IMMEDIATE, strict tables) is in this file and in `migrations/`, so that another engine can be put here.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from bot.errors import BadDatabaseError
from storage.migrations import known_steps, migrations
from storage.trouble import is_damaged, is_held, must_wait

Row = dict[str, Any]
Values = Sequence[Any] | dict[str, Any]

BUSY_SECONDS = 10.0
NO_SECONDS = 0.1  # the same while it is known that somebody holds it: the event loop must not stand still


def open_database(url: str) -> Database:
    """The database at `url` ("sqlite:///data/bot.db", or "sqlite://" for memory), brought up to date.

    Raises:
        BadDatabaseError: the address is of another kind, or the file cannot be opened or is no database.
    """
    path = path_of(url)
    try:
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        conn = sqlite3.connect(path, timeout=BUSY_SECONDS)
        _set_up(conn)
        db = Database(conn)
        if why := why_not_ours(db):
            raise BadDatabaseError(url, why)
        migrations.apply(db)
    except (sqlite3.Error, OSError) as error:
        raise not_opened(url, error) from error
    return db


def not_opened(url: str, error: sqlite3.Error | OSError) -> BadDatabaseError:
    """What whoever runs the bot must know when a database, or what is beside it, cannot be opened."""
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    if is_damaged(error):
        return BadDatabaseError(url, why, "Damaged, or another program's: `linli restore FILE` puts a backup back.")
    if is_held(error):
        return BadDatabaseError(url, why, "Another program holds it: try again.", passes=True)
    path = Path(path_of(url))
    if not _writable(path):
        return BadDatabaseError(url, why, f"{path} or its folder may not be written by this user, or on this disk.")
    if must_wait(error) and path.exists():
        return BadDatabaseError(url, why, "Is the disk full?", passes=True)
    return BadDatabaseError(url, why)


def _writable(path: Path) -> bool:
    """Whether a file, or else the folder it would be made in, may be written. SQLite writes beside it in any case."""
    there = [each for each in (path, *path.absolute().parents) if each.exists()]
    folder = next(each for each in there if each.is_dir())
    return os.access(there[0], os.W_OK) and os.access(folder, os.W_OK)


def why_not_ours(db: Database) -> str:
    """Why this program must not touch a database: a newer version's, or something else's; "" if it may.

    Tables that an unknown step has changed would be misread, and written to.
    """
    others = [name for name in db.table_names() if not name.startswith(("_sqlite", "sqlite_"))]
    applied = [each.name for each in migrations.applied(db)]
    newer = [name for name in applied if name not in known_steps()]
    if newer:
        return f"a newer version of linli has written it ({', '.join(newer)}); install that version"
    return "it holds something else" if others and not applied else ""


def path_of(url: str) -> str:
    """The file that a database address means; ":memory:" for none.

    Raises:
        BadDatabaseError: the address is of another kind.
    """
    scheme, _, path = url.partition("://")
    if scheme != "sqlite":
        raise BadDatabaseError(url, "only sqlite:///path addresses are understood")
    return path.removeprefix("/") or ":memory:"


def _set_up(conn: sqlite3.Connection) -> None:
    """Set what SQLite forgets between connections.

    FULL makes every commit survive a power cut, which is what lets the receiver acknowledge an update.
    """
    conn.isolation_level = None  # no hidden BEGIN: transactions are ours to open
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        conn.execute(f"PRAGMA {pragma}")


def wait_for_locks(db: Database, *, long: bool) -> None:
    """How long each statement waits for another program's lock."""
    db.conn.execute(f"PRAGMA busy_timeout={int(1000 * (BUSY_SECONDS if long else NO_SECONDS))}")


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing; inside another one, a savepoint of its own.

    Takes the write lock at once: a deferred BEGIN that reads first fails when another process has
    written meanwhile. Nothing inside may wait (see `tests/test_invariants.py`).
    """
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")
    except BaseException:
        db.rollback()  # also after a commit that failed: the next one would only be a savepoint in this
        raise


def rows(db: Database, sql: str, values: Values = ()) -> list[Row]:
    """The rows that `sql` gives, as dicts by column name."""
    cursor = db.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def row(db: Database, sql: str, values: Values = ()) -> Row | None:
    """The first row, or None."""
    found = rows(db, sql, values)
    return found[0] if found else None


def write(db: Database, sql: str, values: Values = ()) -> int:
    """Run a statement that changes rows; how many it changed."""
    return int(db.execute(sql, values).rowcount)


def insert(db: Database, table: str, values: dict[str, Any], suffix: str = "") -> int:
    """Insert one row (`suffix` such as "ON CONFLICT DO NOTHING"); how many rows were added."""
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    return write(db, f"INSERT INTO {table} ({names}) VALUES ({marks}) {suffix}", values)


def hand_over(db: Database, table: str, column: str, old: object, new: object) -> None:
    """Each row that names `old` names `new` instead; it goes where `new` has such a row already."""
    write(db, f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {column} = ?", (new, old))
    write(db, f"DELETE FROM {table} WHERE {column} = ?", (old,))


def references_to(db: Database, table: str) -> list[tuple[str, str]]:
    """Every table and column that refers to the rows of `table`."""
    sql = (
        'SELECT tables.name, refers."from" FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS refers'
        " WHERE tables.type = 'table' AND refers.\"table\" = ?"
    )
    return [(name, column) for name, column in db.execute(sql, (table,)).fetchall()]


def next_id(db: Database, table: str) -> int:
    """The id that the next row of `table` shall have; true until the end of the transaction."""
    found = row(db, f"SELECT COALESCE(MAX(id), 0) + 1 AS next FROM {table}")
    assert found is not None
    return int(found["next"])


def stamp(at: datetime | None) -> str | None:
    """A time as stored: UTC with milliseconds, so that text order is time order.

    Raises:
        ValueError: the time names no zone.
    """
    if at is None:
        return None
    if at.tzinfo is None:
        raise ValueError(f"{at} names no time zone")
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def moment(text: str | None) -> datetime | None:
    """A stored time; None stays None."""
    return datetime.fromisoformat(text) if text else None


def packed(value: object) -> str:
    """Anything JSON can say, as stored."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
