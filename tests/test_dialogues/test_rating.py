"""After "Yes, fixed" one more tap says how it was handled; saying nothing is as good. And the head who goes to look."""

from bot.model import Ending, Level, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, press_on


def ratings(world: World) -> list[str]:
    sql = "SELECT rating FROM follow_up WHERE rating IS NOT NULL"
    return [rating for (rating,) in world.app.store.db.execute(sql)]


@in_both_languages
def test_fixed_and_well_handled(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        asked = len(heard(world, world.resident, world.bot))
        await world.press(world.resident, world.bot, say.fixed)
        seen = world.last(world.resident, world.bot)
        assert seen.text.splitlines()[-2:] == [f"✅ {say.fixed}", say("How was it handled?", "处理得怎么样？")]
        assert seen.buttons == [[say("Good", "很好"), say("So-so", "一般"), say("Poor", "不好")]]
        assert item(world).ending is Ending.CONFIRMED, "the rating is waited for by nobody"
        await world.press(world.resident, world.bot, say("So-so", "一般"))
        assert world.last(world.resident, world.bot).buttons == []
        assert world.last(world.resident, world.bot).text.endswith(say("✅ So-so", "✅ 一般"))
        assert ratings(world) == ["so_so"]
        assert len(heard(world, world.resident, world.bot)) == asked, "no new message"

    play(dialogue, language=say.language)


def test_a_household_rates_an_item_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world, EN)
        await world.press(world.resident, world.bot, EN.fixed)
        seen = world.last(world.resident, world.bot)
        await world.press(world.resident, world.bot, "Good")
        again = await press_on(world, world.resident, seen, data=f"rate:{item(world).id}:poor-1")
        assert again == "That has been settled in the meantime."
        other = await press_on(world, world.neighbour, card(world), data=f"rate:{item(world).id}:poor-1")
        assert other == "Only those who reported it are asked."
        assert ratings(world) == ["good"]

    play(dialogue)


def test_who_says_it_is_not_fixed_is_not_asked_how_it_was(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world, EN)
        await world.press(world.resident, world.bot, EN.partly)
        assert not any("How was it handled?" in text for text in heard(world, world.resident, world.bot))
        assert ratings(world) == []

    play(dialogue)


@in_both_languages
def test_the_head_looks_and_it_is_fixed(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.later(days=3, hours=1)
        assert item(world).ending is Ending.UNCONFIRMED
        await world.press(world.head, world.bot, say("It's fixed", "好了，我看过"))
        assert lines(card(world))[-3].endswith(
            say("the safety head went to look: it is fixed.", "平安户长去看过：好了。")
        )
        assert item(world).ending is Ending.UNCONFIRMED, "no neighbour has said so"

    play(dialogue, language=say.language)


@in_both_languages
def test_the_head_looks_and_it_is_not(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.later(days=3, hours=1)
        await world.press(world.head, world.bot, say("It isn't fixed", "还没好，我看过"))
        assert (item(world).state, item(world).level) == (State.REPORTED, Level.COMMUNITY)
        assert lines(card(world))[-2].endswith(
            say("the safety head went to look: it is not fixed.", "平安户长去看过：还没好。")
        )

    play(dialogue, language=say.language)


def test_a_street_sets_how_long_silence_lasts(play: Play) -> None:
    async def dialogue(world: World) -> None:
        from bot.place_config import set_place

        assert set_place(world.app.store, "DT", ["follow_up_days=5"], world.app.now()) == ["follow_up_days=5"]
        await done(world, EN)
        await world.later(days=4)
        assert item(world).state is State.DONE
        await world.later(days=1, hours=1)
        assert item(world).ending is Ending.UNCONFIRMED

    play(dialogue)
