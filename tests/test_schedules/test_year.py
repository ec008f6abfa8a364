"""A year of mornings in ten zones, the machine restarted every day: each leader is reminded once a day, never twice.

Storage and schedules alone; the clock is moved from one deadline to the next, as if nobody ever slept.
"""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.decision import SettingSet, decide
from bot.model import Level, PersonRow, PlaceRow, TurnState
from bot.rules.duties.rotation import loads
from bot.rules.places.times import at_wall_clock, local
from schedules import tick
from storage import Store

ZONES = (
    "Asia/Shanghai",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Santiago",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
)
HOMES = 5
START = datetime(2026, 1, 1, tzinfo=UTC)


def town(store: Store, zones: tuple[str, ...], now: datetime = START) -> None:
    """A group in each zone, with five households of one person each."""
    places = [PlaceRow(Level.STREET, "S", "Street", "", None, "en", "UTC")]
    people = []
    for number, zone in enumerate(zones, 1):
        code = f"G{number}"
        places.append(PlaceRow(Level.GROUP, code, code, "S", -number, "en", zone))
        people += [
            PersonRow(code, f"No. {home}", f"{code} {home}", None, 100 * number + home, None)
            for home in range(1, HOMES + 1)
        ]
    with store.transaction():
        store.rosters.store(places, people, now)


def next_deadline(store: Store) -> datetime:
    """When something is due next."""
    found = store.db.execute("SELECT MIN(due_at) FROM due WHERE done_at IS NULL").fetchone()[0]
    return datetime.fromisoformat(found)


