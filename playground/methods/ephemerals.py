"""`editEphemeralMessage…`, `deleteEphemeralMessage`: what one member sees, changed or taken away."""

from typing import Any

from aiogram import methods

from playground.access import find_chat
from playground.context import Context
from playground.ephemeral import find_ephemeral
from playground.faults import bad_request
from playground.keyboards import check_keyboard, inline
from playground.methods import media
from playground.methods.editing import apply_edit
from playground.methods.registry import answers
from playground.outgoing import Content, caption, media_content, text_content
from playground.posting import mark_edited, remove
from playground.state import Message


@answers(methods.EditEphemeralMessageText)
def edit_ephemeral_text(ctx: Context, call: methods.EditEphemeralMessageText) -> bool:
    """Another text."""
    if not call.text:
        raise bad_request("message text is empty")
    content = text_content(call)
    message = _own(ctx, call)
    content.media = message.media
    return _change(ctx, call, message, content)


@answers(methods.EditEphemeralMessageCaption)
def edit_ephemeral_caption(ctx: Context, call: methods.EditEphemeralMessageCaption) -> bool:
    """Another caption."""
    formatted = caption(call)
    message = _own(ctx, call)
    if message.media is None or not message.media.takes_caption:
        raise bad_request("there is no caption in the message to edit")
    return _change(ctx, call, message, Content(formatted.text, formatted.entities, message.media))


@answers(methods.EditEphemeralMessageMedia)
def edit_ephemeral_media(ctx: Context, call: methods.EditEphemeralMessageMedia) -> bool:
    """Another picture or document."""
    content = media_content(call.media, media.from_input(ctx, call.media))
    return _change(ctx, call, _own(ctx, call), content)


@answers(methods.EditEphemeralMessageReplyMarkup)
def edit_ephemeral_reply_markup(ctx: Context, call: methods.EditEphemeralMessageReplyMarkup) -> bool:
    """Another keyboard, or none."""
    message = _own(ctx, call)
    return _change(ctx, call, message, Content(message.text, message.entities, message.media))


@answers(methods.DeleteEphemeralMessage)
def delete_ephemeral_message(ctx: Context, call: methods.DeleteEphemeralMessage) -> bool:
    """It is gone from its receiver's screen."""
    remove(ctx.world, _own(ctx, call))
    return True


def _own(ctx: Context, call: Any) -> Message:
    check_keyboard(getattr(call, "reply_markup", None), ctx.world.limits)
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    return find_ephemeral(ctx, chat, call.receiver_user_id, call.ephemeral_message_id)


def _change(ctx: Context, call: Any, message: Message, content: Content) -> bool:
    """Edits of ephemeral messages may change nothing, as far as is known."""
    too_long = "MEDIA_CAPTION_TOO_LONG" if content.media else "MESSAGE_TOO_LONG"
    apply_edit(ctx, message, content, inline(call.reply_markup), too_long=too_long, may_be_same=True)
    mark_edited(ctx.world, message)
    return True
