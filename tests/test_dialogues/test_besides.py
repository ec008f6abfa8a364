"""An answer about an item that tells of another matter besides: the answer counts, the rest is a report of its own."""

import pytest

from bot.model import Ending, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, tap


async def done(world: World, say: Lines = EN) -> None:
    """The lamp is reported in the group by two who are asked, one in private and one there, and done by the head."""
    await world.say(world.neighbour, world.group, say.lamp)
    await world.press(world.resident, world.group, say.me_too)
    await finish(world, say)


def rubbish(say: Lines) -> str:
    return say("there is rubbish by the back door too", "后门也堆了好多垃圾")


@in_both_languages
@pytest.mark.parametrize("pressed", [False, True])
def test_no_and_something_else(play: Play, say: Lines, *, pressed: bool) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        if pressed:
            await tap(world, world.resident, world.bot, say.no)
        before = len(heard(world, world.resident, world.bot))
        await world.say(world.resident, world.bot, say("no, and ", "没有，") + rubbish(say))
        assert heard(world, world.resident, world.bot)[before] == say(
            "#1 is open again, with the community. You'll hear from me.", "#1 接着办，已经交给社区。有消息我告诉您。"
        )
        assert len(heard(world, world.resident, world.bot)) == before + 2, "and that the other is written down"
        assert (item(world).state, item(world, 2).text, item(world, 2).private) == (
            State.REPORTED,
            rubbish(say),
            True,
        )
        assert rubbish(say) not in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("pressed", [False, True])
def test_in_reply_in_the_group(play: Play, say: Lines, *, pressed: bool) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        if pressed:
            await tap(world, world.neighbour, world.group, say.no)
        await world.answer(world.neighbour, world.group, say("still dark, and ", "还是黑的，") + rubbish(say))
        still = say("↩️ hh:mm Not fixed: “still dark”", "↩️ hh:mm 还没好：“还是黑的”")
        assert still in lines(card(world))
        assert (item(world, 2).text, item(world, 2).private, recorded(world)) == (rubbish(say), False, 2)

    play(dialogue, language=say.language)


@in_both_languages
def test_only_something_else_in_reply_in_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await tap(world, world.neighbour, world.group, say.no)
        await world.answer(world.neighbour, world.group, rubbish(say))
        assert item(world, 2).text == rubbish(say)
        assert rubbish(say) not in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
def test_fixed_and_something_else(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.neighbour, world.bot, say("fixed, and ", "好了，") + rubbish(say))
        assert item(world).ending is Ending.CONFIRMED
        assert item(world, 2).text == rubbish(say)

    play(dialogue, language=say.language)


@in_both_languages
def test_what_may_be_the_reason_is_asked_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        switch = say("the switch is broken", "开关坏了")
        await world.say(world.resident, world.bot, say(f"no, {switch}", f"没有，{switch}"))
        await world.press(world.resident, world.bot, say("For #1", "说的是 #1"))
        assert say(f"↩️ hh:mm Not fixed: “{switch}”", f"↩️ hh:mm 还没好：“{switch}”") in lines(card(world))
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_danger_besides_is_a_report_at_once(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say(f"no. {say.gas}", f"没有，{say.gas}"))
        assert (item(world).state, item(world, 2).text) == (State.REPORTED, say.gas)

    play(dialogue, language=say.language)


@in_both_languages
def test_another_thing_of_the_same_kind_is_asked_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await tap(world, world.resident, world.bot, say.no)
        hole = say("There is a pothole in the pavement by the school", "人行道上有个坑，井盖没了")
        await world.say(world.resident, world.bot, hole)
        assert world.last(world.resident, world.bot).buttons == [
            say(["For #1", "Something new"], ["说的是 #1", "新的事"])
        ]
        assert hole not in card(world).text
        await world.say(world.resident, world.bot, say("It flickers, one has to grope", "灯一闪一闪的"))
        assert item(world).state is State.REPORTED

    play(dialogue, language=say.language)
