"""What whoever has an item did besides is not what was done about it."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import item, tap, told

BESIDES = (
    ("I changed my mind about the party", "cleaned my kitchen today", "fixed my hair", "put the kettle on"),
    ("换了衣服就来", "超市关门了", "钥匙弄掉了", "家里水管修好了"),
)
ABOUT_IT = (("changed the bulb", "I replaced it", "replaced the fuse"), ("换了灯泡", "换了个新的", "换了保险丝"))


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_it_is_not_asked(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        await world.say(world.head, world.bot, BESIDES[say.language == "zh"][which])
        assert say("Yes, done", "是，办好了") not in told(world, world.head, world.bot)
        await world.say(world.head, world.bot, say("yes", "是"))
        assert item(world).outcome is None

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_of_two_it_is_the_one_that_it_names(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say("The stairwell is full of rubbish", "楼道里堆了好多垃圾"))
        for number in (1, 2):
            await world.say(world.head, world.bot, say(f"#{number} on my way", f"#{number} 我去看看"))
        await world.say(world.head, world.bot, ABOUT_IT[say.language == "zh"][which])
        if which == 1:
            assert world.last(world.head, world.bot).text == say("Which one do you mean?", "您说的是哪一件？")
        else:
            await tap(world, world.head, world.bot, say("Yes, done", "是，办好了"))
            assert (item(world).outcome is not None, item(world, 2).outcome) == (True, None)

    play(dialogue, language=say.language)
