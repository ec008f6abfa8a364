"""Where an item goes, in words: it is the same as another, it is passed up, returned, taken back."""

import pytest

from bot.model import Question, State
from demo.world import World
from playground import Bot, Chat
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import asked, taken
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, tap
from tests.test_dialogues.mornings import EVERYBODY

LIFT = ("The lift is stuck between floors again", "电梯又坏了")


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_the_same_as_another(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say(*LIFT))
        where: Chat | Bot = world.bot if which else world.group
        words = [
            say("it's a duplicate of #1", "跟1号是一回事"),
            say("#2 same as #1", "#2 和#1重复"),
            say("it's the same as #1", "跟1号是一回事"),
        ][which]
        await world.say(world.head, where, words, reply_to=None if which else card(world, 2))
        assert item(world, 2).state is State.REPORTED
        await tap(world, world.head, where, say("Yes, same", "是同一件"))
        assert item(world, 2).state is State.DUPLICATE
        assert item(world).state is State.REPORTED

    play(dialogue, language=say.language)


@in_both_languages
def test_which_one_is_asked(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say(*LIFT))
        await world.say(world.head, world.bot, say("#2 duplicate", "#2 重复了"))
        assert asked(world) == [Question.DUPLICATE_OF]
        await world.say(world.head, world.bot, say("same as #1", "和1号一样"))
        assert item(world, 2).state is State.DUPLICATE

    play(dialogue, language=say.language)


@in_both_languages
def test_whoever_reported_it_may_say_so_too(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say(*LIFT))
        await world.say(world.neighbour, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say("same as #1", "跟1号是一回事"), reply_to=card(world, 2))
        await tap(world, world.neighbour, world.group, say("Yes, same", "是同一件"))
        assert item(world, 2).state is State.DUPLICATE

    play(dialogue, language=say.language)


@in_both_languages
def test_up_and_back(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        await world.say(world.head, world.group, say("pass it up", "往上报"), reply_to=card(world))
        assert asked(world) == [Question.REASON_UP]
        await world.say(world.head, world.bot, say("needs an electrician", "要找电工"))
        assert item(world).level.value == "community"
        await world.say(world.head, world.bot, say("take it back to me", "还是我来接手"))
        assert (item(world).level.value, item(world).state) == ("group", State.ACCEPTED)
        await world.say(world.community_officer, world.bot, say("#1 I'll take it over", "#1 由我接手"))
        assert item(world).level.value == "group", "from whoever has it with one tap"
        await tap(world, world.community_officer, world.bot, say("Take over", "由我接手"))
        assert item(world).level.value == "community"
        await world.say(world.community_officer, world.bot, say("#1 return it", "#1 退回给户长"))
        assert asked(world, world.community_officer) == [Question.REASON_DOWN]

    play(dialogue, language=say.language, opened=(*EVERYBODY, "community_officer"))


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_why_may_be_said_with_it(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        words, why = say(
            [
                ("pass it up, no ladder", "no ladder"),
                ("pass it up because we have no ladder", "we have no ladder"),
                ("we can't fix it, wiring is too old", "wiring is too old"),
            ],
            [("上报吧，没有梯子", "没有梯子"), ("上报，因为没有梯子", "没有梯子"), ("修不了，线路太老", "线路太老")],
        )[which]
        await world.say(world.head, world.bot, words)
        assert world.last(world.head, world.bot).text == say(
            f"Shall I pass #1 The lamp by the gate is out up to the community? “{why}”",
            f"#1 门口的灯坏了：要上报社区吗？“{why}”",
        )
        assert item(world).level.value == "group"
        await tap(world, world.head, world.bot, say("Yes, pass it up", "是，上报"))
        assert say(f"⏫ hh:mm Passed to the community: {why}", f"⏫ hh:mm 上报社区：{why}") in lines(card(world))
        assert asked(world) == []

    play(dialogue, language=say.language)


@in_both_languages
def test_it_is_returned_with_why(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        await world.say(world.head, world.bot, say("pass it up, thanks", "上报，谢谢"))
        assert asked(world) == [Question.REASON_UP], "thanks are no reason"
        await world.say(world.head, world.bot, say("needs an electrician", "要找电工"))
        words = say("#1 return it, the caretaker has a ladder", "#1 退回给户长，门卫有梯子")
        await world.say(world.community_officer, world.bot, words)
        await tap(world, world.community_officer, world.bot, say("Yes, return it", "是，退回"))
        why = say("the caretaker has a ladder", "门卫有梯子")
        assert item(world).level.value == "group"
        told = say(f"⏬ hh:mm Returned to the safety head: {why}", f"⏬ hh:mm 退回平安户长：{why}")
        assert told in lines(card(world))

    play(dialogue, language=say.language, opened=(*EVERYBODY, "community_officer"))
