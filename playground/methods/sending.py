"""`send…`, `copyMessage`, `forwardMessage`: new messages of a bot."""

from typing import Any

from aiogram import methods, types

from playground import wire
from playground.access import find_chat, find_message, find_writable
from playground.context import Context
from playground.faults import bad_request
from playground.methods import media
from playground.methods.registry import answers
from playground.outgoing import Content, caption, media_content, send, text_content
from playground.state import Media, Message

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@answers(methods.SendMessage)
def send_message(ctx: Context, call: methods.SendMessage) -> types.Message:
    """A text."""
    if not call.text:
        raise bad_request("message text is empty")
    return _one(send(ctx, call, text_content(call)))


@answers(methods.SendPhoto)
def send_photo(ctx: Context, call: methods.SendPhoto) -> types.Message:
    """A picture with a caption."""
    return _one(send(ctx, call, media_content(call, media.photo(ctx, call.photo))))


@answers(methods.SendDocument)
def send_document(ctx: Context, call: methods.SendDocument) -> types.Message:
    """A file with a caption."""
    return _one(send(ctx, call, media_content(call, media.document(ctx, call.document))))


@answers(methods.SendLocation)
def send_location(ctx: Context, call: methods.SendLocation) -> types.Message:
    """A point on the map."""
    if not (-90 <= call.latitude <= 90 and -180 <= call.longitude <= 180):  # noqa: PLR2004 - the globe
        raise bad_request("invalid location specified")
    place = types.Location(latitude=call.latitude, longitude=call.longitude)
    return _one(send(ctx, call, Content(media=Media("location", place))))


@answers(methods.SendMediaGroup)
def send_media_group(ctx: Context, call: methods.SendMediaGroup) -> list[types.Message]:
    """An album of 2 to 10 pictures, or of documents."""
    if not 2 <= len(call.media) <= 10:  # noqa: PLR2004 - the Bot API's own numbers
        raise bad_request("wrong number of media in the album: 2 to 10 are allowed")
    if len({item.type for item in call.media}) > 1:
        raise bad_request("photos and documents can't be mixed in an album")
    album = str(next(ctx.world.ids) + 10**13)
    contents = [_album_item(ctx, item, album) for item in call.media]
    return [wire.message(message) for message in send(ctx, call, *contents)]


def _album_item(ctx: Context, item: Any, album: str) -> Content:
    content = media_content(item, media.from_input(ctx, item))
    content.extra["album"] = album
    return content


@answers(methods.SendChatAction)
def send_chat_action(ctx: Context, call: methods.SendChatAction) -> bool:
    """Show that the bot is typing. Checked and forgotten."""
    if call.action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    find_writable(ctx.world, ctx.bot, call.chat_id)
    return True


@answers(methods.ForwardMessage)
def forward_message(ctx: Context, call: methods.ForwardMessage) -> types.Message:
    """Another chat's message, saying whose it was."""
    original = _original(ctx, call, "forward")
    content = Content(original.text, original.entities, original.media, {"forward_origin": wire.origin(original)})
    return _one(send(ctx, _Plain(call), content))


@answers(methods.CopyMessage)
def copy_message(ctx: Context, call: methods.CopyMessage) -> types.MessageId:
    """Another chat's message, as if the bot had written it; media may get another caption."""
    original = _original(ctx, call, "copy")
    content = Content(original.text, original.entities, original.media)
    if call.caption is not None and original.media is not None:
        formatted = caption(call)
        content.text, content.entities = formatted.text, formatted.entities
    return types.MessageId(message_id=send(ctx, call, content)[0].id)


def _original(ctx: Context, call: Any, verb: str) -> Message:
    source = find_chat(ctx.world, ctx.bot, call.from_chat_id)
    original = find_message(source, call.message_id, f"message to {verb} not found")
    if original.service:
        message = f"the message can't be {'forwarded' if verb == 'forward' else 'copied'}"
        raise bad_request(message)
    return original


class _Plain:
    """A forward goes to a chat and a topic, and has none of the other fields of a send."""

    reply_parameters = None
    reply_to_message_id = None

    def __init__(self, call: methods.ForwardMessage) -> None:
        self.chat_id = call.chat_id
        self.message_thread_id = call.message_thread_id


def _one(messages: list[Message]) -> types.Message:
    return wire.message(messages[0])
