"""What people write, change and take back."""

from collections.abc import Sequence
from typing import Any, Literal

from aiogram import types

from playground import wire
from playground.actions.base import Actions, Place, as_message, as_topic_id
from playground.formatting import with_detected
from playground.images import make_png
from playground.posting import mark_edited, post, post_ephemeral, remove
from playground.seen import Seen
from playground.state import Bot, Chat, Media, Message, Person, Topic, User

Picture = bytes | Literal[True]
"""A PNG, GIF or JPEG; True for some small picture."""


class Talking(Actions):
    """Messages of people."""

    def say(
        self,
        who: Person,
        place: Place,
        text: str = "",
        *,
        reply_to: Message | Seen | None = None,
        topic: Topic | int | None = None,
        photo: Picture | None = None,
        document: bytes | tuple[str, bytes] | None = None,
        location: tuple[float, float] | None = None,
        forward_from: Message | Seen | Person | Chat | str | None = None,
        raw: dict[str, Any] | None = None,
    ) -> Message:
        """`who` writes. With a photo or a document, `text` is the caption.

        `location` is (latitude, longitude). `forward_from` is a message (whose content is then forwarded), or
        whom `text` is from: a person, a channel, or the name of somebody who hides their account. `raw` are
        fields of the Bot API's `Message` for all else, such as `{"dice": {"emoji": "🎲", "value": 3}}`.
        """
        chat = self._open(who, place)
        if isinstance(forward_from, Message | Seen):
            content = _forwarded(as_message(forward_from))
        else:
            content = self._content(text, self._media(photo, document, location), raw)
        if forward_from is not None:
            content["forward_origin"] = self._origin(forward_from)
        return post(self.world, chat, who, **content, **_addressed(chat, reply_to, topic))

    def say_album(
        self,
        who: Person,
        place: Place,
        *,
        photos: Sequence[Picture],
        caption: str = "",
        reply_to: Message | Seen | None = None,
        topic: Topic | int | None = None,
    ) -> list[Message]:
        """Several pictures at once: as many messages with one `media_group_id`, the caption on the first."""
        chat = self._open(who, place)
        album = str(next(self.world.ids) + 10**13)
        where = _addressed(chat, reply_to, topic)
        captions = [caption] + [""] * (len(photos) - 1)
        contents = [
            self._content(text, self._media(photo, None, None)) for photo, text in zip(photos, captions, strict=True)
        ]
        return [post(self.world, chat, who, album=album, **content, **where) for content in contents]

    def say_ephemeral(self, who: Person, group: Chat, text: str, *, to: Bot) -> Message:
        """A command that only the bot sees, as apps send commands a bot listed with `is_ephemeral`."""
        self.require_member(group, who)
        self.require_member(group, to)
        return post_ephemeral(self.world, group, who, to, **self._content(text))

    def say_as_anonymous_admin(
        self, admin: Person, group: Chat, text: str, *, reply_to: Message | Seen | None = None
    ) -> Message:
        """An administrator writes as the group itself."""
        row = group.member(admin)
        if row is None or not row.is_admin:
            message = f"{admin.name} does not administer {group.title}"
            raise ValueError(message)
        where = _addressed(group, reply_to, None)
        return post(
            self.world,
            group,
            self.world.anonymous,
            sender_chat=group,
            **self._content(text),
            **where,
        )

    def say_as_channel(
        self, channel: Chat, group: Chat, text: str, *, reply_to: Message | Seen | None = None
    ) -> Message:
        """A message in the group on behalf of a channel."""
        where = _addressed(group, reply_to, None)
        content = self._content(text)
        return post(self.world, group, self.world.channel_user, sender_chat=channel, **content, **where)

    def edit(self, who: Person, message: Message | Seen, text: str) -> Message:
        """`who` gives their own message another text or caption."""
        said = as_message(message)
        if said.sender is not who or said.deleted:
            error = f"{who.name} cannot edit this message"
            raise ValueError(error)
        formatted = with_detected(text, [])
        said.text, said.entities = formatted.text, formatted.entities
        mark_edited(self.world, said)
        return said

    def delete(self, who: Person, message: Message | Seen) -> None:
        """`who` deletes their own message, anything in private, or anything as an administrator."""
        said = as_message(message)
        row = said.chat.member(who)
        allowed = said.sender is who or said.chat.person is who or (row is not None and row.is_admin)
        if not allowed:
            error = f"{who.name} cannot delete this message"
            raise ValueError(error)
        remove(self.world, said)

    def _open(self, who: Person, place: Place) -> Chat:
        """The chat, in which `who` can write. Writing to a bot opens the private chat."""
        chat = self.place(who, place)
        self.require_member(chat, who)
        if chat.upgraded_to is not None:
            message = f"{chat.title} was upgraded; use what upgrade() returned"
            raise ValueError(message)
        row = chat.member(who)
        if chat.blocked or (row is not None and row.status == "restricted"):
            message = f"{who.name} cannot write in {chat.title}"
            raise ValueError(message)
        chat.started = True
        return chat

    def _content(self, text: str, media: Media | None = None, raw: dict[str, Any] | None = None) -> dict[str, Any]:
        formatted = with_detected(text, [])
        if not formatted.text and media is None and not raw:
            raise ValueError("there is nothing to say")
        return {"text": formatted.text, "entities": formatted.entities, "media": media, "raw": raw or {}}

    def _media(
        self,
        photo: Picture | None,
        document: bytes | tuple[str, bytes] | None,
        location: tuple[float, float] | None,
    ) -> Media | None:
        if photo is not None:
            data = make_png(next(self.world.ids)) if photo is True else photo
            return Media("photo", self.world.files.add_photo(data))
        if document is not None:
            name, data = document if isinstance(document, tuple) else ("document.bin", document)
            return Media("document", self.world.files.add_document(data, name))
        if location is not None:
            return Media("location", types.Location(latitude=location[0], longitude=location[1]))
        return None

    def _origin(self, source: Message | Seen | User | Chat | str) -> Any:
        now = self.world.now()
        if isinstance(source, Message | Seen):
            return wire.origin(as_message(source))
        if isinstance(source, str):
            return types.MessageOriginHiddenUser(date=now, sender_user_name=source)
        if isinstance(source, Chat):
            number = self.world.next_message_id(source)
            return types.MessageOriginChannel(date=now, chat=wire.chat(source), message_id=number)
        return types.MessageOriginUser(date=now, sender_user=wire.user(source))


def _forwarded(said: Message) -> dict[str, Any]:
    return {"text": said.text, "entities": said.entities, "media": said.media, "raw": said.raw}


def _addressed(chat: Chat, reply_to: Message | Seen | None, topic: Topic | int | None) -> dict[str, Any]:
    """Where in the chat: in a topic, a message that answers nothing answers the topic's first message."""
    replied = as_message(reply_to) if reply_to is not None else None
    topic_id = as_topic_id(topic)
    if topic_id is None and replied is not None:
        topic_id = replied.topic
    if replied is None and topic_id is not None:
        replied = chat.by_id.get(topic_id)
    return {"reply_to": replied, "topic": topic_id}
