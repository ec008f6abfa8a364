"""Reading the meetings' lists: what is on one, what has been answered, where its message stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from bot.decision import DocketEnded, DocketOpened, DocketPassed, DocketReopened, DocketTurned, Kind
from bot.model import Event, Item, Level, Person, Place, Role
from bot.rules.overview.docket import ANSWERS, Line, Meeting
from storage.database import Row, insert, moment, row, rows, stamp, write
from storage.items import EVENT
from storage.places import Places
from storage.rows import dump, load


@dataclass(frozen=True, slots=True)
class Standing:
    """A message that shows a meeting's list; `shown` tells whether it still shows what is true."""

    chat_id: int
    message_id: int
    shown: str


class Dockets:
    """The meetings of communities and streets."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._places = Places(db)

    def find(self, docket_id: int) -> Meeting | None:
        """The meeting with this id, if there is one."""
        found = row(self._db, "SELECT * FROM docket WHERE id = ?", (docket_id,))
        return self._meeting(found) if found else None

    def latest(self, place_id: int) -> Meeting | None:
        """The newest meeting of a place."""
        found = row(self._db, "SELECT * FROM docket WHERE place_id = ? ORDER BY day DESC LIMIT 1", (place_id,))
        return self._meeting(found) if found else None

    def held(self, place_ids: Sequence[int], limit: int) -> list[Meeting]:
        """The meetings of these places that have ended, newest first."""
        marks = ", ".join("?" * len(place_ids))
        sql = (
            f"SELECT * FROM docket WHERE place_id IN ({marks}) AND ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?"
        )
        return [self._meeting(found) for found in rows(self._db, sql, (*place_ids, limit))]

    def open_with(self, item_id: int) -> list[Meeting]:
        """The meetings that are not over and have this item on their list."""
        sql = (
            "SELECT * FROM docket WHERE ended_at IS NULL"
            " AND id IN (SELECT docket_id FROM docket_line WHERE item_id = ?) ORDER BY id"
        )
        return [self._meeting(found) for found in rows(self._db, sql, (item_id,))]

    def _meeting(self, found: Row) -> Meeting:
        opened_at, ended_at = moment(found["opened_at"]), moment(found["ended_at"])
        assert opened_at is not None
        sql = "SELECT * FROM docket_line WHERE docket_id = ? ORDER BY position"
        lines = tuple(self._line(each, opened_at, ended_at) for each in rows(self._db, sql, (found["id"],)))
        groups = {line.item.place_id for line in lines}
        return Meeting(
            id=found["id"],
            place=self._places.get(found["place_id"]),
            day=date.fromisoformat(found["day"]),
            opened_at=opened_at,
            ended_at=ended_at,
            ended_by_id=found["ended_by_id"],
            back_at=found["back_at"],
            late=bool(found["late"]),
            is_followed=self._is_followed(found),
            lines=lines,
            heads={group: self._heads(group) for group in groups},
        )

    def _is_followed(self, found: Row) -> bool:
        sql = "SELECT id FROM docket WHERE place_id = ? AND id > ? LIMIT 1"
        return row(self._db, sql, (found["place_id"], found["id"])) is not None

    def _heads(self, group_id: int) -> tuple[Person, ...]:
        """Who answers for a group: its safety head, or without one its deputies."""
        heads = self._places.holders(group_id, Role.HEAD)
        return tuple(heads or self._places.holders(group_id, Role.DEPUTY))

    def _line(self, found: Row, opened_at: datetime, ended_at: datetime | None) -> Line:
        item = row(self._db, "SELECT * FROM item WHERE id = ?", (found["item_id"],))
        assert item is not None
        return Line(
            item=load(Item, item),
            group=self._places.get(item["place_id"]),
            carried=found["carried"],
            is_passed=found["passed_at"] is not None,
            words=found["words"],
            answer=self._answer(found["item_id"], opened_at, ended_at),
        )

    def _answer(self, item_id: int, since: datetime, until: datetime | None) -> Event | None:
        """The newest event in the time of the meeting that answers for the item, or opens it again."""
        marks = ", ".join(f"'{action.value}'" for action in ANSWERS)
        sql = f"{EVENT} WHERE item_id = ? AND at >= ? AND at <= ? AND action IN ({marks}) ORDER BY id DESC LIMIT 1"
        found = row(self._db, sql, (item_id, stamp(since), stamp(until) or "9999"))
        return load(Event, found) if found else None

    def message(self, docket_id: int, lane: str) -> Standing | None:
        """Where these readers see a meeting's list."""
        sql = "SELECT chat_id, message_id, shown FROM docket_message WHERE docket_id = ? AND lane = ?"
        found = row(self._db, sql, (docket_id, lane))
        return load(Standing, found) if found else None

    def shown_at(self, chat_id: int, message_id: int) -> Meeting | None:
        """The meeting whose list a message of a chat is."""
        shown = "SELECT docket_id FROM docket_message WHERE chat_id = ? AND message_id = ?"
        found = row(self._db, f"SELECT * FROM docket WHERE id IN ({shown})", (chat_id, message_id))
        return self._meeting(found) if found else None

    def put_message(self, docket_id: int, lane: str, standing: Standing) -> None:
        """Remember where these readers see a meeting's list, and what it shows."""
        values = {"docket_id": docket_id, "lane": lane, **dump(standing)}
        suffix = (
            "ON CONFLICT (docket_id, lane) DO UPDATE SET chat_id = excluded.chat_id,"
            " message_id = excluded.message_id, shown = excluded.shown"
        )
        insert(self._db, "docket_message", values, suffix)

    def unplanned(self) -> list[Place]:
        """The communities and streets, with somebody to meet, for which no next meeting waits."""
        return self._without("docket", f"level <> '{Level.GROUP.value}' AND (chat_id IS NOT NULL OR {HELD})")

    def groups_without_digest(self) -> list[Place]:
        """The groups with a chat for which no next evening digest waits."""
        return self._without("digest", f"level = '{Level.GROUP.value}' AND chat_id IS NOT NULL")

    def _without(self, kind: str, which: str) -> list[Place]:
        sql = (
            f"SELECT * FROM place WHERE {which} AND NOT EXISTS (SELECT 1 FROM due"
            " WHERE due.kind = ? AND due.subject_id = place.id AND due.done_at IS NULL)"
        )
        return [load(Place, found) for found in rows(self._db, sql, (kind,))]


