"""Whoever reported something corrects it in words: what is sure is changed, the rest is asked about or kept as a note."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, told


def lamp(say: Lines) -> str:
    return say("The lamp by the back door is out", "三楼的灯坏了")


def not_there(say: Lines) -> str:
    return say("not the back door, the front", "不是三楼是四楼")


def reads(say: Lines) -> str:
    """How the report reads then."""
    return say("The lamp by the front door is out", "四楼的灯坏了")


@in_both_languages
@pytest.mark.parametrize("in_reply", [True, False])
def test_in_the_group_the_card_says_so(play: Play, say: Lines, *, in_reply: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        how = {"reply_to": card(world)} if in_reply else {}
        said = await world.say(world.resident, world.group, not_there(say), **how)
        assert list(said.reactions.values()) == ["👍"]
        assert (item(world).text, recorded(world)) == (reads(say), 1)
        assert say("Where: by the front door", "地点：四楼") in lines(card(world))
        assert not_there(say) not in card(world).text
        events = world.app.store.items.events(item(world).id)
        assert events[-1].note == lamp(say), "what it was is in the ledger"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("in_reply", [True, False])
def test_in_private_it_is_said(play: Play, say: Lines, *, in_reply: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, lamp(say))
        speak = world.answer if in_reply else world.say
        await speak(world.resident, world.bot, not_there(say))
        changed = say("Changed: #1 The lamp by the front door is out.", "改好了：#1 四楼的灯坏了。")
        assert world.last(world.resident, world.bot).text == changed
        assert (item(world).text, item(world).private, recorded(world)) == (reads(say), True, 1)
        assert all(event.actor_id is None for event in world.app.store.items.events(item(world).id))

    play(dialogue, language=say.language)


@in_both_languages
def test_a_neighbours_word_is_a_note(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        await world.say(world.neighbour, world.group, not_there(say), reply_to=card(world))
        assert (item(world).text, recorded(world)) == (lamp(say), 1)
        assert not_there(say) in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("yes", [True, False])
def test_what_does_not_stand_there_is_asked_about(play: Play, say: Lines, *, yes: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        slip = say("Sorry, I meant the front door", "说错了，是四楼")
        await world.say(world.resident, world.group, slip, reply_to=card(world))
        asked = world.last(world.resident, world.group)
        assert asked.text.startswith(say("Shall I change where it is, to “by the front door”?", "地点要改成“四楼”吗？"))
        assert asked.text not in told(world, world.neighbour, world.group)
        assert asked.labels[0] == say("Yes, change it", "是，改过来")
        await world.press(world.resident, world.group, asked.labels[not yes])
        assert item(world).text == (reads(say) if yes else lamp(say))
        assert (say("by the front door", "四楼") in card(world).text) == yes

    play(dialogue, language=say.language)


def test_a_place_it_did_not_have_is_asked_about_in_private(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, "The lamp is out")
        await world.say(world.resident, world.bot, "sorry, I meant the front door")
        await world.say(world.resident, world.bot, "yes")
        assert (item(world).location, item(world).text) == ("the front door", "The lamp is out")
        assert world.last(world.resident, world.bot).text == "Changed: #1 The lamp is out."

    play(dialogue)


@in_both_languages
def test_what_cannot_be_told_is_kept_and_they_hear_how(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, lamp(say))
        slip = say("Sorry, I meant something bigger", "说错了，是大的")
        await world.say(world.resident, world.group, slip, reply_to=card(world))
        assert slip in card(world).text
        kept = say("That is kept with #1. To correct", "这句话记在 #1 里了")
        assert heard(world, world.resident, world.group)[-1].startswith(kept)
        assert kept not in told(world, world.neighbour, world.group)

    play(dialogue, language=say.language)


def test_later_and_to_nobody_it_is_talk(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "三楼的灯坏了")
        await world.later(minutes=11)
        await world.say(world.resident, world.group, "不是三楼是四楼")
        assert item(world).text == "三楼的灯坏了"

    play(dialogue, language="zh")
