"""Messages that are leafed through: what each shows now. Its buttons need it, and so does a change of its item."""

import json
from typing import Any

from sqlite_utils import Database

from storage.database import insert, packed, row, rows

Shown = dict[str, Any]


class Views:
    """What the messages show that are edited page by page."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def at(self, chat_id: int, message_id: int) -> Shown | None:
        """What a message shows, if it is one of them."""
        sql = "SELECT params FROM view WHERE chat_id = ? AND message_id = ?"
        found = row(self._db, sql, (chat_id, message_id))
        return json.loads(found["params"]) if found else None

    def put(self, chat_id: int, message_id: int, shown: Shown) -> None:
        """A message shows this now."""
        values = {
            "chat_id": chat_id,
            "message_id": message_id,
            "item_id": shown.get("item"),
            "params": packed({key: value for key, value in shown.items() if key != "at"}),
        }
        suffix = "ON CONFLICT (chat_id, message_id) DO UPDATE SET item_id = excluded.item_id, params = excluded.params"
        insert(self._db, "view", values, suffix)

    def showing(self, item_id: int) -> list[Shown]:
        """What the messages show that show this item, each with where it stands (`at`)."""
        found = rows(self._db, "SELECT * FROM view WHERE item_id = ?", (item_id,))
        return [json.loads(each["params"]) | {"at": [each["chat_id"], each["message_id"]]} for each in found]
