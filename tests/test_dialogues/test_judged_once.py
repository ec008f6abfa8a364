"""What is said is judged once, however many ask what it may mean."""

from typing import Any

import pytest

from bot.model import Recognition
from bot.rules.recognition import recognise
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import EN
from tests.test_dialogues.looking import recorded


@pytest.mark.parametrize("text", [EN.talk, "The bench by the school is broken"])
def test_a_private_message(play: Play, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    heard: list[str] = []

    def counted(said: str, **how: Any) -> Recognition:
        heard.append(said)
        return recognise(said, **how)

    async def dialogue(world: World) -> None:
        await done(world)
        monkeypatch.setattr("handlers.reporting.intake.recognise", counted)
        await world.say(world.resident, world.bot, text)
        assert text in heard
        assert len(heard) == len(set(heard)), "all of it, and each part that may be of another matter, once"
        assert "" not in heard
        assert recorded(world) == 1 + (text != EN.talk)

    play(dialogue)
