"""The playground itself: one world, everything one can do in it, and its connection to bots."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from playground.actions.moving import Moving
from playground.actions.scene import Scene
from playground.actions.talking import Talking
from playground.actions.touching import Touching
from playground.actions.watching import Watching
from playground.clock import Clock
from playground.dispatch import Dispatcher
from playground.failures import Failure, Failures
from playground.limits import Limits
from playground.params import Request
from playground.server import build_app, listening
from playground.state import Bot
from playground.webhook import deliveries
from playground.world import World


class Playground(Scene, Moving, Talking, Touching, Watching):
    """Telegram's side of the wire: its chats, its people, its clock, and a Bot API server for bots.

    All actions are synchronous and take effect at once; bots learn of them through their updates.
    """

    def __init__(self, now: datetime, *, limits: Limits | None = None) -> None:
        """A world without HTTP at the aware moment `now`; `serve` is the one with it."""
        self.clock = Clock(now)
        self.world = World(self.clock, limits or Limits())
        self._failures = Failures()
        self.dispatcher = Dispatcher(self.world, self._failures)
        self.api_url = ""
        """Methods are at `{api_url}/bot<token>/<method>`, files at `{api_url}/file/bot<token>/<path>`."""

    @classmethod
    @contextlib.asynccontextmanager
    async def serve(cls, *, now: datetime, port: int = 0, limits: Limits | None = None) -> AsyncIterator["Playground"]:
        """A playground that listens on loopback while the context is open; port 0 takes a free one."""
        playground = cls(now, limits=limits)
        app = build_app(playground.world, playground.dispatcher)
        async with listening(app, port) as url, deliveries(playground.world):
            playground.api_url = url
            try:
                yield playground
            finally:
                playground.close()

    def close(self) -> None:
        """Let nothing wait any longer: long polls end, hanging calls too."""
        self.dispatcher.stop()
        for queue in self.world.queues.values():
            queue.close()

    def fail_next(
        self,
        method: str | None = None,
        *,
        count: int = 1,
        status: int | None = None,
        retry_after: int | None = None,
        hang: float | None = None,
        close: bool = False,
        after: bool = False,
        description: str | None = None,
    ) -> None:
        """Let the next `count` calls of `method` fail (None: of any method but `getUpdates`).

        With an error answer: `status` (500 unless told) and `description`, or 429 with `retry_after`. With
        none: `close` ends the connection, `hang` does so after that many real seconds (or answers with
        `status` if given). With `after`, the call is done first, and then its answer is lost.
        """
        self._failures.add(Failure(method, count, status, retry_after, hang, close, after, description))

    def work_again(self) -> None:
        """Forget all failures that are still to come."""
        self._failures.clear()

    async def call(self, bot: Bot, method: str, **params: Any) -> dict[str, Any]:
        """Call a method as `bot` would, without HTTP; answers the body of the reply."""
        reply = await self.dispatcher.answer(bot.token, method, Request(params))
        await asyncio.sleep(0)
        return reply.body or {}
