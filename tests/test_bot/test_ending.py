"""When it ends by itself, one line says why, and no word of anybody's is in it."""

import sqlite3

import pytest

from bot.ending import as_told
from bot.errors import BadSettingError, LinliError
from storage.database import moment


def trouble(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("x")
    error.sqlite_errorcode = code
    return error


def test_a_mistake_of_ours_is_named_by_its_place_and_quotes_nobody() -> None:
    with pytest.raises(ValueError, match="smokes") as mistake:
        moment("Anna smokes")
    told = as_told(ExceptionGroup("", [ExceptionGroup("", [mistake.value])]))
    assert "ValueError in storage/database.py, line " in str(told)
    assert "smokes" not in str(told)
    assert told.exit_code == 1


@pytest.mark.parametrize(
    ("error", "says", "code"),
    [
        (BadSettingError("WEBHOOK_LISTEN"), "WEBHOOK_LISTEN", 2),
        (trouble(sqlite3.SQLITE_CORRUPT), "The database is damaged. Put a backup back: linli restore FILE.", 2),
        (trouble(sqlite3.SQLITE_FULL), "The disk is full. Try again later.", 1),
    ],
)
def test_what_is_known_is_said_and_the_code_says_whether_it_may_pass(error: Exception, says: str, code: int) -> None:
    told: LinliError = as_told(ExceptionGroup("", [KeyError("another"), error]))
    assert (str(told), told.exit_code) == (says, code)
