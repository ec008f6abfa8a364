"""It is fixed, and there is another matter: the first is noted, the other is a report, or it is asked whether it is."""

import pytest

from bot.model import Ending, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import asked_in_group, done, finish
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, recorded, tap

LEFT = (
    ("Yes but they left the ladder in the doorway", "they left the ladder in the doorway"),
    ("Yes, but they left a mess", "they left a mess"),
    ("it's fixed, but they broke the window", "they broke the window"),
)
LEFT_ZH = (
    ("修好了，不过梯子还挡在门口", "梯子还挡在门口"),
    ("好了，但是师傅把工具落这儿了", "师傅把工具落这儿了"),
    ("好了，就是垃圾没收拾", "垃圾没收拾"),
)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_what_was_left_behind_is_not_the_lamp(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words, left = (LEFT if say.language == "en" else LEFT_ZH)[which]
        await world.say(world.resident, world.bot, words)
        assert item(world).ending is Ending.CONFIRMED
        if recorded(world) == 1:
            await tap(world, world.resident, world.bot, say("Something new", "新的事"))
        assert (item(world, 2).text, item(world, 2).private) == (left, True)
        assert item(world).state is State.CLOSED

    play(dialogue, language=say.language)


@in_both_languages
def test_it_was_of_the_lamp_after_all(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words, left = (LEFT if say.language == "en" else LEFT_ZH)[0]
        await world.say(world.resident, world.bot, words)
        await tap(world, world.resident, world.bot, say("For #1", "说的是 #1"))
        assert say("↩️ hh:mm Not fixed, say the neighbours.", "↩️ hh:mm 邻居们说还没好。") in lines(card(world))
        assert f"💬 hh:mm {left}" in lines(card(world, who=world.head, where=world.bot)), (
            "said in private, and not plain"
        )
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_what_is_of_the_lamp_opens_it_again(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say(
            [
                "yes, but it still flickers",
                "fixed, but only half of it",
                "it was fixed but is out again",
                "yes but the lamp flickers",
            ],
            ["好了，不过还一闪一闪的", "修好了，但是不太亮", "修好了，但是又不亮了", "好了，不过有时候还闪"],
        )[which]
        await world.say(world.resident, world.bot, words)
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)

    play(dialogue, language=say.language)


@in_both_languages
def test_in_reply_in_the_group_they_alone_are_asked(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        question = await asked_in_group(world, say)
        words, left = (LEFT if say.language == "en" else LEFT_ZH)[0]
        await world.say(world.neighbour, world.group, words, reply_to=question)
        assert item(world).ending is Ending.CONFIRMED
        await tap(world, world.neighbour, world.group, say("Something new", "新的事"))
        assert (item(world, 2).text, item(world, 2).private) == (left, False)

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_fixed_thanks_and_another_lamp(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say(
            ["it was fixed, thanks, and another lamp is out", "that one was fixed, thank you, but another lamp is out"],
            ["那个修好了，谢谢，又有一盏灯坏了", "那盏灯修好了，谢谢师傅，但是另一盏灯坏了"],
        )[which]
        another = say("another lamp is out", ["又有一盏灯坏了", "另一盏灯坏了"][which])
        await world.say(world.resident, world.bot, words)
        assert item(world).ending is Ending.CONFIRMED
        assert (item(world, 2).text, item(world, 2).private, recorded(world)) == (another, True, 2)
        assert len(heard(world, world.resident, world.bot)) >= 2

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_it_was_fixed(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say(
            ["it was fixed", "that one has been repaired, thanks", "it was fixed yesterday, thank you"],
            ["那个修好了", "那盏灯已经修好了，谢谢", "昨天就修好了"],
        )[which]
        await world.say(world.resident, world.bot, words)
        assert item(world).ending is Ending.CONFIRMED

    play(dialogue, language=say.language)


PARTS = (
    ("fixed, but the cover is off", "yes, but the cover was not put back"),
    ("修好了，但是盖子没装上", "好了，不过盖子坏了"),
)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_a_part_may_be_of_the_lamp_and_is_asked_about(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, PARTS[say.language == "zh"][which])
        assert (item(world).ending, recorded(world)) == (Ending.CONFIRMED, 1)
        await tap(world, world.resident, world.bot, say("Something new", "新的事"))
        assert (item(world, 2).location, item(world, 2).private) == (item(world).location, True)

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_what_was_left_is_where_the_lamp_is_unless_it_says_where(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words, where = say(
            [
                ("fixed, but the step is broken", "by the gate"),
                ("fixed, but there is rubbish by the back door", "by the back door"),
                ("fixed, but another lamp is out", ""),
            ],
            [("修好了，但是台阶坏了", "门口"), ("修好了，但是后门堆了垃圾", "后门"), ("修好了，但是另一盏灯坏了", "")],
        )[which]
        await world.say(world.resident, world.bot, words)
        assert (item(world).location, item(world, 2).location or "") == (say("by the gate", "门口"), where)

    play(dialogue, language=say.language)


@in_both_languages
def test_in_reply_to_the_card_in_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say("fixed, but the step is broken", "修好了，但是台阶坏了")
        await world.say(world.resident, world.group, words, reply_to=card(world))
        assert item(world).ending is Ending.CONFIRMED
        assert (item(world, 2).title, item(world, 2).private) == (say("The step is broken", "台阶坏了"), False)
        assert item(world, 2).location == item(world).location

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_fixed_or_not_in_reply_to_the_card(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        words = say(["fixed, thanks", "not fixed, still dark"], ["修好了，谢谢", "没修好，还是黑的"])[which]
        said = await world.say(world.resident, world.group, words, reply_to=card(world))
        assert item(world).state is (State.REPORTED if which else State.CLOSED)
        assert list(said.reactions.values()) == ["👍"]

    play(dialogue, language=say.language)


@in_both_languages
def test_a_neighbour_who_was_not_asked_says_what_else_is_so(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        for words in say(["yes", "fixed, thanks"], ["好", "修好了"]):
            await world.say(world.neighbour, world.group, words, reply_to=card(world))
        words = say("fixed, but the step is broken", "但是后门口垃圾堆成山了")
        await world.say(world.neighbour, world.group, words, reply_to=card(world))
        assert (item(world).state, item(world, 2).title) == (
            State.DONE,
            say("The step is broken", "后门口垃圾堆成山了"),
        )

    play(dialogue, language=say.language)


@in_both_languages
def test_nothing_in_the_group_tells_who_is_asked_of_a_private_item(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await finish(world, say)
        said = await world.say(world.resident, world.group, say("fixed", "修好了"), reply_to=card(world))
        assert (item(world).state, said.reactions) == (State.DONE, {})

    play(dialogue, language=say.language)
