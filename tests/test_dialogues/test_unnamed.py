"""“Don't say it was me”, a moment after one's report: it is a private one from then on, and the answer is true."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, told
from tests.test_dialogues.mornings import EVERYBODY, SATURDAY, clock, turn

ASKS = (
    ("don't say it was me", "Oh sorry, please keep my name out of it", "keep it private"),
    ("别说是我说的", "不好意思，别写我名字", "替我保密"),
)
DOES_NOT = (
    ("don't tell me it is broken again", "they never let us know", "is this anonymous?", "keep the door shut"),
    ("别说了", "别提了", "这是匿名的吗", "别让门开着"),
)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
@pytest.mark.parametrize("how", ["", "@linli_bot ", "in reply"])
def test_of_a_report_in_the_group(play: Play, say: Lines, which: int, how: str) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.neighbour, world.group, say.lamp)
        asks = say(*map(list, ASKS))[which]
        if how == "in reply":
            await world.say(world.neighbour, world.group, asks, reply_to=said)
        else:
            await world.say(world.neighbour, world.group, how + asks)
        assert (item(world).private, recorded(world)) == (True, 1)
        assert say("Reported privately.", "私下反映。") in lines(card(world))
        answer = say("#1 is a private report now", "#1 现在算私下反映")
        assert heard(world, world.neighbour, world.group)[-1].startswith(answer)
        assert answer not in told(world, world.resident, world.group)
        assert not said.reactions

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_talk_after_a_report_changes_nothing(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.resident, world.group, say(*map(list, DOES_NOT))[which])
        assert not item(world).private

    play(dialogue, language=say.language)


@in_both_languages
def test_nor_what_is_said_to_somebody_else_later_or_by_another(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        asks = say(*map(list, ASKS))[0]
        await world.say(world.resident, world.group, say.lamp)
        talk = await world.say(world.neighbour, world.group, say.talk)
        await world.say(world.resident, world.group, asks, reply_to=talk)
        await world.say(world.neighbour, world.group, asks)
        await world.later(minutes=20)
        await world.say(world.resident, world.group, asks)
        assert (item(world).private, recorded(world)) == (False, 1)

    play(dialogue, language=say.language)


@in_both_languages
def test_of_what_was_found_in_the_check(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, SATURDAY, 8)
        await world.say(world.head, world.bot, say("the lamp on the second landing is out", "二楼楼道的灯坏了"))
        assert not item(world).private
        await world.say(world.head, world.bot, say(*map(list, ASKS))[0])
        assert item(world).private
        known = say("all know whose check that is", "大家都知道今天轮到谁")
        assert known in world.last(world.head, world.bot).text

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_to_the_question_whether_it_was_found_in_the_check(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, SATURDAY, 8)
        await world.say(world.head, world.bot, say("my kitchen tap drips all day", "我家水管漏了"))
        if recorded(world) == 0:
            await world.say(world.head, world.bot, say(*map(list, ASKS))[2])
        assert (item(world).private, recorded(world)) == (True, 1)
        assert turn(world, SATURDAY).state.value == "due"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_of_a_private_report_it_is_so_already(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await world.say(world.resident, world.bot, say(*map(list, ASKS))[0])
        assert item(world).private
        already = say("#1 is a private report: I name you nowhere", "#1 是私下反映的")
        assert world.last(world.resident, world.bot).text.startswith(already)

    play(dialogue, language=say.language)


@in_both_languages
def test_an_edit_may_ask_for_it_too(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, say.lamp)
        world.pg.edit(world.resident, said, say.lamp + say(", don't say it was me", "，别说是我说的"))
        await world.settle()
        assert (item(world).private, item(world).title) == (True, say.lamp)

    play(dialogue, language=say.language)
