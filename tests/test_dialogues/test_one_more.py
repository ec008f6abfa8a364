"""Under an item of a lamp another lamp is reported: an item of its own, and no note."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, recorded, tap


def another(say: Lines) -> str:
    return say("another lamp is out too", "另一个灯也坏了")


@in_both_languages
@pytest.mark.parametrize("who", ["resident", "neighbour"])
def test_in_reply_to_its_card(play: Play, say: Lines, who: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.people[who], world.group, another(say), reply_to=card(world))
        assert item(world, 2).text == another(say)
        assert another(say) not in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
def test_of_the_same_one_it_is_a_note(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        note = say("it is dark on the steps too", "台阶上也看不见")
        await world.say(world.neighbour, world.group, note, reply_to=card(world))
        assert recorded(world) == 1
        assert note in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("pressed", [True, False])
def test_while_they_are_asked_whether_it_is_done(play: Play, say: Lines, *, pressed: bool) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        if pressed:
            await tap(world, world.resident, world.bot, say.no)
        await world.say(world.resident, world.bot, another(say))
        which = say(["For #1", "Something new"], ["说的是 #1", "新的事"])
        assert world.last(world.resident, world.bot).buttons == [which]
        await world.press(world.resident, world.bot, which[1])
        assert (item(world).state, item(world, 2).text) == (State.DONE, another(say))

    play(dialogue, language=say.language)


@in_both_languages
def test_after_a_no_it_is_parted_from_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say("no, and ", "还没好，") + another(say))
        assert (item(world).state, item(world, 2).text) == (State.REPORTED, another(say))

    play(dialogue, language=say.language)
