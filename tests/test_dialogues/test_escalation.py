"""What nobody takes, or nobody finishes, goes up on time; each step is told in the card, and none twice."""

from datetime import timedelta

from bot.model import Level
from demo.world import COMMUNITY_CODE, STREET_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, cards, end_offices, heard, item, lines, tap

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
            say("With the street, waiting to be taken.", "由街道负责，等待接手。"),
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
