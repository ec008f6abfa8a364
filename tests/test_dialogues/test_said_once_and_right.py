"""Small truths: a year where it matters, what has happened already, nobody asked, nobody known, no step at night."""

from datetime import UTC, datetime

from bot.decision import SettingSet, decide
from bot.rules.places.place_settings import check
from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN
from tests.test_dialogues.looking import card, forged, place, tap
from tests.test_dialogues.mornings import EVERYBODY, ask


def test_a_promise_for_another_year_says_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.head, world.bot, "#1 by 20 November 2027")
        await world.press(world.head, world.bot, "Yes, promise it")
        assert "Promised by 20 Nov 2027" in card(world).text

    play(dialogue, opened=EVERYBODY)


def test_who_has_moved_away_does_not_move_again(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, "/moved No. 2")
        await world.later(days=3)
        left = [home.left_on for home in world.app.store.places.households(place(world).id)]
        assert await ask(world, world.head, world.bot, "/moved No. 2") == (
            "No. 2 has moved away already. If they are back: /moved No. 2 back"
        )
        assert [home.left_on for home in world.app.store.places.households(place(world).id)] == left

    play(dialogue, opened=EVERYBODY)


def test_of_the_heads_own_report_nobody_is_asked(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.group, EN.lamp)
        await tap(world, world.head, world.bot, "Done")
        await world.say(world.head, world.bot, "new bulb")
        assert "are being asked" not in card(world).text

    play(dialogue, opened=EVERYBODY)


def test_an_anonymous_administrator_is_told_that_nobody_can_be_known(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        for text in ("@linli_bot #1?", "@linli_bot who is the safety head?"):
            world.pg.say_as_anonymous_admin(world.head, world.group, text)
            await world.settle()
            assert world.last(world.head, world.group).text.startswith("I can see an administrator wrote that")
        assert not world.app.store.inbox.outcomes().get("failed")

    play(dialogue, opened=EVERYBODY, privacy_mode=False)


def test_whoever_went_to_look_says_so_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, "Done")
        await world.say(world.head, world.bot, "new bulb")
        await world.later(days=4)
        await tap(world, world.head, world.bot, "It's fixed")
        before = len(world.app.store.items.events(1))
        for data in ("look:1:fixed-1", "look:1:no-1"):
            await forged(world, world.head, world.bot, data)
        assert len(world.app.store.items.events(1)) == before

    play(dialogue, opened=EVERYBODY)


def test_after_a_holiday_no_step_comes_at_midnight(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        with store.transaction():
            value = check("holidays", "2026-11-25")
            store.commit(decide(SettingSet(place(world, COMMUNITY_CODE).id, "holidays", value)), world.app.now())
        await world.say(world.resident, world.group, EN.lamp)
        await world.until(datetime(2026, 11, 25, 16, 1, tzinfo=UTC))  # midnight there
        assert "Told the community" not in card(world).text
        await world.until(datetime(2026, 11, 25, 23, 1, tzinfo=UTC))
        assert "Told the community" in card(world).text

    play(dialogue, opened=EVERYBODY)
