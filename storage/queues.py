"""The three queues: updates that came, messages that wait to be sent, deadlines.

Each is drained by taking a row, acting, and marking it in the transaction of the act.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot.decision import Kind, To
from bot.model import Due, DueKind
from storage.database import Row, insert, moment, packed, row, rows, stamp, transaction, write
from storage.rows import load


@dataclass(frozen=True, slots=True)
class Letter:
    """A row of the outbox that waits to be sent."""

    id: int
    kind: Kind
    lane: str
    to: To
    params: dict[str, Any]
    mention: bool
    created_at: datetime
    attempts: int


class Inbox:
    """Updates as they came from Telegram; a row here is what lets the receiver acknowledge one."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, updates: list[dict[str, Any]], now: datetime) -> int:
        """Store raw updates durably, each once; how many were new. Each must have its `update_id`."""
        with transaction(self._db):
            return sum(self._add(update, now) for update in updates)

    def _add(self, update: dict[str, Any], now: datetime) -> int:
        values = {"update_id": update["update_id"], "received_at": stamp(now), "raw": _raw(update)}
        return insert(self._db, "inbox", values, "ON CONFLICT (update_id) DO NOTHING")

    def waiting(self, limit: int) -> list[Row]:
        """The oldest updates that nobody has handled."""
        sql = "SELECT update_id, raw FROM inbox WHERE handled_at IS NULL ORDER BY update_id LIMIT ?"
        return rows(self._db, sql, (limit,))

    def raw(self, update_id: int) -> str | None:
        """An update as it came, if it is still kept."""
        found = row(self._db, "SELECT raw FROM inbox WHERE update_id = ?", (update_id,))
        return found["raw"] if found else None

    def handled(self, update_id: int, outcome: str, now: datetime) -> None:
        """Mark an update; `outcome` says by what, for counting."""
        sql = "UPDATE inbox SET handled_at = ?, outcome = ? WHERE update_id = ?"
        write(self._db, sql, (stamp(now), outcome, update_id))

    def last_id(self) -> int | None:
        """The newest update's id."""
        found = row(self._db, "SELECT MAX(update_id) AS last FROM inbox")
        return found["last"] if found else None

    def outcomes(self) -> dict[str, int]:
        """How many updates ended how."""
        sql = "SELECT COALESCE(outcome, 'waiting') AS outcome, COUNT(*) AS n FROM inbox GROUP BY outcome"
        return {found["outcome"]: found["n"] for found in rows(self._db, sql)}

    def forget_before(self, at: datetime) -> int:
        """Drop handled updates received before then (they hold people's words); how many."""
        return write(self._db, "DELETE FROM inbox WHERE handled_at IS NOT NULL AND received_at < ?", (stamp(at),))


def _raw(update: dict[str, Any]) -> str:
    """An update as stored. JSON can name half of a surrogate pair, which no text column takes: escaped then."""
    text = packed(update)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(update)
    return text


