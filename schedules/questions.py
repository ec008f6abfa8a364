"""Questions that nobody has answered do not stand in a chat for ever.

A question with buttons in a neighbours' group goes after its hour; what asks for words, and what colleagues are asked,
after the day in which a reply to it is heard.
"""

from datetime import datetime

from bot.decision import PromptEnded, decide, gone
from bot.model import BY_TAP, REPLY_LASTS, Level, Prompt
from storage import Store


def take_away(store: Store, now: datetime) -> None:
    """Those whose time is over."""
    for asked in store.prompts.standing(now):
        if _goes_at(store, asked) <= now:
            store.commit(decide(PromptEnded(asked.id, now), gone(asked)), now)


def _goes_at(store: Store, asked: Prompt) -> datetime:
    place = store.places.by_chat(asked.chat_id)
    is_tapped = asked.question in BY_TAP and place is not None and place.level is Level.GROUP
    return asked.expires_at if is_tapped else asked.asked_at + REPLY_LASTS
