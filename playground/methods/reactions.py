"""`setMessageReaction`: a bot's one emoji under a message."""

from aiogram import methods, types

from playground.access import find_chat, find_message
from playground.context import Context
from playground.emoji import REACTIONS
from playground.faults import bad_request
from playground.methods.registry import answers
from playground.state import Message


@answers(methods.SetMessageReaction)
def set_message_reaction(ctx: Context, call: methods.SetMessageReaction) -> bool:
    """Set the reaction, or take it away with an empty list. No update tells of it."""
    wanted = call.reaction or []
    if len(wanted) > 1:
        raise bad_request("too many reactions specified")
    for reaction in wanted:
        if not isinstance(reaction, types.ReactionTypeEmoji) or reaction.emoji not in REACTIONS:
            raise bad_request("REACTION_INVALID")
    chat = find_chat(ctx.world, ctx.bot, call.chat_id)
    message = find_message(chat, call.message_id, "message to react not found")
    message = _of_album(message)
    message.reactions.pop(ctx.bot.id, None)
    for reaction in wanted:
        assert isinstance(reaction, types.ReactionTypeEmoji)
        message.reactions[ctx.bot.id] = reaction.emoji
    ctx.world.changed("reacted", chat, message)
    return True


def _of_album(message: Message) -> Message:
    """A reaction to any item of an album is one to its first."""
    if message.album is None:
        return message
    items = (item for item in message.chat.timeline if item.album == message.album and not item.deleted)
    return next(items)
