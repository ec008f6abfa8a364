"""Messages that only one member of a group sees: who may be shown one, and finding one again."""

from dataclasses import dataclass
from typing import Any

from playground.access import is_admin
from playground.context import Context
from playground.faults import RefusalKind, bad_request, forbidden
from playground.state import Chat, Message, Person


@dataclass(frozen=True)
class Requested:
    """Whom a bot wants to show a message to, and what entitles it without administrator rights."""

    receiver_id: int
    query_id: str | None = None
    replied_id: int | None = None
    replaces: bool = False


def requested(call: Any) -> Requested | None:
    """The wish in a call's `ephemeral_message_parameters` (or the two fields they replaced)."""
    parameters = getattr(call, "ephemeral_message_parameters", None)
    reply = getattr(call, "reply_parameters", None)
    replied_id = reply.ephemeral_message_id if reply else None
    if parameters is not None:
        return Requested(
            parameters.receiver_user_id,
            parameters.callback_query_id,
            replied_id,
            bool(parameters.replace_callback_query_message),
        )
    receiver_id = getattr(call, "receiver_user_id", None)
    return Requested(receiver_id, call.callback_query_id, replied_id) if receiver_id else None


def check_receiver(ctx: Context, chat: Chat, wish: Requested) -> Person:
    """The receiver, if the bot may show them something now. Errors' texts are not documented by Telegram."""
    receiver = ctx.world.users.get(wish.receiver_id)
    if not chat.is_group:
        raise bad_request("PEER_ID_INVALID")
    if receiver is not None and not isinstance(receiver, Person):
        raise bad_request("USER_IS_BOT")
    row = chat.member(receiver) if receiver else None
    if receiver is None or row is None:
        raise bad_request("USER_NOT_PARTICIPANT")
    if not row.is_in:
        raise bad_request("USER_NOT_PARTICIPANT", refusal=RefusalKind.RECEIVER_GONE)
    if not is_admin(chat, ctx.bot):
        _check_entitled(ctx, chat, receiver, wish)
    return receiver


def _check_entitled(ctx: Context, chat: Chat, receiver: Person, wish: Requested) -> None:
    """Without administrator rights the receiver must just have pressed a button or sent such a command."""
    press = ctx.world.presses.get(wish.query_id or "")
    command = chat.ephemeral.get(wish.replied_id or 0)
    if press and press.person is receiver and press.bot is ctx.bot and press.message.chat is chat:
        since = press.at
    elif command and command.sender is receiver and command.receiver is ctx.bot:
        since = command.date
    else:
        raise forbidden("CHAT_ADMIN_REQUIRED")
    if ctx.world.clock.now() - since > ctx.world.limits.ephemeral_window:
        raise forbidden("CHAT_ADMIN_REQUIRED", refusal=RefusalKind.QUERY_TOO_OLD)


def replaced_message(ctx: Context, wish: Requested) -> Message | None:
    """The message in whose place the receiver is to see the ephemeral one."""
    if not wish.replaces:
        return None
    press = ctx.world.presses.get(wish.query_id or "")
    if press is None:
        raise bad_request("callback query is required to replace its message")
    if press.message.is_ephemeral:
        raise bad_request("an ephemeral message is edited, not replaced")
    return press.message


def find_ephemeral(ctx: Context, chat: Chat, receiver_id: int, ephemeral_id: int) -> Message:
    """An ephemeral message this bot showed this receiver."""
    message = chat.ephemeral.get(ephemeral_id)
    if message is None or message.sender is not ctx.bot:
        raise bad_request("MESSAGE_ID_INVALID")
    if message.receiver is None or message.receiver.id != receiver_id:
        raise bad_request("MESSAGE_ID_INVALID")
    if message.deleted:
        raise bad_request("MESSAGE_ID_INVALID", refusal=RefusalKind.MESSAGE_GONE)
    return message
