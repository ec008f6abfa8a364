"""Words that do what a button does, or need no more than a nod: "all clear", "not fixed", thanks.

What they mean is `bot/rules/words/said.py`; whether it may be done, the rules decide as for the buttons.
"""

from collections.abc import Callable

from bot.model import Answer
from bot.rules.items.case import RefusedError
from bot.rules.words.meant import asks_for_help
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import is_empty, means
from handlers.duties import check_said
from handlers.items import fixed_or_not
from handlers.reporting import addressed, stranger, taking_back
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import judge
from handlers.talking import choices, helping
from handlers.visit import Visit


def aside(visit: Visit, text: str) -> bool:
    """Thanks, a call for help, "never mind" and "stop", whatever was asked: no answer and no report."""
    if means(text, Meaning.THANKS) and not means(text, Meaning.YES):
        addressed.thank(visit)
    elif means(text, Meaning.CANCEL, Meaning.STOP):
        _stop(visit, text)
    elif _asks_for_help(visit, text):
        helping.on_help(visit)
    else:
        return False
    return True


def _asks_for_help(visit: Visit, text: str) -> bool:
    groups = groups_of(visit)
    return bool(groups) and asks_for_help(judge(visit, groups[0], text), text)


def _stop(visit: Visit, text: str) -> None:
    assert visit.user is not None
    asked = visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now)
    if asked:
        choices.forget(visit, asked[0])
        visit.notice("cancelled")
    elif not taking_back.of_the_newest(visit, text):
        visit.notice("stop_how" if means(text, Meaning.STOP) else "nothing_to_cancel")


def for_button(visit: Visit, text: str) -> bool:
    """What the buttons of a follow-up or of today's check say, in words; was it that?"""
    return _unless_refused(visit, lambda: fixed_or_not.heard(visit, text) or check_said.heard(visit, text))


def for_follow_up(visit: Visit, text: str) -> bool:
    """What the buttons of a follow-up say, in reply to it in a group; was it that?"""
    return _unless_refused(visit, lambda: fixed_or_not.heard_in_group(visit, text))


def _unless_refused(visit: Visit, heard: Callable[[], bool]) -> bool:
    try:
        return heard()
    except RefusedError as refused:
        visit.refuse(refused)
        return True


def small_talk(visit: Visit, text: str) -> bool:
    """A greeting, an ok, a laugh, “sorry, wrong chat”: a kind line, or a nod; was it that?"""
    groups = groups_of(visit)
    is_nothing_more = is_empty(text) or (means(text, Meaning.LATER) and not means(text, Meaning.TAKE))
    if not is_nothing_more or (not groups and stranger.is_danger(visit, text)):
        return False
    if groups and judge(visit, groups[0], text).answer is not Answer.SILENT:
        return False
    if groups and means(text, Meaning.GREETING):
        visit.notice("greeting")
    elif not groups and means(text, Meaning.GREETING, Meaning.HELP):  # a stranger's first word: how to go on
        helping.on_help(visit)
    else:
        addressed.thank(visit)
    return True
