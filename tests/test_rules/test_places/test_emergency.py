"""The number to call first."""

import zoneinfo
from dataclasses import replace

import pytest

from bot.rules.places.emergency import BY_ZONE, emergency_number
from tests.test_rules.cases import COMMUNITY, GROUP, STREET


@pytest.mark.parametrize(
    ("zone", "number"),
    [
        ("Asia/Shanghai", "119 / 120 / 110"),
        ("Europe/London", "999"),
        ("Australia/Perth", "000"),
        ("America/Chicago", "911"),
        ("Europe/Berlin", "112"),
        ("Africa/Nairobi", "112"),
    ],
)
def test_by_the_time_zone(zone: str, number: str) -> None:
    assert emergency_number([replace(GROUP, timezone=zone), COMMUNITY]) == number


def test_a_place_may_name_its_own_the_nearest_counts() -> None:
    street = replace(STREET, settings={"emergency": "3"})
    assert emergency_number([GROUP, COMMUNITY, street]) == "3"
    community = replace(COMMUNITY, settings={"emergency": 2})
    assert emergency_number([GROUP, community, street]) == "2"
    assert emergency_number([GROUP, replace(COMMUNITY, settings={"emergency": ""}), STREET]) == "119 / 120 / 110"


def test_what_is_no_number_is_not_called() -> None:
    assert emergency_number([GROUP, replace(COMMUNITY, settings={"emergency": "abc"})]) == "119 / 120 / 110"


def test_every_zone_of_the_table_is_one() -> None:
    zones = zoneinfo.available_timezones()
    assert all(any(zone.startswith(prefix) for zone in zones) for prefix in BY_ZONE)
