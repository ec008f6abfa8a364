"""That a danger was dealt with names the danger, and is no new report of it."""

import pytest

from bot.model import Ending, Severity, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import item, recorded, tap


async def reported(world: World, say: Lines) -> None:
    """Somebody tells of a danger in private."""
    told = say("The Zhangs keep gas bottles in the cellar", "楼道里电线裸露，冒火花")
    await world.say(world.resident, world.bot, told)
    assert recorded(world) == 1


def gone(say: Lines) -> str:
    """What the head says of it, which recognition hears as danger."""
    return say("Zhang took his gas bottles away", "冒火花的电线换掉了")


@in_both_languages
@pytest.mark.parametrize("in_reply", [True, False])
def test_it_answers_what_was_done(play: Play, say: Lines, *, in_reply: bool) -> None:
    async def dialogue(world: World) -> None:
        await reported(world, say)
        await tap(world, world.head, world.bot, say.done)
        await (world.answer if in_reply else world.say)(world.head, world.bot, gone(say))
        assert (item(world).state, item(world).outcome, recorded(world)) == (State.DONE, gone(say), 1)

    play(dialogue, language=say.language)


@in_both_languages
def test_what_goes_on_is_danger(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await reported(world, say)
        await tap(world, world.head, world.bot, say.done)
        words = say(
            "Zhang took his gas bottles away, but there is a strong smell of gas", "电线换掉了，还冒火花，着火了"
        )
        await world.say(world.head, world.bot, words)
        assert (item(world).state, item(world, 2).severity) == (State.REPORTED, Severity.URGENT)

    play(dialogue, language=say.language)


@in_both_languages
def test_said_without_a_question_one_tap_confirms_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await reported(world, say)
        await world.say(world.head, world.bot, gone(say))
        await tap(world, world.head, world.bot, say("Yes, done", "是，办好了"))
        outcome = item(world).outcome  # the thing that it begins with may be left out: it is the item's
        assert outcome
        assert gone(say).endswith(outcome)
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_whoever_reported_it_says_so_after_yes(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await reported(world, say)
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, gone(say))
        await world.say(world.resident, world.bot, say("yes, they took the gas bottles away", "好了，电线换掉了"))
        assert (item(world).ending, recorded(world)) == (Ending.CONFIRMED, 1)

    play(dialogue, language=say.language)
