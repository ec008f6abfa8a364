"""What somebody said, in one message or several, and how a question keeps it until it is answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.model import Photo, Place, Prompt, Source


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody said, and in which messages."""

    text: str
    sources: tuple[Source, ...] = ()
    photos: tuple[Photo, ...] = ()
    point: str | None = None  # the place on the map that was sent before them
    beside: int | None = None  # the item of which they were said besides


def joined(said: Words, more: Words) -> Words:
    """What was said in two messages, as one; what came with both is there once."""
    sources, photos = (*said.sources, *more.sources), (*said.photos, *more.photos)
    text = "\n".join(filter(None, (said.text, more.text)))
    point, beside = said.point or more.point, said.beside or more.beside
    return Words(text, tuple(dict.fromkeys(sources)), tuple(dict.fromkeys(photos)), point, beside)


def pack(said: Words, group: Place) -> dict[str, Any]:
    """Words that wait for a yes, as a question keeps them."""
    return {
        "text": said.text,
        "group": group.id,
        "sources": [[source.chat_id, source.message_id] for source in said.sources],
        "photos": pack_photos(said.photos),
        "point": said.point,
        "beside": said.beside,
    }


def unpack(prompt: Prompt) -> Words:
    """Those words again."""
    params = prompt.params
    sources = tuple(Source(chat_id, message_id) for chat_id, message_id in params["sources"])
    photos = unpack_photos(params["photos"])
    return Words(params["text"], sources, photos, params.get("point"), params.get("beside"))


def pack_photos(photos: Iterable[Photo]) -> list[list[str | None]]:
    """Photos as a question keeps them."""
    return [[photo.file_id, photo.unique_id] for photo in photos]


def unpack_photos(packed: list[list[str]]) -> tuple[Photo, ...]:
    """Their photos again."""
    return tuple(Photo(file_id, unique_id=unique_id) for file_id, unique_id in packed)
