"""A promise is said again as a date, stands on the card, holds the clock, and is missed when it lapses."""

from datetime import UTC, datetime

from bot.model import Action, Level
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, tap


def promise(say: Lines) -> str:
    return say("Promise a date", "约定日期")


@in_both_languages
def test_a_department_and_a_day(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(
            world.street_officer, world.street, say("/departments add water company", "/departments add 自来水公司")
        )
        assert heard(world, world.street_officer, world.street)[-1] == say(
            "Hillside Street can name these: water company", "山前街道可以指定的承办部门：自来水公司"
        )
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, promise(say))
        assert world.last(world.head, world.bot).text.splitlines() == [
            say(
                "#1 The lamp by the gate is out: by which day will it be done? Such as “by Friday” or “30 November”.",
                "#1 门口的灯坏了：哪天前能办好？比如“周五前”“11月30日”。",
            ),
            say(
                "If somebody else does it, name them too: water company.",
                "如果由别的部门承办，请一起写上：自来水公司。",
            ),
        ]
        await world.say(world.head, world.bot, say("by Friday, the Water Company", "自来水公司下周三之前"))
        assert world.last(world.head, world.bot).text == say(
            "Thank you. #1 is promised by Friday 27 Nov, with water company.",
            "谢谢您。#1 约定12月2日星期三前办好，由自来水公司承办。",
        )
        assert lines(card(world))[-2:] == [
            say("✅ hh:mm Taken by the safety head.", "✅ hh:mm 平安户长接手。"),
            say("📅 hh:mm Promised by 27 Nov, with water company.", "📅 hh:mm 约定12月2日前办好，由自来水公司承办。"),
        ]

    play(dialogue, language=say.language)


@in_both_languages
def test_a_promise_that_lapses(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, promise(say))
        await world.say(world.head, world.bot, say("by Saturday", "周六前"))
        await world.until(datetime(2026, 11, 28, 15, 59, tzinfo=UTC))  # the last minute of Saturday
        assert item(world).level is Level.GROUP, "the promise stands in place of the three days"
        before = len(heard(world, world.head, world.bot))
        await world.later(hours=8)
        assert (
            say(
                "#1 The lamp by the gate is out: promised by Saturday 28 Nov, and it isn't done yet. What can be done, or by "
                "when?",
                "#1 门口的灯坏了：约定11月28日星期六前办好，现在还没好。能做什么，或者哪天能好？",
            )
            in heard(world, world.head, world.bot)[before:]
        )
        assert lines(card(world))[-2:] == [
            say(
                "⌛ 29 Nov hh:mm The promise of 28 Nov has lapsed.", "⌛ 11月29日 hh:mm 约定的11月28日已过，还没办好。"
            ).replace(say("29 Nov ", "11月29日 "), ""),
            say("1 promise lapsed", "有1次约定过期"),
        ]
        await world.later(days=3)
        assert item(world).level is Level.COMMUNITY, "its clock has started again"

    play(dialogue, language=say.language)


def test_what_is_no_promise_is_asked_again(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, "Promise a date")
        answers = {
            "soon": "I didn't find a day in that. By which day? Such as “by Friday” or “30 November”.",
            "yesterday": "That has passed already. Which day or time do you mean?",
            "tomorrow": "Thank you. #1 is promised by Wednesday 25 Nov.",
        }
        for said, heard_back in answers.items():
            await world.say(world.head, world.bot, said)
            assert world.last(world.head, world.bot).text == heard_back

    play(dialogue)


def test_a_new_promise_takes_the_place_of_the_old_one(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        for day in ("tomorrow", "by Friday"):
            await tap(world, world.head, world.bot, "Promise a date")
            await world.say(world.head, world.bot, day)
        await world.later(days=2)
        lapsed = [
            event for event in world.app.store.items.events(item(world).id) if event.action is Action.PROMISE_LAPSED
        ]
        assert lapsed == []
        assert [line for line in lines(card(world)) if "Promised" in line] == [
            "📅 24 Nov hh:mm Promised by 25 Nov.",
            "📅 24 Nov hh:mm Promised by 27 Nov.",
        ]

    play(dialogue)


def test_naming_a_department_buys_no_time(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.street_officer, world.street, "/departments add water company")
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.take)
        await world.later(days=2)
        await tap(world, world.head, world.bot, "Promise a date")
        await world.say(world.head, world.bot, "water company")
        assert world.last(world.head, world.bot).text == (
            "Thank you. #1 is with water company. By when, they haven't said yet."
        )
        await world.later(days=1, hours=1)
        assert item(world).level is Level.COMMUNITY

    play(dialogue)


def test_only_the_streets_officers_keep_the_list(play: Play) -> None:
    async def dialogue(world: World) -> None:
        for who, where, said, heard_back in (
            (
                world.community_officer,
                world.community,
                "/departments",
                "Hillside Street names no departments yet. An officer adds one: /departments add water company",
            ),
            (
                world.community_officer,
                world.community,
                "/departments add gas",
                "Only an officer of Hillside Street can change its departments.",
            ),
            (
                world.street_officer,
                world.street,
                "/departments add gas; water; GAS",
                "Hillside Street can name these: gas; water",
            ),
            (world.street_officer, world.street, "/departments remove Gas", "Hillside Street can name these: water"),
            (world.street_officer, world.street, "/departments remove gas", "gas is not on the list."),
            (
                world.street_officer,
                world.street,
                "/departments add",
                "Which one? /departments add water company, or /departments remove water company",
            ),
        ):
            await world.say(who, where, said)
            assert heard(world, who, where)[-1] == heard_back

    play(dialogue)


@in_both_languages
def test_somebody_who_is_not_on_the_list_is_kept_in_the_words(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, promise(say))
        await world.say(world.head, world.bot, say("next Friday, water company", "下周五，自来水公司来修"))
        assert world.last(world.head, world.bot).text == say(
            "Thank you. #1 is promised by Friday 4 Dec: “next Friday, water company”",
            "谢谢您。#1 约定12月4日星期五前办好：“下周五，自来水公司来修”",
        )
        assert lines(card(world))[-1] == say(
            "📅 hh:mm Promised by 4 Dec: “next Friday, water company”",
            "📅 hh:mm 约定12月4日前办好：“下周五，自来水公司来修”",
        )
        assert item(world).department is None, "the list is the street's"
        await tap(world, world.head, world.bot, promise(say))
        await world.say(world.head, world.bot, say("we will have it done by Saturday, ok", "我们周六前一定办好"))
        assert lines(card(world))[-1] == say("📅 hh:mm Promised by 28 Nov.", "📅 hh:mm 约定11月28日前办好。")

    play(dialogue, language=say.language)
