"""Which messages of people a bot gets to see."""

from playground.limits import Limits
from playground.state import Bot, Chat, Message


def hears(bot: Bot, message: Message, limits: Limits) -> bool:
    """Whether Telegram sends `message`, which a person or a service wrote, to `bot`.

    Administrators and bots without privacy mode hear everything in their groups. The others hear service
    messages, commands for them, and replies to them or to what was meant for them.
    """
    if message.is_ephemeral:
        return message.receiver is bot
    chat = message.chat
    if not chat.is_group or message.service:
        return True
    member = chat.member(bot)
    if member is not None and member.is_admin:
        return True
    return not bot.privacy_mode or _is_meant_for(bot, message, limits)


def _is_meant_for(bot: Bot, message: Message, limits: Limits) -> bool:
    if _is_command_for(bot, message) or (limits.mentions_pass_privacy and _mentions(bot, message)):
        return True
    replied = message.reply_to
    return replied is not None and (replied.sender is bot or _is_meant_for(bot, replied, limits))


def _is_command_for(bot: Bot, message: Message) -> bool:
    """`/do@bot` names it; a bare `/do` is for the bot that spoke last, or for all if none has."""
    entity = next((e for e in message.entities if e.type == "bot_command" and e.offset == 0), None)
    if entity is None:
        return False
    _, at, addressee = message.text[: entity.length].partition("@")
    if at:
        return addressee.lower() == (bot.username or "").lower()
    return _speaks_for_all(message.chat) or message.chat.last_bot is bot


def _speaks_for_all(chat: Chat) -> bool:
    return chat.last_bot is None or len(chat.bots()) == 1


def _mentions(bot: Bot, message: Message) -> bool:
    units = message.text.encode("utf-16-le")
    mentions = (e for e in message.entities if e.type == "mention")
    named = (units[e.offset * 2 : (e.offset + e.length) * 2].decode("utf-16-le") for e in mentions)
    return any(name.lower() == f"@{bot.username}".lower() for name in named)
