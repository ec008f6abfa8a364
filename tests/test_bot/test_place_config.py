"""What an operator types to set a place."""

from collections.abc import Iterator

import pytest

from bot.decision import SettingSet, decide
from bot.errors import BadSettingError
from bot.place_config import explained, holding, set_place
from storage import Store
from tests.test_rules.test_items.town import START, Town


@pytest.fixture
def store() -> Iterator[Store]:
    town = Town()
    yield town.store
    town.store.close()


def test_set_looked_at_and_given_back(store: Store) -> None:
    done = set_place(store, "dt-03", ["quiet_hours = 21:00-06:30", "departments=gas; water"], START)
    assert done == ["quiet_hours=21:00-06:30", "departments=gas; water"]
    assert set_place(store, "DT-03", [], START) == done
    assert set_place(store, "DT-03", ["quiet_hours="], START) == ["departments=gas; water"]


@pytest.mark.parametrize(
    ("code", "pair", "expected"),
    [
        ("XX", "follow_up_days=3", "no place with the code XX"),
        ("DT", "follow_up_days", "key=value is expected"),
        ("DT", "follow_up_days=soon", "from 1 to 30"),
        ("DT", "escalation.urgent.street=5m", "a higher level would be told first"),
    ],
)
def test_a_wrong_one_changes_nothing(store: Store, code: str, pair: str, expected: str) -> None:
    with pytest.raises(BadSettingError, match=expected):
        set_place(store, code, ["emergency=110", pair], START)
    assert set_place(store, "DT", [], START) == []


def test_what_is_set_above_may_not_turn_the_ladder_of_a_place_below(store: Store) -> None:
    set_place(store, "DT-03-017", ["escalation.normal.deputy=23h"], START)
    says = r"At DT-03-017, escalation\.normal: .* \(deputy 23h, community 13h, street 7d\)"
    with pytest.raises(BadSettingError, match=says):
        set_place(store, "DT", ["escalation.normal.community=13h"], START)
    assert set_place(store, "DT", [], START) == []
    with store.transaction():  # as an older version let through
        store.commit(decide(SettingSet(store.places.all()[0].id, "escalation.normal.community", "13h")), START)
    assert "emergency=110" in set_place(store, "DT", ["emergency=110"], START), "what was so before is no fault of this"


def test_what_holds_is_shown_with_the_place_that_set_it(store: Store) -> None:
    set_place(store, "DT", ["quiet_hours=21:00-06:30", "departments=gas; water", "follow_up_days=5"], START)
    set_place(store, "DT-03", ["follow_up_days=4"], START)
    shown = holding(store, "dt-03")
    assert "quiet_hours=21:00-06:30  (set at DT)" in shown
    assert "departments=gas; water  (set at DT)" in shown
    assert "follow_up_days=4  (set at DT-03)" in shown
    for untouched in ("escalation.urgent.deputy=10m", "docket=mon 09:00", "holidays=", "emergency=119 / 120 / 110"):
        assert untouched in shown
    with pytest.raises(BadSettingError, match="no place with the code XX"):
        holding(store, "XX")


def test_every_key_is_explained() -> None:
    assert any(line.startswith("quiet_hours: ") and "22:00-07:00" in line for line in explained())
