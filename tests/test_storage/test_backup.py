"""A backup of a running bot's database can be put back; what is no backup changes nothing."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import Store
from storage.backup import BackupError, back_up, restore

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def noted(path: Path, value: str) -> Store:
    store = Store(f"sqlite:///{path}")
    with store.transaction():
        store.note("name", value)
    return store


def test_a_copy_of_a_database_in_use_is_put_back_and_what_was_there_is_kept(tmp_path: Path) -> None:
    url, copy = f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db"
    store = noted(tmp_path / "bot.db", "before")
    assert back_up(url, copy) == copy.stat().st_size > 0
    with store.transaction():
        store.note("name", "after")
    store.close()
    kept = restore(url, copy, NOW)
    assert kept == tmp_path / "bot.db.before-20261124-120000"
    assert Store(url).noted("name") == "before"
    assert Store(f"sqlite:///{kept}").noted("name") == "after"


def test_it_is_put_back_where_nothing_was(tmp_path: Path) -> None:
    noted(tmp_path / "bot.db", "before").close()
    back_up(f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db")
    assert restore(f"sqlite:///{tmp_path / 'new' / 'bot.db'}", tmp_path / "copy.db", NOW) is None
    assert Store(f"sqlite:///{tmp_path / 'new' / 'bot.db'}").noted("name") == "before"


def test_what_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    noted(tmp_path / "bot.db", "before").close()
    wrong = tmp_path / "wrong.db"
    wrong.write_text("ledger,of,something,else")
    for source in (wrong, tmp_path / "nothing.db"):
        with pytest.raises(BackupError):
            restore(url, source, NOW)
    assert Store(url).noted("name") == "before"


def test_a_copy_of_something_else_or_from_a_newer_version_changes_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    noted(tmp_path / "bot.db", "before").close()
    newer = noted(tmp_path / "newer.db", "newer")
    record = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('linli', '099_future', '')"
    newer.db.execute(record)
    newer.close()
    with closing(sqlite3.connect(tmp_path / "shop.db")) as shop:
        shop.execute("CREATE TABLE item (price INTEGER)")
    for name, why in (("newer", "099_future"), ("shop", "something else")):
        with pytest.raises(BackupError, match=why):
            restore(url, tmp_path / f"{name}.db", NOW)
    assert Store(url).noted("name") == "before"


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    noted(tmp_path / "bot.db", "before").close()
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(BackupError, match="is there already"):
        back_up(f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_no_database_yet(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="no database"):
        back_up(f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db")
