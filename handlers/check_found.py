"""What whoever has today's check tells in private, plainly: "the lamp on the second landing is out".

A thing out of order is what they found, and their check is done with it. What may be their own matter is asked about
first, as all may read a finding; danger waits for no answer.
"""

from dataclasses import replace
from typing import Any

from bot.model import Answer, Question, Recognition, Severity
from bot.rules.confidence import in_confidence
from bot.rules.duty import Day
from bot.rules.finding import is_surely_found, is_wish
from bot.rules.phrases import Meaning
from bot.rules.said import more_after
from handlers import check_said, duty
from handlers.groups_for import groups_of
from handlers.intake import Words, judge, pack
from handlers.visit import Visit


def found_in_check(visit: Visit, said: Words) -> bool:
    """Whether it is dealt with as what the check has found; else it is a report like any other."""
    today = check_said.on_duty(visit) if visit.is_private else None
    if today is None:
        return False
    said = replace(said, text=more_after(said.text, Meaning.CHECKED) or said.text)  # "I checked, the lamp is out"
    judged, check = judge(visit, today.group, said.text), _check(today)
    is_sure = is_surely_found(judged, said.text) and len(groups_of(visit)) == 1
    if judged.answer is Answer.RECORD and (is_sure or in_confidence(said.text)):
        duty.take_finding(visit, {**check, "plainly": True}, said)
    elif judged.answer is Answer.SILENT or is_wish(judged) or _is_at_once(judged, said.text):
        return False
    else:
        how: dict[str, Any] = {"plainly": True, "unsure": judged.answer is Answer.ASK}
        visit.ask(Question.FOUND, visit.here, visit.chat_id, **check, **how, **pack(said, today.group))
    return True


def _is_at_once(judged: Recognition, text: str) -> bool:
    """Danger waits for no answer, and what is told in confidence is no finding."""
    return judged.severity is Severity.URGENT or in_confidence(text)


def _check(today: Day) -> dict[str, Any]:
    return {"place": today.group.id, "day": today.day.isoformat()}
