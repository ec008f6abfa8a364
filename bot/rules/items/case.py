"""What the rules need to know about one item: who answers for it, who reported it, who acts now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.decision import Change, Decision, ItemChanged, Kind, Say, To, card, decide
from bot.model import Action, Due, DueKind, Event, Item, Level, Person, Place, Severity, State
from bot.rules.places.in_line import in_line
from bot.rules.places.place_settings import PlaceSettings, settings_of
from bot.rules.places.times import EVENING, after_quiet, local
from bot.rules.places.working import Working


class RefusedError(Exception):
    """Somebody may not do this, or not now; `reason` names the sentence that says so."""

    def __init__(self, reason: str, **params: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.params = params

    @property
    def asks(self) -> bool:
        """Whether the sentence asks for what is missing, and so is put as a question that can be answered."""
        return self.reason.endswith("_needed")


@dataclass(frozen=True, slots=True)
class Case:
    """An item with everybody it concerns, at one moment."""

    item: Item
    group: Place
    now: datetime
    community: Place | None = None
    street: Place | None = None
    heads: tuple[Person, ...] = ()
    deputies: tuple[Person, ...] = ()
    absent: frozenset[int] = frozenset()  # safety heads and deputies whose home stands empty today
    community_officers: tuple[Person, ...] = ()
    street_officers: tuple[Person, ...] = ()
    leaders: tuple[Person, ...] = ()  # the household whose turn it is today
    leaders_then: tuple[Person, ...] = ()  # the household whose turn it was when it was taken
    reporter: Person | None = None
    holder: Person | None = None
    supporters: tuple[Person, ...] = ()
    discreet: frozenset[int] = frozenset()  # people whose name must not be said in the group for this item
    answers: tuple[tuple[int, str], ...] = ()  # person and answer, of this round's follow-up
    pending: tuple[Due, ...] = ()  # its deadlines that are still to come
    actor: Person | None = None  # None: the clock, or somebody unknown

    @property
    def is_urgent(self) -> bool:
        """Danger to life: quiet hours do not hold and messages go first."""
        return self.item.severity is Severity.URGENT

    def place(self, level: Level) -> Place | None:
        """The item's place at a level."""
        return {Level.GROUP: self.group, Level.COMMUNITY: self.community, Level.STREET: self.street}[level]

    def answer_of(self, person: Person) -> str | None:
        """What this person has answered in this round's follow-up."""
        return dict(self.answers).get(person.id)

    @property
    def settings(self) -> PlaceSettings:
        """What holds for the households of the group."""
        return settings_of((self.group, self.community, self.street))

    def working(self, level: Level) -> Working:
        """When the people of a level are at work: an office has hours, the neighbours have none."""
        chain = {Level.COMMUNITY: (self.community, self.street), Level.STREET: (self.street,)}.get(level, ())
        return settings_of(chain).working

    def not_in_quiet(self, at: datetime) -> datetime:
        """This moment, or the end of the group's quiet hours it falls into; danger does not wait."""
        return at if self.is_urgent else after_quiet(at, self.group.timezone, self.settings.quiet)

    @property
    def quiet_until(self) -> datetime | None:
        """When what is said now may be read: the end of the quiet hours; None if at once."""
        later = self.not_in_quiet(self.now)
        return None if later == self.now else later

    def officers(self, level: Level) -> tuple[Person, ...]:
        """Who handles items at a level; a group whose safety head is away, or that has none, has its deputies."""
        return {
            Level.GROUP: in_line(self.heads, self.deputies, self.absent),
            Level.COMMUNITY: self.community_officers,
            Level.STREET: self.street_officers,
        }[level]

    def can_take(self, level: Level) -> bool:
        """Whether anybody who holds office at a level hears of an item, and so can take it: a chat alone cannot."""
        people, place = self.officers(level), self.place(level)
        in_chat = level is Level.GROUP or (place is not None and place.chat_id is not None)
        return bool(people) and (in_chat or any(person.reachable for person in people))

    def told_from(self, lowest: Level) -> Level | None:
        """The first level from here up where somebody can take it; with nobody in office, the first with a chat."""
        up = [level for level in Level if level.rank >= lowest.rank]
        heard = (level for level in up if any(True for _ in self.addresses(level)))
        return next((level for level in up if self.can_take(level)), None) or next(heard, None)

    @property
    def told_now(self) -> Level | None:
        """Who is told of it where it stands; not always its level, for nobody may hold office there."""
        return self.told_from(self.item.level)

    def level_above(self) -> Level | None:
        """The next level up where somebody is told of the item."""
        above = [level for level in Level if level.rank > self.item.level.rank]
        return self.told_from(above[0]) if above else None

    @property
    def actor_level(self) -> Level | None:
        """The lowest level at which the one who acts holds office for this item; None for a resident."""
        return min(self.levels_of(self.actor), key=lambda level: level.rank, default=None)

    def levels_of(self, person: Person | None) -> list[Level]:
        """The levels at which somebody holds office for this item, lowest first."""
        handlers = {level: self.officers(level) for level in Level} | {Level.GROUP: self.heads + self.deputies}
        return [level for level in Level if person is not None and person in handlers[level]]

    @property
    def first_part(self) -> str:
        """What the first in line of the group is: the safety head ("group"), or the "deputy" who stands in."""
        first = self.officers(Level.GROUP)
        return "deputy" if first and first[0] not in self.heads else Level.GROUP.value

    def leads(self, person: Person | None) -> bool:
        """Whether somebody is today's rotating leader, or of the household that took it as such."""
        return person is not None and (person in self.leaders or self.took(person))

    def took(self, person: Person | None) -> bool:
        """Whether somebody's household took it when they were the rotating leader."""
        return person in self.leaders_then and self.holder in self.leaders_then

    @property
    def is_before_evening(self) -> bool:
        """What today's rotating leader has not settled by the evening is no longer theirs."""
        return local(self.now, self.group.timezone).time() < EVENING

    @property
    def waits_for_leader(self) -> bool:
        """Whether it waits for today's rotating leader; after the evening's deadline it does not."""
        is_waiting = self.item.state is State.REPORTED and bool(self.leaders)
        return is_waiting and any(due.kind is DueKind.EVENING for due in self.pending)

    @property
    def first(self) -> tuple[Person, ...]:
        """Who of the group has it, or should take it."""
        if self.waits_for_leader:
            return self.leaders
        if self.item.state is State.ACCEPTED and self.holder is not None and self.leads(self.holder):
            return (self.holder,)
        return self.officers(Level.GROUP)

    @property
    def holder_part(self) -> str:
        """What whoever has it is to it: a level, "deputy", "leader" (today's) or "a_leader"."""
        levels = self.levels_of(self.holder)
        if self.holder in self.deputies:
            return "deputy"
        if levels or not self.leads(self.holder):
            return levels[0].value if levels else Level.GROUP.value
        return "leader" if self.holder in self.leaders else "a_leader"

    def asked(self) -> list[Person]:
        """Whom the follow-up asks: who reported it and who said "me too", but not who handled it."""
        people = ([self.reporter] if self.reporter else []) + list(self.supporters)
        return [person for person in dict.fromkeys(people) if person.id != self.item.holder_id]

    def may_see_photos(self, person: Person | None) -> bool:
        """Whoever reported it and those in office; unless it was told in private, whoever stands behind it too."""
        if person is None:
            return False
        stands_behind = not self.item.private and person in self.supporters
        return person == self.reporter or bool(self.levels_of(person)) or stands_behind

    def ask(self, person: Person) -> Say:
        """Ask one of them whether it is so; mentioned in the group only if that gives nobody away."""
        return Say(
            Kind.FOLLOW_UP,
            To(person_id=person.id),
            {"item": self.item.id, "round": self.item.round},
            not_before=after_quiet(self.now, self.group.timezone, self.settings.quiet),
            key=f"follow_up:{self.item.id}:{self.item.round}:{person.id}",
            mention=person.id not in self.discreet,
        )

    def addresses(self, level: Level | None) -> Iterator[To]:
        """Where the people of a level are told: an office's staff chat, else each in private."""
        if level is None:
            return
        place = self.place(level)
        if level is not Level.GROUP and place and place.chat_id:
            yield To(place_id=place.id)
        else:
            yield from (To(person_id=person.id) for person in self.officers(level))

    def to_holder(self) -> list[To]:
        """Where whoever has or had it is told: an officer in the office's staff chat, anybody else in private."""
        levels = self.levels_of(self.holder)
        place = self.place(levels[0]) if levels and levels[0] is not Level.GROUP else None
        if place and place.chat_id:
            return [To(place_id=place.id)]
        return [To(person_id=self.holder.id)] if self.holder else []

    def tell(self, level: Level | None, not_before: datetime | None = None) -> list[Change]:
        """Show the item's card, with its buttons, to those who handle items at a level."""
        return self.show(self.addresses(level), not_before)

    def show(self, addresses: Iterable[To], not_before: datetime | None = None) -> list[Change]:
        """Show the item's card to these."""
        return [card(self.item.id, to, urgent=self.is_urgent, not_before=not_before) for to in addresses]

    def mark(self, emoji: str) -> Say:
        """A reaction on the resident's own message: 👀 recorded, 👌 done, none when it was put aside."""
        return Say(Kind.REACTION, To(place_id=self.group.id), {"item": self.item.id, "emoji": emoji})

    def notice(self, addresses: Iterable[To], text: str, **params: object) -> list[Change]:
        """One of the plain sentences about this item, to these; not in the night."""
        values = {"text": text, "item": self.item.id, "number": self.item.number, **params}
        urgent, held = self.is_urgent, self.quiet_until
        return [Say(Kind.NOTICE, to, values, urgent=urgent, not_before=held, mention=True) for to in addresses]

    def changed(self, action: Action, note: str = "", **fields: object) -> tuple["Case", ItemChanged]:
        """The case after a change of its item, and the change with its line of history."""
        item = replace(self.item, **fields)  # type: ignore[arg-type]  # the fields are Item's own
        event = Event(
            item_id=item.id,
            at=self.now,
            action=action,
            actor_id=self.actor.id if self.actor and self.actor.id not in self.discreet else None,
            note=note,
            from_state=self.item.state,
            to_state=item.state,
            from_level=self.item.level,
            to_level=item.level,
        )
        return replace(self, item=item), ItemChanged(item, event)


NOTHING: Decision = decide()
