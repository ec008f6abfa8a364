"""What is wrong when the database cannot be used: something that passes, the file itself, or a mistake of ours."""

import sqlite3

PASSES = {
    sqlite3.SQLITE_BUSY: "Another program holds the database",
    sqlite3.SQLITE_LOCKED: "Another program holds the database",
    sqlite3.SQLITE_FULL: "The disk is full",
    sqlite3.SQLITE_IOERR: "The disk cannot be read or written",
    sqlite3.SQLITE_READONLY: "The database may not be written",  # what a failing disk is mounted as
    sqlite3.SQLITE_CANTOPEN: "The database's files cannot be opened",
}
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def must_wait(error: BaseException) -> bool:
    """Whether what failed may be done later: the disk, or another process, is to blame and not what was tried."""
    return _kind(error) in PASSES


def is_damaged(error: BaseException) -> bool:
    """Whether the file itself is broken, so that no waiting helps, and nothing more may be done with it."""
    return _kind(error) in DAMAGED


def is_held(error: BaseException) -> bool:
    """Whether another program has what was wanted."""
    return _kind(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def is_of_the_database(error: BaseException) -> bool:
    """Whether the database, and not what was tried, is to blame: an update or a deadline must not be marked for it."""
    return must_wait(error) or is_damaged(error)


def in_words(error: BaseException) -> str:
    """What is wrong with the database, for whoever runs the bot; "" if nothing is."""
    if is_damaged(error):
        return "The database is damaged. Put a backup back: linli restore FILE"
    return PASSES.get(_kind(error), "")


def _kind(error: BaseException) -> int:
    """SQLite's error code without its details; -1 for errors that are not SQLite's."""
    code = getattr(error, "sqlite_errorcode", None)
    return -1 if code is None else code & 0xFF  # the low byte is the kind, the rest its details
