"""The daily check: reminded at eight, answered with a tap or in words, missed quietly."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.model import Turn, TurnState
from bot.rules.places.times import at_wall_clock, local
from demo.world import ZONE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, enroll, heard, item, place, press_on, recorded, tap

TOMORROW = date(2026, 11, 25)  # the first day with a check: the chat is set up on the 24th
BERLIN = "Europe/Berlin"


async def clock(world: World, day: date, hour: int, minute: int = 0, zone: str = ZONE) -> None:
    """Until the place's clocks show this."""
    await world.until(at_wall_clock(day, time(hour, minute), zone))


def turn(world: World, day: date = TOMORROW) -> Turn:
    """The turn of a day."""
    found = world.app.store.duty.turn(place(world).id, day)
    assert found is not None
    return found


@in_both_languages
def test_reminded_at_eight_and_all_clear(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        await clock(world, TOMORROW, 7, 59)
        assert heard(world, world.resident, world.bot) == []
        await clock(world, TOMORROW, 8)
        reminder = world.last(world.resident, world.bot)
        assert reminder.text == say(
            "Good morning. Today, Wednesday 25 Nov, is your household's turn.\n"
            "Please look at hygiene, safety and the surroundings of Courtyard 17.\n"
            "Still open in the group:\n• #1 The lamp by the gate is out",
            "早上好。今天11月25日星期三，轮到您家检查。\n请看看17号院的卫生、安全和环境。\n群里还没办完的：\n• #1 门口的灯坏了",
        )
        assert {say.clear, say.problem} <= set(reminder.labels)
        assert await tap(world, world.resident, world.bot, say.clear) == say(
            "Thank you. Today's check is written down.", "谢谢您，今天的检查记下了。"
        )
        assert turn(world).state is TurnState.CLEAR
        assert say.clear not in world.last(world.resident, world.bot).labels
        await clock(world, TOMORROW, 20)
        assert not any("Courtyard 17 by" in text or "（1号）" in text for text in world.texts(world.head, world.bot))

    play(dialogue, language=say.language)


@in_both_languages
def test_a_problem_in_words_becomes_an_item(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, TOMORROW, 8)
        await tap(world, world.resident, world.bot, say.problem)
        assert world.last(world.resident, world.bot).text == say(
            "What did you find, and where? A photo helps.", "发现了什么，在哪里？附张照片更好。"
        )
        await world.say(world.resident, world.bot, photo=True)
        assert world.last(world.resident, world.bot).text == say(
            "Thank you for the photo. What is it, and where?", "谢谢您的照片。这是什么，在哪里？"
        )
        await world.say(world.resident, world.bot, say.lamp)
        assert world.last(world.resident, world.bot).text == say(
            "Thank you. It's written down as #1, and today's check is done with it.",
            "谢谢您，记下了：#1，今天的检查也完成了。",
        )
        assert turn(world).state is TurnState.PROBLEM
        assert not item(world).private
        assert len(world.app.store.items.photos(item(world).id)) == 1
        assert card(world, who=world.head, where=world.bot).photo

    play(dialogue, language=say.language)


def test_another_household_may_not_and_yesterdays_button_is_over(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, TOMORROW, 8)
        reminder = world.last(world.neighbour, world.group)
        assert reminder.text.startswith("Anna: Good morning."), "no private chat is open"
        refused = await tap(world, world.neighbour, world.group, EN.clear)
        assert refused == "It's another household's turn today."
        assert await tap(world, world.neighbour, world.group, EN.problem) == refused
        assert turn(world).state is TurnState.DUE
        await clock(world, TOMORROW + timedelta(days=1), 9)
        late = await press_on(world, world.resident, reminder, EN.clear)
        assert late == "That was another day's check."
        assert turn(world).state is TurnState.MISSED

    play(dialogue, opened=("head",))


def test_another_member_of_the_household_and_the_head_may(play: Play) -> None:
    async def dialogue(world: World) -> None:
        wife = world.pg.add_person("Anna's wife")
        await enroll(world, "DT-03-017", "No. 1", wife)
        await world.start(wife)
        await clock(world, TOMORROW, 8)
        assert await tap(world, wife, world.bot, EN.clear) == "Thank you. Today's check is written down."
        again = await tap(world, world.resident, world.bot, EN.clear)
        assert again == "Today's check is already written down."
        await clock(world, TOMORROW + timedelta(days=1), 8)
        shown = world.last(world.neighbour, world.group)
        assert shown.text.startswith("Bo: Good morning.")
        assert await tap(world, world.head, world.group, EN.clear) == "Thank you. Today's check is written down."
        assert turn(world, TOMORROW + timedelta(days=1)).state is TurnState.CLEAR

    play(dialogue)


@in_both_languages
def test_the_head_learns_in_the_evening_and_midnight_is_quiet(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, TOMORROW, 8)
        await clock(world, TOMORROW, 20)
        assert world.last(world.head, world.bot).text == say(
            "Today's check of Courtyard 17 by No. 1 hasn't come in yet.", "17号院今天的检查（1号）还没有报上来。"
        )
        seen = [world.texts(who, world.group) for who in (world.neighbour, world.resident)]
        told = [world.texts(who, world.bot) for who in (world.head, world.resident)]
        await clock(world, TOMORROW + timedelta(days=1), 0, 1)
        assert turn(world).state is TurnState.MISSED
        assert seen == [world.texts(who, world.group) for who in (world.neighbour, world.resident)]
        assert told == [world.texts(who, world.bot) for who in (world.head, world.resident)]

    play(dialogue, language=say.language)


@in_both_languages
def test_after_downtime_it_comes_late_and_once(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, TOMORROW + timedelta(days=3), 11)
        reminders = [text for text in heard(world, world.resident, world.bot) if say("Good morning", "早上好") in text]
        assert len(reminders) == 1
        assert reminders[0].startswith(
            say("(This comes late: I was not running at eight.)", "（这条提醒来晚了：早上八点我没开机。）")
        )
        assert world.app.store.duty.turn(place(world).id, TOMORROW) is None, "nobody misses what they never heard of"
        assert turn(world, TOMORROW + timedelta(days=3)).state is TurnState.DUE

    play(dialogue, language=say.language)


def test_turns_go_round(play: Play) -> None:
    async def dialogue(world: World) -> None:
        homes = []
        for ahead in range(6):
            await clock(world, TOMORROW + timedelta(days=ahead), 8)
            homes.append(
                world.app.store.places.household(turn(world, TOMORROW + timedelta(days=ahead)).household_id).name
            )
        assert homes == ["No. 1", "No. 2", "No. 3", "No. 4", "No. 5", "No. 1"]

    play(dialogue)


@pytest.mark.parametrize("changes", [date(2027, 3, 28), date(2026, 10, 25)], ids=["spring", "autumn"])
def test_when_the_clocks_change_it_still_comes_at_eight_and_once(play: Play, changes: date) -> None:
    async def dialogue(world: World) -> None:
        for day in (changes - timedelta(days=1), changes, changes + timedelta(days=1)):
            await clock(world, day, 7, 59, BERLIN)
            assert world.app.store.duty.turn(place(world).id, day) is None
            await clock(world, day, 8, 0, BERLIN)
            assert local(world.pg.clock.now(), BERLIN).hour == 8
            assert turn(world, day).state is TurnState.DUE
            await world.later(hours=2)
        said = [text for who in (world.resident, world.head, world.deputy) for text in heard(world, who, world.bot)]
        said += heard(world, world.neighbour, world.group)
        assert sum("Good morning" in text for text in said) == 3

    start = datetime.combine(changes - timedelta(days=2), time(12), UTC)
    play(dialogue, zone=BERLIN, start=start)


def test_who_has_no_words_yet_leaves_the_check_open(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, TOMORROW, 8)
        await tap(world, world.resident, world.bot, EN.problem)
        assert await tap(world, world.resident, world.bot, EN.never_mind) == "All right."
        assert turn(world).state is TurnState.DUE
        assert recorded(world) == 0
        assert await tap(world, world.resident, world.bot, EN.clear) == "Thank you. Today's check is written down."

    play(dialogue)
