"""What the safety head arranges: a household is excused, another is named for a day, one has moved away."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, place, tap
from tests.test_dialogues.mornings import EVERYBODY, FRIDAY, SATURDAY, ask, clock, doer


@in_both_languages
def test_a_household_is_excused(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        text = say("/excuse No. 3 until 10 December", "/excuse 3号 到12月10日")
        told = (await ask(world, world.head, world.bot, text)).splitlines()
        assert told[0] == say(
            "No. 3 takes no turns from Tuesday 24 Nov to Thursday 10 Dec.",
            "3号不轮值：11月24日星期二到12月10日星期四。",
        )
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == say("No. 4", "4号")
        assert await tap(world, world.head, world.bot, say("No longer excused", "恢复轮值")) == say(
            "All right, turns come to them again.", "好的，以后照常轮到他们。"
        )
        assert await ask(world, world.resident, world.bot, text) == say(
            "Only the safety head can arrange that.", "这要由平安户长安排。"
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_by_buttons_until_further_notice(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, "/excuse")
        await tap(world, world.head, world.bot, say("No. 3", "3号"))
        told = await ask(world, world.head, world.bot, say("until further notice", "长期"))
        assert told.splitlines()[0] == say(
            "No. 3 takes no turns from Tuesday 24 Nov, until you say otherwise.",
            "3号从11月24日星期二起不轮值，直到您另作安排。",
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_another_household_for_a_day(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        told = await ask(world, world.head, world.bot, say("/turn Friday No. 5", "/turn 周五 5号"))
        assert told == say("No. 5 does the check on Friday 27 Nov.", "11月27日星期五由5号检查。")
        await tap(world, world.head, world.bot, say("No, another date", "不对，换一天"))
        told = await ask(world, world.head, world.bot, say("Saturday, No. 5", "周六，5号"))
        assert told == say("No. 5 does the check on Saturday 28 Nov.", "11月28日星期六由5号检查。")
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == say("No. 3", "3号")
        await clock(world, SATURDAY, 8)
        assert doer(world, SATURDAY) == say("No. 5", "5号")
        assert say("The safety head has asked you", "平安户长请您家来") in world.last(world.deputy, world.bot).text

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_household_that_is_named_like_a_day_moves_away(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        told = await ask(world, world.head, world.bot, say("/moved No. 3", "/moved 3号"))
        assert say("No. 3 takes no more turns", "3号") in told
        assert say("back", "回来") in told
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == say("No. 4", "4号")

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_those_who_live_there_read_that_they_are_said_to_have_moved(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        def theirs() -> list[str]:
            return heard(world, world.neighbour, world.bot)

        home = say("No. 2", "2号")
        await world.say(world.head, world.bot, f"/moved {home}")
        assert theirs() == [
            say(
                "I was told that No. 2 has moved away, so no turn comes to you from tomorrow. "
                "If that isn't so, please tell your safety head.",
                "听说2号已经搬走了，从明天起不再轮到您家。要是没搬，请告诉平安户长。",
            )
        ]
        await world.say(world.head, world.bot, f"/moved {home}")
        assert len(theirs()) == 1, "what they know is not said again"
        back = say("/moved No. 2 back", "/moved 2号 回来")
        stays = say("No. 2 stays and keeps its turns.", "2号没有搬走，轮值照旧。")
        assert await ask(world, world.head, world.bot, back) == stays
        assert theirs()[1:] == [stays]
        await world.say(world.head, world.bot, f"/moved {home}")
        await world.later(days=1)
        again = say("No. 2 takes turns again, last in line.", "2号重新轮值，排在最后。")
        assert await ask(world, world.head, world.bot, back) == again
        assert theirs()[-1] == again

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_at_night_they_read_it_in_the_morning_and_the_head_is_not_told_of_their_own_home_twice(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=9)
        await world.say(world.head, world.bot, "/moved No. 4")
        assert len(heard(world, world.head, world.bot)) == 1
        await world.say(world.head, world.bot, "/moved No. 2")
        assert heard(world, world.neighbour, world.bot) == []
        await world.later(hours=8, minutes=5)
        assert heard(world, world.neighbour, world.bot)[0].startswith("I was told that No. 2 has moved away")

    play(dialogue, opened=EVERYBODY)


def test_a_household_has_moved_away(play: Play) -> None:
    async def dialogue(world: World) -> None:
        assert (await ask(world, world.head, world.bot, "/moved No. 3")).startswith("No. 3 takes no more turns")
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == "No. 4"
        assert (await ask(world, world.head, world.bot, "/moved No. 3 back")).startswith("No. 3 takes turns again")
        rota = world.app.store.rota.of(place(world))
        assert rota.seats[2].left_on is None
        assert (await ask(world, world.head, world.bot, "/moved No. 9")).startswith("Which household has moved away?")

    play(dialogue, opened=EVERYBODY)


def test_a_group_of_one_household(play: Play) -> None:
    async def dialogue(world: World) -> None:
        for number in (1, 2, 3, 5):
            await world.say(world.head, world.bot, f"/moved No. {number}")
        assert (await ask(world, world.head, world.bot, "/moved No. 4")).startswith("There is no other household")
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == "No. 4"
        assert await tap(world, world.head, world.bot, "I can't today") == (
            "There is no other household here that takes turns."
        )

    play(dialogue, opened=EVERYBODY)
