"""What Telegram finds in a text by itself: commands, mentions, hashtags, links, addresses."""

import re
from collections.abc import Iterator

from aiogram.types import MessageEntity

from playground.formatting.markup import utf16_length

_TOP_DOMAINS = r"(?:com|org|net|info|io|dev|app|me|cn|de|fr|ru|uk|us|eu|jp|xyz|shop|gov|edu|co)"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("url", re.compile(r"(?<![\w@/])https?://[^\s<>\"'）】」，。]+[^\s<>\"'.,;:!?）】」，。)]")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}(?!\w)")),
    ("url", re.compile(rf"(?<![\w@/.])(?:[a-zA-Z0-9-]+\.)+{_TOP_DOMAINS}(?![\w.-])(?:/[^\s<>]*)?")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[a-zA-Z][a-zA-Z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<!\w)#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")),
    ("cashtag", re.compile(r"(?<!\w)\$[A-Z]{1,8}(?!\w)")),
)
_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})
"""Inside these nothing is found."""


def detect(text: str, given: list[MessageEntity]) -> list[MessageEntity]:
    """Entities of `text` that are not marked up, outside of code and links. Earlier kinds win overlaps."""
    taken = [(e.offset, e.offset + e.length) for e in given if e.type in _OPAQUE]
    found = []
    for entity in _candidates(text):
        start, end = entity.offset, entity.offset + entity.length
        if all(end <= begin or start >= stop for begin, stop in taken):
            taken.append((start, end))
            found.append(entity)
    return found


def _candidates(text: str) -> Iterator[MessageEntity]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            yield MessageEntity(type=kind, offset=offset, length=utf16_length(match.group()))
