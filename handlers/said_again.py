"""Of an item that somebody has answered about just now, they say more: a nod, and no new report."""

from datetime import timedelta

from bot.decision import decide
from bot.model import Action, Item, Question
from bot.rules.meant import Taken
from bot.rules.phrases import Meaning
from bot.rules.said import goes_on, in_confidence, means
from handlers import addressed, unclear
from handlers.visit import Visit

JUST_NOW = timedelta(days=1)


def answered(visit: Visit) -> Item | None:
    """The newest item about which this person answered, if that was done or has ended just now."""
    assert visit.person is not None
    since = visit.now - JUST_NOW
    followed = visit.store.items.followed(visit.person.id)
    recent = (item for item in followed if item.ended_at is None or item.ended_at >= since)
    return next((item for item in recent if visit.person.id in dict(visit.case(item).answers)), None)


def is_fixed_already(visit: Visit, item: Item) -> bool:
    """Whether they have said that it is fixed, or accepted why it cannot be."""
    assert visit.person is not None
    return dict(visit.case(item).answers).get(visit.person.id) == "fixed"


def of_reopened(visit: Visit, text: str) -> bool:
    """Whether words say once more of what they opened again that it is as it was; more than that is kept with it."""
    assert visit.person is not None
    item = next(iter(visit.store.items.reopened_by(visit.person.id, visit.now - JUST_NOW)), None)
    if item is None or not _is_so_still(visit, item, text):
        return False
    is_known = any(event.note == text for event in visit.store.items.events(item.id))
    if not is_known and not means(text, Meaning.NOT_FIXED):
        visit.do(decide(visit.case(item).changed(Action.NOTE, text)[1]))
    addressed.thank(visit)
    return True


def _is_so_still(visit: Visit, item: Item, text: str) -> bool:
    if means(text, Meaning.NO) or (in_confidence(text) and not item.private):
        return False
    says_so = means(text, Meaning.NOT_FIXED) or goes_on(text)
    return says_so and unclear.taken_of(visit, Question.STILL_OPEN, item, text, in_reply=False) is Taken.ANSWER
