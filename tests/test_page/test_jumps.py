"""The buttons of the clock."""

from datetime import UTC, datetime

import pytest

from playground.page.jumps import jump

ZONE = "Asia/Shanghai"  # UTC+8


@pytest.mark.parametrize(
    ("name", "now", "then"),
    [
        ("hour", "2026-11-24T06:30", "2026-11-24T07:30"),
        ("evening", "2026-11-24T06:00", "2026-11-24T12:00"),
        ("evening", "2026-11-24T12:00", "2026-11-25T12:00"),
        ("evening", "2026-11-24T17:00", "2026-11-25T12:00"),
        ("tomorrow", "2026-11-24T06:00", "2026-11-25T00:00"),
        ("tomorrow", "2026-11-24T16:30", "2026-11-26T00:00"),
        ("monday", "2026-11-24T06:00", "2026-11-30T01:00"),
        ("monday", "2026-11-30T00:30", "2026-11-30T01:00"),
        ("monday", "2026-11-30T01:00", "2026-12-07T01:00"),
    ],
)
def test_where_a_button_leads(name: str, now: str, then: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert jump(name, moment, ZONE) == datetime.fromisoformat(then).replace(tzinfo=UTC)


def test_a_button_is_wall_time_where_clocks_change() -> None:
    saturday = datetime(2026, 10, 24, 12, 0, tzinfo=UTC)
    assert jump("tomorrow", saturday, "Europe/Berlin") == datetime(2026, 10, 25, 7, 0, tzinfo=UTC)


def test_there_is_no_way_back() -> None:
    with pytest.raises(LookupError):
        jump("yesterday", datetime(2026, 11, 24, tzinfo=UTC), ZONE)
