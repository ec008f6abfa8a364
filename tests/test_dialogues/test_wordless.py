"""What comes without a word: a voice, a video, a place on the map."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import SECOND_CODE, card, heard, item, lines, recorded, second_group

FILE = {"file_id": "x", "file_unique_id": "y", "duration": 3}
HERE = (31.2304, 121.4737)
UNHEARD = {
    "voice": FILE,
    "video": FILE | {"width": 1, "height": 1},
    "video_note": FILE | {"length": 1},
    "audio": FILE,
}
CANNOT = "I can't listen or watch: please write it in a few words. A photo helps."


@pytest.mark.parametrize("kind", UNHEARD)
def test_in_private_what_cannot_be_heard_is_asked_for_in_words(play: Play, kind: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, "/report")
        await world.say(world.resident, world.bot, raw={kind: UNHEARD[kind]})
        assert world.last(world.resident, world.bot).text == CANNOT
        await world.say(world.resident, world.bot, "Ducks on the roof")
        assert item(world).text == "Ducks on the roof", "the question still waits"

    play(dialogue)


def test_in_a_group_only_what_is_said_to_the_bot_is_answered(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        before = len(heard(world, world.neighbour, world.group))
        await world.say(world.neighbour, world.group, raw={"voice": FILE})
        assert len(heard(world, world.neighbour, world.group)) == before
        await world.say(world.neighbour, world.group, raw={"voice": FILE}, reply_to=card(world))
        assert world.last(world.neighbour, world.group).text == CANNOT
        assert len(heard(world, world.resident, world.group)) == before, "nobody else is told"

    play(dialogue)


@in_both_languages
def test_a_place_sent_after_ones_report_is_its_place(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await world.say(world.resident, world.bot, location=HERE)
        assert world.last(world.resident, world.bot).text == say(
            "Thank you. #1 shows the place on the map now.", "谢谢，#1 现在带上地图位置了。"
        )
        where = say("Where: by the gate, on the map", "地点：门口，看地图")
        assert any(where in line for line in lines(card(world, who=world.head, where=world.bot)))
        assert say("on the map", "看地图") not in card(world).text, "of a private report no point is shown to all"
        assert item(world).location == say("by the gate", "门口") + " · 31.23040, 121.47370"

    play(dialogue, language=say.language)


def test_a_place_in_reply_to_ones_report_is_its_place_however_late(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.bot, "The lamp in the yard is broken")
        await world.later(hours=3)
        await world.say(world.resident, world.bot, location=HERE, reply_to=said)
        assert (item(world).location or "").endswith("31.23040, 121.47370")
        world.pg.edit(world.resident, said, "The lamp by the back door is broken")
        await world.settle()
        assert item(world).location == "by the back door · 31.23040, 121.47370"
        assert world.resident.name not in card(world).text

    play(dialogue)


def test_a_place_alone_asks_for_words_and_is_theirs(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, location=HERE)
        asked = world.last(world.resident, world.bot).text
        assert asked == "Thank you for the place. What have you seen there? A photo helps."
        await world.say(world.resident, world.bot, "Ducks on the path")
        assert (item(world).location or "").endswith("31.23040, 121.47370")

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("place_first", [True, False])
def test_a_place_is_kept_while_the_group_is_asked(play: Play, say: Lines, *, place_first: bool) -> None:
    async def dialogue(world: World) -> None:
        await second_group(world, head=world.head, resident=world.neighbour)
        ducks = say("Ducks on the path", "路上有鸭子")
        if place_first:
            await world.say(world.head, world.bot, location=HERE)
            await world.say(world.head, world.bot, ducks)
        else:
            await world.say(world.head, world.bot, f"/report {ducks}")
            await world.say(world.head, world.bot, location=HERE)
        await world.press(world.head, world.bot, "Courtyard 18")
        found = item(world, code=SECOND_CODE)
        assert (found.text, (found.location or "")[-19:]) == (ducks, "31.23040, 121.47370")

    play(dialogue, language=say.language)


def test_a_place_is_kept_until_it_is_sure_that_it_is_a_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, location=HERE)
        await world.say(world.resident, world.bot, "hello, how does this work?")
        await world.say(world.resident, world.bot, "ok")
        await world.say(world.resident, world.bot, "Ducks on the path")
        assert (item(world).location or "").endswith("31.23040, 121.47370")

    play(dialogue)


def test_a_place_does_not_answer_a_question(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.press(world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, location=HERE)
        assert world.last(world.head, world.bot).text == "Thank you for the place. A few words too, please."
        await world.say(world.head, world.bot, "New bulb")
        assert item(world).outcome == "New bulb"
        assert recorded(world) == 1

    play(dialogue)


@in_both_languages
def test_in_a_group_a_place_joins_ones_own_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, location=HERE)
        await world.say(world.neighbour, world.group, location=HERE, reply_to=card(world))
        assert item(world).location == say("by the gate", "门口"), "a neighbour's place may be another matter"
        said = await world.say(world.resident, world.group, location=HERE)
        assert item(world).location == say("by the gate", "门口") + " · 31.23040, 121.47370"
        assert list(said.reactions.values()) == ["👍"]
        await world.later(hours=2)
        await world.say(world.resident, world.group, location=(1, 2))
        assert "31.2" in str(item(world).location), "much later it is another matter"
        await world.say(world.resident, world.group, location=(1, 2), reply_to=card(world))
        assert "1.00000, 2.00000" in str(item(world).location)

    play(dialogue, language=say.language)
