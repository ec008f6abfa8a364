"""In the meeting a reply to the list is about what it shows: words do what its buttons do."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, told
from tests.test_dialogues.meetings import docket, opened

TWO = (["The lamp by the gate is out", "The railing is loose"], ["门口的灯坏了", "栏杆松了"])


@in_both_languages
def test_by_when_what_was_done_and_why_not(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer, chat = world.community_officer, world.community
        await opened(world, say, *say(*TWO), say("The bin is broken", "垃圾桶坏了"))
        for words, yes in (
            (say("by Friday", "周五前"), say("Yes, promise it", "是，约定")),
            (say("done, tightened the screws", "办好了，拧紧了螺丝"), say("Yes, done", "是，办好了")),
            (say("can't be done, private land", "没法办，是私人的地"), say("Yes, tell them so", "是，告诉对方")),
        ):
            await world.say(officer, chat, words, reply_to=docket(world))
            await world.press(officer, chat, yes)
        assert item(world, 1).promised_on is not None
        assert item(world, 2).outcome == say("tightened the screws", "拧紧了螺丝")
        assert item(world, 3).explanation == say("private land", "是私人的地")
        assert say("Close the meeting", "散会") in docket(world).labels, "each answer has moved it on"

    play(dialogue, language=say.language)


@in_both_languages
def test_somebody_else_does_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer, chat = world.community_officer, world.community
        await opened(world, say, say.lamp)
        words = say("the power company does it by Friday", "供电公司周五前来修")
        await world.say(officer, chat, words, reply_to=docket(world))
        await world.press(officer, chat, say("Yes, promise it", "是，约定"))
        assert words in heard(world, officer, chat)[-1]
        assert item(world).promised_on is not None

    play(dialogue, language=say.language)


@in_both_languages
def test_the_walk(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer, chat = world.community_officer, world.community
        await opened(world, say, *say(*TWO))
        before = len(heard(world, officer, chat))
        for words, shown in say(
            [("next", "2/2"), ("back", "1/2"), ("ok, next one please", "2/2"), ("next", "All are through")],
            [("下一件", "2/2"), ("上一件", "1/2"), ("好的，下一个", "2/2"), ("下一件", "都过了一遍")],
        ):
            await world.say(officer, chat, words, reply_to=docket(world))
            assert shown in docket(world).text, words
        await world.say(officer, chat, say("close the meeting", "散会"), reply_to=docket(world))
        assert docket(world).text.startswith(say("Minutes", "会议记录"))
        assert len(heard(world, officer, chat)) == before, "the list shows it all"

    play(dialogue, language=say.language)


@pytest.mark.parametrize("words", ["next", "by Friday", "done, new bulb"])
def test_a_guest_moves_nothing(play: Play, words: str) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp)
        world.pg.join(world.neighbour, world.community)
        before = docket(world).text
        await world.say(world.neighbour, world.community, words, reply_to=docket(world))
        assert docket(world).text == before
        assert item(world).state is State.REPORTED
        assert "Shall I" not in told(world, world.neighbour, world.community)

    play(dialogue)


def test_talk_under_the_list_is_talk(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp)
        before = heard(world, world.community_officer, world.community)
        for words in ("who knows the owner?", "we talked about it on Friday", "let's have tea"):
            await world.say(world.community_officer, world.community, words, reply_to=docket(world))
        assert heard(world, world.community_officer, world.community) == before

    play(dialogue)
