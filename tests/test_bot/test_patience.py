"""A full disk or a locked database stops nothing for good: everybody waits, and nothing is lost or done twice."""

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, running
from bot.patience import Patience
from storage import Store
from storage.queues import Inbox, Outbox
from tests.test_bot.scene import LAMP, Scene, play, until

GAS = "There is a strong smell of gas in the stairwell of No. 3"
STORY = (
    "We had such a lovely time at the summer party, thank you all for coming. " * 50
)  # too long for the pages there are
FULL = "The disk is full. Nothing is lost: trying again until it works."
HELD = "Another program holds the database. Nothing is lost: trying again until it works."
AGAIN = "The database can be used again."


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.patience.FIRST_WAIT", 0.02)
    monkeypatch.setattr("bot.patience.LONGEST_WAIT", 0.05)
    monkeypatch.setattr("storage.database.BUSY_SECONDS", 0.05)
    monkeypatch.setattr("storage.database.NO_SECONDS", 0.01)


def said(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.name == "bot.patience"]


@contextmanager
def full(store: Store) -> Iterator[None]:
    """No page can be added, as on a full disk. What is free inside the file is filled first."""
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute("CREATE TABLE filling (what TEXT)")
    store.db.execute(f"PRAGMA max_page_count={pages}")
    with suppress(sqlite3.OperationalError):
        while True:
            store.db.execute("INSERT INTO filling VALUES (?)", ("x" * 500,))
    yield
    store.db.execute("PRAGMA max_page_count=1000000")


def test_a_full_disk_is_waited_for_and_said_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            with full(house.store):
                for text in (STORY, LAMP, GAS):
                    scene.pg.say(scene.anna, scene.group, text)
                await until(lambda: said(caplog))
                await asyncio.sleep(0.5)
                assert scene.pg.pending(scene.bot) > 0, "what is not stored is not acknowledged"
                assert said(caplog) == [FULL]
            await until(lambda: len(house.items()) == 2)
            await house.settle()
            assert said(caplog) == [FULL, AGAIN]
            for number in (1, 2):
                assert sum(f"#{number} " in text for text in scene.texts(scene.bo, scene.group)) == 1

    caplog.set_level(logging.INFO)
    play(test, tmp_path)


def test_a_lock_is_waited_for_by_every_loop(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                scene.pg.say(scene.anna, scene.group, LAMP)
                await until(lambda: said(caplog))
                await asyncio.sleep(0.3)
                other.execute("ROLLBACK")
            await until(house.items)
            await house.settle()
            assert len(scene.texts(scene.bo, scene.group)) == 1
            assert said(caplog) == [HELD, AGAIN]

    play(test, tmp_path)


def test_time_is_kept_again_after_a_lock(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The ticker has nothing to acknowledge, and no traceback to show."""

    async def test(scene: Scene) -> None:
        app = App(scene.settings(), scene.pg.clock.now, limited=False, tick_seconds=0.02)
        async with running(app):
            await until(lambda: app.store.noted("tidied"))
            with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                await until(lambda: said(caplog))
                await asyncio.sleep(0.3)
                other.execute("ROLLBACK")
            await until(lambda: said(caplog)[1:])
        assert said(caplog) == [HELD, AGAIN]
        assert not [each for each in caplog.records if each.exc_info]

    play(test, tmp_path)


def test_it_stops_while_it_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.app.GOODBYE", 0.2)

    async def test(scene: Scene) -> None:
        app = App(scene.settings(), scene.pg.clock.now, limited=False)
        with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
            async with asyncio.timeout(10), running(app):
                other.execute("BEGIN IMMEDIATE")
                scene.pg.say(scene.anna, scene.group, LAMP)
                await asyncio.sleep(0.3)
            other.execute("ROLLBACK")
        async with scene.running() as house:
            assert [item.text for item in house.items()] == [LAMP]

    play(test, tmp_path)


def failing(error: sqlite3.Error, times: int, original: Any) -> Any:
    """The first calls fail with this; then it works."""
    left = [times]

    def act(*args: Any, **kwargs: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise error
        return original(*args, **kwargs)

    return act


def trouble(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("trouble")
    error.sqlite_errorcode = code
    return error


def test_what_was_sent_is_not_sent_again_because_it_could_not_be_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def test(scene: Scene) -> None:
        async with scene.sending() as house:
            monkeypatch.setattr(Outbox, "ended", failing(trouble(sqlite3.SQLITE_FULL), 5, Outbox.ended))
            await house.say("one")
            assert house.said() == ["one"]
            assert house.store.outbox.counts() == {"sent": 1}

    play(test, tmp_path)


def test_the_waits_double_up_to_the_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("bot.patience.FIRST_WAIT", 1.0)
    monkeypatch.setattr("bot.patience.LONGEST_WAIT", 15.0)
    monkeypatch.setattr("bot.patience.asyncio.sleep", sleep)
    store = Store("sqlite://")
    act = failing(trouble(sqlite3.SQLITE_BUSY), 6, lambda: "done")
    assert asyncio.run(Patience(store).stored(act)) == "done"
    assert waits == [1, 2, 4, 8, 15, 15]
    store.close()


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR])
def test_what_no_waiting_mends_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    async def test(scene: Scene) -> None:
        monkeypatch.setattr(Inbox, "add", failing(trouble(code), 99, Inbox.add))
        scene.pg.say(scene.anna, scene.group, LAMP)
        async with scene.running():
            pass

    with pytest.raises(ExceptionGroup) as caught:
        play(test, tmp_path)
    assert caught.group_contains(sqlite3.Error, match="trouble")


def test_a_damaged_file_does_not_mark_an_update_as_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a backup has been put back it is handled as if nothing had been."""
    monkeypatch.setattr("handlers.pipeline.Visit", failing(trouble(sqlite3.SQLITE_CORRUPT), 1, None))

    async def test(scene: Scene) -> None:
        scene.pg.say(scene.anna, scene.group, LAMP)
        async with scene.running():
            await asyncio.sleep(1)

    with pytest.raises(ExceptionGroup):
        play(test, tmp_path)
    store = Store(f"sqlite:///{tmp_path / 'bot.db'}")
    assert len(store.inbox.waiting(9)) == 1
    store.close()
