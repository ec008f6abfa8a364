"""What follows when a chat is lost or the bot may not speak in it: whoever answers for the place is told."""

from collections.abc import Iterable

from bot.decision import ChatLost, Decision, Kind, Say, To, decide
from bot.model import Person, Place


def lost(place: Place, chat_id: int, answering: Iterable[Person]) -> Decision:
    """The bot was removed from a place's chat."""
    return decide(ChatLost(chat_id), _tell(place, answering, "chat_lost", f"lost:{chat_id}"))


def muted(place: Place, answering: Iterable[Person]) -> Decision:
    """The bot may not write in a place's chat."""
    return decide(_tell(place, answering, "muted", f"muted:{place.id}"))


def _tell(place: Place, answering: Iterable[Person], text: str, key: str) -> list[Say]:
    params = {"text": text, "place": place.name}
    return [Say(Kind.NOTICE, To(person_id=person.id), params, key=f"{key}:{person.id}") for person in answering]
