"""Reading items, their history, their photos and where their cards stand."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.model import Event, Item, Person, Photo, Source, State
from storage.database import insert, moment, row, rows, stamp, write
from storage.places import PERSON
from storage.rows import dump, load

_OPEN = ", ".join(f"'{state.value}'" for state in State if state.is_open)
EVENT = "SELECT item_id, at, action, actor_id, note, from_state, to_state, from_level, to_level FROM event"


@dataclass(frozen=True, slots=True)
class Card:
    """A message that shows an item; `shown` tells whether it still shows what is true."""

    item_id: int
    lane: str
    chat_id: int
    message_id: int
    has_photo: bool
    shown: str


@dataclass(frozen=True, slots=True)
class LoosePhoto:
    """A photo that came without words."""

    chat_id: int
    message_id: int
    file_id: str
    unique_id: str | None = None


class Items:
    """The handbook."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, item_id: int) -> Item:
        """The item with this id, which must exist."""
        found = row(self._db, "SELECT * FROM item WHERE id = ?", (item_id,))
        assert found is not None, f"no item {item_id}"
        return load(Item, found)

    def find(self, item_id: int) -> Item | None:
        """The item with this id, if there is one: a pressed button may name anything."""
        found = row(self._db, "SELECT * FROM item WHERE id = ?", (item_id,))
        return load(Item, found) if found else None

    def by_number(self, place_id: int, number: int) -> Item | None:
        """The group's item with this number."""
        found = row(self._db, "SELECT * FROM item WHERE place_id = ? AND number = ?", (place_id, number))
        return load(Item, found) if found else None

    def next_number(self, place_id: int) -> int:
        """The number the group's next item shall have; true until the end of the transaction."""
        sql = "SELECT COALESCE(MAX(number), 0) + 1 AS next FROM item WHERE place_id = ?"
        found = row(self._db, sql, (place_id,))
        assert found is not None
        return int(found["next"])

    def of_source(self, chat_id: int, message_id: int) -> Item | None:
        """The item that a message of a chat reports, adds to or shows."""
        sql = (
            "SELECT * FROM item WHERE id IN (SELECT item_id FROM source WHERE chat_id = ? AND message_id = ?"
            " UNION SELECT item_id FROM card WHERE chat_id = ? AND message_id = ?)"
        )
        found = row(self._db, sql, (chat_id, message_id, chat_id, message_id))
        return load(Item, found) if found else None

    def shown_at(self, chat_id: int, message_id: int) -> Item | None:
        """The item whose card a message of a chat is."""
        sql = "SELECT * FROM item WHERE id IN (SELECT item_id FROM card WHERE chat_id = ? AND message_id = ?)"
        found = row(self._db, sql, (chat_id, message_id))
        return load(Item, found) if found else None

    def shown_in(self, chat_id: int) -> list[Item]:
        """The open items whose cards stand in a chat, oldest first."""
        sql = "SELECT * FROM item WHERE ended_at IS NULL AND id IN (SELECT item_id FROM card WHERE chat_id = ?)"
        found = (load(Item, each) for each in rows(self._db, f"{sql} ORDER BY id", (chat_id,)))
        return [item for item in found if item.state.is_open]

    def followed(self, person_id: int) -> list[Item]:
        """The newest items with an answer that this person reported or stands behind, but did not handle."""
        sql = (
            "SELECT * FROM item WHERE id IN (SELECT id FROM item WHERE reporter_id = :person"
            " UNION SELECT item_id FROM supporter WHERE person_id = :person)"
            " AND +state IN ('done', 'explained', 'closed') AND holder_id IS NOT :person"
            " ORDER BY id DESC LIMIT 50"
        )
        return [load(Item, found) for found in rows(self._db, sql, {"person": person_id})]

    def answered_by(self, person_id: int, since: datetime) -> list[Item]:
        """What this person has said to be done, or impossible, since then, the newest first."""
        sql = (
            "SELECT item.* FROM item JOIN event ON event.item_id = item.id AND action IN ('finish', 'explain')"
            " AND event.at >= ? WHERE holder_id = ? AND state IN ('done', 'explained') GROUP BY item.id"
            " ORDER BY MAX(event.id) DESC"
        )
        return [load(Item, found) for found in rows(self._db, sql, (stamp(since), person_id))]

    def reopened_by(self, person_id: int, since: datetime) -> list[Item]:
        """The open items that this person, or somebody for them, opened again since then, newest first."""
        sql = (  # the open items' own events, not all there are; of what was told in private none names its reporter
            "SELECT DISTINCT item.* FROM item CROSS JOIN event ON event.item_id = item.id"
            f" WHERE item.state IN ({_OPEN}) AND action = 'reopen' AND at >= :since"
            " AND :person IN (actor_id, reporter_id) ORDER BY item.id DESC"
        )
        return [load(Item, each) for each in rows(self._db, sql, {"since": stamp(since), "person": person_id})]

    def open_in(self, place_ids: list[int]) -> list[Item]:
        """The open items of these groups, oldest first."""
        marks = ", ".join("?" * len(place_ids))
        sql = f"SELECT * FROM item WHERE place_id IN ({marks}) AND state IN ({_OPEN}) ORDER BY id"
        return [load(Item, found) for found in rows(self._db, sql, place_ids)]

    def used_by(self, person_id: int, *, private: bool) -> list[int]:
        """The groups somebody has reported for, the newest first; those of private reports only with `private`."""
        sql = (
            "SELECT place_id FROM item WHERE reporter_id = ? AND (private = 0 OR ?) GROUP BY place_id"
            " ORDER BY MAX(id) DESC"
        )
        return [found["place_id"] for found in rows(self._db, sql, (person_id, private))]

    def reported_since(self, person_id: int, since: datetime) -> list[datetime]:
        """When a person has reported something since then."""
        sql = "SELECT reported_at FROM item WHERE reporter_id = ? AND reported_at > ?"
        found = rows(self._db, sql, (person_id, stamp(since)))
        return [at for each in found if (at := moment(each["reported_at"]))]

    def reported_by(self, person_id: int, limit: int) -> list[Item]:
        """A person's own reports, newest first."""
        sql = "SELECT * FROM item WHERE reporter_id = ? ORDER BY id DESC LIMIT ?"
        return [load(Item, found) for found in rows(self._db, sql, (person_id, limit))]

    def latest_of(self, place_id: int, person_id: int, since: datetime) -> Item | None:
        """The newest report of a person in a group since then."""
        sql = "SELECT * FROM item WHERE place_id = ? AND reporter_id = ? AND reported_at >= ? ORDER BY id DESC LIMIT 1"
        found = row(self._db, sql, (place_id, person_id, stamp(since)))
        return load(Item, found) if found else None

    def events(self, item_id: int) -> list[Event]:
        """An item's history, oldest first."""
        found = rows(self._db, f"{EVENT} WHERE item_id = ? ORDER BY id", (item_id,))
        return [load(Event, each) for each in found]

    def photos(self, item_id: int) -> list[Photo]:
        """An item's photos in the order they came, without those that were taken back."""
        sql = (
            "SELECT file_id, purpose, unique_id, round FROM photo WHERE item_id = ? AND purpose != 'undone' ORDER BY id"
        )
        return [load(Photo, found) for found in rows(self._db, sql, (item_id,))]

    def photo_marks(self, item_id: int) -> frozenset[str]:
        """What tells an item's photos from all others, however often they are sent."""
        sql = "SELECT unique_id FROM photo WHERE item_id = ? AND unique_id IS NOT NULL AND purpose = 'report'"
        return frozenset(mark for (mark,) in self._db.execute(sql, (item_id,)).fetchall())

    def sources(self, item_id: int) -> list[Source]:
        """The messages that report an item, first one first."""
        sql = "SELECT chat_id, message_id FROM source WHERE item_id = ? ORDER BY message_id"
        return [load(Source, found) for found in rows(self._db, sql, (item_id,))]

    def supporters(self, item_id: int) -> list[Person]:
        """One person of each household that said "me too"."""
        sql = f"{PERSON} WHERE id IN (SELECT person_id FROM supporter WHERE item_id = ?) ORDER BY id"
        return [load(Person, found) for found in rows(self._db, sql, (item_id,))]

    def has_voice(self, item_id: int, voice: str) -> bool:
        """Whether this household has already said "me too"."""
        sql = "SELECT 1 AS yes FROM supporter WHERE item_id = ? AND voice = ?"
        return row(self._db, sql, (item_id, voice)) is not None

    def answers(self, item_id: int, round_: int) -> dict[int, str]:
        """What each person answered to this round's follow-up."""
        sql = "SELECT person_id, answer FROM follow_up WHERE item_id = ? AND round = ?"
        return {int(found["person_id"]): found["answer"] for found in rows(self._db, sql, (item_id, round_))}

    def has_rated(self, item_id: int, voice: str) -> bool:
        """Whether this household has already said how the item was handled, in whatever round."""
        sql = (
            "SELECT household_id, person.id FROM follow_up JOIN person ON person.id = follow_up.person_id"
            " WHERE item_id = ? AND rating IS NOT NULL"
        )
        homes = [f"household:{home}" if home else f"person:{own}" for home, own in self._db.execute(sql, (item_id,))]
        return voice in homes

    def card(self, item_id: int, lane: str) -> Card | None:
        """Where an item's card stands for these readers."""
        found = row(self._db, "SELECT * FROM card WHERE item_id = ? AND lane = ?", (item_id, lane))
        return load(Card, found) if found else None

    def cards(self, item_id: int) -> list[Card]:
        """Every card of an item."""
        return [load(Card, found) for found in rows(self._db, "SELECT * FROM card WHERE item_id = ?", (item_id,))]

    def put_card(self, card: Card) -> None:
        """Remember where a card stands and what it shows."""
        self.drop_card(card)
        insert(self._db, "card", dump(card))

    def drop_card(self, card: Card) -> None:
        """A card that is taken away: the next one is posted anew."""
        write(self._db, "DELETE FROM card WHERE item_id = ? AND lane = ?", (card.item_id, card.lane))

    def album(self, chat_id: int, album: str) -> Item | None:
        """The item that another photo of the same album belongs to."""
        sql = (
            "SELECT * FROM item WHERE id IN (SELECT item_id FROM source JOIN loose_photo"
            " ON loose_photo.chat_id = source.chat_id AND loose_photo.message_id = source.message_id"
            " WHERE loose_photo.chat_id = ? AND loose_photo.album = ?)"
        )
        found = row(self._db, sql, (chat_id, album))
        return load(Item, found) if found else None

    def outcome_of_album(self, chat_id: int, telegram_id: int, album: str) -> tuple[int, int] | None:
        """The item, and its round, whose outcome another photo of this person's album shows."""
        sql = (
            "SELECT item_id, round FROM loose_photo JOIN photo ON photo.file_id = loose_photo.file_id"
            " AND purpose = 'outcome' WHERE chat_id = ? AND telegram_id = ? AND album = ?"
            " ORDER BY photo.id DESC LIMIT 1"
        )
        found = row(self._db, sql, (chat_id, telegram_id, album))
        return (found["item_id"], found["round"]) if found else None

    def loose_photos(self, chat_id: int, telegram_id: int, since: datetime, until: datetime) -> list[LoosePhoto]:
        """The photos without words that a person sent to a chat between these times and that no item has yet."""
        sql = (
            "SELECT chat_id, message_id, file_id, unique_id FROM loose_photo"
            " WHERE chat_id = ? AND telegram_id = ? AND at BETWEEN ? AND ?"
            " AND NOT EXISTS (SELECT 1 FROM source WHERE source.chat_id = loose_photo.chat_id"
            " AND source.message_id = loose_photo.message_id)"
            " AND NOT EXISTS (SELECT 1 FROM photo WHERE photo.file_id = loose_photo.file_id AND purpose != 'report')"
            " ORDER BY message_id"
        )
        found = rows(self._db, sql, (chat_id, telegram_id, stamp(since), stamp(until)))
        return [load(LoosePhoto, each) for each in found]

    def forget_photos_before(self, at: datetime) -> int:
        """Drop what was kept of photos without words that came before then: who sent them where; how many.

        What an item has of them stays with the item.
        """
        return write(self._db, "DELETE FROM loose_photo WHERE at < ?", (stamp(at),))
