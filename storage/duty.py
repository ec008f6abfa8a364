"""Reading the turns of the daily check."""

from datetime import date, datetime

from sqlite_utils import Database

from bot.model import Place, Role, Turn
from bot.rules.duty import Day
from storage.database import row, rows
from storage.places import People, Places
from storage.rows import load


class Duty:
    """Whose household checks a group on which day."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._places, self._people = Places(db), People(db)

    def turn(self, place_id: int, day: date) -> Turn | None:
        """The turn of a day, once it has been given."""
        found = row(self._db, "SELECT * FROM turn WHERE place_id = ? AND day = ?", (place_id, day.isoformat()))
        return load(Turn, found) if found else None

    def day(self, group: Place, day: date, now: datetime) -> Day:
        """A group's day with all that the rules need to know about it."""
        turn = self.turn(group.id, day)
        return Day(
            group=group,
            day=day,
            now=now,
            households=tuple(self._places.households(group.id)),
            turn=turn,
            latest=self._latest_before(group.id, day),
            members=tuple(self._people.of_household(turn.household_id)) if turn else (),
            heads=tuple(self._places.holders(group.id, Role.HEAD)),
        )

    def _latest_before(self, place_id: int, day: date) -> Turn | None:
        sql = "SELECT * FROM turn WHERE place_id = ? AND day < ? ORDER BY day DESC LIMIT 1"
        found = row(self._db, sql, (place_id, day.isoformat()))
        return load(Turn, found) if found else None

    def unplanned(self) -> list[Place]:
        """The groups with a chat for which no next reminder waits."""
        sql = (
            "SELECT * FROM place WHERE level = 'group' AND chat_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM due"
            " WHERE due.kind = 'duty_reminder' AND due.subject_id = place.id AND due.done_at IS NULL)"
        )
        return [load(Place, found) for found in rows(self._db, sql)]
