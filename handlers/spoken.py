"""Words that do what a button does, or need no more than a nod: "done, new chain", "all clear", "not fixed", thanks.

What they mean is `bot/rules/said.py`; whether it may be done, the rules decide as for the buttons.
"""

import re
from dataclasses import replace

from bot.model import Action, Answer, Item, Place, Question, State, TurnState
from bot.rules.case import RefusedError
from bot.rules.lifecycle import require
from bot.rules.meant import Taken, asks_for_help, taken_for
from bot.rules.phrases import Meaning
from bot.rules.said import means, more_after, number_and_rest, outcome
from handlers import addressed, choices, duty, helping, outcomes, swap
from handlers.intake import gather, groups_of, judge, pack_photos
from handlers.turns import today_of
from handlers.visit import Visit

_NAMES = re.compile(r"\W{0,3}#(\d{1,6})\b")  # how a message about an item begins
MOST_OF_REASON = 60  # characters after "I can't today"


def done(visit: Visit, text: str) -> bool:
    """Words such as "done, new chain" in reply to a card, or "#3 done": whoever may finish it confirms with one tap."""
    number, rest = number_and_rest(text)
    item = _meant_by(visit, number)
    photo = bool(visit.message.photo) and not text and visit.is_private
    words = "" if photo else outcome(rest)
    if item is None or words is None or visit.user is None or not _may_finish(visit, item):
        return False
    if _is_alarm(visit, Question.OUTCOME, item, words):
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


def _is_alarm(visit: Visit, question: Question, item: Item, words: str) -> bool:
    """Whether what is said besides tells of danger: then all of it is a report."""
    judged = judge(visit, visit.store.places.get(item.place_id), words)
    return bool(words) and taken_for(judged, words, question, item, in_reply=True) is Taken.NEW


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
    try:
        return _follow_up(visit, text) or _check(visit, text)
    except RefusedError as refused:
        visit.refuse(refused)
        return True


def _follow_up(visit: Visit, text: str) -> bool:
    assert visit.person is not None
    number, rest = number_and_rest(text)
    replied = visit.replied
    if number is None and replied is not None and (named := _NAMES.match(replied.text or replied.caption or "")):
        number = int(named[1])
    followed = visit.store.items.followed(visit.person.id)
    items = [item for item in followed if _is_asked(visit, item, number)]
    heard = [(item, *said) for item in items if (said := _heard(item, rest))]
    if any(_is_alarm(visit, Question.STILL_OPEN, item, more) for item, _, more in heard):
        return False
    if len(heard) > 1:
        visit.notice("which_one")
    elif heard:
        outcomes.say(visit, *heard[0])
    return bool(heard)


def _is_asked(visit: Visit, item: Item, number: int | None) -> bool:
    """Without a number those are meant that wait for this person's answer."""
    if number is not None:
        return item.number == number
    said = dict(visit.case(item).answers)
    return item.state is not State.CLOSED and visit.person is not None and visit.person.id not in said


def _heard(item: Item, text: str) -> tuple[str, str] | None:
    """Which button it means, and what is said besides."""
    explained = item.explanation is not None and item.outcome is None
    for said, meanings in (
        ("partly", () if explained else (Meaning.PARTLY,)),
        ("no", (Meaning.NOT_FIXED, Meaning.NOT_ACCEPTED) if explained else (Meaning.NOT_FIXED,)),
        ("fixed", (Meaning.ACCEPTED,) if explained else (Meaning.FIXED,)),
    ):
        more = next((more for meaning in meanings if (more := more_after(text, meaning)) is not None), None)
        if more is not None and not (said == "fixed" and more):
            return said, more
    return None


def _check(visit: Visit, text: str) -> bool:
    """Today's check, by whoever has it."""
    group = _on_duty_in(visit)
    if group is None:
        return False
    day = today_of(visit, group).day
    if means(text, Meaning.CLEAR):
        duty.clear(visit, group, day.isoformat())
        visit.notice("clear_by_words")
        return True
    reason = more_after(text, Meaning.CANNOT)
    if reason is None or len(reason) > MOST_OF_REASON or judge(visit, group, reason).answer is Answer.RECORD:
        return False
    swap.make(visit, group, day, None)
    return True


def _on_duty_in(visit: Visit) -> Place | None:
    person = visit.person
    if person is None or person.place_id is None or person.household_id is None:
        return None
    group = visit.store.places.get(person.place_id)
    day = today_of(visit, group)
    due = day.turn is not None and day.turn.state is TurnState.DUE and person in day.members
    return group if due else None
