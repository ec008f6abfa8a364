"""The made-up year: the same each time, honest, silent, and of every kind."""

import logging
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.model import Category, Severity, State
from bot.seed import BadSizeError, NotEmptyError, seed
from bot.seed.phrases import DONE, REPORTS
from storage import Store
from storage.database import rows
from tests.test_ledger.conftest import DAYS, GROUPS, NOW

PAST = ("item", "event", "follow_up", "supporter", "turn", "due", "person", "household", "office")


def _all(store: Store) -> list[object]:
    return [rows(store.db, f"SELECT * FROM {table} ORDER BY rowid") for table in PAST]  # noqa: S608  # names of this test


def test_the_same_arguments_make_the_same_year(tmp_path: Path) -> None:
    stores = [Store(f"sqlite:///{tmp_path / name}") for name in ("one.db", "two.db", "other.db")]
    made = [seed(store, 2, 30, number, NOW) for store, number in zip(stores, (5, 5, 6), strict=True)]
    one, two, other = (_all(store) for store in stores)
    for store in stores:
        store.close()
    assert made[0] == made[1]
    assert one == two
    assert one != other


def test_everything_happens_in_it(year: Store) -> None:
    items = [year.items.get(found["id"]) for found in rows(year.db, "SELECT id FROM item")]
    assert {report.category for report in REPORTS} == set(DONE) == set(Category)
    assert {item.severity for item in items} == set(Severity)
    assert {item.state for item in items} >= {State.ACCEPTED, State.CLOSED, State.DUPLICATE, State.NOT_A_REPORT}
    actions = {found["action"] for found in rows(year.db, "SELECT DISTINCT action FROM event")}
    assert actions >= {"escalate", "pass_up", "explain", "reopen", "promise", "merge", "lapse", "confirm", "remind"}
    assert any(item.private for item in items)
    assert any(item.round > 1 for item in items)


def test_nobody_is_told_of_what_never_happened(year: Store) -> None:
    assert year.outbox.counts() == {}
    assert all(place.chat_id is None for place in year.places.all())


def test_events_and_items_agree_and_lie_in_the_year(year: Store) -> None:
    for found in rows(year.db, "SELECT id FROM item"):
        item, events = year.items.get(found["id"]), year.items.events(found["id"])
        assert (events[-1].to_state, events[-1].to_level) == (item.state, item.level)
        assert [event.at for event in events] == sorted(event.at for event in events)
        assert all(NOW - timedelta(days=DAYS) <= event.at <= NOW for event in events)
        assert all(before.to_state == after.from_state for before, after in pairwise(events))


def test_no_deadline_is_left_behind(year: Store) -> None:
    at = year.due.next_at()
    assert at is None or at > NOW


def test_each_day_of_each_group_has_one_turn_and_turns_are_even(year: Store) -> None:
    turns = rows(year.db, "SELECT place_id, household_id FROM turn")
    assert len(turns) == GROUPS * DAYS
    loads = Counter(turn["household_id"] for turn in turns)
    assert set(loads.values()) == {DAYS // 5}


def test_no_deadline_failed(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = Store(f"sqlite:///{tmp_path / 'bot.db'}")
    with caplog.at_level(logging.WARNING):
        seed(store, 1, 40, 2, NOW)
    store.close()
    assert not caplog.records


def test_a_database_with_people_is_left_alone(year: Store) -> None:
    with pytest.raises(NotEmptyError, match="DATABASE_URL"):
        seed(year, 1, 1, 1, NOW)


@pytest.mark.parametrize(("groups", "days"), [(0, 1), (1, 0), (1000, 1), (1, 10_000), (-1, -1)])
def test_impossible_sizes(groups: int, days: int, tmp_path: Path) -> None:
    with pytest.raises(BadSizeError, match="1 to 999 groups"):
        seed(Store(f"sqlite:///{tmp_path / 'none.db'}"), groups, days, 1, NOW)
