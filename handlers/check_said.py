"""Today's check in words: "all clear", "all good, but the lamp is out", "done", "later", "I can't today"."""

from bot.model import Answer, Place, TurnState
from bot.rules.phrases import Meaning
from bot.rules.said import but_after, may_promise, means, more_after
from handlers import duty, swap
from handlers.intake import gather, judge, record
from handlers.turns import today_of
from handlers.visit import Visit

MOST_OF_REASON = 60  # characters after "I can't today"


def heard(visit: Visit, text: str) -> bool:
    """Whether words by whoever has today's check are about it; what follows is done."""
    group = _on_duty_in(visit)
    if group is None:
        return False
    day = today_of(visit, group).day
    if means(text, Meaning.CLEAR) and may_promise(text):
        duty.ask_clear(visit, group, day.isoformat(), looked=None)
    elif means(text, Meaning.CLEAR):
        duty.clear(visit, group, day.isoformat())
        visit.notice("clear_by_words")
    elif means(text, Meaning.CHECKED):
        duty.ask_clear(visit, group, day.isoformat(), looked=True)
    elif means(text, Meaning.LATER):
        visit.notice("check_later")
    elif _cannot(visit, group, text):
        swap.make(visit, group, day, None)
    else:
        return _finding(visit, group, text)
    return True


def _cannot(visit: Visit, group: Place, text: str) -> bool:
    reason = more_after(text, Meaning.CANNOT)
    return reason is not None and len(reason) <= MOST_OF_REASON and not _is_report(visit, group, reason)


def _is_report(visit: Visit, group: Place, text: str) -> bool:
    return judge(visit, group, text).answer is Answer.RECORD


def _finding(visit: Visit, group: Place, text: str) -> bool:
    """All clear but for one thing: that is what was found."""
    found = but_after(text, Meaning.CLEAR)
    if found is None or not _is_report(visit, group, found):
        return False
    item = record(visit, group, gather(visit, visit.message, found))
    duty.take_finding(visit, {"place": group.id, "day": today_of(visit, group).day.isoformat()}, item)
    visit.notice("thanks_finding", number=item.number)
    return True


def _on_duty_in(visit: Visit) -> Place | None:
    person = visit.person
    if person is None or person.place_id is None or person.household_id is None:
        return None
    group = visit.store.places.get(person.place_id)
    day = today_of(visit, group)
    due = day.turn is not None and day.turn.state is TurnState.DUE and person in day.members
    return group if due else None
