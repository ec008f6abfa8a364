"""Everyday words in private that are neither an answer nor a report."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import recorded, tap


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_how_it_stands(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say(
            ["any news?", "When will it be repaired?", "what about the lamp", "Is the lamp fixed yet?"],
            ["那个灯的事怎么样了", "什么时候能修啊？", "有消息了吗", "灯修好了吗？"],
        )[which]
        await world.say(world.resident, world.bot, words)
        assert say("#1 The lamp by the gate is out", "#1 门口的灯坏了") in world.last(world.resident, world.bot).text
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_something_to_tell(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        words = say(
            ["I want to complain", "I'd like to report something", "I have a problem to report"],
            ["我要投诉", "我想反映个情况", "有个问题要反映一下"],
        )[which]
        await world.say(world.resident, world.bot, words)
        assert world.last(world.resident, world.bot).text == say(
            "What have you seen, and where? A photo helps.", "您看到了什么，在哪里？附张照片更好。"
        )
        assert recorded(world) == 0
        await world.say(world.resident, world.bot, say.lamp)
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_who_needs_an_ambulance_is_told_whom_to_call(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        words = say("could somebody call me an ambulance", "能不能帮我叫个救护车")
        await world.say(world.resident, world.bot, words)
        asked = world.last(world.resident, world.bot)
        if not recorded(world):  # recognition may have learned it
            assert "119 / 120 / 110" in asked.text
            await tap(world, world.resident, world.bot, say.record)
        assert recorded(world) == 1

    play(dialogue, language=say.language)
