"""Today's check in words: "all clear", "all good, but the lamp is out", "done", "later", "I can't today"."""

from bot.model import Answer, Place, TurnState
from bot.rules.duties.duty import Day
from bot.rules.items.case import RefusedError
from bot.rules.words.all_but import all_but
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import clauses, is_empty, is_question, may_promise, means, more_after, says_clear, says_looked
from handlers.duties import check_found, duty, swap
from handlers.duties.turns import on_duty, own_day, reply
from handlers.items import handling_said
from handlers.reporting import addressed
from handlers.reporting.danger import whom_to_call
from handlers.reporting.intake import gather, judge
from handlers.visit import Visit

MOST_OF_REASON = 60  # characters after "I can't today"


def heard(visit: Visit, text: str) -> bool:
    """Whether words by whoever has today's check are about it; what follows is done."""
    today = on_duty(visit)
    if today is None:
        return _once_more(visit, text)
    if all_but(text) is None and _is_danger(visit, today.group, text):
        return False  # whatever else they say, it is told first whom to call
    if handling_said.comes_before_the_check(visit, text):
        return True
    ways = (_all_clear, _looked, _after_all, _later, _finding, _clear_too, _cannot, _another_home, _something)
    return any(is_said(visit, today, text) for is_said in ways)


def _all_clear(visit: Visit, today: Day, text: str) -> bool:
    """All is clear; "no problem" may only promise to look, and is asked about."""
    if not says_clear(text):
        return False
    if may_promise(text):
        duty.ask_clear(visit, today.group, today.day.isoformat(), "unsure")
    else:
        duty.clear(visit, today.group, today.day.isoformat())
        visit.notice("clear_by_words")
    return True


def _looked(visit: Visit, today: Day, text: str) -> bool:
    """All was looked at; whether all is clear is asked."""
    if not means(text, Meaning.CHECKED):
        return False
    duty.ask_clear(visit, today.group, today.day.isoformat(), "looked")
    return True


def _after_all(visit: Visit, today: Day, text: str) -> bool:
    """They can do it after all: the neighbours are asked no longer."""
    if not means(text, Meaning.MYSELF, Meaning.TAKE) or not swap.withdraw_own(visit, today.group, today.day):
        return False
    visit.notice("turn_withdrawn")
    return True


def _clear_too(visit: Visit, today: Day, text: str) -> bool:
    """All is clear, among other things: "my knee hurts, all clear". Whoever says so has looked, or is asked."""
    is_told = is_question(text) or _is_report(visit, today.group, text)
    if is_told or not any(means(clause, Meaning.CLEAR) for clause in clauses(text)):
        return False
    duty.ask_clear(visit, today.group, today.day.isoformat(), "unsure")
    return True


def _later(visit: Visit, today: Day, text: str) -> bool:
    """They go and look, now or later, whatever else they say about it."""
    if not _says(visit, today, text, Meaning.LATER, Meaning.MYSELF, Meaning.TAKE):
        return False
    visit.notice("check_later")
    return True


def _cannot(visit: Visit, today: Day, text: str) -> bool:
    """Not today, with or without a reason: another household is looked for."""
    reason = None if _is_report(visit, today.group, text) else more_after(text, Meaning.CANNOT)
    is_short = reason is not None and len(reason) <= MOST_OF_REASON and not _is_report(visit, today.group, reason)
    if not is_short and not _says(visit, today, text, Meaning.CANNOT):
        return False
    swap.make(visit, today.group, today.day, None)
    return True


def _another_home(visit: Visit, today: Day, text: str) -> bool:
    """Another household does it, or another day would do: they say which."""
    is_said = means(text, Meaning.INSTEAD, Meaning.SWAP) and not means(text, Meaning.FAMILY)
    if is_said:
        swap.ask_whom(visit, today.group, today.day)
    return is_said


def _something(visit: Visit, today: Day, text: str) -> bool:
    """There is something: what, is asked."""
    is_said = means(text, Meaning.TELL)
    if is_said:
        duty.ask_what(visit, today.group, today.day.isoformat(), duty.ALSO)
    return is_said


def _says(visit: Visit, today: Day, text: str, *meanings: Meaning) -> bool:
    """Whether some of it means this, and the rest tells of nothing."""
    if len(text) > MOST_OF_REASON or _is_report(visit, today.group, text):
        return False
    return any(means(clause, *meanings) for clause in clauses(text))


def _once_more(visit: Visit, text: str) -> bool:
    """All clear, of a check that is answered already, is no stranger's word."""
    if not means(text, Meaning.CLEAR, Meaning.CHECKED) or own_day(visit, TurnState.CLEAR, TurnState.PROBLEM) is None:
        return False
    visit.notice("already_checked")
    return True


def heard_in_group(visit: Visit, text: str, *, by_name: bool) -> bool:
    """All clear, said in the group by whoever has today's check: to the bot, or plainly after a look. A nod follows.

    To the bot also that they cannot, or can after all.
    """
    if by_name and _arranged_in_group(visit, text):
        return True
    today = on_duty(visit) if _says_clear(text) else None
    if today is None or not (by_name or says_looked(text)) or today.group != visit.group:
        return False
    duty.clear(visit, today.group, today.day.isoformat())
    addressed.thank(visit)
    return True


def _arranged_in_group(visit: Visit, text: str) -> bool:
    """Whether they cannot do it today, or can after all; the neighbours read the offer, and only they the answer."""
    today = on_duty(visit)
    if today is None or today.group != visit.group or _is_danger(visit, today.group, text):
        return False
    try:
        if means(text, Meaning.MYSELF, Meaning.TAKE) and swap.withdraw_own(visit, today.group, today.day):
            addressed.thank(visit)
            return True
        return _cannot(visit, today, text)
    except RefusedError as refused:
        visit.refuse(refused, reply(visit))
        return True


def may_mean(visit: Visit, text: str) -> bool:
    """Whether "all clear" may be said of today's check, though something else was asked meanwhile."""
    return _says_clear(text) and on_duty(visit) is not None


def _says_clear(text: str) -> bool:
    return says_clear(text) and not may_promise(text)


def _is_report(visit: Visit, group: Place, text: str) -> bool:
    return judge(visit, group, text).answer is Answer.RECORD


def _is_danger(visit: Visit, group: Place, text: str) -> bool:
    """Whether somebody may be in danger."""
    return whom_to_call(visit, group, text, judge(visit, group, text)) is not None


def _finding(visit: Visit, today: Day, text: str) -> bool:
    """All clear but for one thing: that is what was found, or it is asked about."""
    found = all_but(text)
    if found is None or is_empty(found):
        return False
    check_found.but_for(visit, today, gather(visit, visit.message, found))
    return True
