"""Sorry, false alarm: whoever reported it takes it back in words, in the group or in private."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, tap


def yes(say: Lines) -> str:
    """The button that takes it back."""
    return say("Yes, take it back", "撤回")


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_in_reply_to_the_card(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say(
            ["Sorry, my mistake", "false alarm", "please delete it", "It was nothing after all"],
            ["弄错了", "看错了，没事", "撤回", "不好意思，虚惊一场"],
        )
        await world.say(world.neighbour, world.group, words[which], reply_to=card(world))
        assert item(world).state is State.REPORTED, "it is not theirs"
        before = heard(world, world.head, world.bot)
        said = await world.say(world.resident, world.group, words[which], reply_to=card(world))
        assert list(said.reactions.values()) == ["👍"]
        assert item(world).state is State.WITHDRAWN
        assert say("Taken back by whoever reported it.", "反映的人已撤回。") in lines(card(world))
        assert len(heard(world, world.head, world.bot)) == len(before), "nobody was on their way"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_in_private_it_is_asked_first(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await world.say(anna, bot, say.lamp)
        words = say(
            ["sorry, my mistake", "false alarm", "forget it", "can you delete my report?"],
            ["弄错了", "看错了，没事", "算了", "帮我撤回一下"],
        )
        await world.say(anna, bot, words[which])
        assert world.last(anna, bot).text == say(
            "Shall I take back #1 The lamp by the gate is out?", "#1 门口的灯坏了：要撤回吗？"
        )
        await tap(world, anna, bot, say("No, leave it", "先留着"))
        assert item(world).state is State.REPORTED
        await world.say(anna, bot, words[which])
        await world.say(anna, bot, say("yes", "是的"))
        assert world.last(anna, bot).text == say("All right, #1 is taken back.", "好的，#1 撤回了。")
        assert (item(world).state, recorded(world)) == (State.WITHDRAWN, 1)

    play(dialogue, language=say.language)


@in_both_languages
def test_by_its_number_and_in_reply_in_private(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await world.say(anna, world.group, say.lamp)
        await world.say(anna, bot, say("#1 false alarm", "#1 看错了"))
        assert item(world).state is State.WITHDRAWN
        await world.say(anna, bot, say("The bench in the yard is broken", "门口的信箱坏了"))
        await world.say(anna, bot, say("my mistake", "搞错了"), reply_to=world.last(anna, bot))
        assert item(world, 2).state is State.WITHDRAWN

    play(dialogue, language=say.language)


@in_both_languages
def test_danger_is_asked_about_and_the_head_is_told(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, group = world.resident, world.group
        await world.say(anna, group, say.gas)
        await world.say(anna, group, say("sorry, false alarm", "闻错了，没事"), reply_to=card(world))
        asked = world.last(anna, group)
        assert asked.text.endswith(
            say(
                "I'd tell those who were called. If you are not quite sure, please leave it open.",
                "我会告诉已经叫来的人。要是不太确定，就先别撤。",
            )
        )
        assert item(world).state is State.REPORTED
        await tap(world, anna, group, yes(say))
        assert item(world).state is State.WITHDRAWN
        assert world.last(world.head, world.bot).text == say(
            "#1 Strong smell of gas by the door of No. 5: taken back by whoever reported it. If you are not sure that "
            "nobody is in danger, please look all the same.",
            "#1 5号楼一进门闻到很大煤气味：反映的人撤回了。如果不能确定没有危险，还是请您去看一眼。",
        )

    play(dialogue, language=say.language)


@in_both_languages
def test_who_is_on_their_way_is_told(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        await tap(world, world.resident, world.group, say.not_a_report)
        assert world.last(world.head, world.bot).text == say(
            "#1 The lamp by the gate is out: taken back by whoever reported it. You need not go.",
            "#1 门口的灯坏了：反映的人撤回了，您不用去了。",
        )

    play(dialogue, language=say.language)


def test_what_others_stand_behind_is_asked_first(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.press(world.neighbour, world.group, EN.me_too)
        await world.say(world.resident, world.group, "my mistake", reply_to=card(world))
        assert world.last(world.resident, world.group).labels == ["Yes, take it back", "No, leave it"]
        assert item(world).state is State.REPORTED

    play(dialogue)


def test_forget_it_long_after_is_of_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await world.say(anna, bot, EN.lamp)
        await world.later(hours=2)
        await world.say(anna, bot, "forget it")
        assert world.last(anna, bot).text == "There was nothing to forget."
        await world.later(hours=30)
        said = await world.say(anna, bot, "sorry, my mistake")
        assert list(said.reactions.values()) == ["👍"]
        assert item(world).state is State.REPORTED

    play(dialogue)
