"""Messages that are leafed through: what each shows now. Its buttons need it, and so does a change of its item."""

import json
from typing import Any

from sqlite_utils import Database

from storage.database import Row, insert, packed, row, rows, write

Shown = dict[str, Any]


class Views:
    """What the messages show that are edited page by page."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def at(self, chat_id: int, message_id: int) -> Shown | None:
        """What a message shows, if it is one of them."""
        sql = "SELECT * FROM view WHERE chat_id = ? AND message_id = ?"
        found = row(self._db, sql, (chat_id, message_id))
        return self._shown(found) if found else None

    def put(self, chat_id: int, message_id: int, params: Shown) -> None:
        """A message is to show this from now on."""
        values = {
            "chat_id": chat_id,
            "message_id": message_id,
            "item_id": params.get("item"),
            "params": packed({key: value for key, value in params.items() if key != "at"}),
        }
        suffix = "ON CONFLICT (chat_id, message_id) DO UPDATE SET item_id = excluded.item_id, params = excluded.params"
        insert(self._db, "view", values, suffix)

    def mark(self, chat_id: int, message_id: int) -> str:
        """A short mark of what a message shows, so that an edit that changes nothing is not sent."""
        found = row(self._db, "SELECT shown FROM view WHERE chat_id = ? AND message_id = ?", (chat_id, message_id))
        return found["shown"] if found else ""

    def put_mark(self, chat_id: int, message_id: int, mark: str) -> None:
        """Remember what a message shows."""
        write(self._db, "UPDATE view SET shown = ? WHERE chat_id = ? AND message_id = ?", (mark, chat_id, message_id))

    def naming(self, name: str, value: int) -> list[Shown]:
        """What the messages show whose `name` has this value, each with where it stands (`at`)."""
        sql = "SELECT * FROM view WHERE item_id IS NULL AND params LIKE ?"
        found = rows(self._db, sql, (f'%"{name}":{value}%',))
        shown = map(self._shown, found)
        return [each for each in shown if each.get(name) == value]

    def showing(self, item_id: int) -> list[Shown]:
        """What the messages show that show this item, each with where it stands (`at`)."""
        found = rows(self._db, "SELECT * FROM view WHERE item_id = ?", (item_id,))
        return [self._shown(each) for each in found]

    def _shown(self, found: Row) -> Shown:
        """With where it stands and who reads it there: a person who was met may be one of the roster by now."""
        chat_id = found["chat_id"]
        person = row(self._db, "SELECT id AS person_id FROM person WHERE telegram_id = ?", (chat_id,))
        reader = person or row(self._db, "SELECT id AS place_id FROM place WHERE chat_id = ?", (chat_id,))
        shown: Shown = json.loads(found["params"])
        return shown | {"at": [chat_id, found["message_id"]], "to": reader or shown["to"]}
