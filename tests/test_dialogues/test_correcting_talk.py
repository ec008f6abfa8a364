"""What sounds like a correction and is none, whose report is meant, and what others say of it."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, ZH, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, recorded, told


def lamp(say: Lines) -> str:
    return say("The lamp by the back door is out", "三楼的灯坏了")


def not_there(say: Lines) -> str:
    return say("not the back door, the front", "不是三楼是四楼")


TO_SOMEBODY_ELSE = [
    (EN, "Shall I leave your parcel at the back door?", "not the back door, the front"),
    (EN, "When is the party?", "Should be Tuesday"),
    (EN, "Which door?", "sorry, I meant the front door"),
    (ZH, "快递放三楼吗", "不是三楼是四楼"),
    (ZH, "你住几楼", "说错了，是四楼"),
]
TO_NOBODY = [
    (EN, "sorry, I mean yes"),
    (EN, "it should be fine"),
    (EN, "make that two cups"),
    (EN, "sorry, I meant Tuesday"),
    (EN, "tea, not coffee, in the yard"),
    (EN, "the yard, not the hall"),
    (EN, "not me, my sister"),
    (EN, "not yet, tomorrow"),
    (EN, "sorry"),
    (ZH, "写错了，是三号楼的快递"),
    (ZH, "说错了，是星期二"),
    (ZH, "不是我，老张"),
    (ZH, "不是今天是明天"),
    (ZH, "应该没事"),
]


@pytest.mark.parametrize(("say", "asked", "text"), TO_SOMEBODY_ELSE)
def test_what_is_said_to_somebody_else_is_not_of_it(play: Play, say: Lines, asked: str, text: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        theirs = await world.say(world.neighbour, world.group, asked)
        await _is_talk(world, say, text, reply_to=theirs)

    play(dialogue, language=say.language)


@pytest.mark.parametrize(("say", "text"), TO_NOBODY)
def test_nor_is_what_people_say_anyway(play: Play, say: Lines, text: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        await _is_talk(world, say, text)

    play(dialogue, language=say.language)


async def _is_talk(world: World, say: Lines, text: str, **how: object) -> None:
    before, shown = heard(world, world.resident, world.group), card(world).text
    said = await world.say(world.resident, world.group, text, **how)
    assert not said.reactions
    assert (recorded(world), item(world).text, card(world).text) == (1, lamp(say), shown)
    assert heard(world, world.resident, world.group) == before


@in_both_languages
def test_the_report_before_the_last_is_found_by_what_was_wrong(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        await world.say(world.resident, world.group, say("The bin by the gate is overflowing", "门口垃圾桶满了"))
        await world.say(world.resident, world.group, not_there(say))
        assert recorded(world) == 2
        assert item(world).text == say("The lamp by the front door is out", "四楼的灯坏了")

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("name", ["", "@linli_bot "])
def test_a_neighbours_word_by_number_is_a_note(play: Play, say: Lines, name: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        for text in (not_there(say), say("not the lamp, the bell", "不是灯，是开关")):
            said = await world.say(world.neighbour, world.group, f"{name}#1 {text}")
            assert list(said.reactions.values()) == ["👍"]
            assert text in card(world).text
        assert (recorded(world), item(world).text) == (1, lamp(say))

    play(dialogue, language=say.language)


@in_both_languages
def test_said_in_private_by_others_it_is_asked_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        await world.say(world.head, world.bot, "#1 " + not_there(say))
        assert not_there(say) not in card(world).text
        await world.press(world.head, world.bot, say("For #1", "说的是 #1"))
        assert (recorded(world), not_there(say) in card(world).text) == (1, True)

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("where", ["group", "private"])
def test_that_nothing_is_wrong_asks_to_take_it_back(play: Play, say: Lines, where: str) -> None:
    async def dialogue(world: World) -> None:
        place = world.bot if where == "private" else world.group
        await world.say(world.resident, place, lamp(say))
        await world.say(world.resident, place, say("I was wrong: it works", "搞错了，是好的"))
        await world.press(world.resident, place, say("Yes, take it back", "撤回"))
        assert not item(world).state.is_open

    play(dialogue, language=say.language)


@in_both_languages
def test_the_place_itself_is_a_yes(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        await world.say(world.resident, world.group, say("sorry, I meant the side door", "说错了，是5号门口"))
        await world.say(world.resident, world.group, say("yes, by the side door", "是5号门口"))
        assert (recorded(world), item(world).location) == (1, say("by the side door", "5号门口"))
        assert say("Shall I change", "要改成") not in told(world, world.resident, world.group)

    play(dialogue, language=say.language)
