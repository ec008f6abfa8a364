"""Whoever reported something takes it back in words: "sorry, false alarm", "forget it".

Plain words about an item that is named do what the tap on its card does. What may mean something else, would call
off help, or take it from neighbours who stand behind it, is asked first.
"""

import re
from datetime import timedelta

from bot.model import Item, Prompt, Question
from bot.rules.items import items
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import may_take_back, means, number_and_rest, takes_back
from bot.texts.buttons import Press
from handlers.items.handling_said import meant_by
from handlers.items.pressing import end_question, waiting
from handlers.reporting import addressed
from handlers.visit import Visit

LATELY = timedelta(days=1)  # what "false alarm" may mean that names nothing
JUST_NOW = timedelta(hours=1)  # what "forget it" may mean
RIGHT_AFTER = timedelta(minutes=10)  # what may be said of a report in a group, where it may be said to a neighbour
_NAMED = re.compile(r"#(\d{1,6})\b")


def of_card(visit: Visit, text: str) -> bool:
    """Whether words take back one's own report that is named or replied to."""
    number, rest = number_and_rest(text)
    if visit.user is None or not may_take_back(rest):
        return False
    item = meant_by(visit, number) or replied_to(visit)
    if item is None or not is_own(visit, item):
        return False
    if takes_back(rest) and not visit.case(item).is_urgent and not visit.case(item).supporters:
        _take_back(visit, item)
    else:
        ask(visit, item)
    return True


def of_the_newest(visit: Visit, text: str) -> bool:
    """The same in private of what was reported just now: asked first, since nothing was named."""
    is_kind = means(text, Meaning.NO) and not means(text, Meaning.CANCEL)  # “没事” after the bot's thanks
    if visit.person is None or is_kind or not may_take_back(text):
        return False
    since = visit.now - (LATELY if takes_back(text) else JUST_NOW)
    own = [item for item in visit.store.items.reported_by(visit.person.id, 1) if item.reported_at >= since]
    if not own or not is_own(visit, own[0]):
        return False
    ask(visit, own[0])
    return True


def replied_to(visit: Visit) -> Item | None:
    """One's own report, replied to itself, or in private the message that says that it is written down."""
    if visit.replied is None or visit.person is None:
        return None
    if not visit.is_private:
        return visit.store.items.of_source(visit.chat_id, visit.replied.message_id)
    named = _NAMED.search(visit.replied.text or visit.replied.caption or "")
    said = visit.store.items.of_source(visit.chat_id, visit.replied.message_id)
    return said or next((item for item in visit.own_reports() if named and item.number == int(named[1])), None)


def is_own(visit: Visit, item: Item) -> bool:
    """Whether it is open, and theirs to take back or to correct."""
    return item.state.is_open and visit.person is not None and item.reporter_id == visit.person.id


def ask(visit: Visit, item: Item) -> None:
    """Shall it be taken back? Of a private report they are asked alone, or not at all."""
    visit.ask(Question.TAKE_BACK, visit.alone_below, visit.chat_id, item=item, mention=not item.private)


def _take_back(visit: Visit, item: Item) -> None:
    """That somebody was mistaken says nothing about their words: the group learns nothing from it."""
    visit.do(items.reject(visit.case(item)))
    if visit.is_private:
        visit.notice("report_taken_back", number=item.number)
    elif visit.update.callback_query is None:
        thank(visit, item)


def thank(visit: Visit, item: Item) -> None:
    """A mark, but where others read it and it would tell who reported something in private."""
    if visit.is_private or not item.private:
        addressed.thank(visit)


def on_take_back(visit: Visit, press: Press) -> None:
    """Yes, it was a mistake."""
    asked = waiting(visit, press, Question.TAKE_BACK)
    end_question(visit, asked)
    _take_back(visit, visit.asked_about(asked))
    visit.toast("put_aside")


def answered_in_words(visit: Visit, asked: Prompt, text: str) -> bool:
    """The same without a tap."""
    if means(text, Meaning.YES) or takes_back(text):
        end_question(visit, asked)
        _take_back(visit, visit.asked_about(asked))
    elif means(text, Meaning.NO):
        end_question(visit, asked)
        thank(visit, visit.asked_about(asked))
    else:
        return False
    return True
