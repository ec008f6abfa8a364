"""Reading the turns of the daily check."""

from datetime import date, datetime

from sqlite_utils import Database

from bot.model import Person, Place, Role, Turn
from bot.rules.duties.duty import Day
from bot.rules.duties.rotation import Rota
from bot.rules.places.in_line import in_line
from bot.rules.places.times import local
from storage.database import moment, row, rows
from storage.places import People, Places
from storage.rota import Rotas
from storage.rows import load


class Duty:
    """Whose household checks a group on which day."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._places, self._people, self._rotas = Places(db), People(db), Rotas(db)

    def turn(self, place_id: int, day: date) -> Turn | None:
        """The turn of a day, once it has been given."""
        found = row(self._db, "SELECT * FROM turn WHERE place_id = ? AND day = ?", (place_id, day.isoformat()))
        return load(Turn, found) if found else None

    def day(self, group: Place, day: date, now: datetime, *, with_rota: bool = True) -> Day:
        """A group's day with all that the rules need to know about it; the rota only where turns are planned."""
        turn = self.turn(group.id, day)
        members = tuple(self._people.of_household(turn.household_id)) if turn else ()
        return Day(
            group=group,
            day=day,
            now=now,
            rota=self._rotas.of(group) if with_rota else Rota(),
            settings=self._rotas.settings(group),
            turn=turn,
            members=members,
            heads=tuple(self._places.holders(group.id, Role.HEAD)),
            in_line=self.in_line(group, day),
            is_away=bool(self._rotas.absent(members, day)),
            next_on=self._next_on(group),
        )

    def in_line(self, group: Place, day: date) -> tuple[Person, ...]:
        """Who hears first of what concerns a group on a day: its safety head, or who stands in."""
        heads, deputies = (tuple(self._places.holders(group.id, role)) for role in (Role.HEAD, Role.DEPUTY))
        return in_line(heads, deputies, self._rotas.absent([*heads, *deputies], day))

    def _next_on(self, group: Place) -> date | None:
        """The day of the reminder that waits."""
        sql = "SELECT MIN(due_at) AS at FROM due WHERE kind = 'duty_reminder' AND subject_id = ? AND done_at IS NULL"
        found = row(self._db, sql, (group.id,))
        at = moment(found["at"]) if found else None
        return local(at, group.timezone).date() if at else None

    def unexplained(self, household_id: int, since: date) -> Turn | None:
        """The newest turn that a household missed since a day, and has not said why."""
        sql = (
            "SELECT * FROM turn WHERE household_id = ? AND day >= ? AND state = 'missed' AND reason IS NULL"
            " ORDER BY day DESC LIMIT 1"
        )
        found = row(self._db, sql, (household_id, since.isoformat()))
        return load(Turn, found) if found else None

    def missed(self, place_id: int, limit: int) -> list[Turn]:
        """The newest turns that were missed in a group."""
        sql = "SELECT * FROM turn WHERE place_id = ? AND state = 'missed' ORDER BY day DESC LIMIT ?"
        return [load(Turn, found) for found in rows(self._db, sql, (place_id, limit))]

    def unplanned(self) -> list[Place]:
        """The groups with a chat for which no next reminder waits."""
        sql = (
            "SELECT * FROM place WHERE level = 'group' AND chat_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM due"
            " WHERE due.kind = 'duty_reminder' AND due.subject_id = place.id AND due.done_at IS NULL)"
        )
        return [load(Place, found) for found in rows(self._db, sql)]
