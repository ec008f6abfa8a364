"""kill -9 between any two steps, and a start afterwards: the report is there once, its card is there."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from tests.test_bot.dying import STEPS
from tests.test_bot.scene import LAMP, Scene, play

SENT_TWICE = {"sent, not marked", "marked, not committed"}  # at least once: whether it arrived cannot be known


@pytest.mark.parametrize("step", STEPS)
def test_killed_between_two_steps(tmp_path: Path, step: str) -> None:
    async def test(scene: Scene) -> None:
        scene.pg.say(scene.anna, scene.group, LAMP)
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.test_bot.dying", step, env=_env(scene)
        )
        async with asyncio.timeout(60):
            assert await child.wait() == -signal.SIGKILL
        async with scene.running() as house:
            assert [item.text for item in house.items()] == [LAMP]
            assert len(house.store.items.events(house.items()[0].id)) == 1
            cards = [text for text in scene.texts(scene.bo, scene.group) if "#1" in text]
            assert len(cards) == (2 if step in SENT_TWICE else 1)
            assert any("#1" in text for text in scene.texts(scene.head, scene.bot))
            assert scene.pg.pending(scene.bot) == 0
            assert house.store.outbox.counts().keys() <= {"sent", "dropped"}

    play(test, tmp_path)


def _env(scene: Scene) -> dict[str, str]:
    settings = scene.settings()
    return os.environ | {
        "BOT_TOKEN": settings.bot_token,
        "BOT_API_URL": settings.bot_api_url,
        "DATABASE_URL": settings.database_url,
    }
