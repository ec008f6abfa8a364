"""Which item a reply to the bot is about.

To its card, to where it is opened in a list or talked about in a meeting, to a word that was said about it.
"""

from bot.model import Item
from handlers.visit import Visit


def item_replied_to(visit: Visit) -> Item | None:
    """The item that stands in the message replied to; of a meeting's list the one that it shows now."""
    if visit.replied is None:
        return None
    meeting = visit.store.dockets.shown_at(visit.chat_id, visit.replied.message_id)
    if meeting is not None:
        return meeting.current.item if meeting.current and meeting.ended_at is None else None
    return visit.store.tellings.item_at(visit.chat_id, visit.replied.message_id)
