"""/check and the tick list: point by point, with a problem, by the safety head; nudged, missed and explained."""

from bot.decision import SettingSet, decide
from bot.model import TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, place, recorded, tap
from tests.test_dialogues.mornings import EVERYBODY, THURSDAY, WEDNESDAY, ask, clock, turn


@in_both_languages
def test_point_by_point_with_a_problem(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await clock(world, WEDNESDAY, 8)
        await tap(world, anna, bot, say("Tick one by one", "逐项检查"))
        assert world.last(anna, bot).text.splitlines() == [
            say("The check of Wednesday 25 Nov", "11月25日星期三的检查"),
            say("☐ Hygiene", "☐ 卫生"),
            say("☐ Safety", "☐ 安全"),
            say("☐ Surroundings", "☐ 环境"),
        ]
        assert await tap(world, anna, bot, say("✓ Hygiene", "✓ 卫生")) == say("Ticked.", "记上了。")
        await tap(world, anna, bot, say("⚠ Problem", "⚠ 有问题"))
        await world.say(anna, bot, say.lamp)
        assert recorded(world) == 1
        assert turn(world, WEDNESDAY).state is TurnState.DUE, "one point is still open"
        await tap(world, anna, bot, say("✓ Surroundings", "✓ 环境"))
        found = turn(world, WEDNESDAY)
        assert (found.state, found.by_head) == (TurnState.PROBLEM, False)
        ticks = world.app.store.rota.ticks(found.place_id, WEDNESDAY)
        assert [tick.item_id for tick in ticks] == [None, item(world).id, None], "the item belongs to the check"
        shown = next(each for each in world.sees(anna, bot) if say("☑ Hygiene", "☑ 卫生") in each.text)
        assert shown.labels == []
        assert say("⚠️ Safety: #1", "⚠️ 安全: #1") in shown.text

    play(dialogue, language=say.language)


@in_both_languages
def test_nudged_twice_then_the_head_then_explained(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        nudge = say(
            "Today's check of Courtyard 17 is still to do. Have you had a look?", "今天17号院的检查还没做。看过了吗？"
        )
        await clock(world, WEDNESDAY, 12)
        assert world.last(anna, bot).text == nudge
        await clock(world, WEDNESDAY, 20)
        assert world.texts(anna, bot).count(nudge) == 2
        assert world.last(world.head, bot).labels == [say("I've looked: all clear", "我看过了，一切正常")]
        await clock(world, THURSDAY, 7, 59)
        assert world.texts(anna, bot)[-1] == nudge, "the night is quiet"
        await clock(world, THURSDAY, 9)
        assert say("didn't come in", "没有报上来") in world.last(anna, bot).text
        await tap(world, anna, bot, say("Say why", "说说原因"))
        assert await ask(world, anna, bot, say("I was in hospital", "我住院了")) == say(
            "Thank you. It's with the record.", "谢谢您，记下了。"
        )
        found = turn(world, WEDNESDAY)
        assert (found.state, found.reason) == (TurnState.MISSED, say("I was in hospital", "我住院了"))
        assert heard(world, anna, world.group) == [], "never announced"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_the_safety_head_does_it_for_them(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 20)
        await tap(world, world.head, world.bot, say("I've looked: all clear", "我看过了，一切正常"))
        found = turn(world, WEDNESDAY)
        assert (found.state, found.by_head) == (TurnState.CLEAR, True)
        assert await ask(world, world.neighbour, world.bot, "/check") == say(
            "Checked today by No. 1: all clear.\nThe safety head did it for them.",
            "今天由1号检查：一切正常。\n由平安户长代为检查。",
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_check_at_any_time(play: Play) -> None:
    async def dialogue(world: World) -> None:
        assert (await ask(world, world.resident, world.bot, "/check")).startswith("Today's check hasn't been given")
        await clock(world, WEDNESDAY, 9)
        assert await ask(world, world.neighbour, world.bot, "/check") == (
            "Today it is No. 1's turn; the check hasn't come in yet."
        )
        await world.say(world.resident, world.bot, "/check")
        await tap(world, world.resident, world.bot, "All clear")
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR

    play(dialogue, opened=EVERYBODY)


def test_the_groups_own_points_and_the_streets_once_a_month(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        with store.transaction():
            points = SettingSet(place(world).id, "check_points", ["the boiler"])
            monthly = SettingSet(place(world, "DT").id, "street_points", ["pledge signed", "no flat overfull"])
            store.commit(decide(points, monthly), world.app.now())
        await clock(world, WEDNESDAY, 8)
        await tap(world, world.resident, world.bot, "Tick one by one")
        lines = world.last(world.resident, world.bot).text.splitlines()
        assert lines[4:] == ["☐ the boiler", "☐ pledge signed", "☐ no flat overfull"]
        await clock(world, THURSDAY, 8)
        assert await tap(world, world.resident, world.bot, "✓ Hygiene") == "That was another day's check."

    play(dialogue, opened=EVERYBODY)


def test_ticks_survive_a_restart(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await tap(world, world.resident, world.bot, "Tick one by one")
        await tap(world, world.resident, world.bot, "✓ Hygiene")
        store = type(world.app.store)(world.app.settings.database_url)
        assert [tick.point for tick in store.rota.ticks(place(world).id, WEDNESDAY)] == ["hygiene"]
        store.close()
        text = await ask(world, world.resident, world.bot, "/check")
        assert "☑ Hygiene" in text

    play(dialogue)
