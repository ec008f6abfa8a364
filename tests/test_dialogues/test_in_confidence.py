"""Who asks not to be named is heard all the same, and is named nowhere: in private and in the group."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, told


def out(say: Lines) -> str:
    return say("the lamp is out, don't say it was me", "灯坏了，别说是我说的")


@in_both_languages
def test_in_private_it_is_written_down(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, out(say))
        assert (item(world).private, item(world).text) == (True, out(say))
        assert item(world).title == say("The lamp is out", "灯坏了"), "the asking is no part of it"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("name", ["", "@linli_bot "])
def test_in_the_group_nothing_of_ours_names_them(play: Play, say: Lines, name: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, name + out(say))
        assert item(world).private
        assert card(world).reply_to is None
        assert say("Reported privately.", "私下反映。") in lines(card(world))
        assert not any(seen.reactions for seen in world.sees(world.resident, world.group))
        written = say("Written down without your name: #1 The lamp is out.", "记下了，没有署您的名字：#1 灯坏了。")
        assert heard(world, world.neighbour, world.group)[-1].startswith(written)
        assert written not in told(world, world.resident, world.group), "they alone see it"
        assert world.neighbour.name not in told(world, world.head, world.bot)
        assert not [each for each in world.app.store.db["event"].rows if each["actor_id"]]

    play(dialogue, language=say.language)


@pytest.mark.parametrize("reachable", [True, False])
def test_where_they_cannot_be_told_alone_nobody_is(play: Play, *, reachable: bool) -> None:
    async def dialogue(world: World) -> None:
        who = world.resident if reachable else world.neighbour
        await world.say(who, world.group, "@linli_bot the lamp is out, don't say it was me")
        assert item(world).private
        assert "without your name" not in told(world, world.old_neighbour, world.group)
        assert ("without your name" in told(world, who, world.bot)) == reachable
        assert who.name not in told(world, world.head, world.bot)

    play(dialogue, administrator=False, privacy_mode=False)


@in_both_languages
def test_an_edit_finds_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, out(say))
        world.pg.edit(
            world.resident,
            said,
            say("The lamp by the gate is out", "门口的灯坏了") + say(", don't say it was me", "，别说是我说的"),
        )
        await world.settle()
        assert (recorded(world), item(world).title) == (1, say("The lamp by the gate is out", "门口的灯坏了"))
        assert card(world).reply_to is None

    play(dialogue, language=say.language)


@in_both_languages
def test_what_only_sounds_like_it_is_a_report_like_any_other(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        bin_ = say("The confidential waste bin is overflowing and smells", "保密柜的锁坏了，门也关不上")
        await world.say(world.resident, world.group, bin_)
        assert (item(world).private, item(world).text) == (False, bin_)

    play(dialogue, language=say.language)


@in_both_languages
def test_it_is_heard_though_the_asking_comes_first(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        told = say("I want to remain anonymous. The lamp by the gate is out.", "我想匿名反映。门口的灯坏了。")
        await world.say(world.resident, world.group, told)
        assert (item(world).private, item(world).title) == (True, say.lamp)

    play(dialogue, language=say.language)


def test_words_of_confidence_that_tell_themselves_are_heard(play: Play) -> None:
    async def dialogue(world: World) -> None:
        told = "nobody should know about the gas leak on the second floor, they say"
        await world.say(world.resident, world.bot, f"/report {told}")
        assert item(world).private
        assert "gas leak" in item(world).title

    play(dialogue)
