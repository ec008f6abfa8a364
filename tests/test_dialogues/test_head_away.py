"""The safety head's home stands empty: the deputy is told as they would have been, and the card says who has it."""

from bot.model import Role
from demo.world import GROUP_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, cards, end_offices, enroll, lines, place, tap
from tests.test_dialogues.mornings import EVERYBODY, FRIDAY, THURSDAY, WEDNESDAY, ask, clock, turn


def with_deputy(say: Lines) -> str:
    return say("With the deputy, waiting to be taken.", "由副户长负责，等待接手。")


@in_both_languages
def test_the_deputy_is_first_in_line(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        head, deputy, bot = world.head, world.deputy, world.bot
        said = await ask(world, head, bot, say("/away from tomorrow to 10 december", "/away 明天到12月10日"))
        assert (
            say(
                "Meanwhile the deputy gets what would come to the safety head.",
                "这期间，该找平安户长的事都先找副户长。",
            )
            in said.splitlines()
        )
        await clock(world, WEDNESDAY, 9)
        await world.say(world.resident, world.group, say.lamp)
        assert lines(card(world))[-1] == with_deputy(say)
        assert say.take in card(world, who=deputy, where=bot).labels
        assert cards(world, head, bot) == []
        await clock(world, WEDNESDAY, 20, 1)
        missing = say("hasn't come in yet", "还没有报上来")
        assert any(missing in text for text in world.texts(deputy, bot))
        assert not any(missing in text for text in world.texts(head, bot))
        await clock(world, WEDNESDAY, 20, 31)
        assert say("This evening in", "今晚：") in world.last(deputy, bot).text
        await tap(world, deputy, bot, say("I've looked: all clear", "我看过了，一切正常"))
        assert turn(world, WEDNESDAY).by_head
        await clock(world, THURSDAY, 7, 30)
        reminded = say("Nobody has taken it yet: the deputy has been reminded.", "还没有人接手，已提醒副户长。")
        assert any(reminded in line for line in lines(card(world)))
        assert cards(world, head, bot) == [], "not woken on holiday"

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_what_waits_is_handed_over_when_they_leave_and_back_when_they_return(play: Play) -> None:
    async def dialogue(world: World) -> None:
        head, deputy, bot = world.head, world.deputy, world.bot
        await world.say(world.resident, world.group, EN.lamp)
        assert cards(world, deputy, bot) == []
        await world.say(head, bot, "/away until Friday")
        assert EN.take in card(world, who=deputy, where=bot).labels
        assert lines(card(world))[-1] == with_deputy(EN)
        before = len(world.sees(head, bot))
        await world.say(head, bot, "/home")
        assert lines(card(world))[-1] == "With the safety head, waiting to be taken."
        assert len(world.sees(head, bot)) == before + 2, "/home and its answer: the card stood there already"

    play(dialogue, opened=EVERYBODY)


def test_days_that_begin_later_begin_in_the_morning(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, "/away on Thursday")
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.take)
        await clock(world, WEDNESDAY, 17)
        await world.say(world.resident, world.group, "The drain in the yard is blocked and it stinks")
        assert cards(world, world.deputy, world.bot) == []
        await clock(world, THURSDAY, 8)
        assert [line[:4] for line in cards(world, world.deputy, world.bot)] == ["🟠 #2"], "#1 is taken, and stays so"
        await world.say(world.resident, world.group, EN.gas)
        assert len(cards(world, world.deputy, world.bot)) == 2
        await clock(world, FRIDAY, 8)
        await world.say(world.resident, world.group, "The stair rail on the third floor is loose")
        assert lines(card(world, 4))[-1] == "With the safety head, waiting to be taken.", "who is back"

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_without_a_deputy_the_head_stays(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, GROUP_CODE)
        await enroll(world, GROUP_CODE, say("No. 4", "4号"), world.head, Role.HEAD)
        said = await ask(world, world.head, world.bot, say("/away until Friday", "/away 到周五"))
        assert (
            say(
                "There is no deputy to stand in: what comes to the safety head still does.",
                "没有副户长可以代班，该找平安户长的事还是找平安户长。",
            )
            in said.splitlines()
        )
        await world.say(world.resident, world.group, say.lamp)
        assert len(cards(world, world.head, world.bot)) == 1
        assert lines(card(world))[-1] == say("With the safety head, waiting to be taken.", "由平安户长负责，等待接手。")

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_with_the_deputy_away_too_the_head_stays(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.deputy, world.bot, "/away until Friday")
        assert "There is no deputy" in await ask(world, world.head, world.bot, "/away until Friday")
        await world.say(world.resident, world.group, EN.gas)
        assert len(cards(world, world.head, world.bot)) == 1
        assert world.app.store.duty.in_line(place(world), WEDNESDAY)[0].name == world.head.name

    play(dialogue, opened=EVERYBODY)
