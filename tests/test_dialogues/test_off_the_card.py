"""What is said in confidence about an item stands on no card, and in no outcome."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import asked_in_group, done
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, tap, told

IN_CONFIDENCE = (
    (
        "don't tell anybody but Old Zhang broke it",
        "just between us, Old Zhang broke it",
        "between ourselves: it was Old Zhang",
    ),
    ("别说是我说的，是老张弄坏的", "偷偷告诉你，老张弄坏的", "悄悄说一声，是老张弄的"),
)
INNOCENT = (
    ("it is dark between us and No. 5 as well", "they never said when they come", "the private path is dark, too"),
    ("别说晚上，白天也看不清", "物业别的都没说", "还特别暗"),
)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_under_a_card(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say(*map(list, IN_CONFIDENCE))[which]
        await world.say(world.neighbour, world.group, words, reply_to=card(world))
        assert not any(line.startswith("💬") for line in lines(card(world)))
        assert recorded(world) == 1
        kept_off = say("I keep that off the card of #1.", "这话我不写到 #1 的卡片上。")
        assert heard(world, world.neighbour, world.group)[-1].startswith(kept_off)
        assert kept_off not in told(world, world.resident, world.group), "they alone are told"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_what_is_for_all_is_a_note_as_before(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say(*map(list, INNOCENT))[which]
        await world.say(world.neighbour, world.group, words, reply_to=card(world))
        assert any(words in line for line in lines(card(world)))

    play(dialogue, language=say.language)


@in_both_languages
def test_a_report_under_a_card_is_a_private_one(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        rubbish = say("There is rubbish by the back door, please don't say it was me", "后门堆了好多垃圾，别说是我说的")
        await world.say(world.neighbour, world.group, rubbish, reply_to=card(world))
        assert not any(line.startswith("💬") for line in lines(card(world)))
        assert (recorded(world), item(world, 2).private) == (2, True)

    play(dialogue, language=say.language)


def outcome(say: Lines) -> str:
    return say("Old Zhang repaired it, but don't tell anybody it was him", "老张修好了，别告诉别人是他修的")


@in_both_languages
@pytest.mark.parametrize("asked", [True, False])
def test_what_was_done_is_asked_for_in_words_for_all(play: Play, say: Lines, *, asked: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        if asked:
            await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, outcome(say) if asked else say("done, ", "好了，") + outcome(say))
        assert world.last(world.head, world.bot).text == say(
            "Everybody reads that, so I haven't taken it. Please say it as all may read it.",
            "这话大家都会看到，我先没有记。请换成大家都可以看的说法。",
        )
        assert item(world).state is State.REPORTED
        await world.say(world.head, world.bot, say("done, new bulb", "办好了，换了灯泡"))
        if not asked:
            await tap(world, world.head, world.bot, say("Yes, done", "是，办好了"))
        assert item(world).state is State.DONE
        assert say("Zhang", "老张") not in told(world, world.neighbour, world.group)

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_what_is_not_fixed_is_open_again_without_the_words(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say(
            [
                "no, but don't tell anybody I said so",
                "not fixed, please don't say it was me",
                "still dark, and it was never looked at, keep it to yourself",
            ],
            ["还没好，别说是我说的", "还没修，别告诉别人", "还是黑的，根本没人来看过，别跟人说"],
        )[which]
        await world.say(world.resident, world.bot, words)
        if (to_item := say("For #1", "说的是 #1")) in told(world, world.resident, world.bot):
            await tap(world, world.resident, world.bot, to_item)
        assert words not in told(world, world.neighbour, world.group)
        assert item(world).state is State.REPORTED or item(world, 2).private

    play(dialogue, language=say.language)


@in_both_languages
def test_fixed_in_confidence_is_fixed(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say("yes, but don't say it was me", "好了，别说是我说的"))
        assert (item(world).state, recorded(world)) == (State.CLOSED, 1)

    play(dialogue, language=say.language)


@in_both_languages
def test_nor_are_they_shown_of_a_reply_in_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        question = await asked_in_group(world, say)
        words = say("still dark, don't say it was me", "还是黑的，别说是我说的")
        await world.say(world.neighbour, world.group, words, reply_to=question)
        assert item(world).state is State.REPORTED
        assert words not in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
def test_nor_is_how_far_it_is(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        words = say("waiting for parts, don't tell anybody that Zhang pays", "等配件，别告诉别人是老张出的钱")
        await world.say(world.head, world.bot, words)
        assert say("Zhang", "老张") not in told(world, world.neighbour, world.group)

    play(dialogue, language=say.language)
