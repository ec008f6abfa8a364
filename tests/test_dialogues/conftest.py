"""Dialogues: who says what, and who sees what, through the real Bot API connection.

A test is a coroutine that takes a `World`; a call that Telegram would refuse fails it, whatever it checks.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from demo.world import World, neighbourhood

Dialogue = Callable[[World], Awaitable[None]]
Play = Callable[..., None]


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
