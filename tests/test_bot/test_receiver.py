"""The first door in: nothing is acknowledged before it is stored, and nothing that comes ends it."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.receiver import LONGEST_WAIT, Receiver, storable
from storage import Store
from tests.test_bot.scene import LAMP, NOON, Scene, play, until
from tests.test_bot.wire import Wire, wire


@asynccontextmanager
async def receiving(folder: Path, script: Iterable[tuple[int, Any]]) -> AsyncIterator[tuple[Wire, Store]]:
    """A receiver at work against a server that follows a script."""
    async with wire(script) as said:
        store, stop = Store(f"sqlite:///{folder / 'bot.db'}"), asyncio.Event()
        receiver = Receiver("1:token", said.url, store, lambda: NOON)
        async with asyncio.TaskGroup() as group:
            group.create_task(receiver.run(stop))
            try:
                yield said, store
            finally:
                stop.set()
        store.close()


def ids(store: Store) -> list[int]:
    return [row["update_id"] for row in store.inbox.waiting(99)]


def ok(*updates: Any) -> tuple[int, Any]:
    return 200, {"ok": True, "result": list(updates)}


@pytest.fixture(autouse=True)
def _short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two tries a tenth of a second at most, so that these tests are quick."""
    monkeypatch.setattr("bot.receiver.LONGEST_WAIT", 0.1)


def test_the_offset_follows_what_is_stored(tmp_path: Path) -> None:
    async def test() -> None:
        script = [ok({"update_id": 7}, {"update_id": 8}), ok(), ok({"update_id": 9})]
        async with receiving(tmp_path, script) as (said, store):
            await until(lambda: len(said.asked) == 4)
            assert said.offsets() == [None, "9", "9", "10"]
            assert ids(store) == [7, 8, 9]

    asyncio.run(test())


def test_what_could_not_be_stored_is_not_acknowledged(tmp_path: Path) -> None:
    """The bot stops rather than forgets; started again, it has everything. (A full disk is waited for: see
    `test_patience.py`.)
    """

    async def test(scene: Scene) -> None:
        store = Store(scene.url)
        store.db.execute("CREATE TRIGGER broken BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'broken'); END")
        scene.pg.say(scene.anna, scene.group, LAMP)
        receiver = Receiver(scene.bot.token, scene.pg.api_url, store, scene.pg.clock.now)
        with pytest.raises(ExceptionGroup) as caught:
            await receiver.run(asyncio.Event())
        assert caught.group_contains(sqlite3.Error)
        assert scene.pg.pending(scene.bot) == 1
        store.db.execute("DROP TRIGGER broken")
        store.close()
        async with scene.running() as house:
            assert [item.text for item in house.items()] == [LAMP]

    play(test, tmp_path)


ODD: list[Any] = [
    "text",
    None,
    5,
    [],
    {},
    {"update_id": None},
    {"update_id": "7"},
    {"update_id": True},
    {"update_id": 2**70},
]


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_what_has_no_usable_id_is_left_and_its_neighbours_are_stored(odd: Any) -> None:
    good = [{"update_id": 1}, {"update_id": 2}]
    assert storable([good[0], odd, good[1]]) == good


@pytest.mark.parametrize("answer", [{}, "x", None, 7], ids=str)
def test_what_is_no_batch_at_all_holds_nothing(answer: Any) -> None:
    assert storable(answer) == []


NO_ANSWERS = [
    (500, {"ok": False, "error_code": 500, "description": "Internal Server Error"}),
    (502, b"<html>Bad Gateway</html>"),
    (200, b"<html>It works!</html>"),
    (200, {"hello": "world"}),
    (200, ["hello"]),
    (404, b""),
    (500, ["hello"]),
    (200, {"ok": True, "result": ["odd", {"update_id": "odd"}]}),
    (200, {"ok": True, "result": {"update_id": 1}}),
    (429, {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}}),
]


def test_whatever_a_server_answers_the_next_good_batch_is_stored(tmp_path: Path) -> None:
    async def test() -> None:
        odd = [answer for answer in NO_ANSWERS if answer[0] != 404]
        async with receiving(tmp_path, [*odd, ok({"update_id": 5})]) as (said, store):
            await until(lambda: len(said.asked) == len(odd) + 2)
            assert ids(store) == [5]
            assert said.offsets() == [None] * (len(odd) + 1) + ["6"]

    asyncio.run(test())


