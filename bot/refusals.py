"""What follows when Telegram does not deliver: nothing is lost, and somebody who can help is told."""

import logging
from datetime import datetime

from bot.decision import ChatBound, ChatMigrated, Decision, Kind, Reachable, Say, To, decide
from bot.model import Person, Place, Role
from bot.occasion import Reader
from bot.rules.places import chats
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
NOT_ALONE = "chat_admin_required"  # seen by one member alone: without rights, only just after that member's press


def park(store: Store, letter: Letter, reader: Reader, reason: str, now: datetime) -> None:
    """It waits until the person opens a private chat, or the place gets a chat again."""
    with store.transaction():
        store.outbox.ended(letter.id, "parked", now, reason)
        store.commit(_tell_somebody_else(store, letter, reader), now)
    log.warning("outbox row %s (%s) waits: %s", letter.id, letter.kind.value, reason)


def moved(store: Store, letter: Letter, chat_id: int | None, new_id: int, now: datetime) -> None:
    """The group became a supergroup while this was on its way; it goes there next."""
    with store.transaction():
        if chat_id is None:
            store.outbox.ended(letter.id, "failed", now, "moved from an unknown chat")
        else:
            store.commit(decide(ChatMigrated(chat_id, new_id)), now)


def refused(store: Store, letter: Letter, chat_id: int | None, description: str, now: datetime) -> None:
    """Telegram says no. What can be put right is, and the row waits; what cannot is kept with the reason.

    `chat_id` is the chat it was sent to, which need not be the one it is meant for: who cannot be written to
    is mentioned in their group.
    """
    said = description.lower()
    person = store.people.by_telegram(chat_id) if chat_id else None
    place = store.places.by_chat(chat_id) if chat_id else None
    with store.transaction():
        if letter.to.only is not None and chat_id and NOT_ALONE in said:
            store.note(f"administrator:{chat_id}", "no")
            store.outbox.press_is_over(letter)
        elif person and any(reason in said for reason in SHUT):
            _shut(store, letter, person, description, now)
        elif place and chat_id and any(reason in said for reason in LOST):
            store.commit(chats.lost(place, chat_id, store.places.answering(place)), now)
        elif person is None and place is None and _goes_elsewhere(letter) and any(reason in said for reason in LOST):
            log.info("outbox row %s: its chat was lost meanwhile", letter.id)  # the next try finds where it goes now
        elif place and chat_id and place.thread_id and any(reason in said for reason in NO_TOPIC):
            store.commit(decide(ChatBound(place.id, chat_id, None)), now)
        else:
            _give_up(store, letter, place, description, now)


def _goes_elsewhere(letter: Letter) -> bool:
    """Whether a row is meant for a place or a person, in whatever chat they have now."""
    return letter.to.chat_id is None and letter.kind not in {Kind.CLEAR, Kind.SETTLED}


def _shut(store: Store, letter: Letter, person: Person, description: str, now: datetime) -> None:
    """A person closed their private chat. What can be said elsewhere waits; an answer to that chat alone does not."""
    store.commit(decide(Reachable(person.id, reachable=False)), now)
    if letter.to.person_id is None and letter.to.only is None:
        _give_up(store, letter, None, description, now)


def _give_up(store: Store, letter: Letter, place: Place | None, description: str, now: datetime) -> None:
    """The row is kept with the reason. A muted chat's offices are told by the first row that has to wait."""
    muted = place is not None and any(reason in description.lower() for reason in MUTED)
    log.error("outbox row %s (%s) was refused", letter.id, letter.kind.value)
    if muted and place and not store.outbox.is_parked(letter.lane):
        store.commit(chats.muted(place, store.places.answering(place)), now)
    store.outbox.ended(letter.id, "parked" if muted else "failed", now, description[:200])


def _tell_somebody_else(store: Store, letter: Letter, reader: Reader) -> Decision:
    """Somebody who had to act cannot be written to: the nearest office that can be is told their name.

    Only about cards, which go to people in office, and of these only where somebody would be called. A follow-up
    that finds nobody home stays between the bot and whoever reported: their name may be nobody's business.
    """
    if letter.kind is not Kind.CARD or not letter.mention or reader.person is None:
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
