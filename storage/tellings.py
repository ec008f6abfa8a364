"""Messages of the bot that are about an item beside its card: a reply to one is about that item."""

from datetime import datetime

from sqlite_utils import Database

from bot.model import Item
from storage.database import insert, row, stamp, write
from storage.rows import load


class Tellings:
    """Which message tells of which item."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def put(self, chat_id: int, message_id: int, item_id: int, now: datetime) -> None:
        """A message that was just sent tells of this item."""
        values = {"chat_id": chat_id, "message_id": message_id, "item_id": item_id, "at": stamp(now)}
        insert(
            self._db, "telling", values, "ON CONFLICT (chat_id, message_id) DO UPDATE SET item_id = excluded.item_id"
        )

    def item_at(self, chat_id: int, message_id: int) -> Item | None:
        """The item that a message is about: as its card, opened in a list, or told of."""
        sql = " UNION ".join(
            f"SELECT item_id FROM {table} WHERE chat_id = :chat AND message_id = :message"
            for table in ("card", "view", "telling")
        )
        where = {"chat": chat_id, "message": message_id}
        found = row(self._db, f"SELECT * FROM item WHERE id IN ({sql})", where)
        return load(Item, found) if found else None

    def forget_before(self, at: datetime) -> int:
        """Drop what was sent before then; how many."""
        return write(self._db, "DELETE FROM telling WHERE at < ?", (stamp(at),))
