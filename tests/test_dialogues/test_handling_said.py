"""What the buttons of a card say, in words: on my way; mended, new bulb."""

import pytest

from bot.model import State, TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, tap
from tests.test_dialogues.mornings import EVERYBODY, SATURDAY, ask, clock, turn


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_it_is_taken_and_done_without_a_number(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await world.say(world.neighbour, world.group, say.lamp)
        taking = say(
            ["Seen it, on my way", "I'll see to it tonight", "I’m on it"], ["收到，马上去看", "我晚上去换", "我来处理"]
        )
        await world.say(head, bot, taking[which])
        assert item(world).state is State.ACCEPTED
        assert world.last(head, bot).text == say(
            "Thank you, #1 is yours now. When it is done, tell me what was done.",
            "谢谢您，#1 由您处理了。办好了告诉我一声：做了什么。",
        )
        again = await world.say(head, bot, taking[which])
        assert list(again.reactions.values()) == ["👍"]
        await world.say(head, bot, say("fixed, new bulb", "修好了，换了个灯泡"))
        await tap(world, head, bot, say("Yes, done", "是，办好了"))
        assert item(world).outcome == say("new bulb", "换了个灯泡")

    play(dialogue, language=say.language)


@in_both_languages
def test_of_two_it_is_asked_which(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await world.say(world.neighbour, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say("The lift is stuck between floors again", "电梯又坏了"))
        await world.say(head, bot, say("on my way", "我去看看"))
        which = say(
            "Which one do you mean?",
            "您说的是哪一件？",
        )
        assert world.last(head, bot).text == which
        await world.say(head, bot, say("#1 on my way", "#1 我去看看"))
        await world.say(head, bot, say("#2 I'll take it", "#2 我来吧"))
        assert [item(world, number).state for number in (1, 2)] == [State.ACCEPTED] * 2
        await world.say(head, bot, say("fixed", "修好了"))
        assert world.last(head, bot).text == which

    play(dialogue, language=say.language)


@in_both_languages
def test_in_reply_to_the_card_in_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        await world.say(world.head, world.group, say("received", "收到"), reply_to=card(world))
        await world.say(world.neighbour, world.group, say("thanks", "谢谢户长"), reply_to=card(world))
        assert not any(line.startswith("💬") for line in lines(card(world))), "what says nothing is no note"
        await world.say(world.neighbour, world.group, say("I will fix it", "我来处理"), reply_to=card(world))
        assert item(world).state is State.REPORTED, "neighbours take nothing"
        said = await world.say(world.head, world.group, say("On my way", "我去看看"), reply_to=card(world))
        assert list(said.reactions.values()) == ["👍"]
        assert item(world).state is State.ACCEPTED

    play(dialogue, language=say.language)


@in_both_languages
def test_who_has_nothing_takes_nothing(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        before = len(heard(world, world.resident, world.bot))
        await world.say(world.resident, world.bot, say("on my way", "我去看看"))
        assert "/help" in world.last(world.resident, world.bot).text
        assert (item(world).state, len(heard(world, world.resident, world.bot))) == (State.REPORTED, before + 1)

    play(dialogue, language=say.language)


@in_both_languages
def test_danger_comes_before_the_check(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, SATURDAY, 8)  # the safety head's own turn
        await world.say(world.resident, world.group, say.gas)
        await world.say(world.head, world.bot, say("later", "晚点去"))
        assert "#3" in world.last(world.head, world.bot).text, "nobody is told not to hurry"
        await world.say(world.head, world.bot, say("I'll look at it right away", "马上去看"))
        assert item(world).state is State.ACCEPTED
        await world.say(world.head, world.bot, say("done", "办完了"))
        await world.say(world.head, world.bot, say("New hose", "换了软管"))
        assert item(world).state is State.DONE
        assert turn(world, SATURDAY).state is TurnState.DUE

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_done_with_the_check_or_the_lamp(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await clock(world, SATURDAY, 8)
        await world.say(world.resident, world.group, say.lamp)
        await world.say(head, bot, say("#1 on my way", "#1 我去看看"))
        words = say(["done", "everything is fine now"], ["办完了", "都正常了"])[which]
        assert await ask(world, head, bot, words) == say(
            "Today's check, or #1? Such as “the check is done” or “#1 done, new bulb”.",
            "您说的是今天的检查，还是 #1？比如“检查完了”或“#1 办好了，换了灯泡”。",
        )
        await world.say(head, bot, say("the check is done", "检查完了"))
        await world.say(head, bot, say("yes", "是"))
        assert turn(world, SATURDAY).state is TurnState.CLEAR
        assert item(world).state is State.ACCEPTED

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_yes_in_reply_to_what_only_they_see(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        await world.say(world.head, world.group, say("done, new bulb", "好了，换了灯泡"), reply_to=card(world))
        asked = world.last(world.head, world.group)
        assert asked.is_ephemeral
        await world.say(world.head, world.group, say("yes", "是"), reply_to=asked)
        assert item(world).outcome == say("new bulb", "换了灯泡")

    play(dialogue, language=say.language)


@in_both_languages
def test_said_in_other_words_it_is_asked_once(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        for words in say(
            ["done, new bulb", "fixed, new bulb and a new switch"], ["好了，换了灯泡", "修好了，换了灯泡和开关"]
        ):
            await world.say(world.head, world.bot, words)
        yes = say("Yes, done", "是，办好了")
        assert sum(yes in seen.labels for seen in world.sees(world.head, world.bot)) == 1
        await tap(world, world.head, world.bot, yes)
        assert item(world).outcome == say("new bulb and a new switch", "换了灯泡和开关")

    play(dialogue, language=say.language)
