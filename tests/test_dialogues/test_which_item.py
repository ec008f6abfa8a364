"""Whoever has several groups says which #1 they mean: by its code, by a tap, by a word."""

import pytest

from bot.model import Item, Role, State
from demo.world import COMMUNITY_CODE, World
from playground import Bot, Chat
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import SECOND_CODE, enroll, heard, id_of, item, press_on, second_group, told
from tests.test_dialogues.meetings import passed_up


async def two(world: World, say: Lines = EN) -> tuple[Item, Item]:
    """The #1 of each of two groups stands with the community: the lamp of 017, the bench of 018."""
    second = await second_group(world, head=world.deputy, resident=world.neighbour)
    await world.say(world.neighbour, second, say("/report The bench in the yard is broken", "/report 院子里的长椅坏了"))
    await world.press(world.deputy, world.bot, say.pass_up)
    await world.say(world.deputy, world.bot, say("We can't", "我们办不了"))
    await passed_up(world, say, say.lamp)
    return now(world)


def now(world: World) -> tuple[Item, Item]:
    """Both as they are."""
    return item(world), item(world, 1, SECOND_CODE)


def places(world: World) -> tuple[Bot, Chat]:
    """Where an officer may say so."""
    return world.bot, world.community


CODES = ["017#1", "#017#1", "DT-03-017 #1", "DT-03-017#1", "dt-03-017 1"]


@pytest.mark.parametrize("where", [0, 1])
@pytest.mark.parametrize("code", CODES)
def test_by_its_code(play: Play, code: str, where: int) -> None:
    async def dialogue(world: World) -> None:
        await two(world)
        officer, chat = world.community_officer, places(world)[where]
        await world.say(officer, chat, f"{code} on my way")
        assert [each.state for each in now(world)] == [State.ACCEPTED, State.REPORTED]
        await world.say(officer, chat, f"{code} done, new bulb")
        await world.press(officer, chat, "Yes, done")
        assert [each.outcome for each in now(world)] == ["new bulb", None]

    play(dialogue)


