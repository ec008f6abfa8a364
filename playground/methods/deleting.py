"""`deleteMessage`, `deleteMessages`, pins."""

from aiogram import methods

from playground import wire
from playground.access import find_chat, find_message, is_admin, require_admin
from playground.context import Context
from playground.faults import RefusalKind, bad_request
from playground.methods.registry import answers
from playground.posting import post, remove
from playground.state import Chat, Message

_CANNOT = "message can't be deleted"
_PIN_RIGHTS = "not enough rights to manage pinned messages in the chat"


@answers(methods.DeleteMessage)
def delete_message(ctx: Context, call: methods.DeleteMessage) -> bool:
    """Delete one message."""
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    message = find_message(chat, call.message_id, "message to delete not found")
    _check_deletable(ctx, chat, message)
    remove(ctx.world, message)
    return True


@answers(methods.DeleteMessages)
def delete_messages(ctx: Context, call: methods.DeleteMessages) -> bool:
    """Delete up to 100 messages. Those that are not there are skipped; one that cannot go keeps all."""
    if not 1 <= len(call.message_ids) <= 100:  # noqa: PLR2004 - the Bot API's own number
        raise bad_request("wrong number of message identifiers: 1 to 100 are allowed")
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    found = [chat.by_id[number] for number in call.message_ids if number in chat.by_id]
    present = [message for message in found if not message.deleted]
    for message in present:
        _check_deletable(ctx, chat, message)
    for message in present:
        remove(ctx.world, message)
    return True


def _check_deletable(ctx: Context, chat: Chat, message: Message) -> None:
    """Bots delete their own messages, others' as administrators, anything in private, for 48 hours."""
    allowed = message.sender is ctx.bot or chat.kind == "private" or is_admin(chat, ctx.bot)
    if not allowed:
        raise bad_request(_CANNOT)
    if ctx.world.clock.now() - message.date >= ctx.world.limits.deletable_for:
        raise bad_request(_CANNOT, refusal=RefusalKind.MESSAGE_GONE)


@answers(methods.PinChatMessage)
def pin_chat_message(ctx: Context, call: methods.PinChatMessage) -> bool:
    """Pin a message; the chat says so."""
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    message = find_message(chat, call.message_id, "message to pin not found")
    require_admin(chat, ctx.bot, _PIN_RIGHTS)
    if message not in chat.pinned:
        chat.pinned.append(message)
        chat.pinned.sort(key=lambda pinned: pinned.id)
    post(ctx.world, chat, ctx.bot, service={"pinned_message": wire.message(message, nested=True)})
    return True


@answers(methods.UnpinChatMessage)
def unpin_chat_message(ctx: Context, call: methods.UnpinChatMessage) -> bool:
    """Unpin the named message, or the most recent one."""
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    latest = chat.pinned[-1].id if chat.pinned else None
    message = find_message(chat, call.message_id or latest, "message to unpin not found")
    require_admin(chat, ctx.bot, _PIN_RIGHTS)
    if message in chat.pinned:
        chat.pinned.remove(message)
    ctx.world.changed("chat", chat)
    return True


@answers(methods.UnpinAllChatMessages)
def unpin_all_chat_messages(ctx: Context, call: methods.UnpinAllChatMessages) -> bool:
    """Unpin everything."""
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    require_admin(chat, ctx.bot, _PIN_RIGHTS)
    chat.pinned.clear()
    ctx.world.changed("chat", chat)
    return True
