"""Whoever belongs to no group tells the bot something: whom to call comes first, then how a group is found."""

from bot.model import Answer, Severity
from bot.rules.places.emergency import EVERYWHERE, emergency_number
from bot.rules.recognition import recognise
from bot.rules.words.meant import calls_for_rescue
from handlers.visit import Visit


def tell(visit: Visit, text: str) -> None:
    """That there is no group to write it down for; of danger, the number before it."""
    if is_danger(visit, text):
        visit.notice("no_group_danger", rescue=_number(visit))
    else:
        visit.notice("no_group")


def is_danger(visit: Visit, text: str) -> bool:
    """Whether words tell of danger, whatever group they may be of."""
    judged = recognise(text, today=visit.now.date(), extra=visit.lexicon)
    is_urgent = judged.severity is Severity.URGENT and judged.answer is not Answer.SILENT
    return is_urgent or calls_for_rescue(text)


def _number(visit: Visit) -> str:
    """The number of all places here, if they agree; nobody knows where a stranger is."""
    places = visit.store.places
    numbers = {emergency_number(places.chain(place)) for place in places.all()}
    return numbers.pop() if len(numbers) == 1 else EVERYWHERE
