"""Failures on purpose: the network and Telegram's servers misbehave when a test says so."""

from dataclasses import dataclass

from playground.faults import ApiError, RefusalKind, too_many_requests

_TITLES = {500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}


@dataclass
class Failure:
    """What is to happen to the next `count` calls of `method` (None: of any but `getUpdates`)."""

    method: str | None = None
    count: int = 1
    status: int | None = None
    retry_after: int | None = None
    hang: float | None = None
    close: bool = False
    after: bool = False
    description: str | None = None

    def concerns(self, method: str) -> bool:
        """Whether a call of `method` is to fail."""
        if self.count <= 0:
            return False
        if self.method is None:
            return method != "getUpdates"
        return self.method.lower() == method.lower()

    @property
    def closes(self) -> bool:
        """Whether the connection ends without an answer: if told so, or nothing else is left to answer with."""
        silent = self.hang is not None or self.after
        return self.close or (silent and self.status is None and self.retry_after is None)

    def error(self) -> ApiError:
        """The error the bot is answered with, if it is answered."""
        if self.retry_after is not None:
            return too_many_requests(self.retry_after, refusal=RefusalKind.INJECTED)
        status = self.status or 500
        text = self.description or _TITLES.get(status, "Error")
        return ApiError(status, text, refusal=RefusalKind.INJECTED)


class Failures:
    """The failures that are still to come, first told first."""

    def __init__(self) -> None:
        self._coming: list[Failure] = []

    def add(self, failure: Failure) -> None:
        """Let this happen to the next calls it concerns."""
        self._coming.append(failure)

    def take(self, method: str) -> Failure | None:
        """What is to happen to this call of `method`."""
        failure = next((failure for failure in self._coming if failure.concerns(method)), None)
        if failure is not None:
            failure.count -= 1
            self._coming = [left for left in self._coming if left.count > 0]
        return failure

    def clear(self) -> None:
        """Everything works again."""
        self._coming.clear()
