"""What went wrong, and whose doing it was: a bot's fault, or a refusal that no bot could have prevented."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class RefusalKind(StrEnum):
    """Why Telegram refuses a call that was rightly made."""

    BLOCKED = "blocked"
    NOT_STARTED = "not started"
    REMOVED = "removed"
    MUTED = "muted"
    UPGRADED = "upgraded"
    QUERY_TOO_OLD = "query too old"
    MESSAGE_GONE = "message gone"
    RECEIVER_GONE = "receiver gone"
    FLOOD = "flood"
    CONFLICT = "conflict"
    INJECTED = "injected"


class ApiError(Exception):
    """An error answer of the Bot API. Without a refusal kind it is the calling bot's fault."""

    def __init__(
        self,
        code: int,
        description: str,
        *,
        refusal: RefusalKind | None = None,
        parameters: dict[str, int] | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.refusal = refusal
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The JSON body Telegram answers with."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def bad_request(text: str, *, refusal: RefusalKind | None = None) -> ApiError:
    """`400 Bad Request: {text}`."""
    return ApiError(400, f"Bad Request: {text}", refusal=refusal)


def forbidden(text: str, *, refusal: RefusalKind | None = None) -> ApiError:
    """`403 Forbidden: {text}`."""
    return ApiError(403, f"Forbidden: {text}", refusal=refusal)


def too_many_requests(seconds: int, *, refusal: RefusalKind = RefusalKind.FLOOD) -> ApiError:
    """`429`, with the whole seconds to wait."""
    text = f"Too Many Requests: retry after {seconds}"
    return ApiError(429, text, refusal=refusal, parameters={"retry_after": seconds})


@dataclass(frozen=True)
class Call:
    """A call of a bot, as it was understood, and how it ended."""

    bot: str
    method: str
    params: dict[str, Any]
    at: datetime
    ok: bool
    error: str | None = None


@dataclass(frozen=True)
class Fault:
    """A call that was wrong in itself. A call can succeed and still be one: Telegram ignores unknown fields."""

    bot: str
    method: str
    params: dict[str, Any]
    error: str

    def __str__(self) -> str:
        return f"{self.bot}: {self.method}({_brief(self.params)}) → {self.error}"


@dataclass(frozen=True)
class Refusal:
    """A call refused for a reason outside the bot: somebody blocked it, a message is gone, too many calls."""

    bot: str
    method: str
    params: dict[str, Any]
    error: str
    kind: RefusalKind


@dataclass
class Journal:
    """Everything bots asked, and what was wrong with it."""

    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=100_000))
    faults: list[Fault] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def record_error(self, bot: str, method: str, params: dict[str, Any], error: ApiError) -> None:
        """File an error answer under faults or refusals."""
        if error.refusal is None:
            self.faults.append(Fault(bot, method, params, error.description))
        else:
            self.refusals.append(Refusal(bot, method, params, error.description, error.refusal))

    def assert_no_faults(self) -> None:
        """AssertionError naming each fault, if there is one."""
        if self.faults:
            lines = "\n".join(f"  {fault}" for fault in self.faults)
            message = f"{len(self.faults)} wrong call(s) of the Bot API:\n{lines}"
            raise AssertionError(message)


def _brief(params: dict[str, Any], width: int = 60) -> str:
    pairs = (f"{key}={value!r}" for key, value in params.items())
    return ", ".join(pair if len(pair) <= width else f"{pair[:width]}…" for pair in pairs)
