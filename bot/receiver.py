"""The first door in: long polling into the inbox. An update is durable before Telegram may forget it.

Raw JSON is stored, not parsed objects: an update that the library cannot parse is kept like any other and
never hides its neighbours.
"""

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.patience import Patience
from bot.waiting import pause
from storage import Store

log = logging.getLogger(__name__)

WANTED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
LONG_POLL = 25  # seconds; Telegram answers at once when there is something
NO_ANSWER = (LookupError, TypeError, AttributeError, RecursionError)  # what an answer that is none raises
SPARE = 10.0  # seconds more until the connection counts as dead
LONGEST_WAIT = 60.0  # seconds between tries while Telegram cannot be reached


def storable(updates: object) -> list[dict[str, Any]]:
    """Those of a batch that have an id to be stored by; the others are counted in the log and left."""
    batch = updates if isinstance(updates, list) else []
    good = [each for each in batch if isinstance(each, dict) and _is_id(each.get("update_id"))]
    if len(good) < len(batch):
        log.error("%s updates without an id were left", len(batch) - len(good))
    return good


def _is_id(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63


class Receiver:
    """Fetches updates until it is told to stop."""

    def __init__(
        self, token: str, api_url: str, store: Store, now: Callable[[], datetime], patience: Patience | None = None
    ) -> None:
        """Fetch from the Bot API server at `api_url` into `store`; `on_received` is called after each batch.

        What cannot be stored now is kept and tried again; Telegram is asked for no more until then.
        """
        self._base = f"{api_url}/bot{token}"
        self._store = store
        self._patience = patience or Patience(store)
        self._now = now
        self._request = HTTPXRequest(connection_pool_size=1)
        self.on_received: Callable[[], None] = lambda: None

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until `stop` is set. The token was known when the bot began."""
        async with self._request, asyncio.TaskGroup() as group:
            polling = group.create_task(self._poll(stop))
            await stop.wait()
            polling.cancel()  # what was fetched and is not stored yet is not acknowledged: Telegram gives it again

    async def _poll(self, stop: asyncio.Event) -> None:
        failures = 0
        while True:
            failures = await self._once(failures)
            if failures:
                await pause(stop, min(2.0 ** (failures - 1), LONGEST_WAIT))

    async def _once(self, failures: int) -> int:
        """Fetch and store a batch; how many times in a row it has failed now."""
        try:
            batch = await self._fetch()
        except InvalidToken:  # said of every 401 and 404, a proxy's too, and the token was known a moment ago
            log.warning("This BOT_TOKEN was refused. If that goes on, ask @BotFather for it again.")
            return failures + 1
        except Conflict as error:
            await self._clear_the_way(error)
            return failures + 1
        except (TelegramError, *NO_ANSWER) as error:
            log.warning("Telegram cannot be reached: %s", type(error).__name__)
            return failures + 1
        updates = storable(batch)
        new = await self._patience.stored(lambda: self._store.inbox.add(updates, self._now())) if updates else 0
        if new:
            self.on_received()
        return failures + 1 if batch and not updates else 0  # asked again at once, it would say the same

    async def _clear_the_way(self, error: Conflict) -> None:
        """Somebody else gets the updates: a webhook, which is taken away, or another program."""
        if "webhook" not in error.message.lower():
            log.error("Another program fetches this bot's updates. Stop it, or use a token of its own.")
            return
        try:
            await self._request.post(f"{self._base}/deleteWebhook")
        except TelegramError:
            log.warning("A webhook is set for this bot and could not be taken away; trying again.")

    async def _fetch(self) -> object:
        last = await self._patience.stored(self._store.inbox.last_id)
        query: dict[str, object] = {"timeout": LONG_POLL, "allowed_updates": json.dumps(WANTED)}
        if last is not None:
            query["offset"] = last + 1
        return await self._request.post(f"{self._base}/getUpdates?{urlencode(query)}", read_timeout=LONG_POLL + SPARE)
