"""“Don't say it was me”, said a moment after one's report: it is a private one from then on.

What everybody has seen cannot be taken back; that is said too, to whoever asked alone.
"""

from bot.decision import decide
from bot.model import Item
from bot.rules.items import items
from bot.rules.places.times import local
from bot.rules.words.confidence import asks_nothing_else
from bot.rules.words.said import number_and_rest
from handlers.items.handling_said import meant_by
from handlers.reporting import discreet, taking_back
from handlers.visit import Visit


def heard(visit: Visit, text: str) -> bool:
    """Whether nothing is asked but that it goes no further, by whoever has just reported something here."""
    number, rest = number_and_rest(text)
    if visit.user is None or visit.person is None or not asks_nothing_else(rest):
        return False
    item = _meant(visit, number)
    if item is None:
        return False
    said = _what_is_known(visit, item)
    if not item.private:
        visit.do(items.go_private(visit.case(item)))
        visit.do(decide(discreet.unmarked(visit, item)))
    visit.notice_alone(said, number=item.number)
    return True


def _meant(visit: Visit, number: int | None) -> Item | None:
    """Their own that is named or replied to; said to nobody, their newest."""
    if number is not None or visit.replied is not None:
        named = meant_by(visit, number) or taking_back.replied_to(visit)
        if named is not None or not visit.is_private:
            return named if named and taking_back.is_own(visit, named) else None
    since = visit.now - (taking_back.JUST_NOW if visit.is_private else taking_back.RIGHT_AFTER)
    own = [item for item in visit.own_reports() if item.reported_at >= since and taking_back.is_own(visit, item)]
    return next((item for item in own if visit.is_private or discreet.was_told_in(visit, item, visit.chat_id)), None)


def _what_is_known(visit: Visit, item: Item) -> str:
    """What others can see of it all the same: their message in the group, whose check it was found in."""
    group = visit.store.places.get(item.place_id)
    if discreet.was_told_in(visit, item, group.chat_id):
        return "made_private"
    if item.private:
        return "is_private"
    found = visit.store.rota.ticks(group.id, local(item.reported_at, group.timezone).date())
    return "made_private_found" if any(tick.item_id == item.id for tick in found) else "made_private_late"
