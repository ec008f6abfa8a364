"""What whoever has today's check tells in private, plainly: a finding, their own matter, or asked about with one tap."""

import pytest

from bot.model import Severity, TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, small, unsure
from tests.test_dialogues.looking import heard, item, recorded, tap, told
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, clock, turn


def own(say: Lines) -> str:
    """What may be nobody else's business."""
    return say("my kitchen tap drips all day", "我家厨房的水管漏水了")


@in_both_languages
@pytest.mark.parametrize("photo_first", [False, True])
def test_a_lamp_that_is_out_is_the_finding_of_the_check(play: Play, say: Lines, *, photo_first: bool) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        if photo_first:
            await world.say(world.resident, world.bot, photo=True)
        await world.say(world.resident, world.bot, say("the lamp on the second landing is out", "二楼平台的灯不亮了"))
        assert not item(world).private
        assert turn(world, WEDNESDAY).state is TurnState.PROBLEM
        assert [tick.item_id for tick in world.app.store.rota.ticks(item(world).place_id, WEDNESDAY)] == [
            item(world).id
        ]
        assert world.last(world.resident, world.bot).text == say(
            "Thank you. It's written down as #1, and today's check is done with it.",
            "谢谢您，记下了：#1，今天的检查也完成了。",
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_after_a_word_that_they_have_looked(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        found = say("the lamp on the second landing is out", "二楼平台的灯不亮了")
        await world.say(world.resident, world.bot, say("I checked, ", "查完了，") + found)
        assert (item(world).text, turn(world, WEDNESDAY).state) == (found, TurnState.PROBLEM)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_wish_is_no_finding(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, small(say))
        assert (item(world).private, turn(world, WEDNESDAY).state) == (True, TurnState.DUE)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("home", [True, False])
def test_danger_waits_for_no_answer(play: Play, say: Lines, *, home: bool) -> None:
    """Where it names a home it is a private report, at once as well."""

    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        where = say(["in the stairwell", "at No. 5"], ["楼道里", "5号楼"])[home]
        await world.say(world.resident, world.bot, say(f"I smell gas {where}!", f"我闻到{where}有很大煤气味！"))
        assert (item(world).severity, item(world).private) == (Severity.URGENT, home)
        assert turn(world, WEDNESDAY).state is (TurnState.DUE if home else TurnState.PROBLEM)
        assert say("If anyone is in danger, call", "有危险请先打") in heard(world, world.resident, world.bot)[-1]

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_what_is_told_in_confidence_stays_private(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        said = say("the lamp on the second landing is out, don't say it was me", "二楼灯坏了，别说是我说的")
        await world.say(world.resident, world.bot, said)
        assert item(world).private
        assert turn(world, WEDNESDAY).state is TurnState.DUE
        await tap(world, world.resident, world.bot, say.clear)
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR
        assert world.resident.name not in told(world, world.head, world.bot)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("found", [True, False])
@pytest.mark.parametrize("tapped", [True, False])
def test_what_may_be_their_own_matter_is_asked_about(play: Play, say: Lines, *, found: bool, tapped: bool) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, own(say))
        labels = say(["Yes, in the check", "No, something else"], ["是，检查时看到的", "不是，另外的事"])
        assert world.last(world.resident, world.bot).buttons == [labels]
        assert recorded(world) == 0
        if tapped:
            await world.press(world.resident, world.bot, labels[not found])
        else:
            await world.say(world.resident, world.bot, say(["yes", "no"], ["是", "不是"])[not found])
        assert (item(world).text, item(world).private) == (own(say), not found)
        assert turn(world, WEDNESDAY).state is (TurnState.PROBLEM if found else TurnState.DUE)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_what_may_be_talk_can_be_declined(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, unsure(say))
        await tap(world, world.resident, world.bot, say.no_thanks)
        await world.say(world.resident, world.bot, unsure(say))
        await world.say(world.resident, world.bot, say("no", "不是"))
        assert (recorded(world), turn(world, WEDNESDAY).state) == (0, TurnState.DUE)
        await world.say(world.resident, world.bot, unsure(say))
        await world.say(world.resident, world.bot, say("all clear", "一切正常"))
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(8))
def test_words_that_say_what_the_buttons_say(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, own(say))
        said = say(
            [
                "No, something else",
                "something else",
                "not in the check",
                "it's my own",
                "Yes, in the check",
                "in the check",
                "I found it in the check",
                "yes, it was in the check",
            ],
            [
                "不是，另外的事",
                "另外的事",
                "不是检查的",
                "是我自己家的",
                "是，检查时看到的",
                "是检查时看到的",
                "检查时看到的",
                "检查的时候发现的",
            ],
        )[which]
        await world.say(world.resident, world.bot, said)
        assert (item(world).text, item(world).private) == (own(say), which < 4)
        assert turn(world, WEDNESDAY).state is (TurnState.DUE if which < 4 else TurnState.PROBLEM)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_nothing_is_lost_when_all_is_clear_meanwhile(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, own(say))
        await world.say(world.resident, world.bot, say("all clear", "一切正常"))
        assert (item(world).text, item(world).private) == (own(say), True)
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_after_all_good_but_the_same_is_asked(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8)
        said, quoted = say(
            [
                "all good, but my kitchen tap drips all day|my kitchen tap drips all day",
                "all fine, only my neighbour hits her child|my neighbour hits her child",
                "all clear, only Old Zhang keeps gas bottles in the hall|Old Zhang keeps gas bottles in the hall",
            ],
            [
                "一切正常，只有我家厨房的水管漏水了|我家厨房的水管漏水了",
                "一切正常，就是隔壁打孩子|隔壁打孩子",
                "都好，就是老张在楼道堆煤气罐|老张在楼道堆煤气罐",
            ],
        )[which].split("|")
        await world.say(anna, bot, said)
        if recorded(world) == 0:
            labels = say(["Yes, in the check", "No, something else"], ["是，检查时看到的", "不是，另外的事"])
            assert world.last(anna, bot).buttons[0] == labels
            await world.press(anna, bot, labels[1])
        assert (item(world).text, item(world).private) == (quoted, True)
        assert turn(world, WEDNESDAY).state is TurnState.DUE
        await world.say(anna, bot, say("yes", "是"))
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_of_anybody_else_it_is_private(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.neighbour, world.bot, EN.lamp)
        assert item(world).private
        await tap(world, world.resident, world.bot, EN.clear)
        await world.say(world.resident, world.bot, "the lamp on the second landing is out")
        assert item(world, 2).private, "their check is done"

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_what_nobody_says_more_about_is_a_private_report_after_an_hour(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, own(say))
        await clock(world, WEDNESDAY, 8, 50)
        assert recorded(world) == 0
        await clock(world, WEDNESDAY, 9, 2)
        assert (item(world).text, item(world).private) == (own(say), True)
        assert turn(world, WEDNESDAY).state is TurnState.DUE
        assert say("Written down", "记下了") in world.last(world.resident, world.bot).text
        await clock(world, WEDNESDAY, 11)
        assert recorded(world) == 1

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_what_only_may_be_a_report_is_left(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, unsure(say))
        await clock(world, WEDNESDAY, 10)
        assert recorded(world) == 0

    play(dialogue, language=say.language, opened=EVERYBODY)
