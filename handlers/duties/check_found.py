"""What whoever has today's check tells in private: "the lamp on the second landing is out", "all good, but the lamp".

Both pass the same test: what surely is a shared thing out of order they have found, and their check is done with it.
Anything else may be their own matter or name somebody, and is asked about first, as all may read a finding; danger
waits for no answer. The question is put here and answered here, with a tap or in words.
"""

from dataclasses import replace
from typing import Any

from bot.model import Answer, Prompt, Question, Recognition, Severity
from bot.rules.duties.duty import Day
from bot.rules.items.case import RefusedError
from bot.rules.words.confidence import asks_nothing_else, in_confidence
from bot.rules.words.finding import is_surely_found, is_wish
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means, more_after, partings, says_clear, takes_back
from bot.texts.buttons import Press
from handlers.duties import duty
from handlers.duties.turns import existing_group, on_duty
from handlers.items.pressing import end_question, waiting
from handlers.reporting import addressed
from handlers.reporting.danger import whom_to_call
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import gather_more, judge, record_for, take_report
from handlers.reporting.keeping import Words, pack
from handlers.visit import Visit


def found_in_check(visit: Visit, said: Words) -> bool:
    """Whether what is told plainly is dealt with as what the check has found; else it is a report like any other."""
    today = on_duty(visit) if visit.is_private else None
    if today is None:
        return False
    said = replace(said, text=more_after(said.text, Meaning.CHECKED) or said.text)  # "I checked, the lamp is out"
    judged = judge(visit, today.group, said.text)
    if _taken(visit, today, said, judged):
        return True
    if judged.answer is Answer.SILENT or is_wish(judged) or _is_at_once(judged, said.text):
        return False
    _ask(visit, today, said, judged)
    return True


def but_for(visit: Visit, today: Day, said: Words) -> None:
    """The same of what is not all clear: "all good, but the lamp is out"."""
    judged = judge(visit, today.group, said.text)
    if _taken(visit, today, said, judged):
        return
    if judged.answer is Answer.RECORD and judged.severity is Severity.URGENT:
        take_report(visit, said)
        duty.ask_clear(visit, today.group, today.day.isoformat(), "apart")
    else:
        _ask(visit, today, said, judged, all_else="clear")


def _taken(visit: Visit, today: Day, said: Words, judged: Recognition) -> bool:
    """Whether it was surely found in the check, or is told in confidence, which is a report of its own."""
    is_sure = is_surely_found(judged, said.text) and len(groups_of(visit)) == 1
    if judged.answer is not Answer.RECORD or not (is_sure or in_confidence(said.text)):
        return False
    duty.take_finding(visit, _check(today), said)
    return True


def _is_at_once(judged: Recognition, text: str) -> bool:
    """Danger waits for no answer, and what is told in confidence is no finding."""
    return judged.severity is Severity.URGENT or in_confidence(text)


def _ask(visit: Visit, today: Day, said: Words, judged: Recognition, **how: str) -> None:
    about: dict[str, Any] = {**_check(today), **how, "update": visit.update.update_id}
    unsure = judged.answer is not Answer.RECORD
    rescue = whom_to_call(visit, today.group, said.text, judged)
    visit.ask(
        Question.FOUND, visit.here, visit.chat_id, unsure=unsure, rescue=rescue, **about, **pack(said, today.group)
    )


def _check(today: Day) -> dict[str, Any]:
    return {"place": today.group.id, "day": today.day.isoformat()}


def on_found(visit: Visit, press: Press) -> None:
    """Yes, it was found."""
    _found(visit, waiting(visit, press, Question.FOUND))
    visit.toast("recorded")


def on_apart(visit: Visit, press: Press) -> None:
    """It is something else."""
    _apart(visit, waiting(visit, press, Question.FOUND))
    visit.toast("recorded")


def on_no_finding(visit: Visit, press: Press) -> None:
    """It is nothing: all is clear."""
    asked = waiting(visit, press, Question.FOUND)
    end_question(visit, asked)
    duty.clear_as_asked(visit, asked)
    visit.toast("checked")


def answered_in_words(visit: Visit, asked: Prompt, text: str) -> bool:
    """The same in words; "all clear" is said of the rest, and of what it sounds like nothing is lost."""
    if means(text, Meaning.IN_THE_CHECK) or (means(text, Meaning.YES) and not means(text, Meaning.CLEAR)):
        _found(visit, asked)
    elif means(text, Meaning.NO_FINDING):
        _apart(visit, asked)
    elif asks_nothing_else(text):
        end_question(visit, asked)
        group = existing_group(visit, asked.params["place"])
        duty.take_apart(visit, group, asked.params["day"], gather_more(visit, asked))
    elif says_clear(text) or _says_no_but_clear(text):
        _clear(visit, asked)
    elif means(text, Meaning.NO) or takes_back(text):
        _no(visit, asked)
    else:
        return False
    return True


def _says_no_but_clear(text: str) -> bool:
    return any(means(head, Meaning.NO) and means(rest, Meaning.CLEAR) for head, rest in partings(text))


def _clear(visit: Visit, asked: Prompt) -> None:
    """All is clear, so it was not found in the check; what surely is a report is not lost, but one of its own."""
    if asked.params.get("unsure", True):
        end_question(visit, asked)
    else:
        _report(visit, asked)
    duty.clear_as_asked(visit, asked)
    visit.notice("checked")


def _no(visit: Visit, asked: Prompt) -> None:
    """It was no finding: a report, unless it did not sound like one. It may not be all clear either."""
    if not asked.params.get("unsure", True):
        _apart(visit, asked)
        return
    end_question(visit, asked)
    if _is_all_else(asked):
        duty.ask_clear(visit, existing_group(visit, asked.params["place"]), asked.params["day"])
    else:
        addressed.thank(visit)


def _apart(visit: Visit, asked: Prompt) -> None:
    """A report of its own; whoever has said that all else is clear is asked whether it is."""
    _report(visit, asked)
    if _is_all_else(asked):
        duty.ask_clear(visit, existing_group(visit, asked.params["place"]), asked.params["day"], "apart")


def _is_all_else(asked: Prompt) -> bool:
    return bool(asked.params.get("all_else"))


def _report(visit: Visit, asked: Prompt) -> None:
    end_question(visit, asked)
    take_report(visit, gather_more(visit, asked))


def record_unanswered(visit: Visit, asked: Prompt) -> None:
    """Nobody has said which it is, within the hour: a private report, as anybody else's would have been at once."""
    end_question(visit, asked)
    try:
        record_for(visit, existing_group(visit, asked.params["place"]), gather_more(visit, asked))
    except RefusedError as refused:
        visit.refuse(refused)


def _found(visit: Visit, asked: Prompt) -> None:
    end_question(visit, asked)
    check = {"place": asked.params["place"], "day": asked.params["day"]}  # its "point" is on the map
    duty.take_finding(visit, check, gather_more(visit, asked))
