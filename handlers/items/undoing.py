"""“Wrong item”: whoever has just said that something is done takes it back, by the button or in words."""

from bot.model import Item
from bot.rules.items import undoing
from bot.rules.items.case import RefusedError
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means, number_and_rest, takes_back
from bot.texts.buttons import Press
from handlers.items.pressing import do, item_of
from handlers.items.replied import item_replied_to
from handlers.reporting import addressed
from handlers.visit import Visit


def on_undo(visit: Visit, press: Press) -> None:
    """The button under the thanks."""
    item = item_of(visit, press)
    if press.argument != str(item.round):
        raise RefusedError("undo_over")
    do(visit, undoing.undo(visit.case(item), visit.store.items.events(item.id)))
    visit.settle()


def heard(visit: Visit, text: str) -> bool:
    """The same in words: with the number, in reply to the card, or in private of what was said last."""
    number, rest = number_and_rest(text)
    if visit.person is None or not (means(rest, Meaning.MISTAKE) or takes_back(rest)):
        return False
    item = _meant_by(visit, number)
    if item is None:
        return False
    try:
        visit.do(undoing.undo(visit.case(item), visit.store.items.events(item.id)))
    except RefusedError as refused:
        visit.refuse(refused)
        return True
    if visit.is_private:
        visit.notice("undone", item=item.id)
    else:
        addressed.thank(visit)
    return True


def _meant_by(visit: Visit, number: int | None) -> Item | None:
    assert visit.person is not None
    said = visit.store.items.answered_by(visit.person.id, visit.now - undoing.LASTS)
    shown = item_replied_to(visit)
    if shown is not None:
        return next((item for item in said if item.id == shown.id), None)
    if number is not None:
        return next((item for item in said if item.number == number), None)
    return said[0] if said and visit.is_private else None
