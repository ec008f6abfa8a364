"""Of an item that somebody has answered about just now, they say more."""

import pytest

from bot.model import Ending, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock


async def answered(world: World, say: Lines, words: str) -> None:
    """The lamp is done, and whoever reported it says how it is."""
    await world.say(world.resident, world.group, say.lamp)
    await tap(world, world.head, world.bot, say.done)
    await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))
    await world.say(world.resident, world.bot, words)


@in_both_languages
def test_fixed_once_more_gets_a_nod(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await answered(world, say, say("fixed", "好了"))
        before = heard(world, world.resident, world.bot)
        for text in say(["yes, fixed, thanks", "fixed"], ["好了，谢谢", "灯亮了"]):
            said = await world.say(world.resident, world.bot, text)
            assert list(said.reactions.values()) == ["👍"]
        assert heard(world, world.resident, world.bot) == before
        assert item(world).ending is Ending.CONFIRMED
        await world.later(days=2)
        await world.say(world.resident, world.bot, say("fixed", "好了"))
        assert "/help" in world.last(world.resident, world.bot).text, "nobody knows what is meant by now"

    play(dialogue, language=say.language)


@in_both_languages
def test_as_it_was_after_all(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await answered(world, say, say("fixed", "好了"))
        again = say("it is dark again", "又不亮了")
        await world.say(world.resident, world.bot, again)
        assert say(f"↩️ hh:mm Not fixed: “{again}”", f"↩️ hh:mm 还没好：“{again}”") in lines(card(world))

    play(dialogue, language=say.language)


@in_both_languages
def test_another_lamp_is_asked_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await answered(world, say, say("fixed", "好了"))
        await world.say(world.resident, world.bot, say("the lamp by the school is out again", "学校那边的灯又坏了"))
        assert (item(world).state, recorded(world)) == (State.CLOSED, 1)
        await world.press(world.resident, world.bot, say("Something new", "新的事"))
        assert recorded(world) == 2

    play(dialogue, language=say.language)


def test_a_bare_no_opens_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await answered(world, EN, "fixed")
        await world.say(world.resident, world.bot, "no")
        assert item(world).state is State.CLOSED

    play(dialogue)


@in_both_languages
def test_still_so_once_more_is_no_new_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await answered(world, say, say("still dark", "还是黑的"))
        for text in say(["not fixed", "still dark", "still very dark here"], ["没修好", "还是黑的", "还是不亮"]):
            said = await world.say(world.resident, world.bot, text)
            assert list(said.reactions.values()) == ["👍"]
        kept = [line for line in lines(card(world)) if line.startswith("💬")]
        assert kept == [say("💬 hh:mm still very dark here", "💬 hh:mm 还是不亮")], (
            "what was said before is there already"
        )
        assert recorded(world) == 1
        await world.say(world.resident, world.bot, say.gas)
        assert recorded(world) == 2

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_another_matter_is_not_lost_beside_it(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await answered(world, say, say("still dark", "还是黑的"))
        words = say(
            ["still no water either", "again somebody is smoking in the stairwell"], ["又停水了", "又有人在楼道抽烟"]
        )[which]
        await world.say(world.resident, world.bot, words)
        assert not [line for line in lines(card(world)) if line.startswith("💬")]
        await world.press(world.resident, world.bot, say("Something new", "新的事"))
        assert recorded(world) == 2
        assert item(world, 2).private

    play(dialogue, language=say.language)


@in_both_languages
def test_of_what_was_told_in_private(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))
        for _ in range(2):
            await world.say(world.resident, world.bot, say("still dark", "还是黑的"))
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("is_private", [True, False])
def test_of_what_is_not_done_yet(play: Play, say: Lines, *, is_private: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        where = world.bot if is_private else world.group
        still = say("still dark", "还是黑的")
        said = await world.say(world.resident, where, still)
        assert list(said.reactions.values()) == ["👍"]
        await world.say(world.resident, world.group, f"@linli_bot {still}")
        assert [line for line in lines(card(world)) if line.startswith("💬")] == [f"💬 hh:mm {still}"]
        assert recorded(world) == 1
        await world.say(world.resident, world.group, say.gas)
        assert recorded(world) == 2

    play(dialogue, language=say.language)


@in_both_languages
def test_all_clear_of_a_check_that_is_answered(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, say("all clear", "一切正常"))
        known = say("Today's check is already written down.", "今天的检查已经记下了。")
        for words in say(["all clear", "checked"], ["一切正常", "查完了"]):
            assert await ask(world, world.resident, world.bot, words) == known
        assert await ask(world, world.neighbour, world.bot, say("all clear", "一切正常")) != known

    play(dialogue, language=say.language, opened=EVERYBODY)
