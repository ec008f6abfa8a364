"""Where a message goes: the private chat if it is open, else what the design allows instead."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.decision import Kind, To
from bot.model import Person, Place
from bot.occasion import Reader
from storage import Letter, Store

PRESS_LASTS = timedelta(seconds=15)  # Bot API 10.2: how long a press lets a bot without rights answer one member


class UnreachableError(Exception):
    """Nobody can be told this now; the text is the reason kept with the row."""


@dataclass(frozen=True, slots=True)
class Address:
    """A chat, and who of it shall see the message."""

    chat_id: int
    thread_id: int | None = None
    only: int | None = None  # an ephemeral message for this member
    query_id: str | None = None
    reply_to: int | None = None
    mention: Person | None = None  # said in the group, to this person by name


def address_of(store: Store, letter: Letter, reader: Reader, now: datetime) -> Address:
    """Where a row of the outbox is to be sent.

    Raises:
        UnreachableError: nowhere.
    """
    to = letter.to
    if to.person_id is not None:
        assert reader.person is not None
        return _to_person(store, letter, reader.person)
    if to.only is not None:
        return _to_member(store, letter, reader, now)
    if reader.place is not None and reader.place.chat_id is not None:
        return Address(reader.place.chat_id, to.thread_id or reader.place.thread_id, reply_to=to.reply_to)
    if to.chat_id is not None:
        return Address(to.chat_id, to.thread_id, reply_to=to.reply_to)
    raise UnreachableError("the place has no chat")


def chat_of(store: Store, letter: Letter, reader: Reader, now: datetime) -> int | None:
    """The chat that a row is sent to, or whose message it is about; None if nowhere."""
    if letter.kind in {Kind.CLEAR, Kind.SETTLED}:
        return int(letter.params["chat_id"])
    try:
        return address_of(store, letter, reader, now).chat_id
    except UnreachableError:
        return None


def _to_person(store: Store, letter: Letter, person: Person) -> Address:
    if person.telegram_id is not None and person.reachable:
        return Address(person.telegram_id, reply_to=letter.to.reply_to)
    group = _group(store, letter, person)
    if not letter.mention or group is None or group.chat_id is None or not _lives_in(store, person, group):
        raise UnreachableError("has not opened a private chat with the bot")
    return Address(group.chat_id, group.thread_id, mention=person)


def _group(store: Store, letter: Letter, person: Person) -> Place | None:
    if "item" in letter.params:
        return store.places.get(store.items.get(letter.params["item"]).place_id)
    return store.places.get(person.place_id) if person.place_id else None


def _lives_in(store: Store, person: Person, group: Place) -> bool:
    """Only people of the group are mentioned in it: an officer's duties are no business of its chat."""
    return person.place_id == group.id or bool(store.places.roles_at(group.id, person.id))


def _to_member(store: Store, letter: Letter, reader: Reader, now: datetime) -> Address:
    """To one member of a group: seen by them alone, else in their private chat, else as a reply in the group."""
    to, place = letter.to, reader.place
    assert to.only is not None
    chat_id = place.chat_id if place and place.chat_id else to.chat_id
    if chat_id is None:
        raise UnreachableError("the place has no chat")
    address = Address(chat_id, place.thread_id if place else None, to.only, reply_to=to.reply_to)
    if is_administrator(store, chat_id):
        return address
    if to.query_id and now - letter.created_at < PRESS_LASTS:
        return replace(address, query_id=to.query_id)
    if reader.person and reader.person.reachable:
        return Address(to.only)
    if letter.mention:
        return replace(address, only=None)
    raise UnreachableError("not an administrator, and no private chat")


def is_administrator(store: Store, chat_id: int) -> bool:
    """Whether the bot has administrator rights in a chat, as Telegram last told it."""
    return store.noted(f"administrator:{chat_id}") == "yes"


def group_lane(store: Store, letter: Letter) -> str | None:
    """The lane of the group where a row will be said, if its person cannot be written to alone."""
    if not letter.mention or letter.to.person_id is None or "item" not in letter.params:
        return None
    if store.people.get(letter.to.person_id).reachable:
        return None
    return To(place_id=store.items.get(letter.params["item"]).place_id).lane


def under_card(store: Store, letter: Letter, address: Address) -> Address:
    """A call in the group is a reply to the item's card, where the buttons are."""
    if "item" not in letter.params:
        return address
    cards = store.items.cards(letter.params["item"])
    here = [card for card in cards if card.chat_id == address.chat_id and card.lane.startswith("place:")]
    return replace(address, reply_to=here[0].message_id) if here else address


def as_mention(kind: Kind) -> Kind:
    """What is said in the group instead, when somebody of it cannot be written to: a card stands there already."""
    return Kind.CALL if kind in {Kind.CARD, Kind.NUDGE} else kind
