"""The command menu of a chat, as an app picks it from what the bot has set.

https://core.telegram.org/bots/api#determining-list-of-commands
"""

import json
from collections.abc import Iterator
from typing import Any

from playground.state import Bot, Chat, Person


def commands(bot: Bot, chat: Chat, person: Person) -> list[dict[str, str]]:
    """The first list that fits: the narrower scope first, and in each the person's language before the default."""
    language = (person.language_code or "").partition("-")[0]
    for scope in _scopes(chat, person):
        for spoken in dict.fromkeys((language, "")):
            found = bot.commands.get((json.dumps(scope, sort_keys=True), spoken))
            if found:
                return [{"name": each["command"], "text": each["description"]} for each in found]
    return []


def _scopes(chat: Chat, person: Person) -> Iterator[dict[str, Any]]:
    row = chat.member(person)
    if chat.is_group:
        yield {"type": "chat_member", "chat_id": chat.id, "user_id": person.id}
        if row is not None and row.is_admin:
            yield {"type": "chat_administrators", "chat_id": chat.id}
            yield {"type": "all_chat_administrators"}
    yield {"type": "chat", "chat_id": chat.id}
    yield {"type": "all_group_chats" if chat.is_group else "all_private_chats"}
    yield {"type": "default"}
