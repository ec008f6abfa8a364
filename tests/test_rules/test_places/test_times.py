"""Wall-clock times: right on every day of the year, also on the two that are not like others."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.places.times import after_quiet, at_wall_clock, is_quiet, next_wall_clock

ZONES = [
    "Asia/Shanghai",
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",  # half an hour of daylight saving
    "America/Sao_Paulo",  # jumps at midnight, until 2019
    "Asia/Beirut",  # jumps at midnight, still
    "Pacific/Apia",  # had no 30 December 2011
    "Africa/Casablanca",  # negative daylight saving in Ramadan
    "Asia/Kathmandu",
    "UTC",
]
DAYS = st.dates(date(2000, 1, 1), date(2037, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.replace(microsecond=0))
SECOND = timedelta(seconds=1)


def wall(moment: datetime, zone: str) -> datetime:
    """What the place's clock shows."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "utc"),
    [
        ("Asia/Shanghai", "2026-11-24", "08:00", "2026-11-24T00:00"),
        ("Europe/London", "2026-03-29", "01:30", "2026-03-29T01:00"),  # skipped: the jump, 1:00 → 2:00
        ("Europe/London", "2026-10-25", "01:30", "2026-10-25T00:30"),  # twice: the first
        ("America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00"),  # the very start of the gap
        ("America/New_York", "2026-03-08", "02:59:59", "2026-03-08T07:00"),
        ("America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00"),
        ("America/New_York", "2026-11-01", "01:00", "2026-11-01T05:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30"),
        ("America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04T03:00"),
        ("Pacific/Apia", "2011-12-30", "12:00", "2011-12-30T10:00"),
    ],
)
def test_days_that_are_known(zone: str, day: str, clock: str, utc: str) -> None:
    found = at_wall_clock(date.fromisoformat(day), time.fromisoformat(clock), zone)
    assert found == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@given(DAYS, CLOCKS, st.sampled_from(ZONES))
def test_the_clock_shows_it_or_jumps_over_it(day: date, clock: time, zone: str) -> None:
    wanted, found = datetime.combine(day, clock), at_wall_clock(day, clock, zone)
    shown = wall(found, zone)
    if shown == wanted:
        earlier = [found - timedelta(minutes=minutes) for minutes in (30, 60, 120)]
        assert wanted not in [wall(moment, zone) for moment in earlier], "the first coming"
    else:
        assert wall(found - SECOND, zone) < wanted < shown, "the very second of the jump"


@given(st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)), CLOCKS, st.sampled_from(ZONES))  # noqa: DTZ001  # UTC below
def test_the_next_time_is_the_nearest_later_one(naive: datetime, clock: time, zone: str) -> None:
    after = naive.replace(tzinfo=UTC)
    found = next_wall_clock(after, clock, zone)
    assert after < found <= after + timedelta(hours=50)
    today = after.astimezone(ZoneInfo(zone)).date()
    days = [today + timedelta(days=ahead) for ahead in range(3)]
    assert found == min(moment for day in days if (moment := at_wall_clock(day, clock, zone)) > after)


QUIET = st.tuples(CLOCKS, CLOCKS)


@given(st.datetimes(datetime(2015, 1, 1), datetime(2037, 1, 1)), st.sampled_from(ZONES))  # noqa: DTZ001  # UTC below
def test_nobody_is_woken_and_nobody_waits_longer_than_a_night(naive: datetime, zone: str) -> None:
    at = naive.replace(tzinfo=UTC)
    later = after_quiet(at, zone)
    assert not is_quiet(later, zone)
    assert (later == at) is not is_quiet(at, zone)
    assert at <= later <= at + timedelta(hours=10)


@pytest.mark.parametrize(("clock", "quiet"), [("21:59:59", False), ("22:00", True), ("00:00", True), ("06:59:59", True), ("07:00", False), ("12:00", False)])  # fmt: skip
def test_the_night_is_from_ten_to_seven(clock: str, quiet: bool) -> None:  # noqa: FBT001  # what is expected
    at = at_wall_clock(date(2026, 6, 1), time.fromisoformat(clock), "Europe/London")
    assert is_quiet(at, "Europe/London") is quiet


def test_a_place_may_have_another_night_or_none() -> None:
    at = at_wall_clock(date(2026, 6, 1), time(13), "Asia/Shanghai")
    assert is_quiet(at, "Asia/Shanghai", (time(12), time(14)))
    assert not is_quiet(at, "Asia/Shanghai", (time(14), time(15)))
    assert not is_quiet(at, "Asia/Shanghai", (time(0), time(0)))
    assert after_quiet(at, "Asia/Shanghai", (time(12), time(14))) == at + timedelta(hours=1)
