"""/away and /home: turns move, the check says which home stands empty, and coming home is one tap."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import tap
from tests.test_dialogues.mornings import EVERYBODY, FRIDAY, MONDAY, SATURDAY, THURSDAY, WEDNESDAY, ask, clock, doer


@in_both_languages
def test_until_sunday(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        assert await ask(world, world.old_neighbour, world.bot, say("/away until Sunday", "/away 到周日")) == say(
            "No. 3 is away from Tuesday 24 Nov to Sunday 29 Nov. Turns will pass you by, and neighbours will glance at your door.\n"
            "The next turn is Monday 30 Nov.",
            "3号外出：11月24日星期二到11月29日星期日。轮值会跳过您家，邻居们会帮忙看看门。\n下一次轮值：11月30日星期一。",
        )
        assert world.last(world.head, world.bot).text.startswith(say("Hello", "您好")), "told in the evening"
        await clock(world, WEDNESDAY, 8)
        assert world.last(world.head, world.bot).text == say(
            "The order of turns has changed: your next turn is Friday 27 Nov, no longer Saturday 28 Nov.",
            "轮值有变动：您家下一次是11月27日星期五，不再是11月28日星期六。",
        )
        told = [text for text in world.texts(world.resident, world.bot) if "Courtyard 17" in text or "17号院" in text]
        assert told[-1].splitlines()[2] == say(
            "No. 3 is away until Sunday 29 Nov: please glance at the door.",
            "3号外出到11月29日星期日，请顺便看一眼他家的门。",
        )
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == say("No. 4", "4号")
        assert world.last(world.head, world.bot).text.splitlines()[1] == say(
            "It comes early because No. 3 is away.", "3号外出，所以提前轮到。"
        )
        await clock(world, MONDAY, 8)
        assert doer(world, MONDAY) == say("No. 3", "3号"), "on the first day back"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_home_early_with_one_tap(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.old_neighbour, world.bot, say("/away until Sunday", "/away 到周日"))
        await clock(world, WEDNESDAY, 9)
        assert await tap(world, world.old_neighbour, world.bot, say("Home again", "回来了")) == say(
            "Welcome home! Turns come to you again.", "欢迎回来！以后照常轮到您家。"
        )
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == say("No. 3", "3号")
        assert await ask(world, world.old_neighbour, world.bot, "/home") == say(
            "I don't have you down as away. Days away: /away until Sunday", "您家没有登记外出。登记外出：/away 到周日"
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_a_wrong_date_is_put_right_with_one_tap(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        text = await ask(world, world.old_neighbour, world.bot, say("/away from 1 to 7 December", "/away 1日到7日"))
        assert say("from Tuesday 1 Dec to Monday 7 Dec", "12月1日星期二到12月7日星期一") in text
        await tap(world, world.old_neighbour, world.bot, say("No, other days", "不对，是别的日子"))
        text = await ask(world, world.old_neighbour, world.bot, say("Saturday to Sunday", "周六到周日"))
        assert say("from Saturday 28 Nov to Sunday 29 Nov", "11月28日星期六到11月29日星期日") in text
        spans = world.app.store.rota.spans(3)
        assert [f"{span.first:%d}-{span.last:%d}" for span in spans if span.last] == ["28-29"]

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_days_that_cannot_be(play: Play) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        assert (await ask(world, anna, bot, "/away")).startswith("Which days will your home be empty?")
        assert (await ask(world, anna, bot, "whenever")).startswith("I didn't find days in that.")
        assert (await ask(world, anna, bot, "until Sunday")).startswith("No. 1 is away from Tuesday 24 Nov")
        assert await ask(world, anna, bot, "/away yesterday") == "Monday 23 Nov has passed. Which day do you mean?"
        assert await ask(world, anna, bot, "/home") == "Welcome home! Turns come to you again."

    play(dialogue, opened=EVERYBODY)


def test_in_the_group_only_whoever_asks_hears_of_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        before = world.texts(world.resident, world.group)
        await world.say(world.old_neighbour, world.group, "/away@linli_bot until Sunday")
        assert world.texts(world.resident, world.group) == before
        assert world.last(world.old_neighbour, world.bot).text.startswith("No. 3 is away")

    play(dialogue, opened=EVERYBODY)


def test_nobody_is_at_home(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        for part in EVERYBODY:
            await world.say(world.people[part], world.bot, "/away until Sunday")
        await clock(world, THURSDAY, 8)
        assert world.last(world.head, world.bot).text == "Nobody is at home to do the check of Courtyard 17 today."
        await clock(world, SATURDAY, 8)
        said = [text for text in world.texts(world.head, world.bot) if text.startswith("Nobody is at home")]
        assert len(said) == 1, "told once, not every day"

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_on_the_day_of_the_turn_todays_check_can_be_passed_on(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8, 10)
        assert await ask(world, anna, bot, say("/away until Sunday", "/away 到周日")) == say(
            "No. 1 is away from Wednesday 25 Nov to Sunday 29 Nov. Neighbours will glance at your door.\n"
            "Today's check is still yours. If you can't do it any more, I'll ask the neighbours.\n"
            "The next turn is Monday 30 Nov.",
            "1号外出：11月25日星期三到11月29日星期日。邻居们会帮忙看看门。\n"
            "今天的检查还是您家的。要是去不了了，我来问问邻居。\n下一次轮值：11月30日星期一。",
        )
        assert world.last(anna, bot).labels[0] == say("I can't today", "今天去不了")
        before = len(world.sees(anna, bot))
        await clock(world, WEDNESDAY, 18, 10)
        assert len(world.sees(anna, bot)) == before, "nobody nudges an empty home"
        await tap(world, anna, bot, say("I can't today", "今天去不了"))
        await tap(world, world.old_neighbour, world.group, say("I'll take it", "我家来"))
        assert doer(world, WEDNESDAY) == say("No. 3", "3号")

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_what_nobody_took_is_told_to_the_head_and_not_asked_about(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8, 10)
        await world.say(world.resident, world.bot, "/away until Sunday")
        before = len(world.sees(world.resident, world.bot))
        await clock(world, WEDNESDAY, 20, 10)
        assert "hasn't come in yet" in world.last(world.head, world.bot).text
        await clock(world, THURSDAY, 9)
        assert len(world.sees(world.resident, world.bot)) == before

    play(dialogue, opened=EVERYBODY)


def test_before_the_check_or_after_it_turns_pass_them_by(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 7, 30)
        assert "Turns will pass you by" in await ask(world, world.resident, world.bot, "/away until Friday")
        await clock(world, WEDNESDAY, 8, 10)
        assert doer(world, WEDNESDAY) == "No. 2"
        await tap(world, world.neighbour, world.bot, "All clear")
        assert "Turns will pass you by" in await ask(world, world.neighbour, world.bot, "/away until Friday")

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_back_on_a_day_means_away_until_the_day_before(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        text = await ask(world, world.old_neighbour, world.bot, say("/away back on Thursday", "/away 后天回来"))
        assert say("from Tuesday 24 Nov to Wednesday 25 Nov", "11月24日星期二到11月25日星期三") in text

    play(dialogue, language=say.language, opened=EVERYBODY)
