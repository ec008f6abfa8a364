"""One bot at a time with a database: a lock in a file beside it, which the system lets go of however the bot ends.

Two bots on one database would send everything twice, and one whose database is replaced would go on with the old one.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from bot.errors import LinliError
from storage.database import not_opened, path_of
from storage.trouble import is_held


class InUseError(LinliError):
    """A program has the database open that nobody else may have open now."""


class Held:
    """The lock, until it is closed or the process ends."""

    def __init__(self, conn: sqlite3.Connection | None) -> None:
        self._conn = conn

    def close(self) -> None:
        """Let go of it."""
        if self._conn is not None:
            self._conn.close()


def hold(url: str) -> Held:
    """Be the one that runs with the database at `url`.

    Raises:
        InUseError: another one does.
        BadDatabaseError: the lock cannot be made there.
    """
    path = path_of(url)
    if path == ":memory:":
        return Held(None)
    lock = Path(f"{path}.lock")
    is_new = not lock.exists()
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        conn = sqlite3.connect(lock, timeout=0, isolation_level=None)
        conn.execute("BEGIN EXCLUSIVE")
    except (sqlite3.Error, OSError) as error:
        if is_held(error):
            raise InUseError(f"A bot is running with the database {path} already. Stop it first.") from None
        raise not_opened(url, error) from error
    if is_new:
        own_like(lock, Path(path) if Path(path).exists() else lock.parent)
    return Held(conn)


def nobody_has(path: Path) -> None:
    """Make sure that no program has a database file open.

    A damaged file may pass: a bot on it would have ended, and it is there to be replaced.

    Raises:
        InUseError: one does.
    """
    conn = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        conn.execute("PRAGMA locking_mode=EXCLUSIVE")
        conn.execute("BEGIN EXCLUSIVE")
        conn.execute("ROLLBACK")
    except sqlite3.Error as error:
        if is_held(error):
            raise InUseError(f"A program has the database {path} open. Close it first.") from None
    finally:
        conn.close()


def own_like(file: Path, like: Path) -> None:
    """Give a file the owner of another: what root has made, the bot's own user must be able to write."""
    owner = like.stat()
    with suppress(OSError, AttributeError):  # not root, or Windows: it is our own then
        os.chown(file, owner.st_uid, owner.st_gid)
