"""A small neighbourhood in a database, and short ways to change it."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.decision import Change, ItemAdded, ItemChanged, Kind, Say, To, decide
from bot.model import Action, Category, Event, Item, Level, Person, PersonRow, Place, PlaceRow, Role, Severity
from storage import Store

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
GROUP_CHAT, COMMUNITY_CHAT = -1001, -1002

PLACES = [
    PlaceRow(Level.STREET, "DT", "Hillside Street", "", None, "en", "Asia/Shanghai"),
    PlaceRow(Level.COMMUNITY, "DT-03", "Mill Lane", "DT", COMMUNITY_CHAT, "en", "Asia/Shanghai"),
    PlaceRow(Level.GROUP, "DT-03-017", "Courtyard 17", "DT-03", GROUP_CHAT, "en", "Asia/Shanghai"),
]
PEOPLE = [
    PersonRow("DT-03-017", "No. 1", "Anna", None, 101, None),
    PersonRow("DT-03-017", "No. 2", "Bo", None, None, None),
    PersonRow("DT-03-017", "No. 3", "Wang", Role.HEAD, 103, None),
    PersonRow("DT-03-017", "No. 3", "Li", Role.DEPUTY, 104, None),
    PersonRow("DT-03", "", "Zhao", Role.OFFICER, 105, None),
]


@dataclass
class Home:
    """The neighbourhood's database, with names for what is in it."""

    store: Store

    @property
    def group(self) -> Place:
        found = self.store.places.by_code("DT-03-017")
        assert found is not None
        return found

    def person(self, name: str) -> Person:
        [found] = [each for each in everybody(self.store) if each.name == name]
        return found

    def do(self, *changes: Change, at: datetime = NOW) -> None:
        """Commit these changes in one transaction."""
        with self.store.transaction():
            self.store.commit(decide(*changes), at)

    def item(self, **fields: Any) -> Item:
        """Anna reports something; it is stored with its first line of history."""
        number = self.store.items.next_number(self.group.id)
        item = Item(
            id=self.store.next_id("item"),
            place_id=self.group.id,
            number=number,
            category=Category.ROADS_LIGHTING,
            severity=Severity.NORMAL,
            title="The lamp is out",
            text="The lamp by the gate is out",
            reporter_id=self.person("Anna").id,
            reported_at=NOW,
        )
        item = replace(item, **fields)
        self.do(ItemAdded(item, Event(item.id, NOW, Action.REPORT, item.reporter_id)))
        return item

    def change(self, item: Item, action: Action = Action.NOTE, **fields: Any) -> ItemChanged:
        """A change of an item with its line of history."""
        return ItemChanged(replace(item, **fields), Event(item.id, NOW, action))

    def say(self, to: To, text: str = "hello", **how: Any) -> None:
        """A plain sentence waits to be said."""
        self.do(Say(Kind.NOTICE, to, {"text": text}, **how))

    def waiting(self, at: datetime = NOW) -> list[str]:
        """The sentences that may be sent now, in the order of sending; only the first of each lane."""
        return [letter.params["text"] for letter in self.store.outbox.ready(at)]


def everybody(store: Store) -> list[Person]:
    """Everyone the database knows."""
    return [store.people.get(number) for (number,) in store.db.execute("SELECT id FROM person ORDER BY id").fetchall()]


def move_in(store: Store) -> Home:
    """Import the small neighbourhood."""
    with store.transaction():
        store.rosters.store(PLACES, PEOPLE, NOW)
    return Home(store)
