"""A turn that a neighbour asks for is taken or declined in words, too, and a yes is never a mere nod."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import tap
from tests.test_dialogues.mornings import EVERYBODY, FRIDAY, THURSDAY, ask, clock, doer

YES = [("yes", "好的"), ("sure, I'll take it", "可以，我来"), ("yes I'll do it", "行，我来吧")]
NO = [("no, I can't, sorry", "不行，那天去不了"), ("No, sorry", "不好意思，去不了")]


@pytest.mark.parametrize("words", YES)
@in_both_languages
def test_a_yes_takes_it(play: Play, say: Lines, words: tuple[str, str]) -> None:
    async def dialogue(world: World) -> None:
        await ask(world, world.neighbour, world.bot, say("/swap Thursday No. 4", "/swap 周四 4号"))
        assert await ask(world, world.head, world.bot, say(*words)) == say(
            "Thank you! The check on Thursday 26 Nov is yours now; one of yours will be done in return.",
            "谢谢您！11月26日星期四由您家检查，之后会有人还您家一次。",
        )
        await clock(world, THURSDAY, 8)
        assert doer(world, THURSDAY) == say("No. 4", "4号")

    play(dialogue, language=say.language, opened=EVERYBODY)


@pytest.mark.parametrize("words", NO)
@in_both_languages
def test_a_no_declines_it(play: Play, say: Lines, words: tuple[str, str]) -> None:
    async def dialogue(world: World) -> None:
        await ask(world, world.neighbour, world.bot, say("/swap Thursday No. 4", "/swap 周四 4号"))
        assert await ask(world, world.head, world.bot, say(*words)) == say(
            "All right. I'll tell them.", "好的，我告诉他们。"
        )
        await clock(world, THURSDAY, 8)
        assert doer(world, THURSDAY) == say("No. 2", "2号")

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_yes_hours_later_is_said_to_something_else(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await ask(world, world.neighbour, world.bot, say("/swap Friday No. 4", "/swap 周五 4号"))
        await world.later(hours=5)
        await world.say(world.head, world.bot, say("yes", "好的"))
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) != say("No. 4", "4号")

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_reply_in_the_group_takes_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await ask(world, world.neighbour, world.bot, say("/swap Thursday", "/swap 周四"))
        await tap(world, world.neighbour, world.bot, say("Everybody", "问大家"))
        asked = world.last(world.resident, world.group)
        await world.say(world.old_neighbour, world.group, say("I can", "我来"), reply_to=asked)
        await clock(world, THURSDAY, 8)
        assert doer(world, THURSDAY) == say("No. 3", "3号")

    play(dialogue, language=say.language, opened=EVERYBODY)
