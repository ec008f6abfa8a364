"""Small matters: today's rotating leader's until the evening, then the safety head's."""

from bot.model import Severity, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, small
from tests.test_dialogues.looking import card, cards, item, lines, tap
from tests.test_dialogues.mornings import EVERYBODY, THURSDAY, WEDNESDAY, clock


@in_both_languages
def test_a_small_matter_is_the_rotating_leaders_until_the_evening(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=18)  # eight in the morning: the resident's household has its turn
        await world.say(world.neighbour, world.group, small(say))
        assert item(world).severity is Severity.MINOR
        assert lines(card(world))[-1] == say(
            "With today's rotating leader, waiting to be taken.", "由今天的轮值组长负责，等待接手。"
        )
        theirs = card(world, who=world.resident, where=world.bot)
        assert theirs.buttons == [[say.take, say.done]]
        assert cards(world, world.head, world.bot) == []
        await world.later(hours=12)
        assert len(cards(world, world.head, world.bot)) == 1

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
            say("With the safety head, waiting to be taken.", "由平安户长负责，等待接手。"),
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
