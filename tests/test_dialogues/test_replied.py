"""A reply to what the bot has said about an item is about that item, in a chat as well as in private."""

from datetime import UTC, datetime, timedelta

from demo.world import World
from playground import Seen
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, second_group, tap
from tests.test_dialogues.meetings import passed_up

FRIDAY = datetime(2026, 11, 27, 2, tzinfo=UTC)


def newest(world: World, words: str) -> Seen:
    """The newest message in the staff chat that says this."""
    return [each for each in world.sees(world.community_officer, world.community) if words in each.text][-1]


async def two_groups(world: World) -> None:
    """A number 1 of each of two groups stands with the community."""
    second = await second_group(world, head=world.deputy, resident=world.neighbour)
    await world.say(world.neighbour, second, "/report The bench in the yard is broken")
    await world.press(world.deputy, world.bot, EN.pass_up)
    await world.say(world.deputy, world.bot, "We can't")
    await passed_up(world, EN, EN.lamp)


@in_both_languages
def test_to_a_promise_that_lapsed(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer, chat = world.community_officer, world.community
        await passed_up(world, say, say.lamp)
        await tap(world, officer, chat, say("Promise a date", "约定日期"))
        await world.answer(officer, chat, say("by Thursday", "周四前"))
        await world.until(FRIDAY)
        asked = newest(world, say("What can be done, or by when?", "能做什么，或者哪天能好？"))
        assert asked.text.startswith("#1 " + say.lamp)
        await world.say(officer, chat, say("by Monday", "周一前"), reply_to=asked)
        await world.press(officer, chat, say("Yes, promise it", "是，约定"))
        assert item(world).promised_on == (FRIDAY + timedelta(days=3)).date()
        await world.say(officer, chat, say("done, new bulb", "办好了，换了灯泡"), reply_to=asked)
        await world.press(officer, chat, say("Yes, done", "是，办好了"))
        assert item(world).outcome == say("new bulb", "换了灯泡")

    play(dialogue, language=say.language)


def test_to_thanks_and_to_an_item_opened_in_a_list(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer, chat = world.community_officer, world.community
        await passed_up(world, EN, EN.lamp)
        await world.say(officer, chat, "/handbook")
        await world.press(officer, chat, "#1")
        await world.say(officer, chat, "on my way", reply_to=newest(world, "The lamp"))
        assert item(world).accepted_at is not None

    play(dialogue)


def test_whoever_has_several_groups_reads_title_and_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        officer, chat = world.community_officer, world.community
        await two_groups(world)
        lamp, bench = (
            "#1 The lamp by the gate is out (Courtyard 17)",
            "#1 The bench in the yard is broken (Courtyard 18)",
        )
        await tap(world, officer, chat, "Promise a date")  # under the newest card
        assert heard(world, officer, chat)[-1].startswith(f"{officer.name}: {lamp}: by which day")
        await world.answer(officer, chat, "soon")
        assert heard(world, officer, chat)[-1].startswith(f"{lamp}\nI didn't find a day in that.")
        await world.answer(officer, chat, "by Thursday")
        assert heard(world, officer, chat)[-1] == f"{lamp}\nThank you. #1 is promised by Thursday 26 Nov."
        await world.until(FRIDAY)
        assert heard(world, officer, chat)[-1].startswith(f"{lamp}: promised by Thursday 26 Nov")
        bench_card = next(each for each in world.sees(officer, chat) if "The bench" in each.text)
        press = world.pg.press(officer, bench_card, EN.done)
        await world.settle()
        assert press.answered
        assert heard(world, officer, chat)[-1].startswith(f"{officer.name}: {bench}: what was done?")
        await world.answer(officer, chat, "New bench")
        assert heard(world, officer, chat)[-1].startswith(f"{bench}\nThank you. #1 is done")
        assert heard(world, world.head, world.bot)[-1] != heard(world, officer, chat)[-1]
        assert not any("(Courtyard 17)" in text for text in heard(world, world.resident, world.bot)), "they have one"

    play(dialogue)
