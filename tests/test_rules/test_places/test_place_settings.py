"""Settings of places: read, refused with what is expected, inherited, and what follows from them."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.model import DueKind, Level, Place, Severity
from bot.rules.places.place_settings import (
    KEYS,
    NOT_ACCEPTED,
    PlaceSettings,
    check,
    check_order,
    settings_of,
)
from bot.rules.places.setting_values import WrongSettingError


def place(**settings: Any) -> Place:
    return Place(
        1, Level.STREET, "DT", "Hillside", None, settings={key.replace("__", "."): v for key, v in settings.items()}
    )


def test_without_any_everything_is_the_designs() -> None:
    assert settings_of((place(), None, place())) == PlaceSettings()
    check_order(PlaceSettings())


@pytest.mark.parametrize("key", KEYS)
def test_each_example_can_be_read(key: str) -> None:
    assert check(key, KEYS[key].example)
    assert check(key, "  ") is None


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("colour", "red", "there is no such setting"),
        ("escalation.urgent.deputy", "soon", "20m, 12h or 3d"),
        ("escalation.urgent.deputy", "0m", "20m, 12h or 3d"),
        ("escalation.urgent.deputy", "999d", "20m, 12h or 3d"),
        ("follow_up_days", "0", "from 1 to 30"),
        ("follow_up_days", "３", "from 1 to 30"),
        ("quiet_hours", "22-7", "22:00-07:00"),
        ("quiet_hours", "25:00-07:00", "22:00-07:00"),
        ("working_hours", "weekdays", "mon-fri 09:00-17:30"),
        ("working_hours", "mon-fro 09:00-17:30", "mon-fri 09:00-17:30"),
        ("working_hours", "mon-fri 17:30-09:00", "closes later"),
        ("holidays", "1 January", "2027-01-01"),
        ("holidays", "2027-02-12..2027-02-06", "ends after it begins"),
        ("emergency", "1" * 61, "at most 60"),
        ("emergency", "abc", "119 / 120 / 110"),
        ("emergency", "119 or the head", "119 / 120 / 110"),
        ("departments", "water; " + "x" * 61, "at most 60"),
    ],
)
def test_what_cannot_be_read_says_what_is_expected(key: str, value: str, expected: str) -> None:
    with pytest.raises(WrongSettingError, match=expected) as raised:
        check(key, value)
    assert str(raised.value).startswith(key)


def test_what_is_shown_as_holding_without_a_setting_is_what_holds() -> None:
    shown = {key: check(key, KEYS[key].default) for key in KEYS if KEYS[key].default}
    assert settings_of((place(**shown),)) == PlaceSettings()
    assert len(shown) > 20


def test_the_nearest_place_wins_key_by_key() -> None:
    street = place(quiet_hours="21:00-06:00", follow_up_days="5")
    group = place(follow_up_days="2")
    found = settings_of((group, None, street))
    assert found.quiet == (time(21), time(6))
    assert found.follow_up == timedelta(days=2)


def test_one_step_of_the_ladder_is_set() -> None:
    found = settings_of((place(escalation__normal__deputy="6h"),))
    assert found.not_accepted[Severity.NORMAL][DueKind.TELL_DEPUTY] == timedelta(hours=6)
    assert found.not_accepted[Severity.URGENT] == NOT_ACCEPTED[Severity.URGENT]


def test_a_ladder_in_the_wrong_order_is_refused() -> None:
    says = r"escalation\.normal: a higher level would be told first \(deputy 2d, community 1d, street 7d\)"
    with pytest.raises(WrongSettingError, match=says):
        check_order(settings_of((place(escalation__normal__deputy="2d"),)))


def test_working_days_of_a_week_that_goes_round() -> None:
    found = settings_of((place(working_hours="sat-mon,wed 09:00-17:00", holidays="2027-01-01"),))
    assert found.working.weekdays == {5, 6, 0, 2}
    assert not found.working.is_open_on(date(2027, 1, 1))


def test_quiet_hours_can_be_none() -> None:
    assert settings_of((place(quiet_hours="none"),)).quiet == (time(0), time(0))


def test_what_was_stored_wrongly_is_as_if_it_were_not_there() -> None:
    """Somebody may have edited the database by hand; nothing stops because of it."""
    assert settings_of((place(quiet_hours="late", unknown=5, departments="gas;"),)) == PlaceSettings(
        departments=("gas",)
    )


def test_departments_are_named_once() -> None:
    both = ["water company", "power company"]
    for typed in (
        " water company；power company ;; water company",
        "water company, power company",
        "water company，power company",
    ):
        assert check("departments", typed) == both
    assert check("departments", "parks, roads and lights;") == ["parks, roads and lights"]


@pytest.mark.parametrize("number", ["119", "119 / 120 / 110", "999, 112", "+86 (21) 6212-3456"])
def test_numbers_to_call(number: str) -> None:
    assert check("emergency", number) == number
