"""What a meeting's list holds and in which order, and when it comes."""

from datetime import timedelta

from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN
from tests.test_dialogues.looking import heard, place
from tests.test_dialogues.meetings import MONDAY, WEEK, docket, passed_up


def test_promised_in_vain_comes_first_then_what_waits_and_other_levels_only_if_lapsed(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, EN, "The lamp by the gate is out", "The bench in the yard is broken")
        await world.say(world.resident, world.group, "/report The letter box by the door is broken")
        await world.say(world.resident, world.group, "/report The yard is full of leaves")
        await world.say(world.head, world.bot, "/handbook")
        await world.press(world.head, world.bot, "#3")
        await world.press(world.head, world.bot, "More…")
        await world.press(world.head, world.bot, "Promise a date")
        await world.say(world.head, world.bot, "by tomorrow")
        await world.press(world.head, world.bot, "‹ List")
        await world.press(world.head, world.bot, "#4")
        await world.press(world.head, world.bot, EN.take)
        await world.press(world.head, world.bot, "More…")
        await world.press(world.head, world.bot, "Promise a date")
        await world.say(world.head, world.bot, "by 20 December")
        await world.until(MONDAY)
        assert docket(world).text.splitlines()[0] == "Monday docket · 3 open · 1 promise lapsed"
        line = docket(world).text.splitlines()[2]
        assert line == (
            "1/3 🟠 #3 The letter box by the door is broken · Courtyard 17 (DT-03-017) · promised by 25 Nov, lapsed"
        )

    play(dialogue)


def test_nothing_is_said_of_an_empty_list(play: Play) -> None:
    async def dialogue(world: World) -> None:
        before = len(heard(world, world.community_officer, world.community))
        await world.until(MONDAY + WEEK)
        assert len(heard(world, world.community_officer, world.community)) == before
        await world.say(world.community_officer, world.community, "/docket")
        last = world.last(world.community_officer, world.community)
        assert last.text == "No list is open. The next one comes with the meeting."

    play(dialogue)


def test_after_downtime_it_comes_once_and_says_that_it_is_late(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, EN, EN.lamp)
        await world.until(MONDAY + 2 * WEEK + timedelta(hours=5))
        assert docket(world).text.splitlines()[0] == "(This comes late: I was not running.)"
        store = world.app.store
        assert store.db.execute(
            "SELECT COUNT(*) FROM docket WHERE place_id = ?", (place(world, COMMUNITY_CODE).id,)
        ).fetchone() == (1,)

    play(dialogue)