def test_the_code_at_the_end(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await two(world)
        await world.say(world.community_officer, world.bot, "on my way 018#1")
        assert [each.state for each in now(world)] == [State.REPORTED, State.ACCEPTED]

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("where", [0, 1])
@pytest.mark.parametrize(
    "words",
    [("#1 on my way", "#1 我来处理"), ("#1 by Friday", "#1 周五前"), ("#1 done, new bulb", "#1 办好了，换了灯泡")],
)
def test_a_number_of_both_is_asked_about(play: Play, say: Lines, words: tuple[str, str], where: int) -> None:
    async def dialogue(world: World) -> None:
        before = await two(world, say)
        officer, chat = world.community_officer, places(world)[where]
        said = len(heard(world, officer, chat))
        await world.say(officer, chat, say(*words))
        assert heard(world, officer, chat)[said:] == [say("Which one do you mean?", "您说的是哪一件？")]
        assert now(world) == before
        label = next(each for each in world.last(officer, chat).labels if say.lamp in each)
        assert "Courtyard 17" in label or "17" in label
        await world.press(officer, chat, label)
        for yes in say(["Yes, promise it", "Yes, done"], ["是，约定", "是，办好了"]):
            if any(yes in each.labels for each in world.sees(officer, chat)):
                await world.press(officer, chat, yes)
        lamp, bench = now(world)
        assert lamp != before[0]
        assert bench == before[1]

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("answer", ["017", "017#1", "DT-03-017", ("the lamp", "灯")])
def test_it_is_answered_in_words(play: Play, say: Lines, answer: str | tuple[str, str]) -> None:
    async def dialogue(world: World) -> None:
        await two(world, say)
        officer = world.community_officer
        for chat in places(world)[:1]:
            await world.say(officer, chat, say("on my way", "我来处理"))
            assert heard(world, officer, chat)[-1] == say("Which one do you mean?", "您说的是哪一件？")
            await world.answer(officer, chat, answer if isinstance(answer, str) else say(*answer))
        assert [each.state for each in now(world)] == [State.ACCEPTED, State.REPORTED]

    play(dialogue, language=say.language)


def test_the_question_that_nobody_answered_goes(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await two(world)
        officer, bot = world.community_officer, world.bot
        for words in ("on my way", "#1 by Friday"):
            await world.say(officer, bot, words)
        assert heard(world, officer, bot).count("Which one do you mean?") == 1
        await world.say(officer, bot, "The fence by the river is broken, somebody may fall in")
        assert "fence" not in str(now(world)), "a report is no answer"
        assert [each.state for each in now(world)] == [State.REPORTED, State.REPORTED]

    play(dialogue)


def test_in_the_staff_chat_it_is_answered_by_a_reply(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await two(world)
        officer, chat = world.community_officer, world.community
        await world.say(officer, chat, "#1 on my way")
        await world.answer(officer, chat, "018")
        assert [each.state for each in now(world)] == [State.REPORTED, State.ACCEPTED]

    play(dialogue)


@in_both_languages
def test_by_what_it_is(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await two(world, say)
        officer, bot = world.community_officer, world.bot
        await world.say(officer, bot, say("the bench, on my way", "长椅，我来处理"))
        assert [each.state for each in now(world)] == [State.REPORTED, State.ACCEPTED]
        await world.say(officer, bot, say("the lamp, done, new bulb", "灯，办好了，换了灯泡"))
        await world.press(officer, bot, say("Yes, done", "是，办好了"))
        assert [each.outcome for each in now(world)] == [say("new bulb", "换了灯泡"), None]

    play(dialogue, language=say.language)


@in_both_languages
def test_by_what_it_is_without_a_comma(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await two(world, say)
        officer, bot = world.community_officer, world.bot
        await world.say(officer, bot, say("the bench on my way", "长椅我来处理"))
        assert [each.state for each in now(world)] == [State.REPORTED, State.ACCEPTED]
        await world.say(officer, bot, say("the lamp is not done", "灯还没办好"))
        await world.say(officer, bot, say("is the lamp done", "灯办好了吗"))
        assert say("Yes, done", "是，办好了") not in told(world, officer, bot)
        await world.say(officer, bot, say("lamp done, new bulb", "灯搞定，新灯泡"))
        await world.press(officer, bot, say("Yes, done", "是，办好了"))
        assert [each.outcome for each in now(world)] == [say("new bulb", "新灯泡"), None]

    play(dialogue, language=say.language)


def test_another_lamp_is_not_that_lamp(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await two(world)
        await world.say(world.community_officer, world.bot, "The lamp, it is dark by the river and I nearly fell")
        assert [each.state for each in now(world)] == [State.REPORTED, State.REPORTED]

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("in_words", [True, False])
def test_a_colleague_was_faster(play: Play, say: Lines, *, in_words: bool) -> None:
    async def dialogue(world: World) -> None:
        await two(world, say)
        officer, chat = world.community_officer, world.community
        colleague = world.pg.add_person("Officer 2")
        await enroll(world, COMMUNITY_CODE, "", colleague, Role.OFFICER)
        world.pg.join(colleague, chat)
        await world.say(officer, chat, say("#1 on my way", "#1 我马上去"))
        asked = next(each for each in world.sees(officer, chat) if say("Which one", "哪一件") in each.text)
        await world.say(colleague, chat, say("017#1 on my way", "017#1 我马上去"))
        taken = say("It is already with the community.", "这件事已经由社区接手了。")
        if in_words:
            await world.say(officer, chat, "017#1", reply_to=asked)
            assert any(text.endswith(taken) for text in heard(world, officer, chat))
        else:
            assert await press_on(world, officer, asked, asked.labels[0]) == taken
        assert now(world)[0].holder_id == id_of(world, colleague)

    play(dialogue, language=say.language)