HELD = "EXISTS (SELECT 1 FROM office WHERE office.place_id = place.id AND office.until IS NULL)"


def opened(db: Database, change: DocketOpened) -> None:
    """A meeting's list is kept, in its order."""
    values = {"id": change.docket_id, "place_id": change.place_id, "day": change.day.isoformat()}
    insert(db, "docket", values | {"opened_at": stamp(change.at), "late": int(change.late)})
    for position, (item_id, carried) in enumerate(change.lines, 1):
        line = {"docket_id": change.docket_id, "position": position, "item_id": item_id, "carried": carried}
        insert(db, "docket_line", line)


def passed(db: Database, change: DocketPassed) -> None:
    """An item was left open, and why."""
    sql = "UPDATE docket_line SET passed_at = ?, words = ? WHERE docket_id = ? AND item_id = ?"
    write(db, sql, (stamp(change.at), change.words, change.docket_id, change.item_id))


def ended(db: Database, change: DocketEnded) -> None:
    """A meeting is over."""
    sql = "UPDATE docket SET ended_at = ?, ended_by_id = ?, back_at = NULL WHERE id = ?"
    write(db, sql, (stamp(change.at), change.person_id, change.docket_id))


def turned(db: Database, change: DocketTurned) -> None:
    """A meeting looks at this item again."""
    write(db, "UPDATE docket SET back_at = ? WHERE id = ?", (change.item_id, change.docket_id))


def reopened(db: Database, change: DocketReopened, now: datetime) -> None:
    """A meeting goes on: what waits until it is final is not said. Closing it again says it anew."""
    write(db, "UPDATE docket SET ended_at = NULL, ended_by_id = NULL WHERE id = ?", (change.docket_id,))
    kinds = (Kind.MINUTES.value, Kind.DOCKET.value)
    sql = (
        "UPDATE outbox SET state = 'dropped', sent_at = ? WHERE state IN ('waiting', 'parked')"
        " AND not_before IS NOT NULL AND kind IN (?, ?) AND json_extract(params, '$.docket') = ?"
    )
    write(db, sql, (stamp(now), *kinds, change.docket_id))
