"""Danger in words that correct a report: it corrects nothing, but is a report in its own words."""

from bot.model import Answer, Item, Severity
from bot.rules.words.correcting import Correction
from bot.rules.words.instead import instead, is_thing_alone
from bot.rules.words.meant import calls_for_rescue
from handlers.items import parting
from handlers.reporting.danger import whom_to_call
from handlers.reporting.intake import judge, judge_of
from handlers.visit import Visit


def corrected(visit: Visit, item: Item, said: Correction, text: str) -> bool:
    """Whether a correction tells of danger; a place or a thing alone tells of none, whatever it sounds like."""
    if (said.is_of_place or is_thing_alone(said.right)) and not calls_for_rescue(text):
        return False
    group = visit.store.places.get(item.place_id)
    parts = (said.right, text) if said.wrong is None or calls_for_rescue(text) else (said.right,)  # “not fire, steam”
    words = next((part for part in parts if whom_to_call(visit, group, part, judge(visit, group, part))), None)
    if words is not None:
        parting.report(visit, item, words)
    return words is not None


def at_length(visit: Visit, item: Item, text: str, *, surely: bool = False) -> bool:
    """The same of words that say more than a correction does, about what was no danger before."""
    words = instead(text) if item.severity is not Severity.URGENT else None
    if words is None:
        return False
    judged = judge_of(visit, item, words)
    is_told = judged.answer is Answer.RECORD or (judged.answer is Answer.ASK and not surely)
    if is_told and judged.severity is Severity.URGENT:
        parting.report(visit, item, words)
        return True
    return False
