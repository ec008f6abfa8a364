"""Dialogues: who says what, and who sees what, through the real Bot API connection.

A test is a coroutine that takes a `World`; a call that Telegram would refuse fails it, whatever it checks.
"""

import asyncio
import ssl
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from demo.world import World, neighbourhood

Dialogue = Callable[[World], Awaitable[None]]
Play = Callable[..., None]


@pytest.fixture(scope="session", autouse=True)
def _quick_worlds() -> Iterator[None]:
    """A world is made for each test: the HTTP clients share one TLS context, which loopback never uses, and the
    database files are in memory where there is a file system for it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        if Path("/dev/shm").is_dir():  # noqa: S108  # only TemporaryDirectory's own names are made in it
            patch.setattr(tempfile, "tempdir", "/dev/shm")  # noqa: S108
        yield


@pytest.fixture
def play() -> Play:
    """Play a dialogue in a neighbourhood: `play(dialogue, language="zh", administrator=False, …)`."""

    def run(dialogue: Dialogue, **options: Any) -> None:
        asyncio.run(_play(dialogue, options))

    return run


async def _play(dialogue: Dialogue, options: dict[str, Any]) -> None:
    async with neighbourhood(**options) as world:
        await dialogue(world)
        await world.settle()
        assert world.app.store.inbox.outcomes().get("failed", 0) == 0, "a handler failed"
        assert world.app.store.outbox.counts().get("failed", 0) == 0, "a message could not be sent"
        world.pg.assert_no_faults()
