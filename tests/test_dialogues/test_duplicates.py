"""Same as #12? A new report that resembles an open one stands first; then its sender alone is asked."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, tap

AGAIN = ("/report The gate lamp is broken again", "/report 大门口的灯又不亮了")
SAME = ("Yes, same", "是同一件")
ANOTHER = ("No, another", "不，是另一件")


async def report_twice(world: World, say: Lines) -> None:
    await world.say(world.resident, world.group, f"/report {say.lamp}")
    await world.say(world.neighbour, world.group, say(*AGAIN))


@in_both_languages
def test_yes_and_the_sender_stands_behind_the_first(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await report_twice(world, say)
        assert recorded(world) == 2, "it is recorded before anything is asked"
        asked = world.last(world.neighbour, world.group)
        assert asked.is_ephemeral
        assert asked.text == say(
            "Written down. Is it the same as this one?\n#1 The lamp by the gate is out",
            "记下了。和这一件是同一件事吗？\n#1 门口的灯坏了",
        )
        assert asked.buttons == [[say(*SAME), say(*ANOTHER)]]
        assert not any(each.is_ephemeral for each in world.sees(world.resident, world.group))
        answer = await tap(world, world.neighbour, world.group, say(*SAME))
        assert answer == say("Thank you. It is followed as #1.", "谢谢您，按 #1 一起跟进。")
        assert item(world, 2).state is State.DUPLICATE
        assert say("2 households", "2户看到") in card(world, 1).text
        assert not any(each.is_ephemeral for each in world.sees(world.neighbour, world.group)), "the question goes"

    play(dialogue, language=say.language)


@in_both_languages
def test_no_and_it_stays(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await report_twice(world, say)
        answer = await tap(world, world.neighbour, world.group, say(*ANOTHER))
        assert answer == say("All right, it stays as its own.", "好的，单独记着。")
        assert [item(world, number).state for number in (1, 2)] == [State.REPORTED, State.REPORTED]

    play(dialogue, language=say.language)


def test_without_an_answer_it_stays(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_twice(world, EN)
        await world.later(minutes=61)
        with pytest.raises(LookupError):  # the question has gone from the group
            await tap(world, world.neighbour, world.group, "Yes, same")
        assert item(world, 2).state is State.REPORTED

    play(dialogue)


def test_the_same_photo_is_asked_about_whatever_it_was_called(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, "/report Water by the wall", photo=True)
        await world.press(world.head, world.bot, "More…")
        again = world.pg.say(world.neighbour, world.group, forward_from=said)
        await world.settle()
        await world.say(world.neighbour, world.group, "/report", reply_to=again)
        assert (
            world.last(world.neighbour, world.group).text
            == "Written down. Is it the same as this one?\n#1 Water by the wall"
        )

    play(dialogue)


def test_where_it_cannot_be_asked_of_them_alone_nobody_is_asked(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_twice(world, EN)
        assert recorded(world) == 2
        assert len(heard(world, world.neighbour, world.group)) == 2, "two cards and no question"

    play(dialogue, administrator=False, privacy_mode=False)


def test_a_private_report_is_asked_about_in_private_and_stays_private(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, f"/report {EN.lamp}")
        await world.say(world.resident, world.bot, "/report The gate lamp is broken again")
        await world.press(world.resident, world.bot, "Yes, same")
        assert item(world, 2).state is State.DUPLICATE
        assert world.resident.name not in "\n".join(heard(world, world.neighbour, world.group))
        assert len(world.app.store.items.supporters(item(world, 1).id)) == 1

    play(dialogue)


def test_nothing_is_asked_about_danger_another_matter_or_what_has_ended(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.gas)
        await world.say(world.neighbour, world.group, EN.gas)
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.say(world.neighbour, world.group, "/report The lamp in the yard is out")
        await world.press(world.neighbour, world.group, EN.not_a_report)
        await world.say(world.old_neighbour, world.group, "/report The lamp in the yard is out")
        for who in (world.neighbour, world.old_neighbour):
            assert not any("Is it the same" in text for text in heard(world, who, world.group))

    play(dialogue)


def test_the_head_can_take_a_merger_back(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_twice(world, EN)
        await world.press(world.neighbour, world.group, "Yes, same")
        await world.press(world.head, world.bot, "Another matter after all")
        assert item(world, 2).state is State.REPORTED
        assert "households" not in lines(card(world, 1))[0]

    play(dialogue)
