"""A made-up street of two communities, and a small real one whose people say what a test needs."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.decision import Decision
from bot.model import Category, Item, Level, Person, PersonRow, PlaceRow, Role, Severity
from bot.rules.items import items
from bot.rules.items.case import Case
from bot.seed import seed
from storage import Store

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
GROUPS, DAYS = 14, 60
ZONE = "Asia/Shanghai"


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Fourteen groups over two months, seeded once; only to be read."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('year') / 'bot.db'}")
    seed(store, groups=GROUPS, days=DAYS, seed=1, now=NOW)
    yield store
    store.close()


class Village:
    """One group with its community and street, at a moment that only moves when told."""

    def __init__(self, store: Store) -> None:
        self.store, self.now = store, NOW
        places = [
            PlaceRow(Level.STREET, "DT", "山前街道", "", None, "zh", ZONE),
            PlaceRow(Level.COMMUNITY, "DT-01", "磨坊社区", "DT", None, "zh", ZONE),
            PlaceRow(Level.GROUP, "DT-01-001", "=1号院", "DT-01", None, "en", ZONE),
        ]
        people = [
            PersonRow("DT-01-001", "1号", "王建国", Role.HEAD, None, None),
            PersonRow("DT-01-001", "2号", "小安", None, None, None),
            PersonRow("DT-01-001", "3号", "阿波", None, None, None),
            PersonRow("DT-01", "", "赵干部", Role.OFFICER, None, None),
        ]
        with store.transaction():
            store.rosters.store(places, people, NOW - timedelta(days=30))
        group = store.places.by_code("DT-01-001")
        assert group is not None
        self.group = group

    def person(self, name: str) -> Person:
        """Somebody by their name."""
        everybody = self.store.people.without_account()
        return next(person for person in everybody if person.name == name)

    def do(self, decided: Decision) -> None:
        """What was decided is stored, and ten minutes pass."""
        with self.store.transaction():
            self.store.commit(decided, self.now)
        self.now += timedelta(minutes=10)

    def report(self, who: str, text: str, *, private: bool = False, severity: Severity = Severity.NORMAL) -> int:
        """Somebody reports something; the item's id."""
        item = Item(
            id=self.store.next_id("item"),
            place_id=self.group.id,
            number=self.store.items.next_number(self.group.id),
            category=Category.BUILDING_FALLING,
            severity=severity,
            title=text[:40],
            text=text,
            reporter_id=self.person(who).id,
            reported_at=self.now,
            private=private,
        )
        self.do(items.report(self.store.cases.new(item, self.person(who), self.now)))
        return item.id

    def case(self, item_id: int, who: str) -> Case:
        """The item, for somebody who acts on it now."""
        return self.store.cases.of(self.store.items.get(item_id), self.person(who), self.now)


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Village]:
    """A village in a database of its own."""
    store = Store(f"sqlite:///{tmp_path / 'village.db'}")
    yield Village(store)
    store.close()
