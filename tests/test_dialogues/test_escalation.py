"""What nobody takes, or nobody finishes, goes up on time; each step is told in the card, and none twice."""

from datetime import timedelta

from bot.model import Level, Severity, State
from demo.world import COMMUNITY_CODE, STREET_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, small
from tests.test_dialogues.looking import card, cards, end_offices, heard, item, lines, tap
from tests.test_dialogues.mornings import EVERYBODY, THURSDAY, WEDNESDAY, clock

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def counts(world: World) -> tuple[int, int, int]:
    """How many cards the deputy, the community and the street have."""
    return (
        len(cards(world, world.deputy, world.bot)),
        len(cards(world, world.community_officer, world.community)),
        len(cards(world, world.street_officer, world.street)),
    )


async def at(world: World, since: timedelta) -> None:
    """So long after it was reported, and one minute."""
    await world.until(item(world).reported_at + since + MINUTE)


@in_both_languages
def test_urgent_after_10_20_and_60_minutes_also_at_night(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=12)
        await world.say(world.resident, world.group, say.gas)
        assert counts(world) == (0, 0, 0)
        await at(world, 8 * MINUTE)
        assert counts(world) == (0, 0, 0)
        await at(world, 10 * MINUTE)
        assert counts(world) == (1, 0, 0)
        await at(world, 20 * MINUTE)
        assert counts(world) == (1, 1, 0)
        await at(world, 60 * MINUTE)
        assert counts(world) == (1, 1, 1)
        assert lines(card(world))[-4:] == [
            say(
                "🔔 hh:mm Nobody has taken it yet: the deputy has been told too.",
                "🔔 hh:mm 还没有人接手，已通知副户长。",
            ),
            say("⏫ hh:mm Told the community, because nobody has taken it yet.", "⏫ hh:mm 一直没人接手，已通知社区。"),
            say("⏫ hh:mm Told the street, because nobody has taken it yet.", "⏫ hh:mm 一直没人接手，已通知街道。"),
            say("With the street, waiting to be taken.", "已通知街道，等待接手。"),
        ]
        about = [text for text in heard(world, world.neighbour, world.group) if "#1" in text]
        assert len(about) == 1, "the group has its card, and no message more"
        await at(world, 20 * HOUR)
        assert counts(world) == (1, 1, 1), "nothing happens twice"

    play(dialogue, language=say.language)


def test_normal_after_12_hours_24_hours_and_7_days(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=17)  # seven in the morning: no step falls into the night
        await world.say(world.resident, world.group, EN.lamp)
        for since, expected in (
            (11 * HOUR, (0, 0, 0)),
            (12 * HOUR, (1, 0, 0)),
            (23 * HOUR, (1, 0, 0)),
            (24 * HOUR, (1, 1, 0)),
            (6 * DAY, (1, 1, 0)),
            (7 * DAY, (1, 1, 1)),
            (30 * DAY, (1, 1, 1)),
        ):
            await at(world, since)
            assert counts(world) == expected, since
        nudge = [text for text in heard(world, world.head, world.bot) if ": waiting since" in text]
        assert len(nudge) == 1

    play(dialogue)


def test_at_night_normal_waits_for_the_morning(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)  # 14:01; twelve hours later is the night
        await at(world, 16 * HOUR)
        assert counts(world) == (0, 0, 0)
        await at(world, 17 * HOUR)
        assert counts(world) == (1, 0, 0)

    play(dialogue)


def test_taken_but_not_done_after_3_and_7_days(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.take)
        await at(world, 2 * DAY)
        assert counts(world) == (0, 0, 0), "acceptance stops the clock of what nobody takes"
        await at(world, 3 * DAY)
        assert counts(world) == (0, 1, 0)
        await at(world, 7 * DAY)
        assert counts(world) == (0, 1, 1)

    play(dialogue)


def test_what_has_ended_goes_nowhere(play: Play) -> None:
    async def dialogue(world: World) -> None:
        for end in (EN.done, EN.cannot):
            await world.say(world.resident, world.group, EN.gas)
            await tap(world, world.head, world.bot, end)
            await world.say(world.head, world.bot, "Gas company came and closed it")
        await world.say(world.resident, world.group, EN.gas)
        await world.press(world.resident, world.group, EN.not_a_report)
        await world.later(hours=2)
        assert counts(world) == (0, 0, 0)

    play(dialogue)


@in_both_languages
def test_a_small_matter_is_the_rotating_leaders_until_the_evening(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=18)  # eight in the morning: the resident's household has its turn
        await world.say(world.neighbour, world.group, small(say))
        assert item(world).severity is Severity.MINOR
        assert lines(card(world))[-1] == say(
            "With today's rotating leader, waiting to be taken.", "已通知今天的轮值组长，等待接手。"
        )
        theirs = card(world, who=world.resident, where=world.bot)
        assert theirs.buttons == [[say.take, say.done]]
        assert cards(world, world.head, world.bot) == []
        await world.later(hours=12)
        assert len(cards(world, world.head, world.bot)) == 1
        assert world.last(world.resident, world.bot).message_id != 0

    play(dialogue, language=say.language)


def test_the_rotating_leader_settles_a_small_matter(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=18)
        await world.say(world.neighbour, world.group, small(EN))
        assert await tap(world, world.resident, world.bot, EN.take) == "Thank you. It's yours now."
        assert lines(card(world))[-1] == "✅ hh:mm Taken by today's rotating leader."
        await tap(world, world.resident, world.bot, EN.done)
        await world.say(world.resident, world.bot, "Put it on the list")
        assert "Done: Put it on the list" in lines(card(world))
        await world.later(hours=13)
        assert cards(world, world.head, world.bot) == [], "the head has nothing to do with it"

    play(dialogue)


