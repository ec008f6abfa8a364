"""What groups have taught about their messages, and messages that wait for a second opinion."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from bot.rules.recognition import Learned
from bot.rules.recognition.learned import MOST
from storage.database import insert, row, rows, stamp, write
from storage.rows import load


@dataclass(frozen=True, slots=True)
class Lesson:
    """One message of a group and what its members said it is."""

    id: int
    place_id: int
    text: str
    is_report: bool


class Lessons:
    """What each group has taught."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._cache: dict[int, tuple[tuple[int, ...], Learned]] = {}

    def of(self, place_id: int) -> Learned:
        """What a group has taught, as recognition takes it; rebuilt only when it has changed."""
        newest = self.newest(place_id, MOST)
        ids = tuple(lesson.id for lesson in newest)
        known = self._cache.get(place_id)
        if known is not None and known[0] == ids:
            return known[1]
        learned = Learned()
        for lesson in reversed(newest):
            learned = learned.taught(lesson.text, lesson.is_report)
        self._cache[place_id] = (ids, learned)
        return learned

    def newest(self, place_id: int, limit: int) -> list[Lesson]:
        """A group's lessons, newest first."""
        sql = (
            "SELECT id, place_id, text, is_report FROM lesson WHERE place_id = ? AND undone_at IS NULL"
            " ORDER BY id DESC LIMIT ?"
        )
        return [load(Lesson, found) for found in rows(self._db, sql, (place_id, limit))]

    def find(self, lesson_id: int) -> Lesson | None:
        """The lesson with this id, unless it was taken back."""
        sql = "SELECT id, place_id, text, is_report FROM lesson WHERE id = ? AND undone_at IS NULL"
        found = row(self._db, sql, (lesson_id,))
        return load(Lesson, found) if found else None

    def forget_before(self, at: datetime) -> int:
        """Drop lessons that count no more: taken back before then, or older than a group's newest; how many.

        The newest of all stays: ids are counted on from it, and an old button must not name a new lesson.
        """
        sql = (
            "DELETE FROM lesson WHERE id < (SELECT MAX(id) FROM lesson) AND (undone_at < ?"
            " OR (SELECT COUNT(*) FROM lesson AS newer WHERE newer.place_id = lesson.place_id"
            " AND newer.undone_at IS NULL AND newer.id > lesson.id) >= ?)"
        )
        return write(self._db, sql, (stamp(at), MOST))


class Opinions:
    """Updates whose message waits for a second opinion."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ask(self, update_id: int, text: str, now: datetime) -> None:
        """Put an update aside until there is an answer."""
        values = {"update_id": update_id, "text": text, "asked_at": stamp(now)}
        insert(self._db, "opinion", values, "ON CONFLICT (update_id) DO NOTHING")

    def waiting(self) -> list[tuple[int, str]]:
        """The updates that wait, oldest first, each with the text alone."""
        sql = "SELECT update_id, text FROM opinion WHERE answered_at IS NULL ORDER BY update_id"
        return [(found["update_id"], found["text"]) for found in rows(self._db, sql)]

    def answered(self, update_id: int, now: datetime) -> bool:
        """Mark an answer as used; False if it was before."""
        sql = "UPDATE opinion SET answered_at = ? WHERE update_id = ? AND answered_at IS NULL"
        return write(self._db, sql, (stamp(now), update_id)) == 1
