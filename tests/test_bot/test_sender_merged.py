"""Whoever is being written to becomes another person of the roster meanwhile."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.decision import To, card
from storage.merging import become
from tests.test_bot.scene import House, Scene, change, play, report, until


def _merge(house: House, met: int, named: int) -> None:
    with house.store.transaction():
        become(house.store.db, met, named)


def _locked() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error


def _lanes(house: House) -> set[str]:
    return {lane for (lane,) in house.store.db.execute("SELECT lane FROM card").fetchall()}


@pytest.mark.parametrize("busy", [False, True], ids=["on its way", "while the database is locked"])
def test_a_card_follows_whom_it_is_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, busy: bool) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            await report(scene, house)
            met, named = house.person("deputy").id, house.person("bo").id
            at, goes_on = asyncio.Event(), asyncio.Event()
            send = house.sender._courier._send
            sent = 0

            async def slow(*args: Any) -> Any:
                nonlocal sent
                sent += 1
                at.set()
                await goes_on.wait()
                return await send(*args)

            deliver, tries = house.sender._deliver, 0

            async def locked(*args: Any) -> Any:
                nonlocal tries
                tries += 1
                if tries == 1:
                    at.set()
                    await goes_on.wait()
                    raise _locked()
                return await deliver(*args)

            if busy:
                monkeypatch.setattr(house.sender, "_deliver", locked)
            else:
                monkeypatch.setattr(house.sender._courier, "_send", slow)
            house.do(card(1, To(person_id=met)))
            house.sender.wake.set()
            await at.wait()
            _merge(house, met, named)
            house.sender.wake.set()
            await asyncio.sleep(0.05)
            assert sent <= 1, "the same row is not sent twice"
            goes_on.set()
            await until(lambda: f"person:{named}" in _lanes(house))
            await house.settle()
            assert f"person:{met}" not in _lanes(house)
            change(house, "a note")

    play(test, tmp_path, opened=("head", "deputy", "bo"))


def test_a_card_of_somebody_who_is_gone_stops_no_change(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            await report(scene, house)
            sql = (
                "INSERT INTO card SELECT item_id, 'person:999', chat_id, message_id, has_photo, shown FROM card LIMIT 1"
            )
            house.store.db.execute(sql)
            change(house, "a note")
            await house.settle()

    play(test, tmp_path)
