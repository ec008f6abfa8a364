"""“This is urgent, please”: who reported something, or looks after it, presses for it.

How dangerous something is follows from what is told of it, not from a hurry: nothing is rated anew, up or down. It is
kept on the card, where whoever has it reads it; where life may be in danger it is said first whom to call.
"""

from bot.model import Answer, Item, Severity
from bot.rules.places.emergency import emergency_number
from bot.rules.words.said import is_empty, is_pressing, is_question, number_and_rest
from handlers.items.handling_said import ask_which, meant_by, waiting_for
from handlers.reporting import addressed, taking_back
from handlers.reporting.danger import whom_to_call
from handlers.reporting.intake import judge_of
from handlers.visit import Visit


def of_card(visit: Visit, text: str) -> bool:
    """Whether words press for an item that is named or replied to; a neighbour's are a note, as always."""
    number, rest = number_and_rest(text)
    item = meant_by(visit, number) or taking_back.replied_to(visit) if is_pressing(rest) else None
    if item is None or visit.user is None or not _is_theirs(visit, item):
        return False
    return _press(visit, item, rest)


def of_item(visit: Visit, item: Item, text: str) -> bool:
    """The same of an item that is known."""
    return is_pressing(text) and _is_theirs(visit, item) and _press(visit, item, text)


def of_the_only_one(visit: Visit, text: str) -> bool:
    """The same in private, where one can be meant: of what they reported, else of what they look after."""
    if visit.person is None or not is_pressing(text):
        return False
    free, taken = waiting_for(visit)
    found = [item for item in visit.own_reports() if item.state.is_open] or taken or free
    if len(found) > 1:
        return ask_which(visit, found, text)
    return bool(found) and _press(visit, found[0], text)


def after_danger(visit: Visit, text: str) -> bool:
    """Whether somebody in danger goes on: "what shall we do?", "second floor". It is kept for whoever comes."""
    own = visit.store.items.reported_by(visit.person.id, 1) if visit.person and text else []
    if not own or own[0].reported_at < visit.now - taking_back.JUST_NOW or not taking_back.is_own(visit, own[0]):
        return False
    judged, is_nod = judge_of(visit, own[0], text), is_empty(text) and not is_question(text)
    may_be_new = bool(visit.message.photo) or (judged.answer is Answer.ASK and judged.severity is not Severity.URGENT)
    return visit.case(own[0]).is_urgent and not is_nod and not may_be_new and _press(visit, own[0], text)


def _is_theirs(visit: Visit, item: Item) -> bool:
    """Whether it is open, and theirs; nothing in a group tells who reported something in private."""
    case = visit.case(item)
    is_own = taking_back.is_own(visit, item) and (visit.is_private or not item.private)
    has_it = case.actor is not None and case.actor == case.holder
    return item.state.is_open and (is_own or has_it or case.actor_level is not None)


def _press(visit: Visit, item: Item, text: str) -> bool:
    judged, group = judge_of(visit, item, text), visit.store.places.get(item.place_id)
    if judged.answer is Answer.RECORD:
        return False
    visit.note(item, text)
    danger = visit.case(item).is_urgent or whom_to_call(visit, group, text, judged)
    if danger:
        rescue = emergency_number(visit.store.places.chain(group))
        visit.notice_alone("hurried_danger", number=item.number, rescue=rescue)
    elif visit.is_private:
        visit.notice("hurried", item=item.id, number=item.number)
    else:
        addressed.thank(visit)
    return True
