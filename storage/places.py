"""Reading places, households, people and offices."""

from sqlite_utils import Database

from bot.model import Household, Level, Office, Person, Place, Role
from storage.database import row, rows
from storage.rows import load

PERSON = "SELECT id, name, telegram_id, language, household_id, place_id, reachable, invite FROM person"


class Places:
    """Who lives where and who answers for it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, place_id: int) -> Place:
        """The place with this id, which must exist."""
        found = self.find(place_id)
        assert found is not None, f"no place {place_id}"
        return found

    def find(self, place_id: int) -> Place | None:
        """The place with this id; None where there is none: a press may name any."""
        found = row(self._db, "SELECT * FROM place WHERE id = ?", (place_id,))
        return load(Place, found) if found else None

    def by_code(self, code: str) -> Place | None:
        """The place with this code, in any letter case."""
        found = row(self._db, "SELECT * FROM place WHERE UPPER(code) = UPPER(?)", (code,))
        return load(Place, found) if found else None

    def by_chat(self, chat_id: int) -> Place | None:
        """The place whose people use this chat."""
        found = row(self._db, "SELECT * FROM place WHERE chat_id = ?", (chat_id,))
        return load(Place, found) if found else None

    def all(self) -> list[Place]:
        """Every place, by code."""
        return [load(Place, found) for found in rows(self._db, "SELECT * FROM place ORDER BY code")]

    def chain(self, place: Place) -> list[Place]:
        """The place and those above it, nearest first."""
        found = [place]
        while found[-1].parent_id is not None:
            found.append(self.get(found[-1].parent_id))
        return found

    def at_level(self, place: Place, level: Level) -> Place | None:
        """The place of this level in the chain of `place`."""
        return next((each for each in self.chain(place) if each.level is level), None)

    def groups_under(self, place_id: int) -> list[Place]:
        """The groups that belong to a place: itself, or those below it."""
        sql = (
            "SELECT * FROM place WHERE level = 'group' AND (id = :id OR parent_id = :id"
            " OR parent_id IN (SELECT id FROM place WHERE parent_id = :id)) ORDER BY code"
        )
        return [load(Place, found) for found in rows(self._db, sql, {"id": place_id})]

    def households(self, place_id: int) -> list[Household]:
        """The homes of a group in the order of their turns."""
        sql = "SELECT * FROM household WHERE place_id = ? ORDER BY position, id"
        return [load(Household, found) for found in rows(self._db, sql, (place_id,))]

    def unclaimed(self, place_id: int) -> list[Household]:
        """The homes of a group of which nobody's Telegram account is known yet."""
        sql = (
            "SELECT * FROM household WHERE place_id = ? AND NOT EXISTS (SELECT 1 FROM person"
            " WHERE person.household_id = household.id AND telegram_id IS NOT NULL) ORDER BY position, id"
        )
        return [load(Household, found) for found in rows(self._db, sql, (place_id,))]

    def household(self, household_id: int) -> Household:
        """The home with this id, which must exist."""
        found = row(self._db, "SELECT * FROM household WHERE id = ?", (household_id,))
        assert found is not None, f"no household {household_id}"
        return load(Household, found)

    def roles_at(self, place_id: int, person_id: int) -> set[Role]:
        """The offices a person holds at a place now."""
        sql = "SELECT role FROM office WHERE place_id = ? AND person_id = ? AND until IS NULL"
        return {Role(found["role"]) for found in rows(self._db, sql, (place_id, person_id))}

    def answers_for(self, place: Place, person_id: int) -> bool:
        """Whether a person holds an office there or above."""
        return any(self.roles_at(each.id, person_id) for each in self.chain(place))

    def holders(self, place_id: int, *roles: Role) -> list[Person]:
        """Who holds one of these offices (any, if none is named) at a place, longest first."""
        wanted = [role.value for role in roles or Role]
        marks = ", ".join("?" * len(wanted))
        sql = (
            f"{PERSON} WHERE id IN (SELECT person_id FROM office WHERE place_id = ? AND until IS NULL"
            f" AND role IN ({marks})) ORDER BY id"
        )
        return [load(Person, found) for found in rows(self._db, sql, (place_id, *wanted))]

    def answering(self, place: Place) -> list[Person]:
        """Who answers for a place: its own offices and those one level up."""
        return [person for each in self.chain(place)[:2] for person in self.holders(each.id)]

    def offices_of(self, person_id: int) -> list[Office]:
        """The offices a person holds now."""
        sql = "SELECT place_id, person_id, role, since FROM office WHERE person_id = ? AND until IS NULL"
        return [load(Office, found) for found in rows(self._db, sql, (person_id,))]


class People:
    """The residents and officers the bot knows."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, person_id: int) -> Person:
        """The person with this id, who must exist."""
        found = row(self._db, f"{PERSON} WHERE id = ?", (person_id,))
        assert found is not None, f"no person {person_id}"
        return load(Person, found)

    def find(self, person_id: int) -> Person | None:
        """The person with this id, unless they turned out to be another one."""
        found = row(self._db, f"{PERSON} WHERE id = ?", (person_id,))
        return load(Person, found) if found else None

    def by_telegram(self, telegram_id: int) -> Person | None:
        """The person with this Telegram account."""
        found = row(self._db, f"{PERSON} WHERE telegram_id = ?", (telegram_id,))
        return load(Person, found) if found else None

    def by_invite(self, invite: str) -> Person | None:
        """The person whose personal link has this word."""
        found = row(self._db, f"{PERSON} WHERE invite = ?", (invite,))
        return load(Person, found) if found else None

    def of_household(self, household_id: int) -> list[Person]:
        """The members of a home."""
        found = rows(self._db, f"{PERSON} WHERE household_id = ? ORDER BY id", (household_id,))
        return [load(Person, each) for each in found]

    def of_place(self, place_id: int) -> list[Person]:
        """The residents of a group."""
        found = rows(self._db, f"{PERSON} WHERE place_id = ? ORDER BY id", (place_id,))
        return [load(Person, each) for each in found]

    def without_account(self) -> list[Person]:
        """The people of the roster whose Telegram account is not known yet, and who may open their personal link."""
        which = "telegram_id IS NULL AND invite IS NOT NULL"
        return [load(Person, each) for each in rows(self._db, f"{PERSON} WHERE {which} ORDER BY id")]
