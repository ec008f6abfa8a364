"""The daily check: "all clear" with one tap, or a problem in words that becomes an item."""

from datetime import date

from bot.decision import To
from bot.model import Place, Question, TurnState
from bot.rules import duty
from bot.rules.case import RefusedError
from bot.texts.buttons import Press
from handlers.visit import Visit


def on_clear(visit: Visit, press: Press) -> None:
    """All clear, says a member of the household whose turn it is."""
    close_with(visit, _group(visit, press), press.argument, TurnState.CLEAR)
    visit.settle()
    visit.toast("checked")


def on_problem(visit: Visit, press: Press) -> None:
    """Something was found: it is asked for in words."""
    assert visit.user is not None
    group = _group(visit, press)
    duty.may_answer(load_day(visit, group, press.argument), visit.person)
    to = To(chat_id=visit.chat_id) if visit.is_private else visit.here
    visit.ask(Question.FINDING, to, visit.chat_id, place=group.id, day=press.argument)
    visit.toast("asked_here")


def _group(visit: Visit, press: Press) -> Place:
    """The group a press names; one may name any, also one that does not exist."""
    found = next((place for place in visit.store.places.all() if place.id == press.subject), None)
    if found is None:
        raise RefusedError("stale")
    return found


def close_with(visit: Visit, group: Place, day: str, state: TurnState) -> None:
    """The day's check is answered. Raises RefusedError if it is not theirs, or not today's."""
    assert visit.person is not None
    visit.do(duty.answer(load_day(visit, group, day), visit.person, state))


def load_day(visit: Visit, group: Place, day: str) -> duty.Day:
    """What the rules need to know about a group's day; a forged date counts as another day's."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        on = date.min
    return visit.store.duty.day(group, on, visit.now)
