"""An office's hours, holidays and made-up days, and deadlines that wait for them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.rules.places.working import Working

ZONE = "Asia/Shanghai"  # eight hours ahead of UTC
OFFICE = Working(
    frozenset(range(5)),
    time(9),
    time(17, 30),
    holidays=((date(2026, 12, 1), date(2026, 12, 2)),),
    extra_days=((date(2026, 11, 28), date(2026, 11, 28)),),
)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def local(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC) - 8 * HOUR


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        (local(24, 10), local(24, 10)),  # a Tuesday, open
        (local(24, 8), local(24, 9)),
        (local(24, 17, 30), local(25, 9)),  # it has just closed
        (local(27, 18), local(28, 9)),  # Saturday 28 makes up for a holiday
        (local(28, 18), local(30, 9)),
        (local(30, 18), local(3, 9, month=12)),  # two days of holidays
    ],
)
def test_the_next_moment_it_is_open(at: datetime, opens: datetime) -> None:
    assert OFFICE.next_open(at, ZONE) == opens


def test_without_settings_it_is_always_open() -> None:
    always = Working()
    assert always.next_open(local(29, 3), ZONE) == local(29, 3)
    assert always.after(local(29, 3), 7 * DAY, ZONE) == local(29, 3) + 7 * DAY


@pytest.mark.parametrize(
    ("start", "span", "ends"),
    [
        (local(24, 10), 2 * DAY, local(26, 10)),
        (local(27, 10), DAY, local(28, 10)),  # the made-up Saturday counts
        (local(28, 10), DAY, local(30, 10)),  # Sunday does not
        (local(30, 10), DAY, local(3, 10, month=12)),
        (local(29, 10), HOUR, local(30, 1)),  # begun on a Sunday
        (local(24, 10), 7 * DAY, local(4, 10, month=12)),
    ],
)
def test_closed_days_do_not_count(start: datetime, span: timedelta, ends: datetime) -> None:
    assert OFFICE.after(start, span, ZONE) == ends


def test_an_office_that_never_opens_does_not_stop_the_ladder() -> None:
    never = Working(frozenset())
    assert never.next_open(local(24, 10), ZONE) == local(24, 10)
    assert never.after(local(24, 10), DAY, ZONE) == local(25, 10)


def test_hours_survive_the_change_of_clocks() -> None:
    office = Working(frozenset(range(7)), time(2, 30), time(17))
    skipped = datetime(2027, 3, 28, 0, 0, tzinfo=UTC)  # in Berlin, 2:30 does not come on this day
    assert office.next_open(skipped, "Europe/Berlin") == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
    day_of_23_hours = office.after(datetime(2027, 3, 27, 12, tzinfo=UTC), 24 * HOUR, "Europe/Berlin")
    assert day_of_23_hours == datetime(2027, 3, 28, 12, tzinfo=UTC)
