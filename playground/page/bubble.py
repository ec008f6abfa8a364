"""One message as a phone draws it, as JSON: text with entities, never markup."""

from typing import Any

from aiogram.types import InlineKeyboardButton

from playground.seen import Seen
from playground.state import Message, Person, Poll

_OPENABLE = ("https://", "http://", "tg://")


def key_of(seen: Seen) -> str:
    """What the page calls a message of a chat."""
    return f"e{seen.ephemeral_message_id}" if seen.is_ephemeral else f"m{seen.message_id}"


def bubble(seen: Seen, me: Person, position: int) -> dict[str, Any]:
    """A message on the phone of `me`; `position` is its place in the chat's whole timeline."""
    message = seen.message
    return {
        "key": key_of(seen),
        "n": position,
        "from": seen.sender,
        "fromId": seen.sender_id,
        "mine": message.sender is me and message.sender_chat is None,
        "bot": message.sender.is_bot and message.sender_chat is None,
        "date": int(seen.date.timestamp()),
        "text": seen.text if seen.service is None else "",
        "entities": [_entity(each) for each in seen.entities],
        "buttons": _buttons(message),
        "reactions": _reactions(message, me),
        "edited": seen.edited,
        "ephemeral": seen.is_ephemeral,
        "reply": _reply(message, seen.reply_to),
        "forwarded": seen.forwarded,
        "service": _service(message, seen.service),
        **_media(seen, me),
    }


def _entity(entity: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {name: entity[name] for name in ("type", "offset", "length", "language") if name in entity}
    if str(entity.get("url", "")).startswith(_OPENABLE):
        kept["url"] = entity["url"]
    return kept


def _buttons(message: Message) -> list[list[dict[str, str]]]:
    rows = message.keyboard.inline_keyboard if message.keyboard else []
    return [[_button(button) for button in row] for row in rows]


def _button(button: InlineKeyboardButton) -> dict[str, str]:
    if button.callback_data is not None:
        return {"text": button.text, "kind": "press"}
    if button.url is not None and button.url.startswith(_OPENABLE):
        return {"text": button.text, "kind": "link", "url": button.url}
    if button.copy_text is not None:
        return {"text": button.text, "kind": "copy", "copy": button.copy_text.text}
    return {"text": button.text, "kind": "other"}


def _reactions(message: Message, me: Person) -> list[dict[str, Any]]:
    given = list(message.reactions.values())
    mine = message.reactions.get(me.id)
    return [{"emoji": emoji, "count": given.count(emoji), "mine": emoji == mine} for emoji in dict.fromkeys(given)]


def _reply(message: Message, visible: int | None) -> dict[str, Any] | None:
    if visible is None or message.reply_to is None:
        return None
    replied = message.reply_to
    kind = replied.media.kind if replied.media else None
    return {
        "key": f"m{replied.id}",
        "from": replied.sender_chat.title if replied.sender_chat else replied.sender.name,
        "text": message.quote or replied.text,
        "kind": kind,
        "gone": replied.deleted,
    }


def _service(message: Message, kind: str | None) -> dict[str, Any] | None:
    """What happened, for the page to say in the visitor's language."""
    if kind is None:
        return None
    value = message.service[kind]
    users = value if isinstance(value, list) else [value]
    names = [user.first_name for user in users if hasattr(user, "first_name")]
    title = value if isinstance(value, str) else getattr(value, "name", "")
    return {"kind": kind, "who": message.sender.name, "whom": ", ".join(names), "title": title}


def _media(seen: Seen, me: Person) -> dict[str, Any]:
    media = seen.message.media
    if media is None:
        return {}
    value = media.value
    match media.kind:
        case "photo":
            return {"photo": {"id": seen.photo, "width": value[-1].width, "height": value[-1].height}}
        case "document":
            return {"document": {"id": value.file_id, "name": value.file_name, "size": value.file_size}}
        case "location":
            return {"location": seen.location}
        case "poll":
            return {"poll": _poll(value, me)}


def _poll(poll: Poll, me: Person) -> dict[str, Any]:
    mine = poll.votes.get(me.id, [])
    options = [
        {"text": text, "votes": sum(index in chosen for chosen in poll.votes.values()), "mine": index in mine}
        for index, text in enumerate(poll.options)
    ]
    voters = sum(bool(chosen) for chosen in poll.votes.values())
    return {
        "question": poll.question,
        "options": options,
        "voters": voters,
        "closed": poll.closed,
        "multiple": poll.multiple,
        "anonymous": poll.anonymous,
    }
