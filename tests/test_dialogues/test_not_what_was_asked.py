"""How things are is not what was done; who does not know, or pressed the wrong button, gives no reason."""

import pytest

from bot.model import State, TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages, small
from tests.test_dialogues.looking import card, item, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, clock, turn


@in_both_languages
@pytest.mark.parametrize("which", range(5))
def test_how_it_is_says_not_what_was_done(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, head, bot, say.done)
        words = say(
            ["all good", "all clear, thanks", "checked", "not yet", "not done yet, waiting for the electrician"],
            ["一切正常", "都好", "看过了", "还没好", "还没弄，等电工"],
        )
        await world.say(head, bot, words[which])
        assert world.texts(head, bot)[-1] == say(
            "#1 The lamp by the gate is out: what was done for it? Such as “new bulb, it works again”. "
            "A photo will do.",
            "#1 门口的灯坏了：具体做了什么？比如“换了灯泡，亮了”。发张照片也行。",
        )
        again = await world.say(head, bot, words[which])
        assert list(again.reactions.values()) == ["🤔"], "a thumb would say that it is done"
        assert item(world).state is State.REPORTED
        await world.say(head, bot, say("all good now, new bulb", "换了灯泡"))
        assert item(world).state is State.DONE

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("button", ["done", "cannot", "pass_up"])
def test_the_wrong_button(play: Play, say: Lines, button: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, getattr(say, button))
        said = await world.say(world.head, world.bot, say("sorry, wrong button", "等等，我按错了"))
        assert list(said.reactions.values()) == ["👍"]
        await world.say(world.head, world.bot, say("Tea with Bo", "跟阿波喝茶"))
        assert (item(world).state, item(world).level.value) == (State.REPORTED, "group"), "nothing is asked any more"

    play(dialogue, language=say.language)


@in_both_languages
def test_who_does_not_know_gives_no_reason(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.cannot)
        await world.say(world.head, world.bot, say("I don't know", "不知道"))
        assert item(world).state is State.REPORTED

    play(dialogue, language=say.language)


@in_both_languages
def test_all_clear_may_be_of_the_check(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.neighbour, world.group, small(say))
        await tap(world, world.resident, world.bot, say.done)
        await world.say(world.resident, world.bot, say("all clear", "一切正常"))
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR
        await world.say(world.resident, world.bot, say("Done together with Bo", "跟阿波一起弄好的"))
        assert item(world).state is State.DONE

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_a_question_about_the_item_is_no_reason(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, (say.pass_up, say.cannot)[which])
        await world.say(world.head, world.bot, say("where is it?", "在哪里？"))
        assert say.lamp in world.last(world.head, world.bot).text
        assert item(world).state is State.REPORTED
        reason = say("It needs a ladder of the town", "需要街道的云梯")
        await world.say(world.head, world.bot, reason)
        assert reason in card(world).text

    play(dialogue, language=say.language)
