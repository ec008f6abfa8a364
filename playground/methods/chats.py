"""`getChat…` and `leaveChat`: where a bot is, and with whom."""

from typing import Any

from aiogram import methods, types

from playground import wire
from playground.access import find_chat, find_user
from playground.context import Context
from playground.faults import bad_request
from playground.membership import depart
from playground.methods.registry import answers
from playground.state import Bot, Chat, Member


@answers(methods.GetChat)
def get_chat(ctx: Context, call: methods.GetChat) -> types.ChatFullInfo:
    """Everything about a chat."""
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    if chat.kind == "private" and not chat.started:
        raise bad_request("chat not found")
    pinned = wire.message(chat.pinned[-1], nested=True) if chat.pinned else None
    return types.ChatFullInfo(
        **wire.chat_fields(chat),
        accent_color_id=0,
        max_reaction_count=11,
        accepted_gift_types=_no_gifts(),
        description=chat.description,
        pinned_message=pinned,
    )


def _no_gifts() -> types.AcceptedGiftTypes:
    return types.AcceptedGiftTypes(
        unlimited_gifts=False,
        limited_gifts=False,
        unique_gifts=False,
        premium_subscription=False,
        gifts_from_channels=False,
    )


@answers(methods.GetChatMember)
def get_chat_member(ctx: Context, call: methods.GetChatMember) -> Any:
    """How a user stands in a chat; someone never seen there is `left`."""
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    user = find_user(ctx.world, call.user_id)
    return wire.member(chat.member(user) or Member(user, "left"))


@answers(methods.GetChatAdministrators)
def get_chat_administrators(ctx: Context, call: methods.GetChatAdministrators) -> list[Any]:
    """The creator and the administrators, without other bots unless they are asked for."""
    chat = _group(ctx, call.chat_id)
    with_bots = bool(getattr(call, "return_bots", False))
    rows = (row for row in chat.members.values() if row.is_admin)
    return [wire.member(row) for row in rows if with_bots or not isinstance(row.user, Bot) or row.user is ctx.bot]


@answers(methods.GetChatMemberCount)
def get_chat_member_count(ctx: Context, call: methods.GetChatMemberCount) -> int:
    """How many are in a chat, bots included."""
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    return 2 if chat.kind == "private" else sum(row.is_in for row in chat.members.values())


@answers(methods.LeaveChat)
def leave_chat(ctx: Context, call: methods.LeaveChat) -> bool:
    """The bot goes."""
    depart(ctx.world, _group(ctx, call.chat_id), ctx.bot, by=ctx.bot)
    return True


def _group(ctx: Context, chat_id: int | str) -> Chat:
    chat = find_chat(ctx.world, ctx.bot, chat_id)
    if chat.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    return chat
