"""What bots call, one file a family. Importing the package registers all of them."""

from playground.methods import (
    callbacks,
    chats,
    deleting,
    editing,
    fetching,
    identity,
    reactions,
    sending,
)
from playground.methods.registry import ANSWERS

__all__ = [
    "ANSWERS",
    "callbacks",
    "chats",
    "deleting",
    "editing",
    "fetching",
    "identity",
    "reactions",
    "sending",
]
