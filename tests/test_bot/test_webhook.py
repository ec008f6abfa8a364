"""The other way in: who may come in, what is stored, and when 200 is said."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.webhook import LARGEST_BODY, SECRET_HEADER, listening, webhook_app
from storage import Store
from tests.test_bot.scene import LAMP, NOON, Scene, play

SECRET = "a-secret_of-letters-and-digits-01"
UPDATE = {"update_id": 7, "message": {"text": "煤气味"}}


class Door:
    """The webhook, listening on a real port, and its memory."""

    def __init__(self, store: Store, http: httpx.AsyncClient) -> None:
        self.store, self.http, self.calls = store, http, 0

    async def knock(self, content: Any = UPDATE, secret: str | None = SECRET, method: str = "POST") -> int:
        headers = {} if secret is None else {SECRET_HEADER.encode(): secret.encode()}
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        return (await self.http.request(method, "/hook", content=data, headers=headers)).status_code

    def called(self) -> None:
        self.calls += 1

    @property
    def stored(self) -> list[int]:
        return [row["update_id"] for row in self.store.inbox.waiting(99)]


@asynccontextmanager
async def door(folder: Path) -> AsyncIterator[Door]:
    store = Store(f"sqlite:///{folder / 'bot.db'}")
    async with httpx.AsyncClient(trust_env=False, verify=False) as http:  # noqa: S501  # loopback
        here = Door(store, http)
        app = webhook_app("/hook", SECRET, store, lambda: NOON, here.called)
        async with listening(app, "127.0.0.1", 0) as port:
            http.base_url = httpx.URL(f"http://127.0.0.1:{port}")
            yield here
    store.close()


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "密"])  # fmt: skip
def test_without_the_secret_nobody_comes_in_and_nothing_is_stored(tmp_path: Path, secret: str | None) -> None:
    async def test() -> None:
        async with door(tmp_path) as here:
            assert await here.knock(secret=secret) == 403
            assert await here.knock(b"x" * (LARGEST_BODY + 1), secret=secret) == 403
            assert (here.stored, here.calls) == ([], 0)

    asyncio.run(test())


def test_an_update_is_stored_once_and_only_the_first_wakes_anybody(tmp_path: Path) -> None:
    async def test() -> None:
        async with door(tmp_path) as here:
            assert [await here.knock() for _ in range(3)] == [200, 200, 200]
            assert (here.stored, here.calls) == ([7], 1)

    asyncio.run(test())


BAD_BODIES = [
    (b"", 400),
    (b"{", 400),
    (b"\xff\xfe", 400),
    ([], 400),
    ([UPDATE], 400),
    ({"message": {}}, 400),
    ({"update_id": "7"}, 400),
    ({"update_id": 2**80}, 400),
    (b"[" * 100_000, 400),
    (b'{"update_id": 7, "x": "' + b"y" * LARGEST_BODY + b'"}', 413),
]


@pytest.mark.parametrize(("body", "status"), BAD_BODIES, ids=[str(n) for n in range(len(BAD_BODIES))])
def test_what_is_no_update_is_refused_and_the_next_one_comes_in(tmp_path: Path, body: Any, status: int) -> None:
    async def test() -> None:
        async with door(tmp_path) as here:
            assert await here.knock(body) == status
            assert here.stored == []
            assert await here.knock() == 200

    asyncio.run(test())


def test_other_methods_and_other_addresses(tmp_path: Path) -> None:
    async def test() -> None:
        async with door(tmp_path) as here:
            for method in ("GET", "PUT", "DELETE", "PATCH"):
                assert await here.knock(method=method) == 405
            answer = await here.http.post("/elsewhere", json=UPDATE, headers={SECRET_HEADER: SECRET})
            assert answer.status_code == 404
            assert here.stored == []

    asyncio.run(test())


def test_a_body_that_says_nothing_of_its_size_is_cut_off_too(tmp_path: Path) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(LARGEST_BODY // 10_000 + 1):
            yield b" " * 10_000

    async def test() -> None:
        async with door(tmp_path) as here:
            answer = await here.http.post("/hook", content=parts(), headers={SECRET_HEADER: SECRET})
            assert answer.status_code == 413

    asyncio.run(test())


def test_200_is_said_only_when_it_is_durable(tmp_path: Path) -> None:
    """Telegram hears an error and comes again."""

    async def test() -> None:
        async with door(tmp_path) as here:
            db = here.store.db
            db.execute("CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'disk full'); END")
            assert await here.knock() == 500
            assert (here.stored, here.calls) == ([], 0)
            db.execute("DROP TRIGGER full")
            assert await here.knock() == 200
            other = sqlite3.connect(tmp_path / "bot.db")
            assert other.execute("SELECT update_id FROM inbox").fetchall() == [(7,)]
            other.close()

    asyncio.run(test())


def test_503_is_said_while_the_database_is_locked(tmp_path: Path) -> None:
    async def test() -> None:
        async with door(tmp_path) as here:
            here.store.wait_for_locks(long=False)
            with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                assert [await here.knock(), await here.knock()] == [503, 503]
                assert here.calls == 0
                other.execute("ROLLBACK")
            assert await here.knock() == 200
            assert (here.stored, here.calls) == ([7], 1)

    asyncio.run(test())


def test_the_whole_bot_by_webhook(tmp_path: Path, unused_port: int) -> None:
    async def test(scene: Scene) -> None:
        url = f"http://127.0.0.1:{unused_port}/hook"
        scene.pg.fail_next("setWebhook", status=502)
        resolver = "Bad Request: bad webhook: Failed to resolve host: Temporary failure in name resolution"
        scene.pg.fail_next("setWebhook", status=400, description=resolver)
        async with scene.running(
            webhook_url=url, webhook_secret=SECRET, webhook_listen=f"127.0.0.1:{unused_port}"
        ) as house:
            scene.pg.say(scene.anna, scene.group, LAMP)
            await house.settle()
            assert [item.text for item in house.items()] == [LAMP]
            assert len(scene.texts(scene.bo, scene.group)) == 1
            seen = scene.pg.view(scene.head, scene.bot)[-1]
            scene.pg.press(scene.head, seen, "I'm on it")
            await house.settle()
            assert house.items()[0].holder_id == house.person("head").id
            assert scene.pg.world.queues[scene.bot.id].secret == SECRET
        scene.pg.say(scene.anna, scene.group, "/report The bin store door is off its hinges")
        async with scene.running() as house:
            assert len(house.items()) == 2, "back to long polling, with what came meanwhile"

    play(test, tmp_path)
