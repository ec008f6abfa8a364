"""How updates get to bots: long polls and webhooks."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from playground import RefusalKind
from tests.test_playground.helpers import raw, scene

pytestmark = pytest.mark.anyio


async def test_a_long_poll_wakes_at_once() -> None:
    async with scene(admin=True) as s, asyncio.TaskGroup() as tasks:
        polling = tasks.create_task(raw(s.pg, s.bot, "getUpdates", timeout=30))
        await s.pg.until(lambda: s.pg.is_polling(s.bot))
        started = time.monotonic()
        s.pg.say(s.anna, s.group, "hello")
        answer = await polling
        assert time.monotonic() - started < 5
        assert answer["result"][0]["message"]["text"] == "hello"


async def test_a_long_poll_ends_in_time_with_nothing() -> None:
    async with scene() as s:
        assert (await raw(s.pg, s.bot, "getUpdates", timeout=1))["result"] == []


async def test_offsets() -> None:
    async with scene(admin=True) as s:
        for number in range(5):
            s.pg.say(s.anna, s.group, str(number))

        async def texts(**params: Any) -> list[str]:
            found = (await raw(s.pg, s.bot, "getUpdates", **params))["result"]
            return [update["message"]["text"] for update in found]

        assert await texts(limit=2) == ["0", "1"]
        assert await texts(offset=-2) == ["3", "4"]
        assert await texts() == ["3", "4"]


async def test_only_one_poll_at_a_time() -> None:
    async with scene() as s, asyncio.TaskGroup() as tasks:
        first = tasks.create_task(raw(s.pg, s.bot, "getUpdates", timeout=30))
        await s.pg.until(lambda: s.pg.is_polling(s.bot))
        second = tasks.create_task(raw(s.pg, s.bot, "getUpdates", timeout=1))
        conflict = await first
        assert conflict["error_code"] == 409
        assert "terminated by other getUpdates request" in conflict["description"]
        assert (await second)["ok"]
        assert [refusal.kind for refusal in s.pg.refusals] == [RefusalKind.CONFLICT]


async def test_a_poll_whose_client_is_gone_conflicts_with_nothing() -> None:
    async with scene(admin=True) as s, asyncio.TaskGroup() as tasks:
        gone = tasks.create_task(raw(s.pg, s.bot, "getUpdates", timeout=30))
        await s.pg.until(lambda: s.pg.is_polling(s.bot))
        gone.cancel()
        await s.pg.until(lambda: not s.pg.is_polling(s.bot))
        s.pg.say(s.anna, s.group, "hello")
        assert len((await raw(s.pg, s.bot, "getUpdates", timeout=30))["result"]) == 1
        assert s.pg.refusals == []


async def test_allowed_updates_are_remembered_and_misspelt_ones_named() -> None:
    async with scene(admin=True) as s:
        await s.updates(allowed_updates=["callback_query"])
        s.pg.say(s.anna, s.group, "unheard")
        assert await s.updates() == []
        await s.updates(allowed_updates=[])
        s.pg.say(s.anna, s.group, "heard")
        assert len(await s.updates()) == 1
        s.pg.assert_no_faults()
        await s.updates(allowed_updates=["message", "message_reactions"])
        assert [fault.error for fault in s.pg.faults] == ["unknown kind of update message_reactions"]


async def test_updates_are_kept_for_a_day() -> None:
    async with scene(admin=True) as s:
        s.pg.say(s.anna, s.group, "old")
        s.pg.clock.advance(seconds=86_401)
        assert s.pg.pending(s.bot) == 0


class Receiver:
    """A bot's webhook that answers with the statuses it is told, then with 200."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.bodies: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []

    async def take(self, request: web.Request) -> web.Response:
        self.bodies.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        app = web.Application()
        app.router.add_post("/hook", self.take)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        try:
            host, port = runner.addresses[0][:2]
            yield f"http://{host}:{port}/hook"
        finally:
            await runner.cleanup()


async def test_a_webhook_gets_updates_in_order_until_it_takes_them() -> None:
    receiver = Receiver(500, 200, 503)
    async with scene(admin=True) as s, receiver.listening() as url:
        await s.api.set_webhook(url, secret_token="s3cret", allowed_updates=["message"])
        s.pg.say(s.anna, s.group, "one")
        s.pg.say(s.anna, s.group, "two")
        await s.pg.until(lambda: s.pg.pending(s.bot) == 0)
        assert [body["message"]["text"] for body in receiver.bodies] == ["one", "one", "two", "two"]
        assert set(receiver.secrets) == {"s3cret"}
        info = await s.api.get_webhook_info()
        assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"
        conflict = await raw(s.pg, s.bot, "getUpdates")
        assert conflict["error_code"] == 409
        await s.api.delete_webhook()
        s.pg.say(s.anna, s.group, "three")
        assert len(await s.updates()) == 1
        assert len(s.pg.faults) == 1


async def test_a_webhook_that_is_down() -> None:
    async with scene(admin=True) as s:
        await s.api.set_webhook("http://127.0.0.1:9/hook")
        s.pg.say(s.anna, s.group, "one")
        info = await s.pg.until(lambda: s.pg.world.queues[s.bot.id].last_error)
        assert info is not None
        assert info.text == "Connection refused"
        assert (await s.api.get_webhook_info()).pending_update_count == 1
        await s.api.delete_webhook(drop_pending_updates=True)
        assert s.pg.pending(s.bot) == 0


async def test_bad_webhooks() -> None:
    async with scene() as s:
        assert not (await raw(s.pg, s.bot, "setWebhook", url="ftp://x/y"))["ok"]
        assert not (await raw(s.pg, s.bot, "setWebhook", url="http://127.0.0.1:9/", secret_token="no spaces"))["ok"]
        assert len(s.pg.faults) == 2


async def test_any_update_can_be_put_into_the_queue() -> None:
    async with scene() as s:
        number = s.pg.inject(s.bot, "from_the_future", {"what": "ever"})
        assert await s.updates() == [{"update_id": number, "from_the_future": {"what": "ever"}}]


async def test_what_is_not_modelled_can_be_said_raw() -> None:
    async with scene(admin=True) as s:
        s.pg.say(s.anna, s.group, raw={"dice": {"emoji": "🎲", "value": 3}})
        [update] = await s.updates()
        assert update["message"]["dice"]["value"] == 3
        assert s.pg.view(s.boris, s.group)[-1].text == "[dice]"
