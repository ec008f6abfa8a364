"""A photo without words that comes in private after what it shows: the rest of an album, or the photo of a report."""

from bot.decision import Attached, decide
from bot.model import Item, Prompt, Source
from handlers.items.replied import item_replied_to
from handlers.reporting import addressed, discreet, taking_back
from handlers.reporting.intake import PHOTO_AFTER, photo_of
from handlers.visit import Visit


def joins(visit: Visit) -> bool:
    """Whether it belongs to their report of a moment ago, or waits with words that are asked about."""
    album = visit.message.media_group_id
    item = visit.store.items.album(visit.chat_id, album) if album else None
    item = item or _in_reply(visit) or _just_told(visit)
    if item is None and _asked_about(visit) is None:
        return False
    if item is not None:
        source = Source(visit.chat_id, visit.message.message_id)
        visit.do(decide(Attached(item.id, source, photo_of(visit.message))))
    if not album:
        addressed.thank(visit)
    return True


def _in_reply(visit: Visit) -> Item | None:
    """Their open report that the message replied to tells of."""
    item = item_replied_to(visit)
    return item if item is not None and taking_back.is_own(visit, item) else None


def _asked_about(visit: Visit) -> Prompt | None:
    """The newest question, if it keeps words that were said just now: their photos follow when it is answered."""
    assert visit.user is not None
    asked = next(iter(visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now)), None)
    keeps = asked is not None and asked.params.get("text") and "sources" in asked.params
    return asked if asked and keeps and asked.asked_at >= visit.now - PHOTO_AFTER else None


def _just_told(visit: Visit) -> Item | None:
    """What they reported just now in this chat, if nothing was said or asked since."""
    own = next(iter(visit.own_reports()), None) if visit.person else None
    if own is None or not own.state.is_open or own.reported_at < visit.now - PHOTO_AFTER:
        return None
    return own if discreet.was_told_in(visit, own, visit.chat_id) and _asked_about(visit) is None else None
