"""Everyday words in private that are neither an answer nor a report."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, recorded, tap


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_how_it_stands(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say(
            ["any news?", "When will it be repaired?", "what about the lamp", "Is the lamp fixed yet?"],
            ["那个灯的事怎么样了", "什么时候能修啊？", "有消息了吗", "灯修好了吗？"],
        )[which]
        await world.say(world.resident, world.bot, words)
        assert say("#1 The lamp by the gate is out", "#1 门口的灯坏了") in world.last(world.resident, world.bot).text
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_something_to_tell(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        words = say(
            ["I want to complain", "I'd like to report something", "I have a problem to report"],
            ["我要投诉", "我想反映个情况", "有个问题要反映一下"],
        )[which]
        await world.say(world.resident, world.bot, words)
        assert world.last(world.resident, world.bot).text == say(
            "What have you seen, and where? A photo helps.", "您看到了什么，在哪里？附张照片更好。"
        )
        assert recorded(world) == 0
        await world.say(world.resident, world.bot, say.lamp)
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_who_needs_help_is_told_whom_to_call(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        words = say(
            ["could somebody call me an ambulance", "help me I fell", "my chest hurts"],
            ["能不能帮我叫个救护车", "我摔倒了", "我胸口疼"],
        )[which]
        await world.say(world.resident, world.bot, words)
        first = world.last(world.resident, world.bot).text
        assert "119 / 120 / 110" in first.splitlines()[0], "before anything is asked or written down"
        if not recorded(world):  # recognition may have learned it
            await tap(world, world.resident, world.bot, say.record)
        assert recorded(world) == 1
        told = world.last(world.resident, world.bot).text
        assert "119 / 120 / 110" in told.splitlines()[0]
        assert say("put your name to it", "署上您的名字") in told, "or nobody knows where to go"

    play(dialogue, language=say.language)


@in_both_languages
def test_who_tells_of_danger_is_told_whom_to_call(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.gas)
        told = world.last(world.resident, world.bot).text
        assert "119 / 120 / 110" in told.splitlines()[0]
        assert say("put your name to it", "署上您的名字") not in told

    play(dialogue, language=say.language)


@in_both_languages
def test_a_call_for_help_is_no_answer(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        call = say("please call an ambulance", "能不能帮我叫个救护车")
        await done(world, say)
        await tap(world, world.resident, world.bot, say.no)
        await world.say(world.resident, world.bot, call)
        assert "119 / 120 / 110" in world.last(world.resident, world.bot).text
        await world.say(world.resident, world.bot, say("still dark", "还是黑的"))
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, call)
        assert item(world).state is State.REPORTED
        assert call not in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_whose_turn(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        words = say(["whose turn is it today?", "when is my turn?"], ["今天轮到谁了？", "什么时候轮到我家？"])[which]
        await world.say(world.resident, world.bot, "/rota")
        shown = world.last(world.resident, world.bot).text
        await world.say(world.resident, world.bot, words)
        assert world.last(world.resident, world.bot).text == shown

    play(dialogue, language=say.language)


@in_both_languages
def test_a_question_to_the_bot_in_the_group_is_no_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        asked = say("@linli_bot when will the lamp be fixed?", "@linli_bot 门口的灯什么时候修？")
        await world.say(world.old_neighbour, world.group, asked)
        assert recorded(world) == 1
        assert say("#1 The lamp by the gate is out", "#1 门口的灯坏了") in world.last(world.neighbour, world.group).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("is_private", [True, False])
def test_danger_is_told_even_as_a_question(play: Play, say: Lines, *, is_private: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        where, name = (world.bot, "") if is_private else (world.group, "@linli_bot ")
        asked = say("when will the gas leak be fixed?", "煤气漏了什么时候修")
        await world.say(world.resident, where, name + asked)
        if recorded(world) == 1:  # recognition may have learned it
            await tap(world, world.resident, where, say.record)
        assert recorded(world) == 2

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_gone_by_itself(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say("Rubbish is piling up by the back door", "后门堆了好多垃圾"))
        for text in say(["it's gone now", "#1 it's gone now"], ["已经清走了", "#1 已经清走了"]):
            said = await world.say(world.resident, world.bot, text)
            assert list(said.reactions.values()) == ["👍"]
        told = say("A neighbour says that #1 looks fixed.", "有邻居说 #1")
        assert sum(told in text for text in world.texts(world.head, world.bot)) == 1

    play(dialogue, language=say.language)
