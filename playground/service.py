"""How service messages read in an app."""

from collections.abc import Callable
from typing import Any

from playground.state import Message


def service_text(message: Message, kind: str) -> str:
    """What the service message says; kinds without words of their own say their name."""
    describe = _TEXTS.get(kind)
    return describe(message.sender.name, message.service[kind]) if describe else kind


def _came(sender: str, users: Any) -> str:
    name = users[0].first_name
    return f"{name} joined" if name == sender else f"{sender} added {name}"


def _went(sender: str, user: Any) -> str:
    name = user.first_name
    return f"{name} left" if name == sender else f"{sender} removed {name}"


_TEXTS: dict[str, Callable[[str, Any], str]] = {
    "new_chat_members": _came,
    "left_chat_member": _went,
    "pinned_message": lambda sender, _: f"{sender} pinned a message",
    "new_chat_title": lambda _, title: f"The group is now called “{title}”",
    "migrate_to_chat_id": lambda _sender, _id: "This group was upgraded to a supergroup",
    "migrate_from_chat_id": lambda _sender, _id: "This supergroup was a group before",
    "forum_topic_created": lambda _, topic: f"Topic “{topic.name}” was created",
    "forum_topic_closed": lambda _sender, _topic: "The topic was closed",
    "forum_topic_reopened": lambda _sender, _topic: "The topic was reopened",
}
