"""Moments in words where days, months, years and clocks turn."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.rules.places.times import at_wall_clock
from handlers.dates import understand_moment
from tests.test_handlers.moments import SHANGHAI, said


def at(zone: str, year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return at_wall_clock(date(year, month, day), time(hour, minute), zone)


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("tomorrow", (2026, 12, 31, 10), "2027-01-01"),
        ("月底", (2027, 2, 3, 10), "2027-02-28"),
        ("31号", (2027, 1, 31, 10), "2027-01-31"),
        ("30号", (2027, 1, 31, 10), "2027-03-30"),
        ("in a month", (2027, 1, 31, 10), "2027-02-28"),
        ("1月1日", (2026, 12, 31, 23), "2027-01-01"),
        ("next Monday", (2026, 11, 29, 10), "2026-11-30"),
        ("下周一", (2026, 11, 29, 10), "2026-11-30"),
        ("this Sunday", (2026, 11, 29, 10), "2026-11-29"),
        ("Sunday", (2026, 11, 29, 10), "2026-12-06"),
        ("this weekend", (2026, 11, 29, 10), "2026-11-29"),
        ("next month", (2026, 12, 15, 10), "2027-01-31"),
        ("tonight", (2026, 11, 24, 21), "2026-11-24 23:00"),
        ("by 9pm", (2026, 11, 24, 21), "2026-11-25 21:00"),
        ("29 Feb", (2027, 12, 1, 10), "2028-02-29"),
        ("2月29日", (2028, 2, 1, 10), "2028-02-29"),
    ],
)
def test_ends_of_days_weeks_months_and_years(text: str, now: tuple[int, int, int, int], expected: str) -> None:
    assert said(text, at(SHANGHAI, *now)) == expected


@pytest.mark.parametrize(
    ("text", "zone", "now", "expected"),
    [
        # Clocks go forward: 01:30 in London, 02:30 in New York do not exist that day.
        ("tomorrow 01:30", "Europe/London", (2026, 3, 28, 10), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("tomorrow at 02:30", "America/New_York", (2026, 3, 7, 10), datetime(2026, 3, 8, 7, 0, tzinfo=UTC)),
        ("tomorrow at 9", "Europe/London", (2026, 3, 28, 10), datetime(2026, 3, 29, 8, 0, tzinfo=UTC)),
        ("明天上午9点", "America/New_York", (2026, 3, 7, 10), datetime(2026, 3, 8, 13, 0, tzinfo=UTC)),
        # Clocks go back: an hour that comes twice is its first coming.
        ("tomorrow at 01:30", "Europe/London", (2026, 10, 24, 10), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("tomorrow at 9", "Europe/London", (2026, 10, 24, 10), datetime(2026, 10, 25, 9, 0, tzinfo=UTC)),
        ("1 Nov 9am", "America/New_York", (2026, 10, 20, 10), datetime(2026, 11, 1, 14, 0, tzinfo=UTC)),
        ("in 24 hours", "Europe/London", (2026, 10, 24, 10), datetime(2026, 10, 25, 9, 0, tzinfo=UTC)),
        ("12 July at 3pm", "Europe/London", (2026, 1, 10, 10), datetime(2026, 7, 12, 14, 0, tzinfo=UTC)),
    ],
)
def test_daylight_saving(text: str, zone: str, now: tuple[int, int, int, int], expected: datetime) -> None:
    moment = understand_moment(text, at(zone, *now), zone)
    assert moment is not None
    assert moment.at == expected


def test_today_is_the_places_own() -> None:
    late_in_new_york = datetime(2026, 11, 25, 3, tzinfo=UTC)  # the 24th at ten in the evening
    assert said("tomorrow", late_in_new_york, "America/New_York") == "2026-11-25"
    assert said("tomorrow", late_in_new_york, "Asia/Shanghai") == "2026-11-26"


def test_the_last_year_there_is() -> None:
    assert understand_moment("in 3 weeks", datetime(9999, 12, 30, tzinfo=UTC), "UTC") is None
    assert understand_moment("next month", datetime(9999, 12, 30, tzinfo=UTC), "UTC") is None


def test_hours_ahead_are_hours_when_the_clocks_change() -> None:
    evening = datetime(2026, 10, 24, 20, tzinfo=ZoneInfo("Europe/London"))
    moment = understand_moment("in 12 hours", evening, "Europe/London")
    assert moment is not None
    assert moment.at == datetime(2026, 10, 25, 7, tzinfo=UTC)
