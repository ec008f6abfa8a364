"""A backup of a running bot's database can be put back; what is no backup changes nothing."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import Store
from storage.backup import BackupError, back_up, restore
from storage.lock import InUseError, hold

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


def broken(path: Path, how: str) -> None:
    """A database that some accident has damaged."""
    noted(path, "before").close()
    if how == "cut off":
        path.write_bytes(path.read_bytes()[:20_000])
    elif how == "no database":
        path.write_text("milk, bread")
    elif how == "overwritten":
        with path.open("r+b") as file:
            file.seek(8192)
            file.write(b"x" * 200_000)
    else:
        path.write_bytes(b"")


DAMAGES = ["cut off", "no database", "overwritten", "empty"]


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_database_is_replaced_and_kept_as_it_was(tmp_path: Path, how: str) -> None:
    url, copy = f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db"
    noted(tmp_path / "good.db", "good").close()
    back_up(f"sqlite:///{tmp_path / 'good.db'}", copy)
    broken(tmp_path / "bot.db", how)
    (tmp_path / "bot.db-wal").write_bytes(b"what was last written")
    before = (tmp_path / "bot.db").read_bytes()
    kept = restore(url, copy, NOW)
    assert kept is not None
    assert kept.read_bytes() == before
    store = Store(url)
    assert store.noted("name") == "good"
    store.close()


@pytest.mark.parametrize("how", DAMAGES)
def test_what_is_damaged_is_not_backed_up_and_leaves_nothing(tmp_path: Path, how: str) -> None:
    broken(tmp_path / "bot.db", how)
    with pytest.raises(BackupError, match=r"bot\.db is (damaged|not a database).*Nothing was written"):
        back_up(f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


def test_a_disk_that_is_too_full_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted(tmp_path / "bot.db", "before").close()

    def full(*_: object) -> str:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("storage.backup._copy", full)
    with pytest.raises(BackupError, match=r"copy\.db cannot be written: database or disk is full"):
        back_up(f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


def test_nothing_is_put_back_while_a_bot_runs_or_somebody_has_it_open(tmp_path: Path) -> None:
    url, copy = f"sqlite:///{tmp_path / 'bot.db'}", tmp_path / "copy.db"
    store = noted(tmp_path / "bot.db", "before")
    back_up(url, copy)
    held = hold(url)
    with pytest.raises(InUseError, match="A bot is running"):
        restore(url, copy, NOW)
    held.close()
    with pytest.raises(InUseError, match=r"has the database .* open"):
        restore(url, copy, NOW)
    assert not list(tmp_path.glob("*before*"))
    store.close()
    assert restore(url, copy, NOW) is not None


def test_one_bot_at_a_time(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'bot.db'}"
    held = hold(url)
    with pytest.raises(InUseError, match="Stop it first"):
        hold(url)
    held.close()
    hold(url).close()
    hold("sqlite://").close()
    hold("sqlite://").close()
