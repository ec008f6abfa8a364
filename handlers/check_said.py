"""Today's check in words: "all clear", "all good, but the lamp is out", "done", "later", "I can't today"."""

from bot.model import Answer, Place, TurnState
from bot.rules.duty import Day
from bot.rules.phrases import Meaning
from bot.rules.said import but_after, may_promise, means, more_after
from handlers import duty, swap
from handlers.intake import judge
from handlers.turns import today_of
from handlers.visit import Visit

MOST_OF_REASON = 60  # characters after "I can't today"


def heard(visit: Visit, text: str) -> bool:
    """Whether words by whoever has today's check are about it; what follows is done."""
    today = _on_duty(visit)
    if today is None:
        return False
    group, day = today.group, today.day.isoformat()
    if means(text, Meaning.CLEAR) and may_promise(text):
        duty.ask_clear(visit, group, day, looked=None)
    elif means(text, Meaning.CLEAR):
        duty.clear(visit, group, day)
        visit.notice("clear_by_words")
    elif means(text, Meaning.CHECKED):
        duty.ask_clear(visit, group, day, looked=True)
    elif means(text, Meaning.LATER):
        visit.notice("check_later")
    elif _cannot(visit, group, text):
        swap.make(visit, group, today.day, None)
    else:
        return _finding(visit, group, day, text)
    return True


def may_mean(visit: Visit, text: str) -> bool:
    """Whether "all clear" may be said of today's check, though something else was asked meanwhile."""
    return means(text, Meaning.CLEAR) and not may_promise(text) and _on_duty(visit) is not None


def _cannot(visit: Visit, group: Place, text: str) -> bool:
    reason = more_after(text, Meaning.CANNOT)
    return reason is not None and len(reason) <= MOST_OF_REASON and not _is_report(visit, group, reason)


def _is_report(visit: Visit, group: Place, text: str) -> bool:
    return judge(visit, group, text).answer is Answer.RECORD


def _finding(visit: Visit, group: Place, day: str, text: str) -> bool:
    """All clear but for one thing: that is what was found."""
    found = but_after(text, Meaning.CLEAR)
    if found is None or not _is_report(visit, group, found):
        return False
    duty.take_finding(visit, {"place": group.id, "day": day}, found)
    return True


def _on_duty(visit: Visit) -> Day | None:
    """The day of their group, if its check is due and theirs."""
    person = visit.person
    if person is None or person.place_id is None or person.household_id is None:
        return None
    day = today_of(visit, visit.store.places.get(person.place_id))
    due = day.turn is not None and day.turn.state is TurnState.DUE and person in day.members
    return day if due else None
