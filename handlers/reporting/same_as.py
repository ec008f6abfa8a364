"""Is it the same as #12? Asked of whoever has just reported something, and of nobody else."""

from bot.model import Item, Prompt, Question
from bot.rules.items import items, likeness
from bot.rules.items.case import RefusedError
from bot.rules.words import handled_said
from bot.texts.buttons import Press
from handlers.items.pressing import end_question, waiting
from handlers.visit import Visit

MOST_DIGITS = 6  # of an item's number


def offer(visit: Visit, item: Item) -> None:
    """After an item was recorded: if it resembles an open one of its group, its reporter is asked."""
    if visit.user is None or visit.person is None or item.reporter_id != visit.person.id:
        return
    known = (
        likeness.Known(other, visit.store.items.photo_marks(other.id))
        for other in visit.store.items.open_in([item.place_id])
        if other.id != item.id and likeness.may_be(item, other)
    )
    like = likeness.most_like(likeness.Known(item, visit.store.items.photo_marks(item.id)), known)
    if like is not None:
        _ask(visit, item, like)


def _ask(visit: Visit, item: Item, other: Item) -> None:
    """Seen by them alone; where that is not possible, nobody is asked."""
    visit.ask(Question.SAME_AS, visit.alone_below, visit.chat_id, item=item, mention=False, other=other.id)


def on_same(visit: Visit, press: Press) -> None:
    """Yes: it is followed there, and whoever reported it stands behind that one."""
    other = join(visit, waiting(visit, press, Question.SAME_AS))
    visit.toast("merged", number=other.number)


def join(visit: Visit, asked: Prompt) -> Item:
    """It is the same as the item that was named, which is returned. Raises RefusedError if that has ended."""
    item, other = visit.asked_about(asked), visit.store.items.get(asked.params["other"])
    end_question(visit, asked)
    visit.do(items.merge(visit.case(item), other))
    return other


def take_number(visit: Visit, asked: Prompt, text: str) -> None:
    """The number of the item that it is the same as."""
    item = visit.asked_about(asked)
    digits = str(handled_said.other_number(text) or text.lstrip("#＃ ").strip())
    if not digits.isdecimal() or len(digits) > MOST_DIGITS:
        raise RefusedError("number_needed")
    other = visit.store.items.by_number(item.place_id, int(digits))
    if other is None:
        raise RefusedError("no_such_item_needed")
    visit.do(items.merge(visit.case(item), other))
    visit.notice("thanks_merge", item=item.id, number=item.number, other=other.number)


def on_another(visit: Visit, press: Press) -> None:
    """No: it stays."""
    end_question(visit, waiting(visit, press, Question.SAME_AS))
    visit.toast("stays")
