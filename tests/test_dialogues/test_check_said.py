"""Today's check in words: all clear, looked at, later, somebody else."""

import pytest

from bot.model import State, TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import item, place, recorded, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock, turn


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_nothing_was_found(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        found = say(
            ["checked, no problem", "nothing found", "found nothing, thanks"],
            ["看过了，没问题", "没发现问题", "没发现什么情况"],
        )
        await world.say(world.resident, world.bot, found[which])
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR
        assert recorded(world) == 0

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_no_problem_may_be_a_promise_to_look(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        asked = say("Have you looked already, and is all clear?", "您已经看过了吗？一切正常吗？")
        for text in say(["No problem!", "ok, no problem"], ["没问题！", "好的，没问题"]):
            assert await ask(world, world.resident, world.bot, text) == asked
            assert turn(world, WEDNESDAY).state is TurnState.DUE
            await tap(world, world.resident, world.bot, say("Not yet", "还没") if text[-1] in "!！" else say.clear)
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_who_has_looked_is_asked_whether_all_is_clear(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        asked = say("Thank you for looking. Is all clear?", "辛苦您了。一切正常吗？")
        assert await ask(world, world.resident, world.bot, say("done", "查完了")) == asked
        assert turn(world, WEDNESDAY).state is TurnState.DUE
        await world.say(world.resident, world.bot, say("yes", "是"))
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_who_has_looked_has_found_nothing(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await tap(world, world.resident, world.bot, say.problem)
        await world.say(world.resident, world.bot, say("done", "查完了"))
        await tap(world, world.resident, world.bot, say.clear)
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR
        assert recorded(world) == 0

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_in_the_group_a_nod_follows(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        cleared = say(
            ["my son looked, everything fine", "I checked: all clear", "@linli_bot all clear"],
            ["儿子看过了，一切正常", "今天检查完毕，一切正常", "@linli_bot 一切正常"],
        )[which]
        await world.say(world.neighbour, world.group, cleared)
        await world.say(world.resident, world.group, say("all good", "都好"))
        assert turn(world, WEDNESDAY).state is TurnState.DUE, "another household's, and an answer to anything"
        said = await world.say(world.resident, world.group, cleared)
        assert list(said.reactions.values()) == ["👍"]
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_nearly_all_clear_is_asked_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        asked = say("Thank you for looking. Is all clear?", "辛苦您了。一切正常吗？")
        for text in say(["nothing much", "more or less fine", "✅"], ["没啥大问题", "基本正常", "✅"]):
            assert await ask(world, world.resident, world.bot, text) == asked
            await tap(world, world.resident, world.bot, say("Not yet", "还没"))
        assert turn(world, WEDNESDAY).state is TurnState.DUE

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_later(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        waits = say(
            "All right, no hurry: today's check waits for you. Afterwards just say “all clear”, or tell me what you found.",
            "好的，不着急，今天的检查等着您。看过以后说一声“一切正常”，或者告诉我看到了什么。",
        )
        for text in say(
            ["later", "I'll do it tonight", "ok, will do after breakfast"],
            ["晚点看", "下班后去查", "知道了，我吃完早饭就去"],
        ):
            assert await ask(world, world.resident, world.bot, text) == waits
        assert turn(world, WEDNESDAY).state is TurnState.DUE

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_somebody_else(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, say("I'm ill, somebody else please", "我病了，换个人吧"))
        assert world.app.store.rota.open_offers(place(world).id, WEDNESDAY)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_not_today_is_said_of_the_check_and_not_of_the_lamp(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await done(world, say)
        await world.say(world.resident, world.bot, say("not today", "今天不行"))
        assert world.app.store.rota.open_offers(place(world).id, WEDNESDAY)
        assert item(world).state is State.DONE

    play(dialogue, language=say.language, opened=EVERYBODY)
