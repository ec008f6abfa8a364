"""Which function answers which method of the Bot API."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from aiogram.methods.base import TelegramMethod

from playground.context import Context

_M = TypeVar("_M", bound=TelegramMethod[Any])
Answer = Callable[[Context, Any], Any | Awaitable[Any]]

ANSWERS: dict[str, Answer] = {}
"""Name in lower case → the function that does it."""


def answers(
    *models: type[_M],
) -> Callable[[Callable[[Context, _M], Any]], Callable[[Context, _M], Any]]:
    """Register the decorated function for these methods. It returns the result or raises `ApiError`."""

    def register(function: Callable[[Context, _M], Any]) -> Callable[[Context, _M], Any]:
        for model in models:
            ANSWERS[model.__api_method__.lower()] = function
        return function

    return register
