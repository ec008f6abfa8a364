"""Telegram's side of the wire on loopback: a local Bot API server with its chats, its people and its clock."""

from playground.faults import Call, Fault, Refusal, RefusalKind
from playground.limits import Limits
from playground.playground import Playground
from playground.seen import Seen
from playground.state import Bot, Chat, Message, Person, Topic
from playground.world import Change, Press

__all__ = [
    "Bot",
    "Call",
    "Change",
    "Chat",
    "Fault",
    "Limits",
    "Message",
    "Person",
    "Playground",
    "Press",
    "Refusal",
    "RefusalKind",
    "Seen",
    "Topic",
]