class Outbox:
    """What waits to be said. Rows are added by `commit` alone."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ready(self, now: datetime) -> list[Letter]:
        """The first row of each lane that may be sent now; urgent ones come first in their lane."""
        sql = (
            "SELECT * FROM (SELECT outbox.*, ROW_NUMBER() OVER (PARTITION BY lane ORDER BY urgent DESC, id) AS place"
            " FROM outbox WHERE state = 'waiting' AND (not_before IS NULL OR not_before <= :now)"
            " AND (expires_at IS NULL OR expires_at > :now)) AS first"
            " WHERE place = 1 AND (retry_at IS NULL OR retry_at <= :now) ORDER BY urgent DESC, id"
        )
        return [_letter(found) for found in rows(self._db, sql, {"now": stamp(now)})]

    def waiting(self, letter_id: int) -> Letter | None:
        """A row as it is now, if it still waits: whom it is for may have become another person of the roster."""
        found = row(self._db, "SELECT * FROM outbox WHERE id = ? AND state = 'waiting'", (letter_id,))
        return _letter(found) if found else None

    def lane(self, letter: Letter) -> str:
        """The lane of a row as it is now."""
        found = row(self._db, "SELECT lane FROM outbox WHERE id = ?", (letter.id,))
        return found["lane"] if found else letter.lane

    def taken(self, letter_id: int) -> None:
        """From now on a new row with the same key may be added: this one is being worded."""
        write(self._db, "UPDATE outbox SET dedupe_key = NULL WHERE id = ?", (letter_id,))

    def ended(self, letter_id: int, state: str, now: datetime, reason: str = "") -> None:
        """Mark a row `sent`, `dropped` (nothing left to say), `expired` or `parked` (cannot be delivered)."""
        if state == "parked" and self._is_parked_already(letter_id):
            state = "dropped"
        sql = "UPDATE outbox SET state = ?, reason = ?, sent_at = ? WHERE id = ?"
        write(self._db, sql, (state, reason, stamp(now), letter_id))

    def _is_parked_already(self, letter_id: int) -> bool:
        """Whether another parked row will say the same: each renewal of a card that cannot be shown adds one."""
        sql = (
            "SELECT 1 AS yes FROM outbox AS this JOIN outbox AS other USING (lane, kind, address, params)"
            " WHERE this.id = ? AND other.id <> this.id AND other.state = 'parked'"
        )
        return row(self._db, sql, (letter_id,)) is not None

    def expire(self, now: datetime) -> int:
        """Mark rows that nobody needs any more; how many."""
        sql = (
            "UPDATE outbox SET state = 'expired', sent_at = :now"
            " WHERE state IN ('waiting', 'parked') AND expires_at <= :now"
        )
        return write(self._db, sql, {"now": stamp(now)})

    def retry(self, letter_id: int, at: datetime, reason: str) -> None:
        """Try a row again at a later time; its lane waits for it."""
        sql = "UPDATE outbox SET attempts = attempts + 1, retry_at = ?, reason = ? WHERE id = ?"
        write(self._db, sql, (stamp(at), reason, letter_id))

    def press_is_over(self, letter: Letter) -> None:
        """A row no longer answers a press, because that was too long ago; it goes where it may without one."""
        to = {name: value for name, value in asdict(replace(letter.to, query_id=None)).items() if value is not None}
        write(self._db, "UPDATE outbox SET address = ? WHERE id = ?", (packed(to), letter.id))

    def is_parked(self, lane: str) -> bool:
        """Whether a row of this lane waits until it can be delivered again."""
        return row(self._db, "SELECT 1 AS yes FROM outbox WHERE lane = ? AND state = 'parked'", (lane,)) is not None

    def counts(self) -> dict[str, int]:
        """How many rows are in which state."""
        sql = "SELECT state, COUNT(*) AS n FROM outbox GROUP BY state"
        return {found["state"]: found["n"] for found in rows(self._db, sql)}

    def forget_before(self, at: datetime) -> int:
        """Drop rows that ended before then; how many."""
        sql = "DELETE FROM outbox WHERE state IN ('sent', 'dropped', 'expired') AND sent_at < ?"
        return write(self._db, sql, (stamp(at),))

    def forget_undelivered_before(self, at: datetime) -> int:
        """Drop rows that were added before then and could not be delivered since; how many."""
        return write(
            self._db, "DELETE FROM outbox WHERE state IN ('parked', 'failed') AND created_at < ?", (stamp(at),)
        )


def _letter(found: Row) -> Letter:
    created_at = moment(found["created_at"])
    assert created_at is not None
    return Letter(
        id=found["id"],
        kind=Kind(found["kind"]),
        lane=found["lane"],
        to=To(**json.loads(found["address"])),
        params=json.loads(found["params"]),
        mention=bool(found["mention"]),
        created_at=created_at,
        attempts=found["attempts"],
    )


class DueWork:
    """Deadlines. A deadline is a row, so a restart forgets none and none runs twice."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ready(self, now: datetime, limit: int) -> list[tuple[int, Due]]:
        """The deadlines that have come, oldest first, with their row ids."""
        sql = "SELECT * FROM due WHERE done_at IS NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?"
        found = rows(self._db, sql, (stamp(now), limit))
        return [(each["id"], load(Due, each | {"key": each["dedupe_key"]})) for each in found]

    def done(self, due_id: int, now: datetime) -> None:
        """Mark a deadline as met."""
        write(self._db, "UPDATE due SET done_at = ? WHERE id = ?", (stamp(now), due_id))

    def next_at(self) -> datetime | None:
        """When the next deadline comes."""
        found = row(self._db, "SELECT MIN(due_at) AS at FROM due WHERE done_at IS NULL")
        return moment(found["at"]) if found else None

    def pending(self, subject_id: int, kinds: Iterable[DueKind]) -> list[Due]:
        """The deadlines of these kinds that still stand for an item or a place, soonest first."""
        wanted = ", ".join(f"'{kind.value}'" for kind in kinds)
        sql = f"SELECT * FROM due WHERE subject_id = ? AND done_at IS NULL AND kind IN ({wanted}) ORDER BY due_at, id"
        return [load(Due, each | {"key": each["dedupe_key"]}) for each in rows(self._db, sql, (subject_id,))]

    def has(self, key: str) -> bool:
        """Whether a deadline with this key was ever set."""
        return row(self._db, "SELECT 1 AS yes FROM due WHERE dedupe_key = ?", (key,)) is not None
