"""A greeting, an ok, a dot: it answers no question and opens none."""

import pytest

from bot.model import Ending, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done, finish
from tests.test_dialogues.lines import EN, ZH, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, recorded, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock

STICKER = {
    "file_id": "x",
    "file_unique_id": "y",
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
}


def what_was_done(say: Lines) -> str:
    """The question to whoever pressed "Done"."""
    return say(
        "#1 The lamp by the gate is out: what was done? Answer in a few words, or send a photo.",
        "#1 门口的灯坏了：做了什么？简单说一句，或者发张照片。",
    )


@in_both_languages
def test_it_is_asked_once_more_and_no_third_time(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, head, bot, say.done)
        await world.say(head, bot, say("hello", "在吗"))
        assert world.texts(head, bot)[-1] == say("Hello! ", "您好！") + what_was_done(say)
        said = [await world.say(head, bot, text) for text in say(["ok", ".", "received"], ["好的", "。", "收到"])]
        assert [list(each.reactions.values()) for each in said] == [["👍"]] * 3
        assert sum(what_was_done(say) in text for text in world.texts(head, bot)) == 1, "the older one is gone"
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)
        await world.say(head, bot, say("New bulb", "换了灯泡"))
        assert item(world).outcome == say("New bulb", "换了灯泡")

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("button", ["done", "cannot", "pass_up"])
def test_no_reason_and_no_outcome(play: Play, say: Lines, button: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, getattr(say, button))
        for text in say(["ok", "x", "Good morning!", "😀", "no"], ["好的", "啊", "早上好！", "😀", "没有"]):
            await world.say(world.head, world.bot, text)
        assert (item(world).state, item(world).level.value) == (State.REPORTED, "group")

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_what_is_still_open(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await tap(world, world.resident, world.bot, say.no)
        await world.say(world.resident, world.bot, say("ok", "好的"))
        await world.say(world.resident, world.bot, raw={"sticker": STICKER})
        assert item(world).state is State.DONE
        settled = say(["it's fixed now", "nothing", "nothing, sorry"], ["已经好了", "好了", "没什么"])
        await world.say(world.resident, world.bot, settled[which])
        assert item(world).ending is Ending.CONFIRMED, "they have seen that it is"

    play(dialogue, language=say.language)


def test_in_reply_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        neighbour, group = world.neighbour, world.group
        await world.say(neighbour, group, EN.lamp)
        await finish(world)
        await tap(world, neighbour, group, EN.no)
        await world.answer(neighbour, group, "ok")
        assert world.last(neighbour, group).text.endswith("what is still open? A word or a photo is enough.")
        thanks = await world.answer(neighbour, group, "thanks")
        assert list(thanks.reactions.values()) == ["👍"]
        assert item(world).state is State.DONE
        question = next(each for each in world.sees(neighbour, group) if "still open?" in each.text)
        await world.say(neighbour, group, "still dark", reply_to=question)
        assert "↩️ hh:mm Not fixed: “still dark”" in lines(card(world))

    play(dialogue)


@in_both_languages
def test_no_finding_and_no_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8)
        await tap(world, anna, bot, say.problem)
        for text in say(["hello", "ok"], ["在吗", "好的"]):
            await world.say(anna, bot, text)
        await world.say(anna, bot, "/report")
        for text in say(["ok", "👍"], ["好的", "👍"]):
            await world.say(anna, bot, text)
        assert recorded(world) == 0
        await world.say(anna, bot, say("ok", "嗯"), photo=True)
        assert recorded(world) == 0, "the photo waits for its words"

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_little_may_be_a_finding(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await tap(world, world.resident, world.bot, ZH.problem)
        await world.say(world.resident, world.bot, "臭！")
        assert item(world).text == "臭！"

    play(dialogue, language="zh", opened=EVERYBODY)


def test_a_photo_needs_no_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "ok", photo=True)
        assert (item(world).state, item(world).outcome) == (State.DONE, "")

    play(dialogue)


@in_both_languages
def test_without_a_question_it_opens_none(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        assert await ask(world, anna, bot, say("Good morning!", "在吗")) == say(
            "Hello! If something needs looking after, just tell me.", "您好！有什么事需要照看，直接跟我说就行。"
        )
        before = world.texts(anna, bot)
        for text in say(
            ["ok", "sorry, wrong chat", "received", "👍", "see you"],
            ["好的", "不好意思，发错群了", "收到", "👍", "再见"],
        ):
            nodded = await world.say(anna, bot, text)
            assert list(nodded.reactions.values()) == ["👍"]
        assert world.texts(anna, bot) == before
        assert (await ask(world, anna, bot, "?")).startswith(say("Tell me what you saw", "看到什么"))

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("asked", [False, True])
def test_a_single_letter_that_tells_of_danger_is_heard(play: Play, say: Lines, *, asked: bool) -> None:
    async def dialogue(world: World) -> None:
        who = world.resident
        if asked:  # something else meanwhile: a cry is no answer to it
            await world.say(who, world.group, say.lamp)
            await tap(world, world.head, world.bot, say.done)
            who = world.head
        for _ in range(2):
            await world.say(who, world.bot, "火！")
        shown = {label for each in world.sees(who, world.bot) for label in each.labels}
        new = say("Something new", "新的事")
        assert recorded(world) > int(asked) or shown & {say.record, new}

    play(dialogue, language=say.language)


def test_until_tomorrow_is_a_day_and_no_goodbye(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, "/away")
        assert "Wednesday 25 Nov" in await ask(world, world.resident, world.bot, "until tomorrow")

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_a_stranger_s_first_word_is_answered(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        stranger = world.pg.add_person("Stranger", language_code=say.language)
        hello = say(["hello", "?", "help"], ["您好", "？", "帮助"])[which]
        answer = await ask(world, stranger, world.bot, hello)  # to "help" with the emergency number before it
        assert say("I know of no group that you belong to", "我这里没有您所在的群") in answer
        said = await world.say(stranger, world.bot, say("thanks", "谢谢"))
        assert list(said.reactions.values()) == ["👍"]

    play(dialogue, language=say.language)
