"""What somebody seems to want done with an item, by their words: one tap, or a yes, and it is done as by its button."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from bot.model import Item, Prompt, Question
from bot.rules.items import items, passing, taking
from bot.rules.items.case import RefusedError
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means
from bot.texts.buttons import Press
from handlers.items import holding, outcomes
from handlers.items.pressing import end_all_about, end_older, end_question, of_this_round, waiting
from handlers.overview import docket
from handlers.places import lessons
from handlers.reporting import addressed
from handlers.visit import Visit

Said = tuple[str, dict[str, Any]]


def ask(visit: Visit, item: Item, act: str, **params: Any) -> None:
    """Shall it be done? Said in other words, it is asked once more, and the first question goes."""
    end_older(visit, Question.SHALL_I, item)
    visit.ask(Question.SHALL_I, visit.alone_below, visit.chat_id, item=item, act=act, round=item.round, **params)


def on_shall(visit: Visit, press: Press) -> None:
    """Yes, do it."""
    _do(visit, waiting(visit, press, Question.SHALL_I))


def on_note(visit: Visit, press: Press) -> None:
    """No promise: the words are kept for the neighbours to read."""
    asked = waiting(visit, press, Question.SHALL_I)
    end_question(visit, asked)
    item = visit.asked_about(asked)
    if text := asked.params.get("text"):
        visit.note(item, text, openly=True)
        tell(visit, *noted(item))


def answered_in_words(visit: Visit, asked: Prompt, text: str) -> bool:
    """The same without a tap."""
    if means(text, Meaning.YES):
        _do(visit, asked)
    elif means(text, Meaning.NO):
        end_question(visit, asked)
        addressed.thank(visit)
    else:
        return False
    return True


def noted(item: Item) -> Said:
    """That they are kept, and who can read them: what is said of a private item stays among those in office."""
    return "noted_in_office" if item.private else "noted", {"item": item.id, "number": item.number}


def taken(item: Item) -> Said:
    """That it is theirs now."""
    return "taken", {"item": item.id, "number": item.number}


def tell(visit: Visit, text: str, params: dict[str, Any]) -> None:
    """In a group a nod is enough: the card says the rest."""
    if visit.group is None:
        visit.notice(text, **params)
    elif visit.update.callback_query is None:
        addressed.thank(visit)
    else:
        visit.toast("heard")


def _do(visit: Visit, asked: Prompt) -> None:
    end_question(visit, asked)
    item, act = of_this_round(visit, asked), asked.params["act"]
    try:
        if said := ACTS[act](visit, item, asked.params):
            tell(visit, *said)
    except RefusedError as refused:
        if not refused.asks:
            raise
        visit.ask_privately(ASKED[act], item, refused=refused.reason)  # such as a day that has passed meanwhile
        return
    if act == "explain":
        end_all_about(visit, item, asked)
    docket.go_on(visit, item.id)


def _promise(visit: Visit, item: Item, said: dict[str, Any]) -> Said:
    case = visit.case(item)
    department = holding.named(said["text"], case.settings.departments)
    words = "" if department else said["words"]
    return holding.promise(visit, case, date.fromisoformat(said["day"]), department, words)


def _snooze(visit: Visit, item: Item, said: dict[str, Any]) -> Said:
    return holding.snooze(visit, visit.case(item), datetime.fromisoformat(said["until"]), said["text"])


def _explain(visit: Visit, item: Item, said: dict[str, Any]) -> None:
    outcomes.explain(visit, item, said["text"])


def _pass_up(visit: Visit, item: Item, said: dict[str, Any]) -> Said:
    return holding.moved(visit, item, passing.pass_up(visit.case(item), said["text"]))


def _return(visit: Visit, item: Item, said: dict[str, Any]) -> Said:
    return holding.moved(visit, item, passing.return_(visit.case(item), said["text"]))


def _reject(visit: Visit, item: Item, _: dict[str, Any]) -> Said:
    lessons.put_aside(visit, item)
    return "set_aside", {"item": item.id, "number": item.number}


def _merge(visit: Visit, item: Item, said: dict[str, Any]) -> Said:
    other = visit.store.items.get(said["other"])
    visit.do(items.merge(visit.case(item), other))
    return "thanks_merge", {"item": item.id, "number": item.number, "other": other.number}


def _take_over(visit: Visit, item: Item, _: dict[str, Any]) -> Said:
    visit.do(taking.take_over(visit.case(item)))
    return taken(item)


ACTS: dict[str, Callable[[Visit, Item, dict[str, Any]], Said | None]] = {
    "promise": _promise,
    "snooze": _snooze,
    "explain": _explain,
    "pass_up": _pass_up,
    "return": _return,
    "reject": _reject,
    "merge": _merge,
    "take_over": _take_over,
}
ASKED = {"promise": Question.PROMISE, "snooze": Question.SNOOZE, "merge": Question.DUPLICATE_OF}
