"""Words that do what a button does, or need no more than a nod: "done, new chain", "all clear", "not fixed", thanks.

What they mean is `bot/rules/said.py`; whether it may be done, the rules decide as for the buttons.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.model import Action, Answer, Item, Question
from bot.rules.case import RefusedError
from bot.rules.lifecycle import require
from bot.rules.meant import asks_for_help
from bot.rules.phrases import Meaning
from bot.rules.said import is_empty, means, number_and_rest, outcome
from handlers import addressed, check_said, choices, fixed_or_not, helping, unclear
from handlers.intake import gather, groups_of, judge, pack_photos
from handlers.visit import Visit


def done(visit: Visit, text: str) -> bool:
    """Words such as "done, new chain" in reply to a card, or "#3 done": whoever may finish it confirms with one tap."""
    number, rest = number_and_rest(text)
    item = _meant_by(visit, number)
    photo = bool(visit.message.photo) and not text and visit.is_private
    words = "" if photo else outcome(rest)
    if item is None or words is None or visit.user is None or not _may_finish(visit, item):
        return False
    if unclear.is_alarm(visit, Question.OUTCOME, item, words):
        return False
    photos = pack_photos(gather(visit, visit.message, text).photos)
    to = visit.here if visit.is_private else replace(visit.alone, reply_to=visit.message.message_id)
    visit.ask(Question.IS_DONE, to, visit.chat_id, item=item, text=words, photos=photos)
    return True


def _meant_by(visit: Visit, number: int | None) -> Item | None:
    """The item whose card is replied to, else the only one with this number that is theirs here."""
    replied = visit.replied
    shown = visit.store.items.shown_at(visit.chat_id, replied.message_id) if replied else None
    if shown is not None or number is None:
        return shown
    groups = [visit.group] if visit.group else groups_of(visit) if visit.is_private else []
    found = [visit.store.items.by_number(group.id, number) for group in groups]
    open_here = [item for item in found if item is not None and item.state.is_open]
    return open_here[0] if len(open_here) == 1 else None


def _may_finish(visit: Visit, item: Item) -> bool:
    try:
        require(visit.case(item), Action.FINISH)
    except RefusedError:
        return False
    return True


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
    else:
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
