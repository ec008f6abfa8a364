"""What follows when Telegram does not deliver: nothing is lost, and somebody who can help is told."""

import logging
from datetime import datetime

from bot.compose import Reader
from bot.decision import ChatBound, ChatMigrated, Decision, Kind, Reachable, Say, To, decide
from bot.model import Person, Place, Role
from bot.rules import chats
from storage import Letter, Store

log = logging.getLogger(__name__)

LOST = (
    "chat not found",
    "bot was kicked",
    "bot is not a member",
    "group chat was deleted",
    "group chat was deactivated",
)
SHUT = (
    "blocked by the user",
    "can't initiate conversation",
    "user is deactivated",
    "chat not found",
    "peer_id_invalid",
)
MUTED = ("not enough rights", "have no rights", "chat_write_forbidden")
NO_TOPIC = ("message thread not found", "topic_closed", "topic_deleted")


def park(store: Store, letter: Letter, reader: Reader, reason: str, now: datetime) -> None:
    """It waits until the person opens a private chat, or the place gets a chat again."""
    log.warning("outbox row %s (%s) waits: %s", letter.id, letter.kind.value, reason)
    with store.transaction():
        store.outbox.ended(letter.id, "parked", now, reason)
        store.commit(_tell_somebody_else(store, letter, reader), now)


def moved(store: Store, letter: Letter, reader: Reader, new_id: int, now: datetime) -> None:
    """The group became a supergroup while this was on its way; it goes there next."""
    old_id = reader.place.chat_id if reader.place else letter.to.chat_id
    with store.transaction():
        if old_id is None:
            store.outbox.ended(letter.id, "failed", now, "moved from an unknown chat")
        else:
            store.commit(decide(ChatMigrated(old_id, new_id)), now)


def refused(store: Store, letter: Letter, reader: Reader, description: str, now: datetime) -> None:
    """Telegram says no. What can be put right is, and the row waits; what cannot is kept with the reason."""
    said = description.lower()
    with store.transaction():
        if reader.person and letter.to.place_id is None and any(reason in said for reason in SHUT):
            store.commit(decide(Reachable(reader.person.id, reachable=False)), now)
        elif any(reason in said for reason in LOST) and reader.place and reader.place.chat_id:
            answering = store.places.answering(reader.place)
            store.commit(chats.lost(reader.place, reader.place.chat_id, answering), now)
        elif any(reason in said for reason in NO_TOPIC) and reader.place and reader.place.thread_id:
            store.commit(decide(ChatBound(reader.place.id, reader.place.chat_id or 0, None)), now)
        else:
            _give_up(store, letter, reader, description, now)


def _give_up(store: Store, letter: Letter, reader: Reader, description: str, now: datetime) -> None:
    muted = any(reason in description.lower() for reason in MUTED)
    state = "parked" if muted else "failed"
    log.error("outbox row %s (%s) was refused", letter.id, letter.kind.value)
    store.outbox.ended(letter.id, state, now, description[:200])
    if muted and reader.place:
        store.commit(chats.muted(reader.place, store.places.answering(reader.place)), now)


def _tell_somebody_else(store: Store, letter: Letter, reader: Reader) -> Decision:
    """Somebody who had to act cannot be written to: the nearest office that can be is told their name.

    Only about cards, which go to people in office. A follow-up that finds nobody home stays between the bot
    and whoever reported: their name may be nobody's business.
    """
    if letter.kind is not Kind.CARD or reader.person is None:
        return decide()
    item = store.items.get(letter.params["item"])
    nearest = _reachable_office(store, store.places.get(item.place_id), reader.person)
    if nearest is None:
        return decide()
    params = {"text": "unreachable", "name": reader.person.name, "number": item.number}
    key = f"unreachable:{item.id}:{reader.person.id}"
    return decide(Say(Kind.NOTICE, To(person_id=nearest.id), params, key=key))


def _reachable_office(store: Store, group: Place, besides: Person) -> Person | None:
    for place in store.places.chain(group):
        for role in (Role.HEAD, Role.DEPUTY, Role.OFFICER):
            for person in store.places.holders(place.id, role):
                if person.reachable and person.id != besides.id:
                    return person
    return None
