"""A copy of the database in one file, while the bot runs; and putting such a copy in its place.

SQLite's own backup makes the copy, so it is whole however busy the bot is. It is looked at before it gets its name: a
damaged copy must not take the place of a good one.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from bot.errors import CHECK_URL, LinliError
from storage.database import path_of, why_not_ours
from storage.lock import hold, nobody_has, own_like
from storage.trouble import is_damaged

BESIDE = ("", "-wal", "-shm")  # what belongs to one database file


class BackupError(LinliError):
    """A copy cannot be made or put back; the text says why and what to do."""


def back_up(url: str, target: Path) -> int:
    """Copy the database at `url` to the new file `target`; its size in bytes.

    Raises:
        BackupError: there is no database, it is damaged or not ours, or the file is there already or cannot be written.
    """
    source = Path(path_of(url))
    if not source.is_file():
        raise BackupError(f"There is no database at {url} yet. {CHECK_URL}")
    if target.exists():
        raise BackupError(f"{target} is there already. Name another file.")
    with _copied(source, target) as (copy, why):
        if why:
            raise BackupError(f"{source} {why}. Nothing was written; keep the backups that you have.")
        copy.rename(target)
    return target.stat().st_size


def restore(url: str, source: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the database at `url`; where the one that was there has been kept.

    What was there is moved as it is, however damaged.

    Raises:
        BackupError: the copy is no database of this program, or is damaged.
        InUseError: the bot is running, or another program has the database open.
    """
    if not source.is_file():
        raise BackupError(f"There is no file {source}.")
    target = Path(path_of(url))
    with closing(hold(url)), _copied(source, target) as (copy, why):
        if why:
            raise BackupError(f"{source} {why}. Nothing was changed; try another backup.")
        kept = target.with_name(f"{target.name}.before-{now:%Y%m%d-%H%M%S}")
        if target.exists():
            nobody_has(target)
            own_like(copy, target)
        moved = _moved(target, kept)
        copy.replace(target)
    return kept if moved else None


@contextmanager
def _copied(source: Path, target: Path) -> Iterator[tuple[Path, str]]:
    """A copy beside `target`, and what is wrong with it, "" if nothing; it is gone at the end unless it was renamed."""
    copy = target.with_name(f"{target.name}.part")
    copy.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(copy)) as new:
            why = _copy(old, new)
        yield copy, why
    except (sqlite3.Error, OSError) as error:
        raise BackupError(f"{target} cannot be written: {error}.") from error
    finally:
        for name in BESIDE:
            copy.with_name(copy.name + name).unlink(missing_ok=True)


def _copy(old: sqlite3.Connection, new: sqlite3.Connection) -> str:
    """Copy, and look at the copy: what is wrong with it."""
    try:
        old.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        if not is_damaged(error):
            return f"cannot be read ({error})"
    try:
        old.backup(new)
        (said,) = new.execute("PRAGMA integrity_check(1)").fetchone()
        if said != "ok":
            return f"is damaged ({said.splitlines()[-1]})"
        if why := why_not_ours(Database(new)):
            return f"cannot be used: {why}"
        new.execute("SELECT COUNT(*) FROM item").fetchone()
    except sqlite3.Error as error:
        if is_damaged(error):
            return f"is damaged or no database ({error})"
        if "no such table" in str(error):
            return "is not a database of this program"
        raise
    return ""


def _moved(target: Path, kept: Path) -> bool:
    """Move a database with what belongs to it, if there is any; a log that stayed would be played into the next one."""
    if kept.exists():
        raise BackupError(f"{kept} is there already. Nothing was changed; try again.")
    there = [name for name in BESIDE if target.with_name(target.name + name).exists()]
    for name in there:
        target.with_name(target.name + name).rename(kept.with_name(kept.name + name))
    return bool(there)
