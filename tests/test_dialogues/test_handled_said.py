"""What whoever handles an item says of it, in words where its card has buttons."""

from datetime import date

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import asked, taken
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, tap
from tests.test_dialogues.mornings import ask


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_how_far_it_is_stands_on_the_card(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        words = say(
            [
                "waiting for parts",
                "the electrician comes tomorrow",
                "ordered",
                "the bulb is ordered, it comes on Friday",
            ],
            ["在等配件", "师傅明天来", "已经下单了", "配件订了，周五到货"],
        )[which]
        assert await ask(world, world.head, world.bot, words) == say(
            "Thank you, it stands on the card of #1 now, where the neighbours can read it.",
            "谢谢您，已写在 #1 的卡片上，邻居们看得到。",
        )
        assert f"💬 hh:mm {words}" in lines(card(world))
        assert item(world).state is State.ACCEPTED

    play(dialogue, language=say.language)


@in_both_languages
def test_who_waits_for_parts_has_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.head, world.bot, say("waiting for parts", "等配件"))
        assert item(world).state is State.ACCEPTED
        assert f"💬 hh:mm {say('waiting for parts', '等配件')}" in lines(card(world))

    play(dialogue, language=say.language)


@in_both_languages
def test_in_reply_in_the_group_a_nod_is_enough(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        before = len(heard(world, world.neighbour, world.group))
        said = await world.say(world.head, world.group, say("waiting for parts", "等配件"), reply_to=card(world))
        assert list(said.reactions.values()) == ["👍"]
        assert [line for line in lines(card(world)) if line.startswith("💬")] == [
            f"💬 hh:mm {say('waiting for parts', '等配件')}"
        ]
        named = await world.say(world.head, world.group, say("@linli_bot ordered", "@linli_bot 订货了"))
        assert list(named.reactions.values()) == ["👍"]
        assert len(heard(world, world.neighbour, world.group)) == before

    play(dialogue, language=say.language)


@in_both_languages
def test_by_friday_is_promised_with_one_tap(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        await world.say(world.head, world.bot, say("by Friday", "周五前修好"))
        question = world.last(world.head, world.bot)
        assert question.text == say(
            "Shall I promise #1 The lamp by the gate is out by Friday 27 Nov?",
            "#1 门口的灯坏了：约定11月27日星期五前办好吗？",
        )
        assert item(world).promised_on is None
        await tap(world, world.head, world.bot, say("Yes, promise it", "是，约定"))
        assert item(world).promised_on == date(2026, 11, 27)
        assert world.last(world.head, world.bot).text == say(
            "Thank you. #1 is promised by Friday 27 Nov.", "谢谢您。#1 约定11月27日星期五前办好。"
        )

    play(dialogue, language=say.language)


@in_both_languages
def test_no_promise_may_still_be_noted(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        words = say("ordered, by Friday", "订货了，周五前办好")
        await world.say(world.head, world.group, words, reply_to=card(world))
        await tap(world, world.head, world.group, say("Just note it", "只记下来"))
        assert item(world).promised_on is None
        assert f"💬 hh:mm {words}" in lines(card(world))

    play(dialogue, language=say.language)


@in_both_languages
def test_what_was_done_is_not_that_parts_are_ordered(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, say("the electrician comes tomorrow", "师傅明天来"))
        assert item(world).state is State.ACCEPTED
        assert f"💬 hh:mm {say('the electrician comes tomorrow', '师傅明天来')}" in lines(card(world))
        assert asked(world) == []

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_no_hazard_is_put_aside_with_one_tap(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(
            world.head, world.bot, say(["not a hazard", "#1 it isn't a hazard"], ["这不算隐患", "#1 不是隐患"])[which]
        )
        assert item(world).state is State.REPORTED
        await tap(world, world.head, world.bot, say("Yes, put it aside", "是，撤下"))
        assert item(world).state is State.NOT_A_REPORT

    play(dialogue, language=say.language)


@in_both_languages
def test_a_neighbour_puts_nothing_aside(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say("#1 not a hazard", "#1 这不算隐患"))
        assert world.last(world.neighbour, world.group).text == say(
            "Only whoever reported it, or the safety head, can put it aside.", "只有反映的人或平安户长能撤下它。"
        )
        await world.say(world.neighbour, world.group, say("waiting for parts", "等配件"), reply_to=card(world))
        assert item(world).state is State.REPORTED
        assert f"💬 hh:mm {say('waiting for parts', '等配件')}" in lines(card(world)), "a neighbour's word is a note"

    play(dialogue, language=say.language)


@in_both_languages
def test_wait_until_friday(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        await world.say(world.head, world.bot, say("wait until Friday, no ladder", "等到周五再说，没梯子"))
        assert world.last(world.head, world.bot).text == say(
            "Shall #1 The lamp by the gate is out wait until Friday 27 Nov, 08:00? “no ladder”",
            "#1 门口的灯坏了：暂缓到11月27日星期五 08:00吗？“没梯子”",
        )
        await tap(world, world.head, world.bot, say("Yes, let it wait", "是，先缓着"))
        assert item(world).snoozed_until is not None
        await world.say(world.head, world.bot, say("wait until Saturday, no ladder", "等到周六再说，没梯子"))
        assert world.last(world.head, world.bot).text == say(
            "It has waited once already. Could you promise a date?", "已经暂缓过一次了。能约定一个日期吗？"
        )

    play(dialogue, language=say.language)


@in_both_languages
def test_why_it_waits_is_asked(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await taken(world, say)
        told = await ask(world, world.head, world.bot, say("wait until Friday", "等到周五再说"))
        assert say("why does it wait", "为什么要缓") in told
        told = await ask(world, world.head, world.bot, say("no ladder here", "没有梯子"))
        assert told == say("All right. #1 waits until Friday 27 Nov, 08:00.", "好的。#1 暂缓到11月27日星期五 08:00。")

    play(dialogue, language=say.language)


@in_both_languages
def test_danger_does_not_wait_by_words_either(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.gas)
        told = await ask(world, world.head, world.bot, say("#1 wait until Friday, no time", "#1 等到周五再说，没空"))
        assert told == say("What endangers life does not wait.", "有危险的事不能暂缓。")

    play(dialogue, language=say.language)


@in_both_languages
def test_words_about_a_private_item_stay_in_office(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        told = await ask(world, world.head, world.bot, say("waiting for parts", "等配件"))
        assert told == say("Thank you, it is kept with #1.", "谢谢您，已记在 #1 里。")
        assert not any(line.startswith("💬") for line in lines(card(world)))

    play(dialogue, language=say.language)
