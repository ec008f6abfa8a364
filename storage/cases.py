"""Gathering what the rules need to know about an item."""

from datetime import datetime

from sqlite_utils import Database

from bot.model import Item, Level, Person, Place, Role
from bot.rules.items.case import Case
from bot.rules.items.escalation import STEPS
from bot.rules.places.times import local
from storage.database import rows
from storage.duty import Duty
from storage.items import Items
from storage.places import People, Places
from storage.queues import DueWork
from storage.rota import Rotas


class Cases:
    """Items together with everybody they concern."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._places, self._people, self._items, self._duty = Places(db), People(db), Items(db), Duty(db)
        self._due, self._rotas = DueWork(db), Rotas(db)

    def of(self, item: Item, actor: Person | None, now: datetime) -> Case:
        """The case of a stored item, for somebody who acts on it now."""
        reporter = self._people.get(item.reporter_id) if item.reporter_id else None
        discreet = self._discreet(item)
        return self._around(
            item,
            now,
            actor=actor,
            reporter=reporter,
            holder=self._people.get(item.holder_id) if item.holder_id else None,
            supporters=tuple(self._items.supporters(item.id)),
            discreet=discreet,
            leaders_then=self._leaders_then(item),
            answers=tuple(self._items.answers(item.id, item.round).items()),
            pending=tuple(self._due.pending(item.id, STEPS)),
        )

    def new(self, item: Item, reporter: Person | None, now: datetime) -> Case:
        """The case of an item that is about to be recorded."""
        discreet = frozenset({reporter.id}) if reporter and item.private else frozenset[int]()
        return self._around(item, now, actor=reporter, reporter=reporter, discreet=discreet)

    def _around(self, item: Item, now: datetime, **known: object) -> Case:
        group = self._places.get(item.place_id)
        above = {place.level: place for place in self._places.chain(group)}
        community, street = above.get(Level.COMMUNITY), above.get(Level.STREET)
        heads, deputies = self._holders(group, Role.HEAD), self._holders(group, Role.DEPUTY)
        return Case(
            item=item,
            group=group,
            now=now,
            community=community,
            street=street,
            heads=heads,
            deputies=deputies,
            absent=self._rotas.absent([*heads, *deputies], local(now, group.timezone).date()),
            community_officers=self._holders(community),
            street_officers=self._holders(street),
            leaders=self._leaders(group, now),
            **known,  # type: ignore[arg-type]  # Case's own fields
        )

    def _holders(self, place: Place | None, *roles: Role) -> tuple[Person, ...]:
        return tuple(self._places.holders(place.id, *roles)) if place else ()

    def open_in(self, group: Place, now: datetime) -> list[Case]:
        """The cases of a group's open items."""
        return [self.of(item, None, now) for item in self._items.open_in([group.id])]

    def _leaders(self, group: Place, at: datetime) -> tuple[Person, ...]:
        turn = self._duty.turn(group.id, local(at, group.timezone).date())
        return tuple(self._people.of_household(turn.household_id)) if turn else ()

    def _leaders_then(self, item: Item) -> tuple[Person, ...]:
        return self._leaders(self._places.get(item.place_id), item.accepted_at) if item.accepted_at else ()

    def _discreet(self, item: Item) -> frozenset[int]:
        sql = "SELECT person_id FROM supporter WHERE item_id = ? AND discreet = 1"
        found = {int(each["person_id"]) for each in rows(self._db, sql, (item.id,))}
        if item.private and item.reporter_id:
            found.add(item.reporter_id)
        return frozenset(found)
