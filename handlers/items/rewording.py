"""“Change the words”: whoever handled it sees how their words read, and can still say them differently."""

from datetime import datetime

from bot.decision import Kind
from bot.model import Action, Item, Photo, Question, State
from bot.rules.items import rewording
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.items.pressing import item_of
from handlers.visit import Visit


def on_reword(visit: Visit, press: Press) -> None:
    """The button under the thanks: the words are asked for once more."""
    item = item_of(visit, press)
    if press.argument != str(item.round):
        raise RefusedError("reword_over")
    rewording.may_reword(visit.case(item), _said_at(visit, item))
    question = Question.EXPLANATION if item.state is State.EXPLAINED else Question.OUTCOME
    visit.ask_privately(question, item, again=True)


def take(visit: Visit, item: Item, text: str, photos: tuple[Photo, ...]) -> None:
    """The new words."""
    visit.do(rewording.reword(visit.case(item), text, photos, _said_at(visit, item)))
    visit.say(Kind.HANDLED, item=item.id, text="reworded")


def _said_at(visit: Visit, item: Item) -> datetime:
    events = visit.store.items.events(item.id)
    return max((each.at for each in events if each.action in {Action.FINISH, Action.EXPLAIN}), default=item.reported_at)
