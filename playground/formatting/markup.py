"""What both markup languages share: text being built, and entities that are still open."""

from dataclasses import dataclass
from typing import Any

from aiogram.types import MessageEntity, User


class MarkupError(ValueError):
    """Markup Telegram does not take. The text is Telegram's, without its prefix."""


def utf16_length(text: str) -> int:
    """Length as Telegram counts it: characters beyond the first plane count twice."""
    return len(text) + sum(char > "\uffff" for char in text)


def byte_offset(text: str, index: int) -> int:
    """Where `text[index]` starts in UTF-8, as Telegram's error texts count."""
    return len(text[:index].encode())


@dataclass
class Opened:
    """An entity whose end was not read yet."""

    name: str
    at: int
    """Index in the source."""
    offset: int
    """UTF-16 offset in the text built so far."""
    argument: str = ""


class Builder:
    """Plain text that grows, and the entities found in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        """UTF-16 units so far."""
        self.entities: list[MessageEntity] = []

    @property
    def text(self) -> str:
        """The plain text so far."""
        return "".join(self._parts)

    def add(self, text: str) -> None:
        """Append plain text."""
        self._parts.append(text)
        self.length += utf16_length(text)

    def since(self, offset: int) -> str:
        """The text from a UTF-16 offset on."""
        return self.text.encode("utf-16-le")[offset * 2 :].decode("utf-16-le")

    def close(self, kind: str, offset: int, **fields: Any) -> None:
        """Add an entity from `offset` to here. An empty one is dropped, as Telegram does."""
        if self.length > offset:
            entity = MessageEntity(type=kind, offset=offset, length=self.length - offset, **fields)
            self.entities.append(entity)

    def close_link(self, url: str, offset: int) -> None:
        """Add a link. `tg://user?id=` is a mention, and what is no link at all is plain text, as on Telegram."""
        user_id = url.removeprefix("tg://user?id=")
        if user_id != url and user_id.isdecimal():
            self.close("text_mention", offset, user=User(id=int(user_id), is_bot=False, first_name=""))
        elif is_link(url):
            self.close("text_link", offset, url=with_scheme(url))


def is_link(url: str) -> bool:
    """Whether Telegram's apps could open it."""
    host = with_scheme(url).split("://", 1)[1].split("/", 1)[0]
    return bool(host) and not any(char.isspace() for char in url) and ("." in host or "://" in url)


def with_scheme(url: str) -> str:
    """Links without a scheme are http."""
    return url if "://" in url else f"http://{url}"
