"""Reading what decides whose turn it is: seats, turns given, absences, excuses, agreements, offers."""

from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from bot.model import HouseholdSpan, OfferState, Person, Place, SpanKind, Tick, TurnOffer, TurnState, Why
from bot.rules.duties.rotation import Absence, Agreed, Assignment, Excuse, Given, Rota, Seat
from bot.rules.places.place_settings import PlaceSettings, settings_of
from storage.database import row, rows
from storage.places import Places
from storage.rows import load
from storage.views import Shown, Views

SPAN = "SELECT household_span.* FROM household_span JOIN household ON household.id = household_id"


class Rotas:
    """A group's rotation, as the rules want it."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._places = Places(db)

    def settings(self, group: Place) -> PlaceSettings:
        """What holds for a group."""
        return settings_of(self._places.chain(group))

    def of(self, group: Place) -> Rota:
        """Everything that decides whose turn it is in a group."""
        spans = self.spans(group.id)
        return Rota(
            seats=self._seats(group.id),
            given=self._given(group.id),
            absences=tuple(Absence(s.household_id, s.first, s.last) for s in spans if s.kind is SpanKind.AWAY),
            excuses=tuple(Excuse(s.household_id, s.first, s.last) for s in spans if s.kind is SpanKind.EXCUSED),
            assignments=self._assignments(group.id),
            unit=self.settings(group).turn_unit,
        )

    def _seats(self, place_id: int) -> tuple[Seat, ...]:
        sql = (
            "SELECT id, position, joined_on, left_on, (SELECT COUNT(*) FROM person WHERE household_id = household.id)"
            " AS members FROM household WHERE place_id = ? ORDER BY position, id"
        )
        return tuple(
            Seat(
                found["id"],
                found["position"],
                date.fromisoformat(found["joined_on"]) if found["joined_on"] else date.min,
                date.fromisoformat(found["left_on"]) if found["left_on"] else None,
                found["members"],
            )
            for found in rows(self._db, sql, (place_id,))
        )

    def _given(self, place_id: int) -> tuple[Given, ...]:
        sql = (
            "SELECT day, household_id, for_household_id, why, instead_of_id, forgiven_id, state FROM turn"
            " WHERE place_id = ? ORDER BY day"
        )
        return tuple(
            Given(date.fromisoformat(day), household, owner, Why(why), instead, forgiven, TurnState(state))
            for day, household, owner, why, instead, forgiven, state in self._db.execute(sql, (place_id,)).fetchall()
        )

    def _assignments(self, place_id: int) -> tuple[Assignment, ...]:
        sql = "SELECT * FROM agreement WHERE place_id = ? AND undone_at IS NULL ORDER BY id"
        return tuple(
            Assignment(
                date.fromisoformat(found["day"]),
                found["household_id"],
                Agreed(found["kind"]),
                found["for_household_id"],
            )
            for found in rows(self._db, sql, (place_id,))
        )

    def spans(self, place_id: int) -> list[HouseholdSpan]:
        """All absences and excuses of a group's households, oldest first."""
        sql = f"{SPAN} WHERE place_id = ? AND NOT undone ORDER BY household_span.id"
        return [load(HouseholdSpan, found) for found in rows(self._db, sql, (place_id,))]

    def spans_on(self, place_id: int, day: date, kind: SpanKind) -> list[HouseholdSpan]:
        """Who of a group is away, or excused, on a day."""
        found = [span for span in self.spans(place_id) if span.kind is kind]
        return [span for span in found if span.first <= day and (span.last is None or day <= span.last)]

    def absent(self, people: Iterable[Person], day: date) -> frozenset[int]:
        """Those of these people whose home stands empty on a day, by id."""
        homes = {person.id: person.household_id for person in people if person.household_id is not None}
        marks = ", ".join("?" * len(homes))
        sql = (
            f"SELECT household_id FROM household_span WHERE household_id IN ({marks}) AND kind = 'away' AND NOT undone"
            " AND first <= ? AND (last IS NULL OR last >= ?)"
        )
        found = rows(self._db, sql, (*homes.values(), day.isoformat(), day.isoformat()))
        empty = {each["household_id"] for each in found}
        return frozenset(person_id for person_id, home in homes.items() if home in empty)

    def span(self, span_id: int) -> HouseholdSpan | None:
        """An absence or excuse, if it stands."""
        found = row(self._db, f"{SPAN} WHERE household_span.id = ? AND NOT undone", (span_id,))
        return load(HouseholdSpan, found) if found else None

    def away(self, household_id: int, today: date) -> list[HouseholdSpan]:
        """A household's absences that are not over."""
        sql = (
            f"{SPAN} WHERE household_id = ? AND kind = 'away' AND NOT undone AND (last IS NULL OR last >= ?)"
            " ORDER BY first"
        )
        found = rows(self._db, sql, (household_id, today.isoformat()))
        return [load(HouseholdSpan, each) for each in found]

    def offer(self, offer_id: int) -> TurnOffer | None:
        """An offer, whatever became of it."""
        found = row(self._db, "SELECT * FROM turn_offer WHERE id = ?", (offer_id,))
        return load(TurnOffer, found) if found else None

    def open_offers(self, place_id: int, day: date) -> list[TurnOffer]:
        """The offers of a day's turn that nobody has answered."""
        sql = "SELECT * FROM turn_offer WHERE place_id = ? AND day = ? AND state = ? ORDER BY id"
        found = rows(self._db, sql, (place_id, day.isoformat(), OfferState.OPEN.value))
        return [load(TurnOffer, each) for each in found]

    def asked_of(self, household_id: int) -> list[TurnOffer]:
        """The offers that a household was asked to take, and has not answered."""
        sql = "SELECT * FROM turn_offer WHERE to_household_id = ? AND state = ? ORDER BY id"
        return [load(TurnOffer, each) for each in rows(self._db, sql, (household_id, OfferState.OPEN.value))]

    def shown(self, name: str, value: int) -> list[Shown]:
        """The messages that show an offer or a check now, each with where it stands."""
        return Views(self._db).naming(name, value)

    def ticks(self, place_id: int, day: date) -> list[Tick]:
        """The points of a day's check that were looked at, in that order."""
        sql = "SELECT point, person_id, at, item_id FROM tick WHERE place_id = ? AND day = ? ORDER BY at, rowid"
        return [load(Tick, found) for found in rows(self._db, sql, (place_id, day.isoformat()))]
