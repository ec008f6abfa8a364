"""What bots call, one file a family. Importing the package registers all of them."""

from playground.methods import (
    callbacks,
    chats,
    deleting,
    editing,
    ephemerals,
    fetching,
    forums,
    identity,
    polls,
    reactions,
    sending,
    webhooks,
)
from playground.methods.registry import ANSWERS

__all__ = [
    "ANSWERS",
    "callbacks",
    "chats",
    "deleting",
    "editing",
    "ephemerals",
    "fetching",
    "forums",
    "identity",
    "polls",
    "reactions",
    "sending",
    "webhooks",
]
