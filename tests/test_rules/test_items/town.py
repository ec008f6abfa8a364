"""A street with one group in a database in memory, for tests that live through whole lives of items."""

from datetime import UTC, datetime

from bot.model import Item, Level, Person, PersonRow, PlaceRow, Role
from storage import Store
from storage.database import rows
from storage.rows import load

START = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)  # a Tuesday, 14:00 in the place's zone
ZONE = "Asia/Shanghai"
GROUP, COMMUNITY, STREET = "DT-03-017", "DT-03", "DT"
PLACES = [
    PlaceRow(Level.STREET, STREET, "Hillside Street", "", None, "en", ZONE),
    PlaceRow(Level.COMMUNITY, COMMUNITY, "Mill Lane", STREET, None, "en", ZONE),
    PlaceRow(Level.GROUP, GROUP, "Courtyard 17", COMMUNITY, -1001, "en", ZONE),
]
RESIDENTS = [
    PersonRow(GROUP, "No. 1", "Anna", None, 101, None),
    PersonRow(GROUP, "No. 1", "Ben", None, 102, None),
    PersonRow(GROUP, "No. 2", "Bo", None, 103, None),
    PersonRow(GROUP, "No. 3", "Chen", None, 104, None),
]
OFFICES = {
    "head": PersonRow(GROUP, "No. 4", "Wang", Role.HEAD, 111, None),
    "deputy": PersonRow(GROUP, "No. 5", "Li", Role.DEPUTY, 112, None),
    "community": PersonRow(COMMUNITY, "", "Zhao", Role.OFFICER, 113, None),
    "colleague": PersonRow(COMMUNITY, "", "Qian", Role.OFFICER, 114, None),
    "street": PersonRow(STREET, "", "Sun", Role.OFFICER, 115, None),
}


class Town:
    """The neighbourhood's database with everybody in it."""

    def __init__(self, offices: frozenset[str] = frozenset(OFFICES)) -> None:
        """Only these offices are held; whoever would hold another is a resident."""
        self.store = Store("sqlite://")
        roster = RESIDENTS + [row for name, row in OFFICES.items() if name in offices]
        with self.store.transaction():
            self.store.rosters.store(PLACES, roster, START)
        group = self.store.places.by_code(GROUP)
        assert group is not None
        self.group = group
        self.people: list[Person] = [self._person(row) for row in roster]

    def _person(self, row: PersonRow) -> Person:
        assert row.telegram_id is not None
        found = self.store.people.by_telegram(row.telegram_id)
        assert found is not None
        return found

    def items(self) -> list[Item]:
        """Every item, in order."""
        return [load(Item, found) for found in rows(self.store.db, "SELECT * FROM item ORDER BY id")]

    def voices(self, item_id: int) -> set[str]:
        """Every household that is counted behind an item, besides its reporter's."""
        found = self.store.db.execute("SELECT voice FROM supporter WHERE item_id = ?", (item_id,)).fetchall()
        assert len(found) == len(set(found))
        return {voice for (voice,) in found}
