"""`editMessage…`: changes of a bot's own messages."""

from typing import Any

from aiogram import methods, types

from playground import wire
from playground.access import find_message, find_writable
from playground.context import Context
from playground.faults import bad_request
from playground.formatting.tidy import shows_nothing
from playground.keyboards import check_keyboard, inline
from playground.methods import media
from playground.methods.registry import answers
from playground.outgoing import Content, caption, media_content, text_content
from playground.posting import mark_edited
from playground.state import Message

_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@answers(methods.EditMessageText)
def edit_text(ctx: Context, call: methods.EditMessageText) -> types.Message:
    """Another text. Without a keyboard in the call, the message has none afterwards."""
    if not call.text:
        raise bad_request("message text is empty")
    content = text_content(call)
    message = _own_message(ctx, call)
    if message.media is not None:
        raise bad_request("there is no text in the message to edit")
    return _changed(ctx, call, message, content, too_long="MESSAGE_TOO_LONG")


@answers(methods.EditMessageCaption)
def edit_caption(ctx: Context, call: methods.EditMessageCaption) -> types.Message:
    """Another caption."""
    formatted = caption(call)
    message = _own_message(ctx, call)
    if message.media is None or not message.media.takes_caption:
        raise bad_request("there is no caption in the message to edit")
    content = Content(formatted.text, formatted.entities, message.media)
    return _changed(ctx, call, message, content, too_long="MEDIA_CAPTION_TOO_LONG")


@answers(methods.EditMessageMedia)
def edit_media(ctx: Context, call: methods.EditMessageMedia) -> types.Message:
    """Another picture or document, with its caption."""
    content = media_content(call.media, media.from_input(ctx, call.media))
    message = _own_message(ctx, call)
    return _changed(ctx, call, message, content, too_long="MEDIA_CAPTION_TOO_LONG")


@answers(methods.EditMessageReplyMarkup)
def edit_reply_markup(ctx: Context, call: methods.EditMessageReplyMarkup) -> types.Message:
    """Another keyboard, or none."""
    message = _own_message(ctx, call)
    content = Content(message.text, message.entities, message.media)
    return _changed(ctx, call, message, content, too_long="")


def _own_message(ctx: Context, call: Any) -> Message:
    """The message to edit, which must be this bot's and editable."""
    check_keyboard(call.reply_markup, ctx.world.limits)
    if call.inline_message_id is not None:
        raise bad_request("the playground has no inline messages")
    if call.chat_id is None:
        raise bad_request("chat_id is empty")
    if call.message_id is None:
        raise bad_request("message identifier is not specified")
    chat = find_writable(ctx.world, ctx.bot, call.chat_id)
    message = find_message(chat, call.message_id, "message to edit not found")
    is_own = message.sender is ctx.bot and not message.forward_origin and not message.service
    if not is_own or message.reply_keyboard is not None:
        raise bad_request("message can't be edited")
    return message


def _changed(ctx: Context, call: Any, message: Message, content: Content, *, too_long: str) -> types.Message:
    apply_edit(ctx, message, content, inline(call.reply_markup), too_long=too_long)
    mark_edited(ctx.world, message)
    return wire.message(message)


def apply_edit(
    ctx: Context,
    message: Message,
    content: Content,
    keyboard: types.InlineKeyboardMarkup | None,
    *,
    too_long: str,
    may_be_same: bool = False,
) -> None:
    """Put the content into the message; 400 if it is too long, or nothing would change."""
    limits = ctx.world.limits
    if len(content.text) > (limits.caption if content.media else limits.text):
        raise bad_request(too_long)
    if content.media is None and shows_nothing(content.text):
        raise bad_request("text must be non-empty")
    new = (content.text, content.entities, content.media, keyboard)
    if new == (message.text, message.entities, message.media, message.keyboard) and not may_be_same:
        raise bad_request(_UNCHANGED)
    message.text, message.entities, message.media, message.keyboard = new
