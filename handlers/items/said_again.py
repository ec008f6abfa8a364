"""Of an item that is known to be so somebody says it once more: a nod, and no new report."""

from datetime import timedelta

from bot.decision import Attached, decide
from bot.model import Answer, Item, Question, State
from bot.rules.items import follow_up
from bot.rules.words.confidence import gives_away
from bot.rules.words.meant import Taken, is_another, says_nothing, warns_of_more
from bot.rules.words.one_more import leads_with_it
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import goes_on, is_empty, is_question, means
from bot.rules.words.still_of import is_still_dark, may_still_be_of, without_here
from handlers.items import outcomes, parting
from handlers.items.replied import item_replied_to
from handlers.reporting import addressed, taking_back
from handlers.reporting.intake import judge_of, photo_of
from handlers.reporting.keeping import Words
from handlers.talking import unclear
from handlers.visit import Visit

JUST_NOW = timedelta(days=1)


def newest_answered(visit: Visit) -> Item | None:
    """The newest item about which this person answered, if that was done or has ended just now."""
    assert visit.person is not None
    since = visit.now - JUST_NOW
    followed = visit.store.items.followed(visit.person.id)
    recent = (item for item in followed if item.ended_at is None or item.ended_at >= since)
    return next((item for item in recent if visit.case(item).answer_of(visit.person)), None)


def is_fixed_already(visit: Visit, item: Item) -> bool:
    """Whether they have said that it is fixed, or accepted why it cannot be."""
    assert visit.person is not None
    return visit.case(item).answer_of(visit.person) == "fixed"


def of_reopened(visit: Visit, text: str) -> bool:
    """Whether words say once more of what they opened again that it is as it was; more than that is kept with it.

    What may be of another matter is asked about.
    """
    assert visit.person is not None
    item = next(iter(visit.store.items.reopened_by(visit.person.id, visit.now - JUST_NOW)), None)
    taken = _so_still(visit, item, text) if item else Taken.NEW
    if item is None or taken is Taken.NEW:
        return False
    if taken is Taken.UNCLEAR:
        unclear.ask_of_done(visit, item, text)
        return True
    _keep(visit, item, text)
    return True


def of_own(visit: Visit, text: str) -> bool:
    """The same of what they reported and what is open: a note there, and no second report.

    In a group also of what was done just now; where it may be something new, it is asked about.
    """
    bare = without_here(text)
    if visit.person is None or not goes_on(bare) or leads_with_it(bare):
        return False
    named = item_replied_to(visit) if visit.is_private else None
    own = [item for item in visit.own_reports() if _is_known_here(visit, item) and named in {None, item}]
    taken = {item.id: _still_of(visit, item, bare, is_only_one=len(own) == 1) for item in own}
    meant = [item for item in own if taken[item.id] is Taken.ANSWER] or [
        item for item in own if taken[item.id] is Taken.UNCLEAR
    ]
    if not meant:
        return False
    is_sure = taken[own[0].id] is Taken.ANSWER or (named is not None and named.private)
    if len(own) == 1 and own[0].state.is_open and is_sure:
        _keep(visit, own[0], text)
    else:
        unclear.ask_of_done(visit, meant[0], text)
    return True


def of_replied(visit: Visit, text: str) -> bool:
    """Whether words in reply to what was said in private of their own report tell more of it: kept for those in office.

    What may be of another matter, or would be read by all, is asked about; danger is a report of its own.
    """
    item = item_replied_to(visit)
    if item is None or not taking_back.is_own(visit, item):
        return False
    if says_nothing(text, Question.STILL_OPEN) or is_question(text) or is_empty(text):
        return False
    judged = judge_of(visit, item, text)
    if gives_away(text, item) or warns_of_more(judged, text, item) or leads_with_it(text):
        return False
    if item.private and (judged.answer is Answer.SILENT or not is_another(judged, text, item)):
        _keep(visit, item, text)
    else:
        unclear.ask_of_done(visit, item, text)
    return True


def _is_known_here(visit: Visit, item: Item) -> bool:
    """Whether it may be spoken of here: in private what is open, in a group what stands there, or was done just now."""
    if visit.group is None:
        return item.state.is_open
    is_done = item.state is State.DONE or (item.ended_at is not None and item.ended_at >= visit.now - JUST_NOW)
    is_there = item.state.is_open or (is_done and item.outcome is not None)
    return is_there and item.place_id == visit.group.id and not item.private


def _still_of(visit: Visit, item: Item, text: str, *, is_only_one: bool) -> Taken:
    """What words are taken for that are said to nobody: what tells of nothing, or of another matter, is not meant."""
    taken = _so_still(visit, item, text)
    if taken is Taken.NEW or means(text, Meaning.NOT_FIXED):
        return taken
    judged = judge_of(visit, item, text)
    if not may_still_be_of(judged, text, item, is_only_one=is_only_one):
        return Taken.NEW
    return Taken.ANSWER if is_only_one and is_still_dark(text, item) else taken


def as_it_was(visit: Visit, item: Item, said: Words) -> None:
    """It was said of this item: kept with it while it is open, else it contradicts that it is done."""
    words = outcomes.for_all(visit, item, said.text)
    if not item.state.is_open:
        visit.do(follow_up.answer(visit.case(item), "no", item.round))
        visit.do(follow_up.reopen(visit.case(item), words))
    elif words:
        visit.note(item, words)
    visit.do(decide([Attached(item.id, photo=photo) for photo in said.photos]))


def _keep(visit: Visit, item: Item, text: str) -> None:
    if not means(text, Meaning.NOT_FIXED):
        visit.note(item, text)
    photo = photo_of(visit.message)
    visit.do(decide([Attached(item.id, photo=photo)] if photo else []))
    addressed.thank(visit)


def _so_still(visit: Visit, item: Item, text: str) -> Taken:
    if means(text, Meaning.NO) or gives_away(text, item):
        return Taken.NEW
    if means(text, Meaning.NOT_FIXED):
        return Taken.ANSWER
    return parting.taken_of_done(visit, item, text, in_reply=False) if goes_on(text) else Taken.NEW
