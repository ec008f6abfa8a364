"""How Telegram keeps text: without spaces at the ends, with entities that fit and are in order."""

from aiogram.types import MessageEntity

from playground.faults import bad_request
from playground.formatting.markup import utf16_length

_INVISIBLE = " \n\t\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\u2800\u3000\ufeff"
_CODE = frozenset({"code", "pre"})


def trim(text: str, entities: list[MessageEntity]) -> tuple[str, list[MessageEntity]]:
    """Cut spaces and newlines from both ends and move the entities along. 400 if one does not fit."""
    text = text.replace("\r", "")
    _check_ranges(text, entities)
    start = len(text) - len(text.lstrip(" \n"))
    trimmed = text.strip(" \n")
    moved = (_moved(entity, -start, utf16_length(trimmed)) for entity in entities)
    return trimmed, [entity for entity in moved if entity is not None]


def shows_nothing(text: str) -> bool:
    """Whether a reader would see an empty message."""
    return not text.strip(_INVISIBLE)


def in_order(entities: list[MessageEntity]) -> list[MessageEntity]:
    """By offset, outer before inner, nothing inside code."""
    code = [(e.offset, e.offset + e.length) for e in entities if e.type in _CODE]
    kept = [e for e in entities if e.type in _CODE or not _is_inside(e, code)]
    return sorted(kept, key=lambda entity: (entity.offset, -entity.length))


def _is_inside(entity: MessageEntity, ranges: list[tuple[int, int]]) -> bool:
    return any(start <= entity.offset and entity.offset + entity.length <= end for start, end in ranges)


def _check_ranges(text: str, entities: list[MessageEntity]) -> None:
    length = utf16_length(text)
    units = text.encode("utf-16-le")
    for entity in entities:
        if entity.offset < 0 or entity.offset > length:
            message = f"entity begins in a wrong place: offset {entity.offset}"
            raise bad_request(message)
        if entity.length <= 0 or entity.offset + entity.length > length:
            message = f"entity beginning at UTF-16 offset {entity.offset} ends after the end of the text"
            raise bad_request(f"{message} at UTF-16 offset {entity.offset + entity.length}")
        for edge in (entity.offset, entity.offset + entity.length):
            if _splits_pair(units, edge):
                message = f"entity at UTF-16 offset {entity.offset} splits a character at {edge}"
                raise bad_request(message)


def _splits_pair(units: bytes, edge: int) -> bool:
    """Whether the edge falls between the two halves of one character."""
    unit = units[edge * 2 : edge * 2 + 2]
    return len(unit) == 2 and 0xDC00 <= int.from_bytes(unit, "little") <= 0xDFFF  # noqa: PLR2004 - low surrogates


def _moved(entity: MessageEntity, by: int, length: int) -> MessageEntity | None:
    start = max(0, entity.offset + by)
    end = min(length, entity.offset + by + entity.length)
    if end <= start:
        return None
    if (start, end - start) == (entity.offset, entity.length):
        return entity
    return entity.model_copy(update={"offset": start, "length": end - start})
