"""How a meeting ends: closed, reopened, closed by the next one; who reads the minutes, once."""

from datetime import timedelta

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN
from tests.test_dialogues.looking import forged, heard, lines, press_on, second_group, tap, told
from tests.test_dialogues.meetings import MONDAY, WEEK, answered, docket, led, minutes, opened, passed_up
from tests.test_dialogues.setting import set_here


def test_each_head_reads_about_their_own_items_alone(play: Play) -> None:
    async def dialogue(world: World) -> None:
        second = await second_group(world, head=world.deputy, resident=world.neighbour)
        await passed_up(world, EN, EN.lamp)
        await world.say(world.neighbour, second, "/report The bench in the yard is broken")
        await world.press(world.deputy, world.bot, EN.pass_up)
        await world.say(world.deputy, world.bot, "too big for us")
        await world.until(MONDAY)
        await led(world, "Next ▸", "Next ▸", "Close the meeting")
        await world.later(minutes=10)
        assert "lamp" in heard(world, world.head, world.bot)[-1]
        assert "bench" not in heard(world, world.head, world.bot)[-1]
        assert "bench" in heard(world, world.deputy, world.bot)[-1]
        assert "lamp" not in heard(world, world.deputy, world.bot)[-1]

    play(dialogue)


def test_a_double_tap_at_the_last_one_ends_nothing_and_back_undoes_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp, "The bench in the yard is broken")
        assert "◂ Back" not in docket(world).labels, "before the first there is nothing"
        said = heard(world, world.head, world.bot)
        await led(world, "Next ▸", "Next ▸")
        assert docket(world).text.splitlines()[-1] == "All are through."
        await world.later(hours=1)
        assert heard(world, world.head, world.bot) == said
        await led(world, "◂ Back")
        assert docket(world).text.splitlines()[2:5] == [
            "○ #2 The bench in the yard is broken: without an answer",
            "",
            "2/2 🟠 #2 The bench in the yard is broken · Courtyard 17 (DT-03-017) · not taken yet",
        ]
        await led(world, "◂ Back")
        assert "1/2 🟠 #1" in docket(world).text
        assert "◂ Back" not in docket(world).labels
        await answered(world, "New promise", "by Friday")
        assert "2/2 🟠 #2" in docket(world).text, "on to the next, which was left open"
        await led(world, "Next ▸", "Close the meeting")
        assert lines(docket(world))[2:] == [
            "Answered:",
            "• #1 The lamp by the gate is out: promised by Friday 4 Dec",
            "",
            "Left open:",
            "• #2 The bench in the yard is broken: without an answer",
        ]

    play(dialogue)


def test_closed_too_early_it_goes_on_and_the_minutes_are_said_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp)
        officer, chat = world.community_officer, world.community
        await led(world, "Next ▸", "Close the meeting")
        await world.later(minutes=5)
        assert await tap(world, officer, chat, "Reopen the meeting") == "The meeting goes on."
        await led(world, "◂ Back")
        await answered(world, "New promise", "by Friday")
        await world.later(hours=1)
        assert not minutes(world)
        await led(world, "Close the meeting")
        closed = docket(world)
        await world.later(minutes=11)
        told = minutes(world)
        assert len(told) == 1
        assert "promised by Friday 4 Dec" in told[0]
        assert docket(world).buttons == [], "it is final now"
        assert await press_on(world, officer, closed, data="reconvene:1") == "The minutes have gone out already."

    play(dialogue)


def test_closed_reopened_and_closed_again_it_says_its_minutes_once_however_late_they_are_sent(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp)
        officer, chat = world.community_officer, world.community
        for label in ("Next ▸", "Close the meeting", "Reopen the meeting", "Close the meeting"):
            await world.press(officer, chat, label)
        await world.later(hours=1)  # both would be due by now
        assert len(minutes(world)) == 1
        assert docket(world).buttons == []

    play(dialogue)


def test_the_next_meeting_closes_one_that_nobody_closed(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, EN, EN.lamp)
        await set_here(world, "not_done.normal.street", "90d")
        await led(world, EN.take)
        await world.until(MONDAY)
        await led(world, "Next ▸")
        await world.until(MONDAY + WEEK)
        assert minutes(world)
        assert "Reopen the meeting" not in [
            label for each in world.sees(world.community_officer, world.community) for label in each.labels
        ]

    play(dialogue)


def test_nobody_walks_it_and_next_monday_it_is_carried_over(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, EN, EN.lamp)
        await set_here(world, "not_done.normal.street", "90d")
        await led(world, EN.take)
        await world.until(MONDAY)
        first = docket(world)
        await world.until(MONDAY + WEEK)
        [ended] = [
            each for each in world.sees(world.community_officer, world.community) if each.message_id == first.message_id
        ]
        assert ended.text == "The list of Monday 30 Nov was not gone through. What is still open comes again."
        assert "1 carried over, for 1 week" in docket(world).text
        assert not minutes(world)
        await world.say(world.community_officer, world.community, "/minutes")
        assert world.last(world.community_officer, world.community).text == "There are no minutes yet."

    play(dialogue)


def test_once_the_next_list_is_out_the_last_meeting_stays_closed(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, EN, EN.lamp)
        await world.say(world.community_officer, world.community, "#1 by 20 December")
        await world.press(world.community_officer, world.community, "Yes, promise it")
        await world.until(MONDAY)
        await world.until(MONDAY + WEEK - timedelta(minutes=3))
        await led(world, "Next ▸", "Close the meeting")
        assert "Reopen the meeting" in docket(world).labels
        await world.until(MONDAY + WEEK + timedelta(minutes=1))
        assert "Reopen the meeting" not in told(world, world.community_officer, world.community)
        assert await forged(world, world.community_officer, world.community, "reconvene:1") == (
            "The next list is out already, with all that was left open."
        )
        await world.later(minutes=10)
        assert len(minutes(world)) == 1

    play(dialogue)
