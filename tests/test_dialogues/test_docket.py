"""The Monday meeting: its list, one item at a time; the minutes; what was left open comes again."""

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, lines, tap
from tests.test_dialogues.meetings import (
    BACK,
    CLOSE,
    MONDAY,
    NEXT,
    PROMISE,
    WEEK,
    answered,
    docket,
    led,
    opened,
    passed_up,
)
from tests.test_dialogues.setting import set_here


@in_both_languages
def test_one_gets_a_promise_one_an_outcome_one_an_explanation_and_one_stays_open(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(
            world,
            say,
            say("The lamp by the gate is out", "门口的灯坏了"),
            say("The bench in the yard is broken", "院子里的长椅断了"),
            say("The letter box by the door is broken", "门口的信箱坏了"),
            say("Rubbish behind the bike shed", "车棚后面堆着垃圾"),
        )
        officer, chat = world.community_officer, world.community
        await world.until(MONDAY)
        first = docket(world)
        assert first.text.splitlines()[0] == say("Monday docket · 4 open", "星期一督办会 · 未办结4件")
        assert first.text.splitlines()[2] == say(
            "1/4 🟠 #1 The lamp by the gate is out · Courtyard 17 (DT-03-017) · not taken yet",
            "1/4 🟠 #1 门口的灯坏了 · 17号院 (DT-03-017) · 还没人接手",
        )
        assert first.buttons == [
            [say("Outcome", "结果"), say(*PROMISE)],
            [say("Explain", "说明原因"), say(*NEXT)],
        ]
        await answered(world, say(*PROMISE), say("by Friday", "周五之前"))
        assert docket(world).message_id == first.message_id, "the walk goes on in the same message"
        assert say(
            "✔ #1 The lamp by the gate is out: promised by Friday 4 Dec", "✔ #1 门口的灯坏了：约定12月4日星期五前办好"
        ) in (docket(world).text)
        await answered(world, say("Outcome", "结果"), say("Repaired today", "今天修好了"))
        await answered(world, say("Explain", "说明原因"), say("The post office says it is ours", "邮局说是我们的"))
        answer = await tap(world, officer, chat, say(*NEXT))
        assert answer == say("Left open. That was the last one.", "先留着。这是最后一件。")
        assert docket(world).text.splitlines()[-1] == say("All are through.", "都过了一遍。")
        assert docket(world).buttons == [[say(*CLOSE)], [say(*BACK)]]
        said = heard(world, world.head, world.bot)
        answer = await tap(world, officer, chat, say(*CLOSE))
        assert answer == say(
            "Closed. The minutes go out in ten minutes; until then you can reopen the meeting.",
            "散会了。会议记录十分钟后发出，在那之前您可以重新开会。",
        )
        assert docket(world).buttons == [[say("Reopen the meeting", "重新开会")]]
        await world.later(minutes=9)
        assert heard(world, world.head, world.bot) == said, "it may have been too early"
        await world.later(minutes=1)
        expected = say(
            [
                "Minutes: Mill Lane, Monday 30 Nov",
                "",
                "Answered:",
                "• #1 The lamp by the gate is out: promised by Friday 4 Dec",
                "• #2 The bench in the yard is broken: done: “Repaired today”",
                "• #3 The letter box by the door is broken: explained: “The post office says it is ours”",
                "",
                "Left open:",
                "• #4 Rubbish behind the bike shed: without an answer",
            ],
            [
                "会议记录：磨坊社区，11月30日星期一",
                "",
                "有答复的：",
                "• #1 门口的灯坏了：约定12月4日星期五前办好",
                "• #2 院子里的长椅断了：办好了：“今天修好了”",
                "• #3 门口的信箱坏了：已说明：“邮局说是我们的”",
                "",
                "还没办结的：",
                "• #4 车棚后面堆着垃圾：没有答复",
            ],
        )
        assert lines(docket(world)) == expected
        assert docket(world).buttons == []
        assert heard(world, world.head, world.bot)[-1].splitlines() == expected, "the safety head learns of it"
        assert [item(world, number).state for number in (1, 2, 3, 4)] == [
            State.ACCEPTED,
            State.DONE,
            State.EXPLAINED,
            State.REPORTED,
        ]
        await world.say(officer, chat, "/minutes")
        assert lines(world.last(officer, chat)) == expected, "and they are kept"

    play(dialogue, language=say.language)


@in_both_languages
def test_what_was_carried_over_twice_needs_a_reason_and_the_minutes_keep_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, say, say("The lamp by the gate is out", "门口的灯坏了"))
        officer, chat = world.community_officer, world.community
        await set_here(world, "not_done.normal.street", "90d")
        await led(world, say.take)
        for week in range(2):
            await world.until(MONDAY + week * WEEK)
            await led(world, say(*NEXT), say(*CLOSE))
        await world.until(MONDAY + 2 * WEEK)
        carried = say("carried over for 2 weeks", "已顺延2周")
        assert carried in docket(world).text
        await led(world, say(*NEXT))
        asked = world.last(officer, chat)
        assert asked.text == say(
            "Officer Zhao: #1 The lamp by the gate is out: it stays open once more. Why? The minutes keep your words.",
            "赵干部: #1 门口的灯坏了：这次又没办结。是什么原因？您的话会写进会议记录。",
        )
        assert carried in docket(world).text, "the walk waits"
        await world.answer(officer, chat, say("The part comes in January", "配件一月才到"))
        await led(world, say(*CLOSE))
        assert lines(docket(world))[-1] == say(
            "• #1 The lamp by the gate is out: “The part comes in January”", "• #1 门口的灯坏了：“配件一月才到”"
        )

    play(dialogue, language=say.language)


def test_an_answered_one_can_be_looked_at_again(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp, "The bench in the yard is broken")
        await answered(world, "Outcome", "New bulb")
        await led(world, "◂ Back")
        assert "✔ #1 The lamp by the gate is out: done: “New bulb”" in docket(world).text
        assert docket(world).buttons == [["Next ▸"]], "what is done is asked of those who reported it"
        await led(world, "Next ▸")
        assert "2/2 🟠 #2" in docket(world).text
        assert docket(world).labels == ["Outcome", "New promise", "Explain", "Next ▸", "◂ Back"]

    play(dialogue)


def test_what_is_promised_counts_as_open_and_what_is_left_open_has_no_tick(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp, "The bench in the yard is broken", "The letter box by the door is broken")
        await led(world, "Next ▸")
        assert docket(world).text.splitlines()[2] == "○ #1 The lamp by the gate is out: without an answer"
        await answered(world, "Outcome", "New bench")
        await answered(world, "New promise", "by Friday")
        assert docket(world).text.splitlines()[0] == "Monday docket · 2 open"
        assert docket(world).text.splitlines()[2].startswith("✔ #3")

    play(dialogue)