def test_without_a_community_it_goes_to_the_street(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, COMMUNITY_CODE)
        await world.say(world.community_officer, world.community, "Goodbye")
        world.pg.remove(world.bot, world.community, by=world.community_officer)
        await world.settle()
        await world.say(world.resident, world.group, EN.gas)
        await at(world, 20 * MINUTE)
        assert counts(world)[2] == 1
        assert item(world).level is Level.STREET

    play(dialogue)


def test_with_nobody_above_it_stays_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, COMMUNITY_CODE, STREET_CODE)
        for office, officer in ((world.community, world.community_officer), (world.street, world.street_officer)):
            world.pg.remove(world.bot, office, by=officer)
        await world.settle()
        await world.say(world.resident, world.group, EN.gas)
        await at(world, 60 * MINUTE)
        assert item(world).level is Level.GROUP
        assert await tap(world, world.head, world.bot, EN.pass_up) == (
            "There is nobody further up. What can be done, or why can nothing be done?"
        )

    play(dialogue)


def test_officers_without_a_staff_chat_are_told_in_private(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.remove(world.bot, world.community, by=world.community_officer)
        await world.settle()
        await world.say(world.resident, world.group, EN.gas)
        await at(world, 20 * MINUTE)
        theirs = card(world, who=world.community_officer, where=world.bot)
        assert EN.pass_up in theirs.labels
        await tap(world, world.community_officer, world.bot, EN.take)
        assert lines(card(world))[-1] == "✅ hh:mm Taken by the community."

    play(dialogue, opened=("head", "deputy", "resident", "community_officer"))


def test_after_a_long_standstill_each_step_is_taken_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.gas)
        await world.later(days=9)
        assert counts(world) == (1, 1, 1)
        assert item(world).level is Level.STREET

    play(dialogue)


async def tell_small(world: World, say: Lines) -> None:
    """Eight in the morning, the resident's turn: a small matter is reported and goes to the resident first."""
    await clock(world, WEDNESDAY, 8, 1)
    await world.say(world.neighbour, world.group, small(say))


@in_both_languages
def test_in_the_evening_a_small_matter_is_the_safety_heads(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await tell_small(world, say)
        await clock(world, WEDNESDAY, 20, 1)
        assert lines(card(world))[-2:] == [
            say("🔔 hh:mm Not settled by the evening, so it is passed on.", "🔔 hh:mm 到晚上还没解决，已转交。"),
            say("With the safety head, waiting to be taken.", "已通知平安户长，等待接手。"),
        ]
        assert say.take in card(world, who=world.head, where=world.bot).labels
        assert card(world, who=world.resident, where=world.bot).labels == [], "it is no longer theirs"
        await world.say(world.neighbour, world.group, "/items")
        assert say("the safety head", "平安户长") in world.last(world.neighbour, world.group).text
        await clock(world, THURSDAY, 9)
        told = [line for line in lines(card(world)) if say("deputy", "副户长") in line]
        assert len(told) == len(cards(world, world.deputy, world.bot)) == 1, "told a day after the report, and truly"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_the_next_days_leader_can_settle_what_is_left(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await tell_small(world, say)
        await clock(world, THURSDAY, 8, 1)
        done = say("#1 is done", "#1 办好了")
        assert done in world.last(world.neighbour, world.bot).labels
        await tap(world, world.neighbour, world.bot, say("Tick one by one", "逐项检查"))
        assert "• #1" in world.last(world.neighbour, world.bot).text
        await tap(world, world.neighbour, world.bot, done)
        await world.say(world.neighbour, world.bot, say("Put it on the list", "已经列入计划"))
        assert item(world).state is State.DONE

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_a_small_matter_of_the_evening_goes_to_the_head_at_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 20, 30)
        await world.say(world.neighbour, world.group, small(EN))
        assert lines(card(world))[-1] == "With the safety head, waiting to be taken."
        assert cards(world, world.resident, world.bot) == []

    play(dialogue, opened=EVERYBODY)


def test_whoever_took_it_as_leader_finishes_it_another_day(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await tell_small(world, EN)
        await tap(world, world.resident, world.bot, EN.take)
        await clock(world, THURSDAY, 9)
        assert lines(card(world))[-1] == "✅ 25 Nov hh:mm Taken by a rotating leader."
        await tap(world, world.resident, world.bot, EN.done)
        await world.say(world.resident, world.bot, "Put it on the list")
        assert item(world).state is State.DONE

    play(dialogue, opened=EVERYBODY)


def test_a_turn_that_is_taken_today_takes_the_small_matters_along(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await tell_small(world, EN)
        await tap(world, world.resident, world.bot, "I can't today")
        await tap(world, world.old_neighbour, world.group, "I'll take it")
        assert card(world, who=world.old_neighbour, where=world.bot).buttons == [[EN.take, EN.done]]
        assert card(world, who=world.resident, where=world.bot).labels == []

    play(dialogue, opened=EVERYBODY)


def test_a_leader_without_a_private_chat_has_the_buttons_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await tell_small(world, EN)
        assert EN.take in card(world).labels
        await clock(world, WEDNESDAY, 20, 1)
        assert EN.take not in card(world).labels, "the head has them in private"

    play(dialogue, opened=("head", "deputy"))
