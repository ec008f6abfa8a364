"""Putting messages into chats, changing them, and telling the bots that may know."""

from typing import Any

from playground import wire
from playground.privacy import hears
from playground.state import Bot, Chat, Message, Person, User
from playground.world import World


def post(world: World, chat: Chat, sender: User, **content: Any) -> Message:
    """Add a message of `sender` to the chat's timeline and send it to the bots that hear it.

    `content` are fields of `Message`. Bots never receive messages of bots, except service messages.
    """
    message = Message(chat, world.next_message_id(chat), world.now(), sender, **content)
    chat.timeline.append(message)
    chat.by_id[message.id] = message
    if isinstance(sender, Bot) and not message.service:
        chat.last_bot = sender
    announce(world, message)
    world.changed("sent", chat, message)
    return message


def post_ephemeral(world: World, chat: Chat, sender: User, receiver: User, **content: Any) -> Message:
    """Add a message only `receiver` (and the bot that sends or receives it) can see. Its message id is 0."""
    number = next(world.ids)
    message = Message(chat, 0, world.now(), sender, receiver=receiver, ephemeral_id=number, **content)
    message.missed = isinstance(receiver, Person) and not receiver.online
    chat.timeline.append(message)
    chat.ephemeral[number] = message
    announce(world, message)
    world.changed("sent", chat, message)
    return message


def announce(world: World, message: Message, *, edited: bool = False) -> None:
    """Queue the message for each bot in the chat that hears it."""
    if isinstance(message.sender, Bot) and not message.service:
        return
    kind = "channel_post" if message.chat.kind == "channel" else "message"
    listeners = [bot for bot in message.chat.bots() if hears(bot, message, world.limits)]
    if listeners:
        payload = wire.dump(wire.message(message))
        for bot in listeners:
            world.queues[bot.id].put(f"edited_{kind}" if edited else kind, payload)


def mark_edited(world: World, message: Message) -> None:
    """Stamp a change of content and tell who can see it."""
    message.edited = world.now()
    announce(world, message, edited=True)
    world.changed("edited", message.chat, message)


def remove(world: World, message: Message) -> None:
    """Delete a message. Bots are not told, as on Telegram."""
    message.deleted = True
    if message in message.chat.pinned:
        message.chat.pinned.remove(message)
    world.changed("deleted", message.chat, message)
