"""What sounds like "fixed" and may be bad news of this thing is asked about: "it's on again", of an alarm."""

import pytest

from bot.model import Ending, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, recorded, tap

BAD: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("loud music from No. 5 every night", "it's on again"),
        ("the pipe in the cellar has burst", "the water is on"),
        ("no water in the whole house", "it's gone again"),
        ("the fire extinguisher on the second floor is missing", "all gone now"),
    ),
    (
        ("地下室积水", "又有水了"),
        ("三楼水管爆了", "有水了"),
        ("路灯白天也亮着，浪费电", "灯亮了"),
        ("单元门铃坏了", "不响了"),
    ),
)
GOOD: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("The lamp by the gate is out", "it's on again"),
        ("loud music from No. 5 every night", "it's gone now"),
        ("no water in the whole house", "the water is back on"),
    ),
    (("门口的灯坏了", "灯亮了"), ("楼道里堆了垃圾", "清走了"), ("整栋楼停水了", "有水了")),
)


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_it_is_asked(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        report, words = BAD[say.language == "zh"][which]
        await done(world, say, report=f"/report {report}")
        await world.say(world.resident, world.bot, words)
        assert (item(world).state, recorded(world)) == (State.DONE, 1)
        assert say.fixed in world.last(world.resident, world.bot).labels
        await tap(world, world.resident, world.bot, say.fixed)
        assert item(world).ending is Ending.CONFIRMED

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_still_open_is_told_in_the_same_words(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        report, words = BAD[say.language == "zh"][0]
        await done(world, say, report=f"/report {report}")
        await tap(world, world.resident, world.bot, say.no)
        await world.say(world.resident, world.bot, words)
        assert item(world).state is State.REPORTED
        assert words in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_good_news_is_believed(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        report, words = GOOD[say.language == "zh"][which]
        await done(world, say, report=f"/report {report}")
        await world.say(world.resident, world.bot, words)
        assert item(world).ending is Ending.CONFIRMED

    play(dialogue, language=say.language)


@pytest.mark.parametrize("administrator", [True, False])
def test_in_the_group_it_is_asked_once_more(play: Play, *, administrator: bool) -> None:
    async def dialogue(world: World) -> None:
        await done(world, EN, reporter=world.neighbour, report="/report loud music from No. 5 every night")
        question = next(each for each in world.sees(world.neighbour, world.group) if EN.fixed in each.labels)
        await world.say(world.neighbour, world.group, "it's on again", reply_to=question)
        assert item(world).state is State.DONE
        assert sum(EN.fixed in each.labels for each in world.sees(world.neighbour, world.group)) == 1
        await tap(world, world.neighbour, world.group, EN.no)
        assert "what is still open?" in world.last(world.neighbour, world.group).text

    play(dialogue, administrator=administrator)
