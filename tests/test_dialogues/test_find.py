"""/find: items by words, among those that whoever asks may see."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, lines, second_group


@in_both_languages
def test_a_resident_finds_what_the_group_knows(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say("/report The lift squeaks", "/report 电梯里的灯坏了"))
        await world.say(world.neighbour, world.group, f"/report {say.lamp}")
        await world.say(world.resident, world.bot, say("/find lifts", "/find 电梯"))
        found = world.last(world.resident, world.bot)
        assert lines(found) == say(
            ["1 found for “lifts”", "🟠 #1 The lift squeaks · today · not taken yet"],
            ["“电梯”找到1件", "🟠 #1 电梯里的灯坏了 · 今天 · 还没人接手"],
        )
        await world.press(world.resident, world.bot, "#1")
        opened = world.last(world.resident, world.bot)
        assert opened.message_id == found.message_id
        assert opened.buttons == [[say("‹ List", "‹ 回到列表")]], "a neighbour reads, and does nothing"

    play(dialogue, language=say.language)


@in_both_languages
def test_what_was_done_and_said_is_found_too(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        await world.press(world.head, world.bot, say.done)
        await world.say(world.head, world.bot, say("The property firm put in a new bulb", "物业换了新灯泡"))
        await world.say(world.head, world.bot, say("/find property", "/find 物业"))
        assert lines(world.last(world.head, world.bot))[1] == say(
            "🟢 #1 The lamp by the gate is out · today · done", "🟢 #1 门口的灯坏了 · 今天 · 已办好"
        )

    play(dialogue, language=say.language)


def test_what_was_told_in_private_is_found_by_those_in_office_alone(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, "/report Smoking in the stairwell at night")
        await world.say(world.neighbour, world.bot, "/find smoking")
        assert world.last(world.neighbour, world.bot).text == "Nothing found for “smoking”."
        await world.say(world.head, world.bot, "/find smoking")
        assert lines(world.last(world.head, world.bot))[0] == "1 found for “smoking”"

    play(dialogue, opened=("head", "resident", "neighbour"))


def test_another_group_finds_nothing_of_it_and_an_office_finds_both(play: Play) -> None:
    async def dialogue(world: World) -> None:
        second = await second_group(world, head=world.deputy, resident=world.neighbour)
        await world.say(world.resident, world.group, "/report The lift is stuck")
        await world.say(world.neighbour, second, "/report The lift squeaks")
        await world.say(world.resident, world.bot, "/find lift")
        assert len(lines(world.last(world.resident, world.bot))) == 2
        await world.say(world.community_officer, world.community, "/find lift")
        assert world.last(world.community_officer, world.community).buttons == [["018#1", "017#1"]]

    play(dialogue)


def test_by_number_and_with_nothing_to_look_for(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "/report House 2 has no light")
        await world.say(world.resident, world.group, "/report The bench is broken")
        await world.say(world.head, world.bot, "/find #2")
        assert world.last(world.head, world.bot).buttons == [["#2"]]
        await world.say(world.head, world.bot, "/find 2")
        assert world.last(world.head, world.bot).buttons == [["#2", "#1"]]
        await world.say(world.head, world.bot, "/find")
        assert world.last(world.head, world.bot).text == ("What are you looking for? Such as /find lift or /find #12.")

    play(dialogue)


def test_in_the_group_nobody_else_sees_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "/report The lift is stuck")
        before = len(heard(world, world.neighbour, world.group))
        await world.say(world.resident, world.group, "/find lift")
        assert lines(world.last(world.resident, world.bot))[0] == "1 found for “lift”"
        await world.say(world.old_neighbour, world.group, "/find lift")
        assert world.last(world.old_neighbour, world.group).is_ephemeral
        assert len(heard(world, world.neighbour, world.group)) == before

    play(dialogue)
