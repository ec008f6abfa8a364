"""Words that do what a button does, or need no more than a nod: "all clear", "not fixed", thanks.

What they mean is `bot/rules/said.py`; whether it may be done, the rules decide as for the buttons.
"""

from collections.abc import Callable

from bot.model import Answer, Item, Question
from bot.rules.case import RefusedError
from bot.rules.meant import asks_about, asks_for_help
from bot.rules.phrases import Meaning
from bot.rules.said import is_empty, means
from handlers import addressed, check_said, choices, fixed_or_not, helping, lists, rota, taking_back
from handlers.groups_for import groups_of
from handlers.intake import judge
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


def wants_to_know(visit: Visit, text: str) -> bool:
    """How what they told stands, or that they have something to tell: shown, or asked for. Was it that?"""
    groups = groups_of(visit)
    if not groups or visit.person is None or judge(visit, groups[0], text).answer is Answer.RECORD:
        return False
    own = visit.own_reports()
    if means(text, Meaning.NEWS) or _asks_about(visit, text, own):
        lists.on_mine(visit)
    elif means(text, Meaning.TELL):
        visit.ask(Question.REPORT, visit.here, visit.chat_id)
    else:
        return asks_the_list(visit, text)
    return True


def asks_the_list(visit: Visit, text: str) -> bool:
    """How something that is open stands, or whose turn it is: the list is the answer. Was it that?

    What is named and not on the list may be a danger that nobody has heard of yet: that is not asked about, but told.
    """
    groups = [group.id for group in lists.groups_here(visit)]
    if means(text, Meaning.NEWS) or _asks_about(visit, text, visit.store.items.open_in(groups)):
        lists.on_items(visit)
    elif means(text, Meaning.ROTA):
        rota.on_whose_turn(visit)
    else:
        return False
    return True


def _asks_about(visit: Visit, text: str, known: list[Item]) -> bool:
    places = visit.store.places
    return any(asks_about(judge(visit, places.get(item.place_id), text), text, item) for item in known)


def small_talk(visit: Visit, text: str) -> bool:
    """A greeting, an ok, a laugh, “sorry, wrong chat”: a kind line, or a nod; was it that?"""
    groups = groups_of(visit)
    if not (is_empty(text) or means(text, Meaning.LATER)) or (
        groups and judge(visit, groups[0], text).answer is not Answer.SILENT
    ):
        return False
    if groups and means(text, Meaning.GREETING):
        visit.notice("greeting")
    elif not groups and means(text, Meaning.GREETING, Meaning.HELP):  # a stranger's first word: how to go on
        helping.on_help(visit)
    else:
        addressed.thank(visit)
    return True
