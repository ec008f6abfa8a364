"""Whether words said while a question is open answer it. Danger is never taken for an answer."""

from enum import StrEnum

from bot.model import Answer, Item, Question, Recognition, Severity

ASKS_FOR_A_REPORT = frozenset({Question.REPORT, Question.FINDING})


class Taken(StrEnum):
    """What words are taken for."""

    ANSWER = "answer"
    NEW = "new"  # the question stays open
    UNCLEAR = "unclear"  # whoever said them is asked which


def taken_for(judged: Recognition, question: Question, item: Item | None, *, in_reply: bool) -> Taken:
    """What words are taken for; `in_reply` tells whether they were said in reply to the question itself."""
    if judged.answer is Answer.SILENT or question in ASKS_FOR_A_REPORT:
        return Taken.ANSWER
    is_sure, is_urgent = judged.answer is Answer.RECORD, judged.severity is Severity.URGENT
    if question is Question.STILL_OPEN and item is not None and (not is_sure or judged.category is item.category):
        worse = is_sure and is_urgent and item.severity is not Severity.URGENT
        return Taken.UNCLEAR if worse and not in_reply else Taken.ANSWER
    if is_sure and is_urgent:
        return Taken.NEW
    return Taken.UNCLEAR if (is_sure or is_urgent) and not in_reply else Taken.ANSWER
