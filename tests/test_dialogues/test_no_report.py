"""What is said to the bot and is no report: nothing found after all, thanks, a call for help, a greeting."""

from bot.model import TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, recorded
from tests.test_dialogues.mornings import WEDNESDAY, ask, clock, turn


@in_both_languages
def test_nothing_was_found_after_all(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8)
        await world.press(anna, bot, say.problem)
        assert await ask(world, anna, bot, say("all clear, sorry", "没有了")) == say(
            "All right, nothing is written down. Is all clear, then?", "好的，什么也没记。那是一切正常吗？"
        )
        assert turn(world, WEDNESDAY).state is TurnState.DUE
        assert await ask(world, anna, bot, say("yes", "对")) == say(
            "Thank you. Today's check is written down.", "谢谢您，今天的检查记下了。"
        )
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR
        assert recorded(world) == 0

    play(dialogue, language=say.language)


def test_nothing_was_found_with_a_tap(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.press(world.resident, world.bot, "There's a problem")
        await world.say(world.resident, world.bot, "no")
        assert world.last(world.resident, world.bot).labels == ["All clear", "Not yet"]
        await world.press(world.resident, world.bot, "Not yet")
        assert turn(world, WEDNESDAY).state is TurnState.DUE
        await world.press(world.resident, world.bot, "There's a problem")
        await world.say(world.resident, world.bot, "nothing")
        await world.press(world.resident, world.bot, "All clear")
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue)


@in_both_languages
def test_report_and_then_nothing(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        nothing = say("All right, nothing is written down.", "好的，什么也没记。")
        for who, where in ((world.resident, world.bot), (world.neighbour, world.group)):
            await world.say(who, where, "/report")
            await world.answer(who, where, say("Nothing, sorry", "没什么"))
            assert world.last(who, where).text == nothing
        assert recorded(world) == 0

    play(dialogue, language=say.language)


@in_both_languages
def test_a_greeting_after_report_is_confirmed_first(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, "/report")
        await world.answer(world.neighbour, world.group, say("hello, how does this work?", "您好，怎么用？"))
        assert recorded(world) == 0
        assert world.last(world.neighbour, world.group).labels == [say.record, say.no_thanks]
        await world.press(world.neighbour, world.group, say.record)
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_thanks_to_the_bot_get_a_mark_and_a_call_for_help_is_answered(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        thanks = await world.say(world.neighbour, world.group, say("@linli_bot thanks!", "@linli_bot 谢谢"))
        assert list(thanks.reactions.values()) == ["👍"]
        assert heard(world, world.neighbour, world.group) == []
        short = say(
            "Tell me what needs looking after, in plain words, and I'll write it down. What else I can do: /help",
            "哪里需要照看，直接说就行，我会记下来。我还能做什么：/help",
        )
        for words in (say("who are you?", "你是谁"), say("help", "帮助"), ""):
            assert await ask(world, world.neighbour, world.group, f"@linli_bot {words}".strip()) == short
        await world.say(world.neighbour, world.group, f"@linli_bot {say.talk}")
        assert world.last(world.neighbour, world.group).labels == [say.record, say.no_thanks]
        assert recorded(world) == 0
        await world.say(world.neighbour, world.group, f"@linli_bot {say.lamp}")
        assert item(world).text == say.lamp

    play(dialogue, language=say.language)


def test_a_photo_with_the_name_alone_waits_for_its_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, "@linli_bot", photo=True)
        await world.answer(world.neighbour, world.group, "By the bins")
        assert item(world).text == "By the bins"
        assert len(world.app.store.items.photos(item(world).id)) == 1

    play(dialogue)
