"""Flood control: how many messages a bot may send, and how long it must wait after too many."""

import math
from collections import defaultdict, deque
from datetime import datetime, timedelta

from playground.faults import too_many_requests
from playground.limits import Limits
from playground.state import Chat

_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


class FloodControl:
    """Counts the messages of each bot. A refused message is not counted."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._overall: dict[int, deque[datetime]] = defaultdict(deque)
        self._groups: dict[tuple[int, int], deque[datetime]] = defaultdict(deque)
        self._private: dict[tuple[int, int], tuple[float, datetime]] = {}

    def admit(self, bot_id: int, chat: Chat, now: datetime, messages: int = 1) -> None:
        """Count `messages` sent at `now`, or raise the 429 that says how long to wait."""
        waits = [_window_wait(self._overall[bot_id], self._limits.per_second, _SECOND, now, messages)]
        if chat.kind == "private":
            waits.append(self._private_wait(bot_id, chat, now, messages))
        else:
            sent = self._groups[bot_id, chat.id]
            waits.append(_window_wait(sent, self._limits.per_group_minute, _MINUTE, now, messages))
        if wait := max(waits):
            raise too_many_requests(max(1, math.ceil(wait)))
        self._count(bot_id, chat, now, messages)

    def _private_wait(self, bot_id: int, chat: Chat, now: datetime, messages: int) -> float:
        burst = self._limits.private_burst
        if burst is None:
            return 0.0
        return max(0.0, self._level(bot_id, chat, now) + messages - burst)

    def _level(self, bot_id: int, chat: Chat, now: datetime) -> float:
        """How full the chat's bucket is. It leaks one message a second."""
        level, at = self._private.get((bot_id, chat.id), (0.0, now))
        return max(0.0, level - (now - at).total_seconds())

    def _count(self, bot_id: int, chat: Chat, now: datetime, messages: int) -> None:
        self._overall[bot_id].extend([now] * messages)
        if chat.kind == "private":
            self._private[bot_id, chat.id] = (self._level(bot_id, chat, now) + messages, now)
        else:
            self._groups[bot_id, chat.id].extend([now] * messages)


def _window_wait(sent: deque[datetime], limit: int | None, window: timedelta, now: datetime, messages: int) -> float:
    """Seconds until `messages` more fit into a sliding window; 0 if they fit now."""
    while sent and sent[0] <= now - window:
        sent.popleft()
    if limit is None or len(sent) + messages <= limit or not sent:
        return 0.0
    leaver = sent[min(len(sent) + messages - limit, len(sent)) - 1]
    return (leaver + window - now).total_seconds()
