"""What a person sees of a message in their app."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from playground import keyboards
from playground.formatting import to_html
from playground.service import service_text
from playground.state import Chat, Message, Person, Poll


@dataclass(frozen=True)
class Seen:
    """One message on one person's screen."""

    message_id: int
    """0 for an ephemeral message."""
    ephemeral_message_id: int | None
    sender: str
    sender_id: int
    text: str
    """The text, the caption, a poll's question, or what a service message says."""
    html: str
    entities: list[dict[str, Any]]
    buttons: list[list[str]]
    """Labels of the inline keyboard, row by row."""
    keyboard: list[list[str]]
    """Labels of the keyboard below the input field that came with the message."""
    reactions: list[str]
    edited: bool
    reply_to: int | None
    topic: int | None
    date: datetime
    photo: str | None = None
    """A file_id."""
    document: str | None = None
    """A file name."""
    location: tuple[float, float] | None = None
    poll: list[tuple[str, int]] | None = None
    """Options with their votes."""
    album: str | None = None
    forwarded: bool = False
    service: str | None = None
    """The kind of a service message, such as `new_chat_members`."""
    message: Message = field(repr=False, kw_only=True)
    """What it was made from; actions take a Seen or this."""

    @property
    def is_ephemeral(self) -> bool:
        """Whether only this person sees it."""
        return self.ephemeral_message_id is not None

    @property
    def labels(self) -> list[str]:
        """All labels of the inline keyboard, without the rows."""
        return [label for row in self.buttons for label in row]


def view(chat: Chat, person: Person) -> list[Seen]:
    """Everything `person` can see in `chat`, in order. Nothing if they are not in it."""
    row = chat.member(person)
    if chat.person is not person and (row is None or not row.is_in):
        return []
    visible = [message for message in chat.timeline if _is_visible(message, person)]
    hidden = {id(message.replaces) for message in visible if message.replaces is not None}
    return [see(message) for message in visible if id(message) not in hidden]


def _is_visible(message: Message, person: Person) -> bool:
    if message.deleted or message.missed:
        return False
    return not message.is_ephemeral or person in (message.receiver, message.sender)


def see(message: Message) -> Seen:
    """A message as it looks now."""
    service = next(iter(message.service), None)
    text = _text(message, service)
    return Seen(
        message_id=message.id,
        ephemeral_message_id=message.ephemeral_id,
        sender=message.sender_chat.title if message.sender_chat else message.sender.name,
        sender_id=message.sender.id,
        text=text,
        html=to_html(text, message.entities),
        entities=[entity.model_dump(mode="json", exclude_none=True) for entity in message.entities],
        buttons=keyboards.labels(message.keyboard),
        keyboard=_reply_labels(message.reply_keyboard),
        reactions=list(message.reactions.values()),
        edited=message.edited is not None,
        reply_to=_visible_reply(message),
        topic=message.topic,
        date=message.date,
        album=message.album,
        forwarded=message.forward_origin is not None,
        service=service,
        message=message,
        **_media(message),
    )


def _text(message: Message, service: str | None) -> str:
    if service is not None:
        return service_text(message, service)
    if message.media is not None and isinstance(message.media.value, Poll):
        return message.media.value.question
    return message.text or ", ".join(f"[{kind}]" for kind in message.raw)


def _media(message: Message) -> dict[str, Any]:
    if message.media is None:
        return {}
    value = message.media.value
    match message.media.kind:
        case "photo":
            return {"photo": value[-1].file_id}
        case "document":
            return {"document": value.file_name}
        case "location":
            return {"location": (value.latitude, value.longitude)}
        case "poll":
            votes = [sum(index in chosen for chosen in value.votes.values()) for index in range(len(value.options))]
            return {"poll": list(zip(value.options, votes, strict=True))}


def _visible_reply(message: Message) -> int | None:
    """What it answers. In a topic every message answers the topic's first one, which no app shows."""
    if message.reply_to is None or message.reply_to.id == message.topic:
        return None
    return message.reply_to.id


def _reply_labels(markup: Any) -> list[list[str]]:
    rows = getattr(markup, "keyboard", None) or []
    return [[button.text for button in row] for row in rows]
