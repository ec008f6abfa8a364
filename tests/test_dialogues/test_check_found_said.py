"""Today's check in words that are not all clear: "all good, but the lamp is out", and what is told in confidence with it."""

import pytest

from bot.model import TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import item, place, recorded, tap, told
from tests.test_dialogues.mornings import EVERYBODY, THURSDAY, WEDNESDAY, ask, clock, turn


@in_both_languages
@pytest.mark.parametrize("asked", [True, False])
def test_all_good_but_one_thing(play: Play, say: Lines, *, asked: bool) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        if asked:
            await tap(world, world.resident, world.bot, say.problem)
        await world.say(world.resident, world.bot, say("all good, but the lamp is out", "都挺好，就是楼道灯不亮"))
        assert item(world).text == say("the lamp is out", "楼道灯不亮")
        assert turn(world, WEDNESDAY).state is TurnState.PROBLEM

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_looked_but_for_one_thing(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        said = say(
            ["checked everything, only {}", "fine but {}", "all good. {} though"],
            ["都看过了，除了{}", "查完了，就是{}", "除了{}都好"],
        )[which]
        found = say("the lamp by the back door is out", "后门的灯坏了")
        await world.say(world.resident, world.bot, said.format(found))
        assert (item(world).text, item(world).private) == (found, False)
        assert turn(world, WEDNESDAY).state is TurnState.PROBLEM

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_what_is_not_all_good_is_asked_about(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8)
        found = say("I forgot my glasses", "我忘了戴眼镜")
        said = say(
            [
                "all good but {}",
                "everything is fine, only {}",
                "{}, otherwise all clear",
                "except for one thing, all good",
            ],
            ["都挺好，就是{}", "一切正常，不过{}", "{}，其他都好", "除了有一件事，一切正常"],
        )[which].format(found)
        question = await ask(world, anna, bot, said)
        assert question.endswith(say("otherwise nobody learns that it was you.", "不是的话，没有人知道是您说的。"))
        assert (turn(world, WEDNESDAY).state, recorded(world)) == (TurnState.DUE, 0)
        if which < 3:
            await tap(world, anna, bot, say("Yes, in the check", "是，检查时看到的"))
            assert (item(world).text, turn(world, WEDNESDAY).state) == (found, TurnState.PROBLEM)
            assert world.last(anna, bot).text == say(
                "Thank you. It's written down as #1, and today's check is done with it.",
                "谢谢您，记下了：#1，今天的检查也完成了。",
            )
        else:
            again = say("All right, nothing is written down. Is all clear, then?", "好的，什么也没记。那是一切正常吗？")
            assert await ask(world, anna, bot, say("no", "不是")) == again
            assert turn(world, WEDNESDAY).state is TurnState.DUE, "no, it is not all clear?"
            await world.say(anna, bot, say("yes", "是"))
            assert (recorded(world), turn(world, WEDNESDAY).state) == (0, TurnState.CLEAR)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_it_may_be_all_clear_after_all(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, say("all good, just a bit tired", "都好，就是有点累"))
        await tap(world, world.resident, world.bot, say("No, all clear", "不用，一切正常"))
        assert (recorded(world), turn(world, WEDNESDAY).state) == (0, TurnState.CLEAR)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_photo_that_follows_belongs_to_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8)
        await world.say(anna, bot, say("all good but the boxes", "都好，就是有几个箱子"), photo=True)
        await tap(world, anna, bot, say("Yes, in the check", "是，检查时看到的"))
        assert len(world.app.store.items.photos(item(world).id)) == 1

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_on_another_day_it_is_written_down_all_the_same(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 20)
        await world.say(anna, bot, say("all good but I forgot my glasses", "都好，就是我忘了戴眼镜"))
        await clock(world, THURSDAY, 7)
        await tap(world, anna, bot, say("Yes, in the check", "是，检查时看到的"))
        assert item(world).place_id
        assert world.last(anna, bot).text == say("Thank you. It's written down as #1.", "谢谢您，记下了：#1。")

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("asked", [True, False])
def test_what_is_told_in_confidence_is_no_part_of_the_check(play: Play, say: Lines, *, asked: bool) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8)
        lamp = say("the lamp by the back door is out", "后门的灯坏了")
        secret = say(", don't say it was me", "，别说是我说的")
        if asked:
            await tap(world, anna, bot, say.problem)
        await world.say(anna, bot, say("all good, but ", "一切正常，就是") + lamp + secret)
        if not recorded(world):  # it does not sound like a report
            await tap(world, anna, bot, say("Yes, in the check", "是，检查时看到的"))
        assert (item(world).text, item(world).private) == (lamp + secret, True)
        assert turn(world, WEDNESDAY).state is TurnState.DUE, "all know whose check it is"
        assert not world.app.store.rota.ticks(place(world).id, WEDNESDAY)
        assert world.last(anna, bot).text == say(
            "And today's check: is all else clear?", "那今天的检查呢，其他都正常吗？"
        )
        await world.say(anna, bot, say("yes", "是"))
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_nor_after_its_day(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 20)
        await world.say(world.resident, world.bot, "all good but I forgot my glasses, keep it to yourself")
        await clock(world, THURSDAY, 7)
        await tap(world, world.resident, world.bot, "Yes, in the check")
        assert item(world).private
        assert "is all else clear" not in told(world, world.resident, world.bot)

    play(dialogue, opened=EVERYBODY)
