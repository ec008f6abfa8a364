"""The server's time. It stands still unless it is moved, so a test says when things happen."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that moves only forwards and only when told.

    Message dates, expiry of button presses and flood control read it; waiting on the wire (long polls,
    webhook retries) is real time, because the other side of the wire really waits.
    """

    def __init__(self, now: datetime) -> None:
        """Start at `now`, which must be aware."""
        self._now = _utc(now)
        self._listeners: list[Callable[[datetime], None]] = []

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return self._now

    def timestamp(self) -> int:
        """The present moment in whole Unix seconds, as the Bot API writes dates."""
        return int(self._now.timestamp())

    def advance(self, by: timedelta | None = None, *, seconds: float = 0) -> datetime:
        """Move forwards by `by` plus `seconds` and answer the new moment. ValueError if that is backwards."""
        return self.move_to(self._now + (by or timedelta()) + timedelta(seconds=seconds))

    def move_to(self, moment: datetime) -> datetime:
        """Move to an aware `moment`. ValueError if it lies in the past or is naive."""
        moment = _utc(moment)
        if moment < self._now:
            message = f"time only moves forwards: it is {self._now}, {moment} is over"
            raise ValueError(message)
        self._now = moment
        for listener in self._listeners:
            listener(moment)
        return moment

    def on_move(self, listener: Callable[[datetime], None]) -> None:
        """Call `listener(now)` after each move."""
        self._listeners.append(listener)


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a clock needs an aware datetime")
    return moment.astimezone(UTC)
