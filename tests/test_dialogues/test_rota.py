"""/rota: the days ahead, one's own marked; the calendar file; the numbers for the safety head."""

from datetime import date

from icalendar import Calendar

from bot.decision import SettingSet, decide
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, place, tap
from tests.test_dialogues.mornings import EVERYBODY, FRIDAY, WEDNESDAY, ask, clock


@in_both_languages
def test_the_days_ahead(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        lines = (await ask(world, world.resident, world.bot, "/rota")).splitlines()
        assert lines[:4] == [
            say("Whose turn in Courtyard 17", "17号院轮值"),
            say("Wed 25 Nov · No. 1 · yours", "11月25日周三 · 1号 · 您家"),
            say("Thu 26 Nov · No. 2", "11月26日周四 · 2号"),
            say("Fri 27 Nov · No. 3", "11月27日周五 · 3号"),
        ]
        assert len(lines) == 15
        shared = (await ask(world, world.neighbour, world.group, "/rota@linli_bot")).splitlines()
        assert shared[1] == say("Wed 25 Nov · No. 1", "11月25日周三 · 1号"), "in the group, nobody's is marked"

    play(dialogue, language=say.language)


@in_both_languages
def test_ones_own_turns_as_a_calendar_file(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await ask(world, world.resident, world.bot, "/rota")
        await tap(world, world.resident, world.bot, say("Calendar file", "日历文件"))
        shown = world.last(world.resident, world.bot)
        assert shown.text == say("Your 13 turns of the days ahead.", "您家接下来的13次轮值。")
        assert shown.document == "linli.ics"
        [data] = [
            file.data for file in world.pg.world.files._by_id.values() if file.data.startswith(b"BEGIN:VCALENDAR")
        ]
        found = Calendar.from_ical(data)
        days = [event.decoded("dtstart") for event in found.walk("VEVENT")]
        assert days[:2] == [WEDNESDAY, date(2026, 11, 30)]

    play(dialogue, language=say.language)


@in_both_languages
def test_the_numbers_are_for_the_safety_head(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await tap(world, world.resident, world.bot, say.clear)
        await clock(world, FRIDAY, 9)
        lines = (await ask(world, world.head, world.bot, say("/rota numbers", "/rota 统计"))).splitlines()
        assert lines[:3] == [
            say("The checks of Courtyard 17 since 25 Nov", "17号院的检查（11月25日以来）"),
            say("No. 1 · 1 done", "1号 · 做了1次"),
            say("No. 2 · 0 done, 1 missed", "2号 · 做了0次，漏了1次"),
        ]
        assert lines[-1] == say("Missed: Thu 26 Nov, No. 2", "漏查：11月26日周四，2号")
        assert lines[-2] == say(
            "No two households' own turns differ by more than 1.", "任何两户自己的轮值最多相差1次。"
        )
        assert await ask(world, world.resident, world.bot, "/rota numbers") == say(
            "Only the safety head can arrange that.", "这要由平安户长安排。"
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_on_mondays_the_group_hears_who_is_on_if_it_wants_to(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        with store.transaction():
            store.commit(decide(SettingSet(place(world).id, "rota_note", "on")), world.app.now())
        before = len(heard(world, world.resident, world.group))
        await clock(world, date(2026, 11, 30), 8)
        [told] = heard(world, world.resident, world.group)[before:]
        assert told.splitlines()[:2] == ["This week's checks in Courtyard 17", "Mon 30 Nov · No. 1"]
        assert len(told.splitlines()) == 8

    play(dialogue, opened=EVERYBODY)
