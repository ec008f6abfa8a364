"""Delivery of updates to webhooks: one at a time, in order, until each has been taken."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import aiohttp

from playground.limits import Limits
from playground.updates import DeliveryError, Queued, UpdateQueue
from playground.world import World

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
_OK = range(200, 300)


@contextlib.asynccontextmanager
async def deliveries(world: World) -> AsyncIterator[None]:
    """Deliver to every bot's webhook while the context is open. What was not taken by then stays pending."""
    failure: Exception | None = None
    deliverers: list[asyncio.Task[None]] = []
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as tasks:

        def start(queue: UpdateQueue) -> None:
            deliverers.append(tasks.create_task(_Deliverer(queue, session, world).run()))

        world.on_new_queue = start
        try:
            yield
        except Exception as error:  # noqa: BLE001 - raised again below, without the task group's wrapping
            failure = error
        finally:
            for deliverer in deliverers:
                deliverer.cancel()
    if failure is not None:
        raise failure


class _Deliverer:
    """Carries one bot's updates. (Telegram carries up to `max_connections` at once; order is kept per chat.)"""

    def __init__(self, queue: UpdateQueue, session: aiohttp.ClientSession, world: World) -> None:
        self._queue = queue
        self._session = session
        self._limits: Limits = world.limits
        self._now = world.clock.now

    async def run(self) -> None:
        """Deliver for ever."""
        attempt = 0
        while True:
            first = self._queue.first() if self._queue.webhook_url else None
            if first is None:
                self._queue.arrived.clear()
                await self._queue.arrived.wait()
                attempt = 0
            elif await self._deliver(first):
                attempt = 0
            else:
                retries = self._limits.webhook_retries
                await asyncio.sleep(retries[min(attempt, len(retries) - 1)])
                attempt += 1

    async def _deliver(self, update: Queued) -> bool:
        """Whether the webhook took it. It is acknowledged then, unless the webhook was changed meanwhile."""
        url = self._queue.webhook_url
        error = await self._post(url, update)
        if url != self._queue.webhook_url:
            return True
        if error is None:
            self._queue.acknowledge(update.id)
        else:
            self._queue.last_error = DeliveryError(self._now(), error)
        return error is None

    async def _post(self, url: str, update: Queued) -> str | None:
        """None if it was taken, else what went wrong in Telegram's words."""
        headers = {_SECRET_HEADER: self._queue.secret} if self._queue.secret else {}
        timeout = aiohttp.ClientTimeout(total=self._limits.webhook_timeout)
        try:
            async with self._session.post(url, json=update.payload, headers=headers, timeout=timeout) as answer:
                if answer.status in _OK:
                    return None
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except aiohttp.ClientConnectorError:
            return "Connection refused"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError:
            return "Connection reset by peer"
