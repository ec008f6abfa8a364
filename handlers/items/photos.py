"""An item's photos, shown to whoever presses for them and to nobody else."""

from datetime import timedelta

from bot.decision import Kind, Say, decide
from bot.model import Item
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.overview import pages
from handlers.visit import Visit

MOST = 10  # photos that one press shows
SHOWS_WITHIN = timedelta(minutes=5)  # what comes later is looked for no more


def on_photos(visit: Visit, press: Press) -> None:
    """One message for each: an album cannot be shown to one member alone (Bot API 10.3)."""
    item = visit.store.items.find(press.subject)
    if item is None or not _may_see(visit, item):
        raise RefusedError("stale")
    newest = visit.store.items.photos(item.id)[-MOST:]
    ends = visit.now + SHOWS_WITHIN
    for photo in newest:
        params = {"item": item.id, "file": photo.file_id}
        visit.do(decide(Say(Kind.PHOTO, visit.alone, params, expires_at=ends)))
    visit.toast("photos_private" if visit.is_private else "photos_alone")


def _may_see(visit: Visit, item: Item) -> bool:
    """What was told in private is not for everybody who may read here."""
    reads_here = pages.may_see(visit, item) and (visit.is_office or not item.private)
    return reads_here or visit.case(item).may_see_photos(visit.person)
