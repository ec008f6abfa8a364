"""Who will read a message, and when: what finding the words for it begins with."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from bot.decision import To
from bot.model import Item, Level, Person, Place
from bot.rules.items.case import Case
from bot.texts.cards import for_all
from bot.texts.translate import Words, words
from storage import Letter, Store


@dataclass(frozen=True, slots=True)
class Reader:
    """Who will read it: a place's chat, a person, or a chat that is not set up yet."""

    place: Place | None = None
    person: Person | None = None
    language: str = "en"
    alone: Person | None = None  # whoever alone will see it: in their private chat, or as that person of a group


def reader_of(store: Store, letter: Letter, default_language: str) -> Reader:
    """Whom a row of the outbox is for. A person without a language of their own reads their place's, and a chat that
    is no place's any more the one that its row names.
    """
    to = letter.to
    person = store.people.get(to.person_id) if to.person_id else None
    if person is None and to.only:
        person = store.people.by_telegram(to.only)
    place = store.places.get(to.place_id) if to.place_id else None
    if place is None and to.chat_id:
        place = store.places.by_chat(to.chat_id)
    spoken_to = person or _whose_chat(store, to)
    home = place or _home(store, spoken_to)
    own = spoken_to.language if spoken_to else None
    language = own or (home.language if home else letter.params.get("speaks", default_language))
    return Reader(place, person, language, spoken_to if spoken_to and spoken_to.reachable else None)


def _whose_chat(store: Store, to: To) -> Person | None:
    """Whoever a private chat belongs to: its id is theirs."""
    return store.people.by_telegram(to.chat_id) if to.chat_id and to.chat_id > 0 else None


def _home(store: Store, person: Person | None) -> Place | None:
    if person is None:
        return None
    offices = store.places.offices_of(person.id)
    place_id = person.place_id or (offices[0].place_id if offices else None)
    return store.places.get(place_id) if place_id else None


@dataclass(frozen=True)  # without slots, so that what its words ask for more than once is read once
class Occasion:
    """One message to find words for."""

    store: Store
    params: dict[str, Any]
    reader: Reader
    now: datetime

    @property
    def words(self) -> Words:
        """The reader's language, in this year."""
        return words(self.reader.language, self.now.year)

    @cached_property
    def item(self) -> Item:
        """The item it is about."""
        return self.shown(self.store.items.get(self.params["item"]))

    def shown(self, item: Item) -> Item:
        """An item as the reader may read of it: the whole title of a private one is for its reporter and those in
        office. What is for somebody who cannot be written to may be said before all.
        """
        if not item.private or self._may_read(item):
            return item
        return for_all(self.words, item)

    @cached_property
    def groups(self) -> list[Place]:
        """The groups that the reader answers for."""
        places, person = self.store.places, self.reader.person or self.reader.alone
        held = {office.place_id for office in places.offices_of(person.id)} if person else set()
        if self.reader.place is not None:
            held = {self.reader.place.id}
        return list({group.id: group for each in held for group in places.groups_under(each)}.values())

    @property
    def reads_several(self) -> bool:
        """Whether the reader has several groups, so that a number alone names nothing."""
        return len(self.groups) > 1

    def of_group(self, name: str, place_id: int) -> str:
        """A name with its group, for a reader of several; with its code too, where two are called the same."""
        if not self.reads_several:
            return name
        group = self.store.places.get(place_id)
        is_alone = [each.name for each in self.groups].count(group.name) <= 1
        return f"{name} ({group.name})" if is_alone else f"{name} ({group.name}, {group.code})"

    def home(self, household_id: int) -> str:
        """How a household is called in a sentence."""
        home = self.store.places.household(household_id)
        return self.of_group(home.name, home.place_id)

    def named(self, item: Item) -> Item:
        """The same in a sentence: with its group, for a reader of several."""
        item = self.shown(item)
        return replace(item, title=self.of_group(item.title, item.place_id))

    def _may_read(self, item: Item) -> bool:
        person = self.reader.alone
        if person is not None:
            is_own = person.id == item.reporter_id
            return is_own or bool(self.store.cases.of(item, None, self.now).levels_of(person))
        place = self.reader.place
        return place is not None and place.level is not Level.GROUP

    @property
    def told(self) -> Case:
        """The same case, as it is named in a sentence."""
        return self.store.cases.of(self.named(self.item), None, self.now)

    @property
    def case(self) -> Case:
        """That item with everybody it concerns."""
        return self.store.cases.of(self.item, None, self.now)