def reminders(store: Store, place_id: int) -> list[tuple[datetime, str]]:
    """When a group's households were reminded, and of which day."""
    sql = (
        "SELECT created_at, json_extract(params, '$.day') FROM outbox WHERE kind = 'duty'"
        " AND json_extract(params, '$.place') = ? ORDER BY id"
    )
    found = store.db.execute(sql, (place_id,)).fetchall()
    return [(datetime.fromisoformat(at), day) for at, day in found]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are kept for the whole year, so that they can be counted; of meetings and digests there are none."""
    monkeypatch.setattr("schedules.KEEP_MESSAGES", timedelta(days=10_000))
    monkeypatch.setattr("schedules.working_through.plan_new", lambda *_: None)


def answer(store: Store) -> None:
    """Whoever was reminded just now looks, and says so, but for the last home of each group (short, for speed)."""
    found = store.db.execute("SELECT place_id, day FROM turn WHERE state = 'due' AND household_id % 5 > 0").fetchall()
    for place_id, on in found:
        store.db.execute("UPDATE turn SET state = 'clear' WHERE place_id = ? AND day = ?", (place_id, on))
        clear = "UPDATE due SET done_at = due_at WHERE subject_id = ? AND done_at IS NULL AND kind <> 'duty_reminder'"
        store.db.execute(clear, (place_id,))


def test_every_leader_is_reminded_once_a_day(quick: None, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    store = Store(url)
    store.db.execute("PRAGMA synchronous=OFF")  # a year of power cuts is another test
    town(store, ZONES)
    store.db.execute("CREATE INDEX still_due ON turn(state)")
    tick(store, START)
    end = START + timedelta(days=365)
    day = START.date()
    while (at := next_deadline(store)) <= end:
        tick(store, at)
        answer(store)
        if at.date() > day:  # the machine is restarted every day
            day = at.date()
            store.close()
            store = Store(url)
            store.db.execute("PRAGMA synchronous=OFF")
    for group in store.places.groups_under(1):
        check_year(store, group.id, group.timezone)
    store.close()


def check_year(store: Store, place_id: int, zone: str) -> None:
    told = reminders(store, place_id)
    assert Counter(day for _, day in told).most_common(1)[0][1] == 1, f"{zone}: a leader was reminded twice"
    days = [date.fromisoformat(day) for _, day in told]
    assert days == [days[0] + timedelta(days=more) for more in range(len(days))], f"{zone}: a day was left out"
    assert len(days) >= 364
    assert all(at == at_wall_clock(date.fromisoformat(day), time(8), zone) for at, day in told), zone
    group = store.places.get(place_id)
    given = store.rota.of(group).given
    missed = [turn.household_id % 5 for turn in given[:-1] if turn.state is TurnState.MISSED]
    assert 72 <= len(missed) <= 73
    assert set(missed) == {0}
    own = [load.own for load in loads(given, range(5 * (place_id - 2) + 1, 5 * (place_id - 1) + 1))]
    assert max(own) - min(own) <= 1, f"{zone}: {own}"


def run(store: Store, first: datetime, until: datetime) -> None:
    """Meet every deadline at its moment."""
    tick(store, first)
    while (at := next_deadline(store)) <= until:
        tick(store, at)


def one_group(zone: str, now: datetime, check_time: str = "") -> Store:
    store = Store("sqlite://")
    town(store, (zone,), now)
    if check_time:
        with store.transaction():
            store.commit(decide(SettingSet(2, "check_time", check_time)), now)
    return store


@pytest.mark.parametrize(
    ("check_time", "day", "wall"),
    [
        ("02:30", date(2026, 3, 29), "03:00"),  # skipped: the clock jumps from 2 to 3
        ("02:30", date(2026, 10, 25), "02:30"),  # comes twice: the first one
    ],
)
def test_a_skipped_hour_moves_to_the_jump_and_a_doubled_one_comes_once(check_time: str, day: date, wall: str) -> None:
    now = datetime.combine(day, time(12), UTC) - timedelta(days=2)
    store = one_group("Europe/Berlin", now, check_time)
    run(store, now, now + timedelta(days=4))
    told = [at for at, on in reminders(store, 2) if on == day.isoformat()]
    assert [f"{local(at, 'Europe/Berlin'):%H:%M}" for at in told] == [wall]
    assert told[0] == at_wall_clock(day, time(2, 30), "Europe/Berlin")


def test_a_machine_asleep_over_the_reminder_reminds_late_and_says_so() -> None:
    store = one_group("Asia/Shanghai", START)
    tick(store, START)
    eleven = datetime.combine(date(2026, 1, 2), time(11), ZoneInfo("Asia/Shanghai"))
    tick(store, eleven.astimezone(UTC))
    [params] = store.db.execute("SELECT params FROM outbox WHERE kind = 'duty'").fetchall()
    assert '"late":true' in params[0]
    noon = datetime.combine(date(2026, 1, 2), time(18), ZoneInfo("Asia/Shanghai"))
    run(store, eleven, noon)
    nudges = store.db.execute("SELECT COUNT(*) FROM outbox WHERE kind = 'duty_nudge'").fetchone()[0]
    assert nudges == 1, "no nudge at midday, an hour after a late reminder; the one at six comes"


def test_a_machine_asleep_for_days_blames_nobody() -> None:
    store = one_group("Asia/Shanghai", START)
    tick(store, START)
    tick(store, START + timedelta(days=9))
    given = store.rota.of(store.places.get(2)).given
    assert [turn.day for turn in given] == [date(2026, 1, 10)]


def test_a_group_that_moves_its_check_is_reminded_at_the_new_hour_once() -> None:
    store = one_group("Asia/Shanghai", START)
    tick(store, START)
    with store.transaction():
        store.commit(decide(SettingSet(2, "check_time", "10:30")), START)
    run(store, START, START + timedelta(days=4))
    clocks = [f"{local(at, 'Asia/Shanghai'):%H:%M}" for at, _ in reminders(store, 2)]
    assert clocks == ["10:30", "10:30", "10:30"]


def test_on_mondays_the_group_hears_who_is_on_if_it_wants_to() -> None:
    store = one_group("Asia/Shanghai", START)
    with store.transaction():
        store.commit(decide(SettingSet(2, "rota_note", "on")), START)
    run(store, START, START + timedelta(days=14))
    told = store.db.execute("SELECT json_extract(params, '$.day') FROM outbox WHERE kind = 'rota'").fetchall()
    assert [day for (day,) in told] == ["2026-01-05", "2026-01-12"]


def test_turns_of_a_week_stay_with_one_household() -> None:
    store = one_group("Asia/Shanghai", START)
    with store.transaction():
        store.commit(decide(SettingSet(2, "turn_unit", "week")), START)
    run(store, START, START + timedelta(days=25))
    given = [
        turn for turn in store.rota.of(store.places.get(2)).given if date(2026, 1, 5) <= turn.day <= date(2026, 1, 25)
    ]
    weeks = {turn.day.isocalendar().week: turn.household_id for turn in given}
    assert len(given) == 21
    assert list(weeks.values()) == [2, 3, 4]
    assert all(turn.household_id == weeks[turn.day.isocalendar().week] for turn in given)


def test_a_check_in_the_quiet_hours_waits_for_their_end() -> None:
    store = one_group("Asia/Shanghai", START, "06:30")
    run(store, START, START + timedelta(days=2))
    sql = "SELECT not_before FROM outbox WHERE kind = 'duty'"
    found = [datetime.fromisoformat(at) for (at,) in store.db.execute(sql).fetchall()]
    assert [f"{local(at, 'Asia/Shanghai'):%H:%M}" for at in found] == ["07:00", "07:00"]
