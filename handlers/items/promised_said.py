"""“The power company does it by Friday”, said to what asks or talks about an item: by when, and who else does it.

To a card, words with a day in them may be any talk; to a meeting's list, or to “by when?”, they answer.
"""

from bot.model import Item, Question
from bot.rules.items import promises
from bot.rules.items.case import RefusedError
from bot.rules.places.times import local
from bot.rules.words.handled_said import tells_by_when
from bot.rules.words.said import is_question
from handlers.dates import understand_moment
from handlers.items import confirming, parting
from handlers.items.replied import item_replied_to
from handlers.reporting import discreet
from handlers.visit import Visit


def in_reply(visit: Visit, text: str) -> bool:
    """Whether it is a promise by whoever may make one; one tap confirms it."""
    item = item_replied_to(visit)
    if item is None or not item.state.is_open or _is_to_card(visit):
        return False
    if is_question(text) or not tells_by_when(text):
        return False
    case = visit.case(item)
    moment = understand_moment(text, visit.now, case.group.timezone)
    if moment is None or moment.day < local(visit.now, case.group.timezone).date() or not _may_promise(visit, item):
        return False
    if parting.is_alarm(visit, Question.PROMISE, item, text):
        return False
    if not discreet.tell_if_not_for_all(visit, Question.PROMISE, text):
        confirming.ask(visit, item, "promise", text=text, day=moment.day.isoformat(), words=text)
    return True


def _is_to_card(visit: Visit) -> bool:
    replied = visit.replied
    return replied is not None and visit.store.items.shown_at(visit.chat_id, replied.message_id) is not None


def _may_promise(visit: Visit, item: Item) -> bool:
    try:
        promises.may_promise(visit.case(item))
    except RefusedError:
        return False
    return True
