"""What a neighbour's buttons under a card say, in words: "us too".

Said in reply to the card or to the report itself, or with the item's number.
"""

from bot.model import Item, Question
from bot.rules.items import items
from bot.rules.items.case import RefusedError
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import more_after, number_and_rest
from handlers.items import parting
from handlers.items.handling_said import meant_by
from handlers.reporting import addressed
from handlers.reporting.intake import add_to
from handlers.visit import Visit


def of_card(visit: Visit, text: str) -> bool:
    """Whether words say of an item that is named, or replied to, that it is so with them, too."""
    number, rest = number_and_rest(text)
    if visit.user is None:
        return False
    item = meant_by(visit, number) or _reported_in(visit)
    return item is not None and item.state.is_open and _me_too(visit, item, rest)


def _reported_in(visit: Visit) -> Item | None:
    """The item that the message replied to has reported; more of it was told by others."""
    if visit.replied is None:
        return None
    said = visit.replied.message_id
    item = visit.store.items.of_source(visit.chat_id, said)
    if item is None:
        return None
    here = [each.message_id for each in visit.store.items.sources(item.id) if each.chat_id == visit.chat_id]
    return item if here[:1] == [said] else None


def _me_too(visit: Visit, item: Item, text: str) -> bool:
    """Counted like the tap; what is said besides, or shown, is kept with the item. A private word is not."""
    more = more_after(text, Meaning.ME_TOO)
    if more is None or (more and visit.is_private) or parting.is_alarm(visit, Question.STILL_OPEN, item, more):
        return False
    answer = _support(visit, item)
    if visit.is_private:
        visit.notice(answer)
        return True
    if more or visit.message.photo:
        add_to(visit, item)
    addressed.thank(visit)
    return True


def _support(visit: Visit, item: Item) -> str:
    assert visit.person is not None
    spoken = visit.store.items.has_voice(item.id, items.voice(visit.person))
    try:
        decided = items.support(visit.case(item), spoken=spoken)
    except RefusedError as refused:
        return refused.reason
    visit.do(decided)
    return decided.answer or "counted"
