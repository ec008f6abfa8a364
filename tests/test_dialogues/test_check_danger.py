"""Danger told beside words about today's check: whom to call comes first, whatever else is said."""

import pytest

from bot.model import TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import recorded, tap, told
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock, turn

DANGER = (
    [
        "Not today, I smell gas here",
        "I'm ill, and my mother has collapsed",
        "my back hurts, I fell",
        "I can't today, my chest hurts",
        "later, I fell down the stairs",
        "I can't walk",
    ],
    [
        "今天不行，我胸口疼",
        "今天去不了，家里有煤气味",
        "我动不了了",
        "晚点去，我妈摔倒了",
        "今天不行，我摔了",
        "起不来了，今天去不了",
    ],
)


@in_both_languages
@pytest.mark.parametrize("which", range(6))
def test_whoever_cannot_because_of_danger_is_told_whom_to_call(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        before = told(world, world.resident, world.group)
        answer = await ask(world, world.resident, world.bot, say(*DANGER)[which])
        assert answer.startswith(say("If anyone is in danger, call", "有危险请先打"))
        # what is surely a danger is recorded at once, as found in the check; of the others it is asked
        assert turn(world, WEDNESDAY).state in {TurnState.DUE, TurnState.PROBLEM}
        since = told(world, world.resident, world.group).removeprefix(before)
        assert say("Who can take it", "谁能替") not in since, "the neighbours are not asked to take the check"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_knee_that_hurts_is_no_swap_where_all_is_clear(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        before = told(world, world.resident, world.group)
        asked = say("Have you looked already, and is all clear?", "您已经看过了吗？一切正常吗？")
        said = say("My knee hurts, all clear", "膝盖疼，一切正常")
        assert await ask(world, world.resident, world.bot, said) == asked
        assert told(world, world.resident, world.group) == before
        await tap(world, world.resident, world.bot, say.clear)
        assert (turn(world, WEDNESDAY).state, recorded(world)) == (TurnState.CLEAR, 0)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_all_good_but_danger(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        said, quoted = say(
            [
                "all good, but I fell|I fell",
                "all good but my chest hurts|my chest hurts",
                "all clear except my mother fell on the stairs|my mother fell on the stairs",
            ],
            [
                "都正常，就是我胸口疼|我胸口疼",
                "查完了，除了我妈摔了都好|我妈摔了",
                "一切正常，就是我摔了|我摔了",
            ],
        )[which].split("|")
        await world.say(world.resident, world.bot, said)
        shown = told(world, world.resident, world.bot)
        assert say("If anyone is in danger, call", "有危险请先打") in shown
        assert quoted in shown.splitlines() or recorded(world)

    play(dialogue, language=say.language, opened=EVERYBODY)
