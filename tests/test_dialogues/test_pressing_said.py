"""“This is urgent, please”, “这个很急，麻烦快点” about what is open: a note that whoever has it reads, and a kind answer."""

import pytest

from bot.model import Severity
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import taken
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, tap, told


def pressing(say: Lines) -> list[str]:
    return say(
        ["make that urgent", "this is urgent, please", "please hurry, it's urgent"],
        ["这个很急，麻烦快点", "加急", "这事特别急，能不能快点修"],
    )


def hurried(say: Lines) -> str:
    return say(
        "It stands on #1 now: whoever has it reads that it is pressing.",
        "已经写在 #1 上了，办这件事的人会看到您着急。",
    )


@in_both_languages
@pytest.mark.parametrize("which", range(3))
@pytest.mark.parametrize("private", [False, True])
def test_by_whoever_reported_it_in_private(play: Play, say: Lines, which: int, *, private: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot if private else world.group, say.lamp)
        before = len(heard(world, world.resident, world.bot))
        words = pressing(say)[which]
        await world.say(world.resident, world.bot, words)
        assert world.last(world.resident, world.bot).text.endswith(hurried(say))
        assert len(heard(world, world.resident, world.bot)) == before + 1
        shown = card(world, who=world.head, where=world.bot)
        assert f"💬 hh:mm {words}" in lines(shown)
        assert words not in card(world).text, "said in private, and not plain: whoever has it reads it"
        assert (item(world).severity, recorded(world)) == (Severity.NORMAL, 1)
        known = len(world.app.store.items.events(item(world).id))
        await world.say(world.resident, world.bot, words)
        assert len(world.app.store.items.events(item(world).id)) == known, "said again it is kept once"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_in_reply_to_the_card_a_nod(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        before = len(heard(world, world.neighbour, world.group))
        words = pressing(say)[which]
        said = await world.say(world.resident, world.group, words, reply_to=card(world))
        assert said.reactions or hurried(say) in told(world, world.resident, world.group)
        assert f"💬 hh:mm {words}" in lines(card(world))
        assert len(heard(world, world.neighbour, world.group)) == before, "nobody else hears of it"
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_in_reply_to_the_card_of_a_private_item_each_gets_the_same_mark(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        before, words = lines(card(world)), pressing(say)[0]
        for who in (world.neighbour, world.resident, world.neighbour):
            said = await world.say(who, world.group, words, reply_to=card(world))
            assert list(said.reactions.values()) == ["👍"]
        assert lines(card(world)) == before
        assert lines(card(world, who=world.head, where=world.bot)).count(f"💬 hh:mm {words}") == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_said_again_by_neighbours_it_stands_on_the_card_once(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say("I have a ladder", "我家有梯子")
        for _ in range(2):
            await world.say(world.neighbour, world.group, words, reply_to=card(world))
        assert lines(card(world)).count(f"💬 hh:mm {words}") == 1
        await world.later(hours=25)
        await world.say(world.neighbour, world.group, words, reply_to=card(world))
        told_twice = [event for event in world.app.store.items.events(item(world).id) if event.note == words]
        assert len(told_twice) == 2, "a day later it tells that it is so still"

    play(dialogue, language=say.language)


@in_both_languages
def test_by_whoever_has_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        words = pressing(say)[0]
        await world.say(world.head, world.bot, words)
        assert world.last(world.head, world.bot).text == hurried(say)
        assert f"💬 hh:mm {words}" in lines(card(world))

    play(dialogue, language=say.language)


@in_both_languages
def test_of_several_it_is_asked_which(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.resident, world.group, say("The drain in the yard is blocked", "院里下水道堵了"))
        await world.say(world.resident, world.bot, pressing(say)[0])
        which = say("Which one do you mean?", "您说的是哪一件？")
        assert world.last(world.resident, world.bot).text == which
        await world.say(world.resident, world.bot, say("#1 is urgent", "#1 加急"))
        assert world.last(world.resident, world.bot).text == hurried(say)
        await world.say(world.resident, world.bot, pressing(say)[0])
        await tap(world, world.resident, world.bot, f"#1 {item(world).title}")
        assert world.last(world.resident, world.bot).text == hurried(say)

    play(dialogue, language=say.language)


@in_both_languages
def test_of_danger_to_life_it_is_said_first_whom_to_call(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.gas)
        await world.say(world.resident, world.bot, pressing(say)[1])
        answer = world.last(world.resident, world.bot).text
        assert "119" in answer.splitlines()[0]
        assert hurried(say) in answer
        await world.say(world.resident, world.bot, say("it's an emergency, somebody is hurt!", "出人命了，快来人！"))
        assert "119" in world.last(world.resident, world.bot).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_after_danger_whatever_is_said_is_kept_and_answered_with_whom_to_call(
    play: Play, say: Lines, which: int
) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.gas)
        words = say(
            ["what should we do now?", "are you there?", "nobody is here yet", "no. 3, second floor"],
            ["怎么办", "有人来吗", "我们出来了", "1号二楼"],
        )[which]
        await world.say(world.resident, world.bot, words)
        answer = world.last(world.resident, world.bot).text
        assert "119" in answer.splitlines()[0]
        assert hurried(say) in answer
        assert f"💬 hh:mm {words}" in lines(card(world, who=world.head, where=world.bot))
        assert words not in card(world).text
        said = await world.say(world.resident, world.bot, say("thank you", "谢谢"))
        assert list(said.reactions.values()) == ["👍"]
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_another_report_after_danger_is_one(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.gas)
        await world.say(world.resident, world.bot, say.lamp)
        assert recorded(world) == 2

    play(dialogue, language=say.language)


@in_both_languages
def test_with_nothing_open_nothing_is_noted(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, pressing(say)[0])
        assert recorded(world) == 0
        assert world.last(world.resident, world.bot).buttons

    play(dialogue, language=say.language)
