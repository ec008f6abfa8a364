"""The plain sentences with their values in the reader's language."""

from datetime import date, datetime
from html import escape

from bot.texts import dates
from bot.texts.buttons import Message
from bot.texts.parts import PARTS
from bot.texts.sentences import ANSWERS, NOTICES
from bot.texts.translate import Words


def notice(w: Words, name: str, values: dict[str, object]) -> Message:
    """One of the plain sentences, its values escaped."""
    safe = {key: escape(_said(w, key, value)) for key, value in values.items()}
    return Message(w(NOTICES.get(name) or ANSWERS[name], **safe))


def names_item(name: str) -> bool:
    """Whether the sentence says which item it is about, beyond its number."""
    return "{item}" in (NOTICES.get(name) or ANSWERS[name])


def answer(w: Words, name: str, **values: object) -> str:
    """What a button press is answered with, in at most 200 characters."""
    return w(ANSWERS[name], **{key: _said(w, key, value) for key, value in values.items()})[:200]


def _said(w: Words, key: str, value: object) -> str:
    """A value in the reader's language: who has something, days, moments (ISO 8601, the place's clock), lists."""
    if key in {"level", "who"}:
        return w(PARTS[str(value)])
    if key == "day":
        return dates.weekday_and_day(w, date.fromisoformat(str(value)))
    if key == "names":
        return w("; ").join(str(value).split("\n"))
    return dates.moment(w, datetime.fromisoformat(str(value))) if key == "until" else str(value)
