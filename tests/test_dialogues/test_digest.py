"""The evening in a few lines: to the safety head, to the group if it wants that, and to nobody if there is nothing."""

from datetime import UTC, datetime, timedelta

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard
from tests.test_dialogues.setting import set_here

EVENING = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)  # 20:30 in the place's zone
MARKS = ("This evening", "17号院今晚")


def digests(world: World) -> list[str]:
    """What the safety head was told of evenings."""
    return [text for text in heard(world, world.head, world.bot) if text.startswith(MARKS)]


@in_both_languages
def test_what_is_new_and_what_waits(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        await world.say(world.resident, world.group, say("/report The bench is broken", "/report 长椅断了"))
        await world.press(world.head, world.bot, say.take)
        await world.until(EVENING)
        assert digests(world) == [
            say(
                "This evening in Courtyard 17: 2 new, 1 not taken yet.\n"
                "🟠 #1 The lamp by the gate is out · not taken yet\nAll of it: /handbook",
                "17号院今晚：新增2件，1件还没人接手。\n🟠 #1 门口的灯坏了 · 还没人接手\n全部：/handbook",
            )
        ]
        assert len(heard(world, world.neighbour, world.group)) == 2, "the group is left in peace"

    play(dialogue, language=say.language)


def test_nothing_is_said_where_nothing_is_new_or_waits(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.until(EVENING)
        assert digests(world) == []
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.press(world.head, world.bot, EN.take)
        await world.until(EVENING + timedelta(days=1))
        await world.until(EVENING + timedelta(days=2))
        assert len(digests(world)) <= 1, "being done is no news"

    play(dialogue)


def test_a_promise_that_lapsed_is_told(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.press(world.head, world.bot, "More…")
        await world.press(world.head, world.bot, "Promise a date")
        await world.say(world.head, world.bot, "by today")
        await world.until(EVENING + timedelta(days=1))
        assert "1 promise lapsed" in digests(world)[-1]
        assert "promised by 24 Nov, lapsed" in digests(world)[-1]

    play(dialogue)


def test_a_missing_check_is_told_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.until(EVENING + timedelta(hours=12))
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.until(EVENING + timedelta(days=1))
        missing = [text for text in heard(world, world.head, world.bot) if "hasn't come in yet" in text]
        assert len(missing) == 1
        assert "hasn't come in" not in digests(world)[-1]

    play(dialogue)


def test_after_downtime_one_evening_is_told_as_it_is_now(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.press(world.head, world.bot, "More…")
        await world.press(world.head, world.bot, "Promise a date")
        await world.say(world.head, world.bot, "by today")
        await world.until(EVENING + timedelta(days=3, minutes=10))
        assert len(digests(world)) == 1
        assert "new" not in digests(world)[0]

    play(dialogue)


def test_a_place_sets_the_time_or_does_without(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await set_here(world, "digest", "18:00")
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.until(EVENING)
        assert len(digests(world)) == 1, "tonight's was planned before"
        await world.later(hours=12)
        await world.say(world.resident, world.group, "/report The bench is broken")
        await world.until(EVENING + timedelta(days=1) - timedelta(hours=2, minutes=30))
        assert len(digests(world)) == 2
        await set_here(world, "digest", "none")
        await world.later(hours=12)
        await world.say(world.resident, world.group, "/report The letter box is broken")
        await world.until(EVENING + timedelta(days=3))
        assert len(digests(world)) == 2

    play(dialogue)


@in_both_languages
def test_the_group_gets_one_line_if_it_wants_that(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await set_here(world, "group_digest", "on")
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        await finish(world, say)
        await world.until(EVENING)
        assert world.last(world.neighbour, world.group).text == say(
            "Today in Courtyard 17: 1 new, 1 put right, 0 open. /items",
            "17号院今天：新增1件，办好1件，未办结0件。/items",
        )
        before = len(heard(world, world.neighbour, world.group))
        await world.until(EVENING + timedelta(days=1))
        assert len(heard(world, world.neighbour, world.group)) == before, "nothing has changed"

    play(dialogue, language=say.language)
