"""What tells of danger corrects no report: it is one in its own words. And no correction tells who reported in private."""

import pytest

from demo.world import World
from playground import Chat
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, ZH, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, recorded, told

DANGERS = [
    (EN, "sorry, I meant fire", "fire"),
    (EN, "sorry, I meant smoke from the fuse box", "smoke from the fuse box"),
    (EN, "correction: strong smell of gas", "strong smell of gas"),
    (EN, "Not a lamp, fire in the stairwell!", "fire in the stairwell"),
    (EN, "not the lamp, smell of gas by the back door", "smell of gas by the back door"),
    (ZH, "弄错了，是煤气味", "煤气味"),
    (ZH, "不是灯坏了是着火了", "着火"),
]


def lamp(say: Lines) -> str:
    return say("The lamp by the back door is out", "三楼的灯坏了")


@pytest.mark.parametrize(("say", "text", "told_of"), DANGERS)
@pytest.mark.parametrize("where", ["group", "reply", "private"])
def test_danger_is_a_report_in_its_own_words(play: Play, say: Lines, text: str, told_of: str, where: str) -> None:
    async def dialogue(world: World) -> None:
        place = world.bot if where == "private" else world.group
        await world.say(world.resident, place, lamp(say))
        how = {"reply_to": card(world)} if where == "reply" else {}
        await world.say(world.resident, place, text, **how)
        assert (recorded(world), item(world).text) == (2, lamp(say))
        assert (item(world, 2).severity.value, item(world, 2).text) == ("urgent", told_of)
        assert "119" in told(world, world.resident, place)

    play(dialogue, language=say.language)


@in_both_languages
def test_of_danger_in_reply_too(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say("There is a bad smell in the stairwell", "楼道里有臭味"))
        gas = say("not that, a strong smell of gas", "不是臭味，是很大的煤气味")
        await world.say(world.resident, world.group, gas, reply_to=card(world))
        assert (recorded(world), item(world, 2).severity.value) == (2, "urgent")

    play(dialogue, language=say.language)


SMELL = [
    (EN, "not a burnt smell, smoke, lots of it"),
    (EN, "sorry, I meant the house is on fire"),
    (EN, "no wait, the flat is burning"),
    (ZH, "说错了，是着火了，很大"),
    (ZH, "不是臭味，是着火了，火很大"),
]


@pytest.mark.parametrize(("say", "text"), SMELL)
@pytest.mark.parametrize("where", ["reply", "private"])
def test_however_much_is_said(play: Play, say: Lines, text: str, where: str) -> None:
    async def dialogue(world: World) -> None:
        place = world.bot if where == "private" else world.group
        await world.say(world.resident, place, say("There is a burnt smell in the stairwell", "楼道里有臭味"))
        how = {"reply_to": card(world)} if where == "reply" else {}
        await world.say(world.resident, place, text, **how)
        assert "119" in told(world, world.resident, place)
        if recorded(world) == 1:  # "smoke" alone may be of anything: in private it is asked
            await world.say(world.resident, place, "yes")
        assert (recorded(world), item(world, 2).severity.value) == (2, "urgent")
        assert text not in card(world).text

    play(dialogue, language=say.language)


CALMER = [
    (EN, "not a burnt smell, somebody's dinner, sorry everybody"),
    (EN, "no, it was only steam, all of it"),
    (EN, "sorry, I meant to say thank you, all of you"),
    (ZH, "不是臭味，是有人做饭，大家别慌"),
    (ZH, "说错了，只是蒸汽，没别的"),
]


@pytest.mark.parametrize(("say", "text"), CALMER)
def test_what_is_no_danger_is_none(play: Play, say: Lines, text: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say("There is a burnt smell in the stairwell", "楼道里有臭味"))
        await world.say(world.resident, world.group, text, reply_to=card(world))
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@pytest.mark.parametrize("text", ["not the back door, the front", "the front door, not the back"])
def test_a_place_alone_is_no_danger(play: Play, text: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(EN))
        await world.say(world.resident, world.group, text)
        assert (recorded(world), item(world).text) == (1, "The lamp by the front door is out")

    play(dialogue)


@pytest.mark.parametrize("text", ["I meant the cellar door", "I meant something bigger", "not the lamp, the bell"])
def test_nothing_of_a_private_report_is_said_where_others_read_it(play: Play, text: str) -> None:
    async def dialogue(world: World) -> None:
        await _told_in_confidence(world)
        said = await world.say(world.old_neighbour, world.group, text)
        assert not said.reactions
        assert heard(world, world.neighbour, world.group) == heard(world, world.resident, world.group)
        assert "#1" not in "".join(_to_whom(world, world.group))

    play(dialogue, administrator=False, privacy_mode=False)


@pytest.mark.parametrize("text", ["forget it", "false alarm"])
def test_nor_that_it_is_taken_back(play: Play, text: str) -> None:
    async def dialogue(world: World) -> None:
        await _told_in_confidence(world)
        mine = next(each for each in world.sees(world.old_neighbour, world.group) if "lamp" in each.text)
        said = await world.say(world.old_neighbour, world.group, text, reply_to=mine)
        assert not said.reactions
        assert "Shall I" not in told(world, world.neighbour, world.group)

    play(dialogue, administrator=False, privacy_mode=False)


async def _told_in_confidence(world: World) -> None:
    await world.say(world.old_neighbour, world.group, "The lamp by the gate is out, don't say it was me")
    assert item(world).private


def _to_whom(world: World, group: Chat) -> list[str]:
    """What the bot says in reply to anything there."""
    seen = world.sees(world.neighbour, group)
    return [each.text for each in seen if each.sender_id == world.bot.id and each.reply_to]
