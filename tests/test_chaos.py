"""Random walks through a whole neighbourhood while Telegram, the clock and the bot's own program misbehave.

`CHAOS_SEEDS` (such as "7" or "100-120") and `CHAOS_STEPS` walk others, or further.
"""

import asyncio
import os
import tempfile
from pathlib import Path

import pytest

from bot import app, receiver
from tests.chaos.laws import broken
from tests.chaos.moving_in import neighbourhood
from tests.chaos.walk import calm, walk


def _seeds() -> list[int]:
    first, _, last = os.environ.get("CHAOS_SEEDS", "1-3").partition("-")
    return list(range(int(first), int(last or first) + 1))


STEPS = int(os.environ.get("CHAOS_STEPS", "150"))


@pytest.mark.parametrize("seed", _seeds())
def test_after_calm_everything_is_in_order(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's waits in real time, while it cannot reach Telegram, are shortened; all others are the clock's."""

    async def short(stop: asyncio.Event, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 1.0) / 100)

    monkeypatch.setattr(receiver, "pause", short)
    monkeypatch.setattr(app, "pause", short)
    spare = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  # only TemporaryDirectory's own names
    with tempfile.TemporaryDirectory(dir=spare) as folder:
        asyncio.run(_walk(seed, Path(folder)))


async def _walk(seed: int, folder: Path) -> None:
    async with neighbourhood(seed, folder) as it:
        await walk(it, STEPS)
        await calm(it)
        found = broken(it)
        assert not found, "\n".join([f"seed {seed}: {dict(it.done)}", *found[:25], f"trail: {it.trail}"])
