"""Under an item of a lamp another lamp is reported: an item of its own, and no note."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, recorded, tap


def another(say: Lines) -> str:
    return say("another lamp is out too", "还有一盏也不亮")


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
@pytest.mark.parametrize("button", [0, 1])
def test_what_is_too_short_for_a_report_is_asked_about(play: Play, say: Lines, button: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say("the other one as well", "另外一盏也是")
        await world.say(world.neighbour, world.group, words, reply_to=card(world))
        asked = world.last(world.neighbour, world.group)
        assert asked.buttons == [say(["For #1", "Something new"], ["说的是 #1", "新的事"])]
        await world.press(world.neighbour, world.group, asked.labels[button])
        assert recorded(world) == 1 + button
        assert (words in card(world).text) == (button == 0)

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


@in_both_languages
@pytest.mark.parametrize("number", range(4))
def test_one_more_thing_to_say_is_a_note(play: Play, say: Lines, number: int) -> None:
    texts = say(
        [
            "one more thing, it's also very slippery there",
            "the others are fine too",
            "the other bulb works too",
            "one more photo, it is dark there too",
        ],
        ["还有一件事，那里也很滑", "其他的灯也正常", "另一个灯也是好的", "还有一张照片，那里也很黑"],
    )

    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, texts[number], reply_to=card(world))
        assert recorded(world) == 1
        assert texts[number] in card(world).text

    play(dialogue, language=say.language)
