"""A playground with a group, a bot in it and two people, and a client that is not the playground's own."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from playground import Bot, Chat, Limits, Person, Playground

_PLAIN: dict[str, Any] = {"verify": False, "trust_env": False}
"""Loading certificates takes 30 ms a client, and loopback needs none."""

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass
class Scene:
    """What most tests start from."""

    pg: Playground
    bot: Bot
    api: "ExtBot[None]"
    anna: Person
    boris: Person
    group: Chat

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """Raw updates, acknowledged."""
        found = (await raw(self.pg, self.bot, "getUpdates", **params))["result"]
        if found:
            await raw(self.pg, self.bot, "getUpdates", offset=found[-1]["update_id"] + 1, limit=1)
        assert isinstance(found, list)
        return found


@contextlib.asynccontextmanager
async def scene(
    *, admin: bool = False, privacy_mode: bool = True, limits: Limits | None = None, kind: Any = "supergroup"
) -> AsyncIterator[Scene]:
    """Anna's group with Boris and the bot in it, whose first updates are already taken."""
    async with Playground.serve(now=NOON, limits=limits) as pg:
        bot = pg.add_bot("linli_bot", name="邻里", privacy_mode=privacy_mode)
        anna, boris = pg.add_person("Anna"), pg.add_person("Boris", username="boris")
        group = pg.add_group("Courtyard 17", members=[anna, boris], creator=anna, kind=kind)
        pg.add_bot_to(group, bot, by=anna, admin=admin)
        async with client(pg, bot) as api:
            here = Scene(pg, bot, api, anna, boris, group)
            await here.updates()
            yield here


@contextlib.asynccontextmanager
async def client(pg: Playground, bot: Bot) -> AsyncIterator["ExtBot[None]"]:
    """python-telegram-bot, pointed at the playground."""
    api = ExtBot[None](
        bot.token,
        base_url=f"{pg.api_url}/bot",
        base_file_url=f"{pg.api_url}/file/bot",
        request=HTTPXRequest(read_timeout=5, connection_pool_size=8, httpx_kwargs=dict(_PLAIN)),
        get_updates_request=HTTPXRequest(read_timeout=5, httpx_kwargs=dict(_PLAIN)),
    )
    await api.initialize()
    try:
        yield api
    finally:
        await api.shutdown()


async def raw(pg: Playground, bot: Bot, method: str, **params: Any) -> dict[str, Any]:
    """One call with a JSON body; the whole answer."""
    async with httpx.AsyncClient(**_PLAIN) as http:
        answer = await http.post(f"{pg.api_url}/bot{bot.token}/{method}", json=params)
    body = answer.json()
    assert isinstance(body, dict)
    return body
