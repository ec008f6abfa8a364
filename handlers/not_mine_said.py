"""What whoever has an item says of it beside taking and finishing it: it is not theirs, not possible; which is it?"""

from collections.abc import Callable

from bot.model import Action, Item, Question
from bot.rules import passing
from bot.rules.case import Case, RefusedError
from bot.rules.lifecycle import require
from bot.rules.phrases import Meaning
from bot.rules.said import means
from handlers import item_command
from handlers.handling_said import of_one, waiting_for
from handlers.visit import Visit


def heard(visit: Visit, text: str) -> bool:
    """Whether words say that the only item should be passed up, cannot be done, or ask what it is about."""
    free, taken = waiting_for(visit)
    ways: dict[Meaning, Callable[[Item], bool]] = {
        Meaning.UPWARDS: lambda item: _ask_why(visit, item, Question.REASON_UP, passing.may_pass_up),
        Meaning.CANNOT_BE_DONE: lambda item: _ask_why(visit, item, Question.EXPLANATION, _may_explain),
        Meaning.ABOUT: lambda item: _show(visit, item),
    }
    way = next((way for meaning, way in ways.items() if means(text, meaning)), None)
    return way is not None and of_one(visit, taken or free, way)


def _ask_why(visit: Visit, item: Item, question: Question, check: Callable[[Case], object]) -> bool:
    """As the button does: nothing is changed before they say why."""
    try:
        check(visit.case(item))
    except RefusedError as refused:
        visit.refuse(refused)
    else:
        visit.ask_privately(question, item)
    return True


def _may_explain(case: Case) -> None:
    require(case, Action.EXPLAIN)


def _show(visit: Visit, item: Item) -> bool:
    item_command.show(visit, item)
    return True
