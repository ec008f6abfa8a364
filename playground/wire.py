"""From what there is to what travels: each object is built by aiogram's types, then dumped to JSON."""

from datetime import UTC, datetime
from typing import Any

from aiogram import types
from aiogram.types.base import TelegramObject

from playground.state import Bot, Chat, Member, Message, Person, Poll, User

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)
_PERMISSIONS = (
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
_FOREVER = datetime.fromtimestamp(0, UTC)


def dump(value: Any) -> Any:
    """JSON-ready form of a result: aiogram objects, lists of them, or plain values."""
    if isinstance(value, TelegramObject):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    if isinstance(value, list):
        return [dump(item) for item in value]
    return value


def user(account: User) -> types.User:
    """A user as messages name them."""
    language = account.language_code if isinstance(account, Person) else None
    return types.User(
        id=account.id,
        is_bot=account.is_bot,
        first_name=account.name,
        username=account.username,
        language_code=language,
    )


def me(bot: Bot) -> types.User:
    """A bot as `getMe` describes it to itself."""
    return types.User(
        id=bot.id,
        is_bot=True,
        first_name=bot.name,
        username=bot.username,
        can_join_groups=True,
        can_read_all_group_messages=not bot.privacy_mode,
        supports_inline_queries=False,
        can_connect_to_business=False,
        has_main_web_app=False,
    )


def chat(place: Chat) -> types.Chat:
    """A chat as messages name it."""
    return types.Chat(**chat_fields(place))


def chat_fields(place: Chat) -> dict[str, Any]:
    """The fields that `Chat` and `ChatFullInfo` share."""
    if place.person is not None:
        person = place.person
        return {
            "id": place.id,
            "type": "private",
            "first_name": person.name,
            "username": person.username,
        }
    forum = True if place.forum else None
    return {"id": place.id, "type": place.kind, "title": place.title, "is_forum": forum}


def message(sent: Message, *, nested: bool = False) -> types.Message:
    """A message. `nested` leaves out what it replies to, as Telegram does one level down."""
    fields: dict[str, Any] = {
        "message_id": sent.id,
        "date": sent.date,
        "chat": chat(sent.chat),
        "from_user": user(sent.sender),
        "edit_date": int(sent.edited.timestamp()) if sent.edited else None,
        "media_group_id": sent.album,
        "forward_origin": sent.forward_origin,
        "reply_markup": sent.keyboard,
        "ephemeral_message_id": sent.ephemeral_id,
        "receiver_user": user(sent.receiver) if sent.receiver else None,
        "sender_chat": chat(sent.sender_chat) if sent.sender_chat else None,
    }
    fields |= _topic_fields(sent) | _content(sent) | sent.raw | sent.service
    if sent.reply_to is not None and not sent.reply_to.deleted and not nested:
        fields["reply_to_message"] = message(sent.reply_to, nested=True)
        if sent.quote:
            fields["quote"] = types.TextQuote(text=sent.quote, position=0, is_manual=True)
    return types.Message(**fields)


def origin(sent: Message) -> Any:
    """Where a forward of this message says it is from. A forward keeps its first origin."""
    if sent.forward_origin is not None:
        return sent.forward_origin
    if sent.sender_chat is not None:
        return types.MessageOriginChat(date=sent.date, sender_chat=chat(sent.sender_chat))
    return types.MessageOriginUser(date=sent.date, sender_user=user(sent.sender))


def _topic_fields(sent: Message) -> dict[str, Any]:
    if sent.topic is None:
        return {}
    return {"message_thread_id": sent.topic, "is_topic_message": True}


def _content(sent: Message) -> dict[str, Any]:
    entities = sent.entities or None
    if sent.media is None:
        return {"text": sent.text or None, "entities": entities}
    value = poll(sent.media.value) if isinstance(sent.media.value, Poll) else sent.media.value
    fields: dict[str, Any] = {sent.media.kind: value}
    if sent.media.takes_caption and sent.text:
        fields |= {"caption": sent.text, "caption_entities": entities}
    return fields


def poll(asked: Poll) -> types.Poll:
    """A poll with its counts."""
    return types.Poll(
        id=asked.id,
        question=asked.question,
        options=[
            types.PollOption(
                persistent_id=str(index),
                text=text,
                voter_count=sum(index in chosen for chosen in asked.votes.values()),
            )
            for index, text in enumerate(asked.options)
        ],
        total_voter_count=sum(bool(chosen) for chosen in asked.votes.values()),
        is_closed=asked.closed,
        is_anonymous=asked.anonymous,
        type="regular",
        allows_multiple_answers=asked.multiple,
        allows_revoting=True,
        members_only=False,
    )


def member(row: Member) -> Any:
    """A `ChatMember` of the right kind."""
    account = user(row.user)
    match row.status:
        case "creator":
            return types.ChatMemberOwner(user=account, is_anonymous=row.anonymous)
        case "administrator":
            rights: dict[str, Any] = dict.fromkeys(_RIGHTS, True)
            return types.ChatMemberAdministrator(
                user=account,
                can_be_edited=False,
                is_anonymous=row.anonymous,
                can_promote_members=False,
                **rights,
            )
        case "member":
            return types.ChatMemberMember(user=account)
        case "restricted":
            denied: dict[str, Any] = dict.fromkeys(_PERMISSIONS, False)
            return types.ChatMemberRestricted(
                user=account, is_member=True, can_send_messages=False, until_date=_FOREVER, **denied
            )
        case "left":
            return types.ChatMemberLeft(user=account)
        case "kicked":
            return types.ChatMemberBanned(user=account, until_date=_FOREVER)