def test_the_waits_between_tries_double(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    async def pause(_: asyncio.Event, seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("bot.receiver.LONGEST_WAIT", LONGEST_WAIT)
    monkeypatch.setattr("bot.receiver.pause", pause)

    async def test() -> None:
        async with receiving(tmp_path, [(500, {})] * 8 + [ok(), (500, {}), ok()]) as (said, _):
            await until(lambda: len(said.asked) == 12)

    asyncio.run(test())
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 1]


def test_another_program_with_the_same_token_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            await until(lambda: scene.pg.world.queues[scene.bot.id]._poll)
            await scene.pg.call(scene.bot, "getUpdates")
            scene.pg.say(scene.anna, scene.group, LAMP)
            await house.settle()
            assert len(house.items()) == 1

    play(test, tmp_path)
    assert "Another program fetches this bot's updates" in caplog.text


def test_a_webhook_that_stands_in_the_way_is_taken_away(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        async with scene.running() as house:
            await scene.pg.call(scene.bot, "setWebhook", url="http://127.0.0.1:9/gone")
            scene.pg.say(scene.anna, scene.group, LAMP)
            await house.settle()
            assert len(house.items()) == 1

    play(test, tmp_path, faults=True)


def test_odd_updates_are_kept_and_counted_and_the_good_ones_handled(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        before = scene.pg.pending(scene.bot)
        scene.pg.say(scene.anna, scene.group, LAMP)
        chat = {"id": scene.group.id, "type": "supergroup", "title": "x"}
        user = {"id": scene.anna.id, "is_bot": False, "first_name": "Anna"}
        odd: list[tuple[str, Any]] = [
            ("message", "not an object"),
            ("message", {"message_id": "x", "date": "yesterday", "chat": 7}),
            ("message", {"message_id": 5, "date": 0, "chat": chat, "from": user, "text": ["a", "list"]}),
            ("message", {"message_id": 6, "date": 0, "chat": chat, "from": user, "photo": [{}]}),
            ("message", {"message_id": 7, "date": 0, "chat": chat, "from": user, "text": "half a pair \ud83d"}),
            ("hologram", {"id": 1}),
            ("callback_query", {"id": "1", "from": user, "chat_instance": "1", "data": "accept:999999999999"}),
            ("my_chat_member", {}),
            ("message", {"message_id": 8, "date": 10**20, "chat": chat, "from": user, "text": "in no year"}),
            (
                "edited_message",
                {"message_id": 8, "date": 0, "edit_date": 1e400, "chat": chat, "from": user, "text": "x"},
            ),
            ("poll_answer", None),
        ]
        for kind, event in odd:
            scene.pg.inject(scene.bot, kind, event)
        scene.pg.say(scene.bo, scene.group, "There is a strong smell of gas in the stairwell of No. 3")
        async with scene.running() as house:
            assert len(house.items()) == 2
            assert sum(house.store.inbox.outcomes().values()) == before + len(odd) + 2
            assert scene.pg.pending(scene.bot) == 0
            assert house.store.inbox.waiting(1) == []

    play(test, tmp_path, faults=True)


def test_telegram_that_cannot_be_reached_at_first_is_waited_for(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        scene.pg.say(scene.anna, scene.group, LAMP)
        scene.pg.fail_next("getMe", close=True)
        scene.pg.fail_next("getMe", retry_after=1)
        async with scene.running() as house:
            await until(house.items)
            await house.settle()
            assert len(scene.texts(scene.anna, scene.group)) == 1

    play(test, tmp_path)


def test_a_closed_connection_and_a_server_error_cost_nothing(tmp_path: Path) -> None:
    async def test(scene: Scene) -> None:
        scene.pg.fail_next("getUpdates", close=True)
        scene.pg.fail_next("getUpdates", status=500)
        scene.pg.fail_next("getUpdates", hang=0.1)
        scene.pg.say(scene.anna, scene.group, LAMP)
        async with scene.running() as house:
            assert len(house.items()) == 1

    play(test, tmp_path)
