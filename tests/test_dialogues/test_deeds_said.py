"""“Locked the shed”, “垃圾桶放回去了” of a safety head in private: a deed and nothing wrong, so it is no report."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import taken
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, recorded, tap


def deeds(say: Lines) -> list[str]:
    return say(["locked the shed", "put the bins back"], ["把车棚锁了", "垃圾桶放回去了"])


@in_both_languages
@pytest.mark.parametrize("which", range(2))
@pytest.mark.parametrize("has_one", [False, True])
def test_one_line_and_nothing_is_recorded(play: Play, say: Lines, which: int, *, has_one: bool) -> None:
    async def dialogue(world: World) -> None:
        if has_one:
            await taken(world, say)
        known, before = recorded(world), len(heard(world, world.head, world.bot))
        await world.say(world.head, world.bot, deeds(say)[which])
        assert recorded(world) == known
        assert world.last(world.head, world.bot).text == say(
            "I didn't quite understand. What I can do: /help. Does something need looking after?",
            "我没太听懂。我能做什么：/help。要是有事需要照看，点这里记下来：",
        )
        assert len(heard(world, world.head, world.bot)) == before + 1
        await tap(world, world.head, world.bot, say("Write it down", "记下来"))
        assert item(world, known + 1).text == deeds(say)[which]

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_wrong_besides_is_a_report_and_so_is_a_neighbours(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(
            world.head, world.bot, say("locked the shed, the lamp inside is out", "把车棚锁了，里面的灯坏了")
        )
        assert recorded(world) == 1
        await world.say(world.resident, world.bot, deeds(say)[0])
        assert recorded(world) == 2

    play(dialogue, language=say.language)
