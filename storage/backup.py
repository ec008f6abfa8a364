"""A copy of the database in one file, while the bot runs; and putting such a copy in its place.

SQLite's own backup makes the copy, so it is whole however busy the bot is.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from bot.errors import LinliError
from storage.database import path_of, why_not_ours


class BackupError(LinliError):
    """A copy cannot be made or put back; the text says why and what to do."""


def back_up(url: str, target: Path) -> int:
    """Copy the database at `url` to the new file `target`; its size in bytes.

    Raises:
        BackupError: there is no database, or the file is there already or cannot be written.
    """
    source = Path(path_of(url))
    if not source.is_file():
        raise BackupError(f"There is no database at {url} yet. Check DATABASE_URL in .env.")
    if target.exists():
        raise BackupError(f"{target} is there already. Name another file.")
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
    except sqlite3.Error as error:
        raise BackupError(f"{target} cannot be written: {error}.") from error
    return target.stat().st_size


def restore(url: str, source: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the database at `url`; where the one that was there has been kept.

    Stop the bot first: it would go on with the old file.

    Raises:
        BackupError: the copy is no database of this program, or is damaged.
    """
    _check(source)
    target = Path(path_of(url))
    kept = None
    if target.exists():
        kept = target.with_name(f"{target.name}.before-{now:%Y%m%d-%H%M%S}")
        back_up(url, kept)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
            old.backup(new)
    except sqlite3.Error as error:
        raise BackupError(f"{target} cannot be written: {error}. Is the bot still running?") from error
    return kept


def _check(source: Path) -> None:
    if not source.is_file():
        raise BackupError(f"There is no file {source}.")
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as conn:
            (said,) = conn.execute("PRAGMA integrity_check").fetchone()
            why = why_not_ours(Database(conn)) if said == "ok" else ""
            conn.execute("SELECT COUNT(*) FROM item").fetchone()
    except sqlite3.Error as error:
        raise BackupError(f"{source} is not a backup of this program ({error}). Nothing was changed.") from error
    if said != "ok":
        raise BackupError(f"{source} is damaged ({said}). Nothing was changed; try an older backup.")
    if why:
        raise BackupError(f"{source} cannot be put back: {why}. Nothing was changed.")
