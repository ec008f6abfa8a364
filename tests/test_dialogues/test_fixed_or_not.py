"""Is it so? Answered in words, without a press."""

import pytest

from bot.model import Ending, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import asked_in_group, done
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, recorded, tap


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_still_so(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say(["still dark", "the lamp is still out"], ["还是黑的", "灯还是不亮"])[which]
        await world.say(world.resident, world.bot, words)
        assert say(f"↩️ hh:mm Not fixed: “{words}”", f"↩️ hh:mm 还没好：“{words}”") in lines(card(world))
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_fixed(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say(
            ["all fine now, thanks", "fixed, thank you for your help", "the lamp works again"],
            ["好了，谢谢您帮忙", "灯亮了", "现在可以了"],
        )
        await world.say(world.resident, world.bot, words[which])
        assert item(world).ending is Ending.CONFIRMED

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_not_really(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say(["not really", "a bit better"], ["不太好", "好多了"])[which])
        assert say("what is still open?", "还差什么？") in world.last(world.resident, world.bot).text
        await world.say(world.resident, world.bot, say("It flickers", "还是一闪一闪的"))
        assert item(world).state is State.REPORTED

    play(dialogue, language=say.language)


@in_both_languages
def test_fixed_but_not_all_of_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say("yes, but the second floor too", "好了，不过有时候还闪"))
        assert say("↩️ hh:mm Not fixed, say the neighbours.", "↩️ hh:mm 邻居们说还没好。") in lines(card(world))
        more = say("💬 hh:mm the second floor too", "💬 hh:mm 有时候还闪")
        assert more in lines(card(world, who=world.head, where=world.bot)), "said in private, and not plain"

    play(dialogue, language=say.language)


@in_both_languages
def test_fixed_but_another_matter(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        rubbish = say("there is rubbish by the back door", "后门堆了好多垃圾")
        await world.say(world.resident, world.bot, say(f"yes fixed, but {rubbish}", f"好了，不过{rubbish}"))
        assert item(world).ending is Ending.CONFIRMED
        assert (item(world, 2).text, item(world, 2).private) == (rubbish, True)

    play(dialogue, language=say.language)


@in_both_languages
def test_what_may_be_another_matter_is_asked(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        still = say("still leaking", "还是臭")
        await world.say(world.resident, world.bot, still)
        assert recorded(world) == 1
        await world.press(world.resident, world.bot, say("For #1", "说的是 #1"))
        assert say(f"↩️ hh:mm Not fixed: “{still}”", f"↩️ hh:mm 还没好：“{still}”") in lines(card(world))

    play(dialogue, language=say.language)


def test_danger_and_talk_are_no_answers(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.resident, world.bot, "still raining")
        assert (item(world).state, recorded(world)) == (State.DONE, 1)
        await world.say(world.resident, world.bot, f"yes, but {EN.gas}")
        assert recorded(world) == 2

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("fixed", [True, False])
def test_in_reply_in_the_group(play: Play, say: Lines, *, fixed: bool) -> None:
    async def dialogue(world: World) -> None:
        question = await asked_in_group(world, say)
        words = say("all fine now", "现在亮了") if fixed else say("still dark", "还是黑的")
        said = await world.say(world.neighbour, world.group, words, reply_to=question)
        assert list(said.reactions.values()) == ["👍"]
        assert question.text not in world.texts(world.neighbour, world.group)
        assert item(world).state is (State.CLOSED if fixed else State.REPORTED)
        assert recorded(world) == 1

    play(dialogue, language=say.language)


def test_only_whoever_was_asked_answers_and_danger_is_new(play: Play) -> None:
    async def dialogue(world: World) -> None:
        question = await asked_in_group(world, EN)
        await world.say(world.old_neighbour, world.group, "yes, fixed", reply_to=question)
        await world.say(world.neighbour, world.group, "thanks", reply_to=question)
        assert item(world).state is State.DONE
        await world.say(world.neighbour, world.group, EN.gas, reply_to=question)
        assert (item(world).state, item(world, 2).text) == (State.DONE, EN.gas)

    play(dialogue)


def test_the_number_of_a_house_is_no_no(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.resident, world.bot, "No. 5 has left rubbish in the stairwell")
        assert (item(world).state, recorded(world)) == (State.DONE, 2)

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("pressed", [False, True])
def test_what_is_said_in_confidence_is_not_shown(play: Play, say: Lines, *, pressed: bool) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        if pressed:
            await tap(world, world.resident, world.bot, say.no)
        words = say(
            "The lamp is still out, old Zhou smashed it again, please don't say it was me",
            "灯还是不亮，老王又把它砸了，别说是我说的",
        )
        await world.say(world.resident, world.bot, words)
        shown = world.texts(world.neighbour, world.group) + world.texts(world.head, world.bot)
        about = [text for text in shown if say("Zhou", "老王") in text]
        assert all("#2" in text for text in about), "a private report of its own"
        assert world.last(world.resident, world.bot).buttons or item(world, 2).private

    play(dialogue, language=say.language)


@in_both_languages
def test_nor_after_it_was_answered(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await tap(world, world.resident, world.bot, say.fixed)
        again = say("The lamp by the gate is out, keep my name out of it", "门口的灯坏了，别跟人说")
        await world.say(world.resident, world.bot, again)
        assert item(world).state is State.CLOSED
        assert say("For #1", "说的是 #1") not in world.last(world.resident, world.bot).labels

    play(dialogue, language=say.language)


@in_both_languages
def test_words_that_wait_for_a_tap_wait_for_a_day(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        still = say("still leaking", "还是臭")
        await world.say(world.resident, world.bot, still)
        await world.later(hours=20)
        await tap(world, world.resident, world.bot, say("For #1", "说的是 #1"))
        assert any(still in line for line in lines(card(world)))

    play(dialogue, language=say.language)


def test_after_two_days_they_are_told_again(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.resident, world.bot, "still leaking")
        await world.later(days=2)
        assert await tap(world, world.resident, world.bot, "For #1") == "This button is no longer in use."

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_a_plain_no_is_understood(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say(["nope", "it isn't"], ["没亮", "没用"])[which])
        await world.say(world.resident, world.bot, say("still dark", "还是黑的"))
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_so_again_is_asked_about_though_it_sounds_like_nothing(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say("it is dark again", "又那样了"))
        if recorded(world) == 1 and item(world).state is State.DONE:
            await tap(world, world.resident, world.bot, say("For #1", "说的是 #1"))
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)

    play(dialogue, language=say.language)
