"""What all `send…` methods share: the checks in Telegram's order, then the message."""

from dataclasses import dataclass, field
from typing import Any

from aiogram.types import MessageEntity

from playground import ephemeral
from playground.access import find_chat, find_message, find_writable
from playground.context import Context
from playground.faults import ApiError, RefusalKind, bad_request
from playground.formatting import Formatted, read_markup
from playground.formatting.tidy import shows_nothing
from playground.keyboards import check_keyboard, inline
from playground.params import given
from playground.posting import post, post_ephemeral
from playground.state import Chat, Media, Message

_REPLY_GONE = "message to be replied not found"


@dataclass
class Content:
    """What a message is to hold, read but not yet allowed."""

    text: str = ""
    entities: list[MessageEntity] = field(default_factory=list)
    media: Media | None = None
    extra: dict[str, Any] = field(default_factory=dict)


def text_content(call: Any) -> Content:
    """The text of a call, without its markup."""
    formatted = read_markup(call.text, given(call.parse_mode), call.entities)
    return Content(formatted.text, formatted.entities)


def caption(call: Any) -> Formatted:
    """The caption of a call or of an album's item, without its markup."""
    return read_markup(call.caption or "", given(call.parse_mode), call.caption_entities)


def media_content(call: Any, media: Media) -> Content:
    """Media with the caption of the call."""
    formatted = caption(call)
    return Content(formatted.text, formatted.entities, media)


def send(ctx: Context, call: Any, *contents: Content) -> list[Message]:
    """Post one message per content where `call` says, after Telegram's checks. Several are an album."""
    check_keyboard(call_markup(call), ctx.world.limits)
    receiver = ephemeral.requested(call)
    chat = find_writable(ctx.world, ctx.bot, call.chat_id)
    shared = _addressed(ctx, chat, call)
    for content in contents:
        check_length(ctx, content)
    if receiver is not None:
        return [_show(ctx, chat, receiver, shared, content) for content in contents]
    ctx.world.flood.admit(ctx.bot.id, chat, ctx.world.clock.now(), len(contents))
    return [post(ctx.world, chat, ctx.bot, **shared, **_fields(content)) for content in contents]


def _show(ctx: Context, chat: Chat, wish: ephemeral.Requested, shared: dict[str, Any], content: Content) -> Message:
    """Post a message that only its receiver sees. It does not count as a message to the group."""
    receiver = ephemeral.check_receiver(ctx, chat, wish)
    replaces = ephemeral.replaced_message(ctx, wish)
    fields = shared | _fields(content)
    return post_ephemeral(ctx.world, chat, ctx.bot, receiver, replaces=replaces, **fields)


def check_length(ctx: Context, content: Content) -> None:
    """400 if the text is empty or too long for what it is."""
    limits = ctx.world.limits
    if content.media is not None:
        if len(content.text) > limits.caption:
            raise bad_request("message caption is too long")
    elif shows_nothing(content.text):
        raise bad_request("text must be non-empty")
    elif len(content.text) > limits.text:
        raise bad_request("message is too long")


def call_markup(call: Any) -> Any:
    """The call's keyboard; albums cannot have one."""
    return getattr(call, "reply_markup", None)


def _fields(content: Content) -> dict[str, Any]:
    return {
        "text": content.text,
        "entities": content.entities,
        "media": content.media,
        **content.extra,
    }


def _addressed(ctx: Context, chat: Chat, call: Any) -> dict[str, Any]:
    """The fields that say where in the chat the message goes and what is under it.

    In a topic, what answers nothing answers the message that opened the topic.
    """
    markup = call_markup(call)
    keyboard = inline(markup)
    reply_to, quote = _replied(ctx, chat, call)
    topic = _topic(chat, call, reply_to)
    return {
        "topic": topic,
        "reply_to": reply_to or chat.by_id.get(topic or 0),
        "quote": quote,
        "keyboard": keyboard,
        "reply_keyboard": None if keyboard else markup,
    }


def _topic(chat: Chat, call: Any, reply_to: Message | None) -> int | None:
    topic_id: int | None = call.message_thread_id
    if topic_id is None:
        return reply_to.topic if reply_to is not None and chat.forum else None
    if topic_id == 1 and chat.forum:
        return None  # the General topic has no thread
    topic = chat.topics.get(topic_id)
    if topic is None:
        raise bad_request("message thread not found")
    if topic.closed:
        raise bad_request("TOPIC_CLOSED", refusal=RefusalKind.MUTED)
    return topic_id


def _replied(ctx: Context, chat: Chat, call: Any) -> tuple[Message | None, str | None]:
    """The message replied to and the quote, if they are wanted and there."""
    wanted = call.reply_parameters
    message_id = wanted.message_id if wanted else call.reply_to_message_id
    if not message_id:
        return None, None
    optional = given(wanted.allow_sending_without_reply) if wanted else call.allow_sending_without_reply
    if wanted and wanted.chat_id is not None:
        chat = find_chat(ctx.world, ctx.bot, wanted.chat_id)
    try:
        message = find_message(chat, message_id, _REPLY_GONE)
    except ApiError:
        if optional:
            return None, None
        raise
    return message, _quote(message, wanted.quote if wanted else None)


def _quote(message: Message, quote: str | None) -> str | None:
    if quote and quote not in message.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return quote
