"""A question that is asked once more is a question: in a chat, too, a reply to what was said last is heard."""

import pytest

from bot.model import State
from demo.world import World
from playground import Bot, Chat, Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, ZH, Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, tap, told
from tests.test_dialogues.meetings import passed_up

SAID = {  # to each button: what does not do, and what does
    ("Promise a date", "约定日期"): (("soon", "yesterday"), "by Friday", ("尽快", "昨天"), "周五前"),
    ("Snooze", "暂缓"): (
        ("later", "until yesterday, no ladder", "for a month, no ladder", "until Friday"),
        "until Friday, no ladder",
        ("晚点", "等到昨天，没梯子", "等到12月30日，没梯子", "等到周五"),
        "等到周五，没梯子",
    ),
    ("Same as…", "和几号一样…"): (("the lamp", "77", "2"), "1", ("那盏灯", "77", "2"), "1"),
    ("Done", ZH.done): (("What shall I write?",), "New bulb", ("写什么？",), "换了灯泡"),
    ("Can't be done", ZH.cannot): (("What shall I write?",), "Private land", ("写什么？",), "私人地块"),
}


async def _again_and_again(world: World, who: Person, where: Chat | Bot, words: list[str]) -> None:
    """Each is said in reply to what was said last; what is said back is one message, and takes the place of the old."""
    for text in words:
        before = heard(world, who, where)
        await world.answer(who, where, text)
        after = heard(world, who, where)
        assert len(after) <= len(before) + 1, f"{text}: noisier"
        assert after[-1] != before[-1], f"{text}: nothing was said"
        assert before[-1] not in after, "the question before is gone, so that nobody replies to it"


@in_both_languages
@pytest.mark.parametrize("buttons", SAID, ids=lambda labels: labels[0])
def test_in_a_staff_chat(play: Play, say: Lines, buttons: tuple[str, str]) -> None:
    wrong, right, wrong_zh, right_zh = SAID[buttons]

    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say("/report The railing is loose", "/report 栏杆松了"))
        await passed_up(world, say, say("The bin by the gate is broken", "门口的垃圾桶坏了"))
        officer, chat = world.community_officer, world.community
        before = world.app.store.items.events(item(world, 2).id)
        await tap(world, officer, chat, say(*buttons))
        await _again_and_again(world, officer, chat, say(list(wrong), list(wrong_zh)))
        assert world.app.store.items.events(item(world, 2).id) == before
        await world.answer(officer, chat, say(right, right_zh))
        assert world.app.store.items.events(item(world, 2).id) != before, "it was heard"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("administrator", [True, False])
def test_what_all_will_read_is_asked_for_in_open_words(play: Play, say: Lines, *, administrator: bool) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, say, say.lamp)
        officer, chat = world.community_officer, world.community
        await tap(world, officer, chat, say.done)
        await world.answer(officer, chat, say("Old Zhang did it, don't tell anybody", "老张修好了，别告诉别人是他修的"))
        assert item(world).state is State.REPORTED
        assert heard(world, officer, chat)[-1].startswith(say("Everybody reads that", "这话大家都会看到"))
        await world.answer(officer, chat, say("New bulb", "换了灯泡"))
        assert item(world).outcome == say("New bulb", "换了灯泡")

    play(dialogue, language=say.language, administrator=administrator)


def test_in_the_group_they_alone_are_asked_for_open_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.press(world.head, world.group, EN.done)
        await world.answer(world.head, world.group, "Old Zhang did it, don't tell anybody")
        alone = world.sees(world.head, world.group)[-1]
        assert alone.text.startswith("Everybody reads that")
        assert "Everybody reads that" not in told(world, world.neighbour, world.group)
        await world.say(world.head, world.group, "New bulb", reply_to=alone)
        assert item(world).outcome == "New bulb"
        assert "what was done?" not in told(world, world.head, world.group), "nobody waits for it any more"

    play(dialogue, opened=())


COMMANDS = {
    ("/away", "soon"): ("until Sunday", "Sunday 29 Nov"),
    ("/swap", "soon"): ("Friday", "Friday 27 Nov"),
    ("/keep", "soon"): ("Friday", "Friday 27 Nov"),
    ("/turn", "soon"): ("Friday No. 2", "Friday 27 Nov"),
    ("/excuse", "No. 3 soon"): ("until 30 November", "30 Nov"),
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_what_is_missing_in_a_command(play: Play, command: tuple[str, str]) -> None:
    words, understood = COMMANDS[command]

    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, " ".join(command))
        assert heard(world, world.head, world.bot)[-1].startswith(("I didn't find", "Which day, and which household?"))
        await world.say(world.head, world.bot, words)
        assert understood in heard(world, world.head, world.bot)[-1]

    play(dialogue)


def test_what_cannot_wait_once_more_can_be_promised(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        head, bot = world.head, world.bot
        for _ in range(2):
            await world.say(head, bot, "wait until Thursday, no ladder")
            if EN.never_mind not in world.last(head, bot).labels:
                await world.say(head, bot, "yes")
        assert heard(world, head, bot)[-1] == "It has waited once already. Could you promise a date?"
        await world.say(head, bot, "by Friday")
        assert heard(world, head, bot)[-1] == "Thank you. #1 is promised by Friday 27 Nov."

    play(dialogue)


def test_seven_days_at_most(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, EN, EN.lamp)
        officer, chat = world.community_officer, world.community
        await world.answer(officer, chat, "wait until 20 December, no ladder")
        assert heard(world, officer, chat)[-1] == "Seven days at most, please. Until when, and why?"
        await world.answer(officer, chat, "until Friday, no ladder")
        assert heard(world, officer, chat)[-1].startswith("All right. #1 waits until")

    play(dialogue)


def test_the_same_as_itself(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.answer(world.head, world.bot, "same as #1")
        assert heard(world, world.head, world.bot)[-1] == "That is the item itself. Which number is it the same as?"

    play(dialogue)
