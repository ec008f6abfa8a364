"""How many updates a second: ours (stored, recognised, committed) beside bots that keep nothing.

The peers answer an update with a handler that does nothing, from the same JSON and without any network, so
that the ratio says what keeping everything costs.
"""

import asyncio
import json
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiogram import Bot as AiogramBot
from aiogram import Dispatcher
from telegram import Update, User
from telegram.ext import ApplicationBuilder, ExtBot, MessageHandler, filters

from bot.decision import ChatBound, decide
from bot.model import Level, PlaceRow
from handlers.pipeline import Pipeline
from storage import Store

TALKS, REPORTED = 3000, 300  # that many open reports are a year of one group
TOKEN = "12345678:" + "a" * 35  # nobody's
CHAT = -1001234567890
NOW = datetime(2026, 11, 24, tzinfo=UTC)
TALK = ("Good morning everybody", "see you on Saturday then", "谢谢大家", "明天一起去买菜吗")
REPORTS = ("the lamp by the gate is out again, it is pitch dark", "3栋2单元灯又坏了 黑得要命")


def updates(n: int, lines: Sequence[str]) -> list[dict[str, Any]]:
    """Messages of a group chat."""
    return [
        {
            "update_id": i + 1,
            "message": {
                "message_id": i + 1,
                "date": 1_790_000_000 + i,
                "chat": {"id": CHAT, "type": "supergroup", "title": "Courtyard 17"},
                "from": {"id": 1000 + i % 100, "is_bot": False, "first_name": "Anna"},
                "text": lines[i % len(lines)],
            },
        }
        for i in range(n)
    ]


def rate(act: Callable[[], object], n: int) -> float:
    """How many of `n` things a second `act` does."""
    start = time.perf_counter()
    act()
    return n / (time.perf_counter() - start)


def ours(batch: list[dict[str, Any]], folder: Path) -> float:
    """Through the inbox and the handlers, everything durable."""
    store = Store(f"sqlite:///{folder / 'bench.db'}")
    group = PlaceRow(Level.GROUP, "G", "Courtyard 17", "", None, "en", "UTC")
    with store.transaction():
        store.rosters.store([group], [], NOW)
        store.commit(decide(ChatBound(1, CHAT)), NOW)
    pipeline = Pipeline(store, _named_bot(), "en", frozenset())

    def act() -> None:
        for start in range(0, len(batch), 100):  # getUpdates gives up to a hundred at once
            store.inbox.add(batch[start : start + 100], NOW)
            while store.inbox.waiting(1):
                pipeline.handle_waiting(NOW)

    found = rate(act, len(batch))
    store.close()
    return found


def _named_bot() -> ExtBot[None]:
    bot: ExtBot[None] = ExtBot(TOKEN)
    bot._bot_user = User(12345678, "linli", is_bot=True, username="linli_bot")  # noqa: SLF001  # without asking Telegram
    return bot


def python_telegram_bot(batch: list[dict[str, Any]]) -> float:
    """Its Application with one handler that does nothing."""

    async def nothing(*_: object) -> None: ...

    async def act() -> None:
        app = ApplicationBuilder().bot(_named_bot()).updater(None).build()
        app.add_handler(MessageHandler(filters.TEXT, nothing))
        app._initialized = True  # noqa: SLF001  # initialize() would ask Telegram
        for raw in texts:
            await app.process_update(Update.de_json(json.loads(raw), app.bot))

    texts = [json.dumps(each) for each in batch]
    return rate(lambda: asyncio.run(act()), len(batch))


def aiogram(batch: list[dict[str, Any]]) -> float:
    """Its Dispatcher with one handler that does nothing."""

    async def nothing(*_: object) -> None: ...

    async def act() -> None:
        bot, dispatcher = AiogramBot(TOKEN), Dispatcher()
        dispatcher.message.register(nothing)
        for raw in texts:
            await dispatcher.feed_raw_update(bot, json.loads(raw))
        await bot.session.close()

    texts = [json.dumps(each) for each in batch]
    return rate(lambda: asyncio.run(act()), len(batch))


def compare(what: str, lines: Sequence[str], n: int) -> None:
    """One kind of messages through each of the bots."""
    batch = updates(n, lines)
    with TemporaryDirectory() as folder:
        us = ours(batch, Path(folder))
    print(f"{what}: {us:,.0f} updates a second")  # noqa: T201
    peers = {"python-telegram-bot": python_telegram_bot(batch), "aiogram": aiogram(batch)}
    for name, peer in peers.items():
        print(f"  {us / peer:4.2f} × {name} with a handler that does nothing ({peer:,.0f})")  # noqa: T201


def main() -> None:
    """Measure and print."""
    compare("ordinary talk, stored, recognised as talk, silent", TALK, TALKS)
    compare("reports, each an item with its event, cards and deadlines", REPORTS, REPORTED)


if __name__ == "__main__":
    main()
