"""What waits for a bot: its queue of updates, and `getUpdates` that takes them from it."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aiogram.types import Update

from playground.faults import ApiError, RefusalKind

KINDS = frozenset(Update.model_fields) - {"update_id"}
"""Every kind of update the Bot API knows."""
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_FIRST_ID = 700_000_001
_TERMINATED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True)
class Queued:
    """An update that was not acknowledged yet."""

    id: int
    payload: dict[str, Any]
    at: datetime


@dataclass(frozen=True)
class DeliveryError:
    """Why the webhook did not take an update."""

    at: datetime
    text: str


class _Poll:
    """One `getUpdates` that waits."""

    def __init__(self) -> None:
        self.woken = asyncio.Event()
        self.terminated = False


class UpdateQueue:
    """The updates of one bot, in order. Nothing leaves it before the bot has acknowledged it."""

    def __init__(self, now: Callable[[], datetime], kept_for: timedelta) -> None:
        self._now = now
        self._kept_for = kept_for
        self._pending: deque[Queued] = deque()
        self._next_id = _FIRST_ID
        self._poll: _Poll | None = None
        self._closed = False
        self.allowed: frozenset[str] | None = None
        """What the bot asked for; None is everything but `NOT_BY_DEFAULT`."""
        self.webhook_url = ""
        self.secret: str | None = None
        self.max_connections = 40
        self.last_error: DeliveryError | None = None
        self.arrived = asyncio.Event()
        """Set when there may be something new: for the webhook's deliverer."""

    def __len__(self) -> int:
        self._expire()
        return len(self._pending)

    @property
    def is_polled(self) -> bool:
        """Whether a `getUpdates` waits for something to come."""
        return self._poll is not None

    def wants(self, kind: str) -> bool:
        """Whether the bot receives this kind of update."""
        return kind not in NOT_BY_DEFAULT if self.allowed is None else kind in self.allowed

    def put(self, kind: str, event: dict[str, Any]) -> None:
        """Queue an event, unless the bot did not ask for its kind."""
        if self.wants(kind):
            self.insert(kind, event)

    def insert(self, kind: str, event: Any) -> int:
        """Queue an event whatever it is; answers its update id."""
        update_id = self._next_id
        self._next_id += 1
        self._pending.append(Queued(update_id, {"update_id": update_id, kind: event}, self._now()))
        self.arrived.set()
        if self._poll is not None:
            self._poll.woken.set()
        return update_id

    def allow(self, kinds: Iterable[str]) -> frozenset[str]:
        """Set what is received from now on; no known name means the default. Answers the unknown names."""
        names = frozenset(kind.lower() for kind in kinds)
        self.allowed = names & KINDS or None
        return names - KINDS

    def first(self) -> Queued | None:
        """The oldest update not acknowledged."""
        self._expire()
        return self._pending[0] if self._pending else None

    def acknowledge(self, update_id: int) -> None:
        """Forget this update and all older ones."""
        while self._pending and self._pending[0].id <= update_id:
            self._pending.popleft()

    def drop(self) -> None:
        """Forget everything that waits."""
        self._pending.clear()

    async def get(self, offset: int, limit: int, timeout: float) -> list[dict[str, Any]]:  # noqa: ASYNC109 - the Bot API's own parameter: an empty answer, not an error
        """`getUpdates`: acknowledge by `offset`, then wait up to `timeout` real seconds for something.

        Raises the 409 of a set webhook, or of a later `getUpdates` that ends this one.
        """
        if self.webhook_url:
            raise ApiError(409, _WEBHOOK_ACTIVE)
        self._end_waiting_poll()
        self._apply_offset(offset)
        if not len(self) and timeout > 0 and not self._closed:
            await self._wait(timeout)
        self._expire()
        return [queued.payload for queued in list(self._pending)[:limit]]

    def _apply_offset(self, offset: int) -> None:
        if offset < 0:
            while len(self._pending) > -offset:
                self._pending.popleft()
        elif offset:
            self.acknowledge(offset - 1)

    async def _wait(self, timeout: float) -> None:  # noqa: ASYNC109 - see `get`
        poll = self._poll = _Poll()
        try:
            async with asyncio.timeout(timeout):
                await poll.woken.wait()
        except TimeoutError:
            pass
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.terminated:
            raise ApiError(409, _TERMINATED, refusal=RefusalKind.CONFLICT)

    def _end_waiting_poll(self) -> None:
        if self._poll is not None:
            self._poll.terminated = True
            self._poll.woken.set()

    def set_webhook(self, url: str) -> None:
        """Deliver to `url` from now on (empty: by `getUpdates` again). A waiting poll ends."""
        if url != self.webhook_url:
            self.last_error = None
        self.webhook_url = url
        if url:
            self._end_waiting_poll()
        self.arrived.set()

    def close(self) -> None:
        """Answer a waiting poll with nothing and let nothing wait again."""
        self._closed = True
        if self._poll is not None:
            self._poll.woken.set()

    def _expire(self) -> None:
        oldest = self._now() - self._kept_for
        while self._pending and self._pending[0].at < oldest:
            self._pending.popleft()
