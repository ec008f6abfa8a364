"""Who has an item and by when: taking it, passing it up and down, promises, pauses; what is behind "More…"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.decision import Decision, To, card, decide
from bot.model import Item, Prompt, Question
from bot.rules.items import items, passing, promises, taking
from bot.rules.items.case import Case, RefusedError
from bot.rules.places.times import MORNING, at_wall_clock, local
from bot.rules.words.handled_said import says_no_more
from bot.texts.buttons import Press
from handlers.dates import Moment, understand_moment
from handlers.items.pressing import do, item_of
from handlers.visit import Visit

ECHOED = 200  # characters of what was said
_JOINTS = re.compile(r"^[\s,.;:，。；：、!！-]+|[\s,.;:，。；：、!！-]+$")


def on_accept(visit: Visit, press: Press) -> None:
    """I'm on it."""
    do(visit, taking.accept(visit.case(item_of(visit, press))))


def on_take_over(visit: Visit, press: Press) -> None:
    """A higher level takes it from whoever has it."""
    do(visit, taking.take_over(visit.case(item_of(visit, press))))


def on_unmerge(visit: Visit, press: Press) -> None:
    """A duplicate is another matter after all."""
    do(visit, items.unmerge(visit.case(item_of(visit, press))))


def on_promise(visit: Visit, press: Press) -> None:
    """By when, and who does it, is asked for in words; the street's departments are named."""
    item = item_of(visit, press)
    case = visit.case(item)
    promises.may_promise(case)
    visit.ask_privately(Question.PROMISE, item, departments=list(case.settings.departments))


def on_more(visit: Visit, press: Press) -> None:
    """The card shows what is rarely done; the next change of the item, or "Back", folds it again."""
    _fold(visit, press, more=True)


def on_less(visit: Visit, press: Press) -> None:
    """The card shows its usual buttons again."""
    _fold(visit, press, more=False)


def _fold(visit: Visit, press: Press, *, more: bool) -> None:
    item, person = item_of(visit, press), visit.person
    if visit.case(item).actor_level is None:
        raise RefusedError("only_handlers", item=item.id)
    if person is None or not (visit.is_private or _is_office_of(visit, item)):
        raise RefusedError("stale")
    to = To(place_id=visit.place.id) if visit.place else To(person_id=person.id)
    shown = card(item.id, to)
    visit.do(decide(replace(shown, params={"item": item.id, "more": more}, key=f"{shown.key}:{more}")))


def _is_office_of(visit: Visit, item: Item) -> bool:
    """Whether this is the staff chat of an office above the item: no other reads what was reported."""
    above = visit.store.places.chain(visit.store.places.get(item.place_id))[1:]
    return visit.place is not None and visit.place.id in {place.id for place in above}


def take_reason_up(visit: Visit, asked: Prompt, text: str) -> None:
    """Why it is passed up."""
    _pass(visit, asked, text, passing.pass_up)


def take_reason_down(visit: Visit, asked: Prompt, text: str) -> None:
    """Why it is passed down again."""
    _pass(visit, asked, text, passing.return_)


def _pass(visit: Visit, asked: Prompt, reason: str, decided: Callable[[Case, str], Decision]) -> None:
    item = visit.asked_about(asked)
    text, params = moved(visit, item, decided(visit.case(item), reason))
    visit.notice(text, **params)


def moved(visit: Visit, item: Item, decided: Decision) -> tuple[str, dict[str, Any]]:
    """It goes up or down; what is said about it."""
    visit.do(decided)
    level = visit.store.items.get(item.id).level
    return "thanks_pass_up", {"item": item.id, "number": item.number, "level": level.value}


def take_promise(visit: Visit, asked: Prompt, text: str) -> None:
    """A day, a department of the street's list, or both; what was understood is said again as a date. Somebody who is
    not on the list is kept in the promise's words.
    """
    case = visit.case(visit.asked_about(asked))
    department = named(text, case.settings.departments)
    rest = re.sub(re.escape(department), " ", text, flags=re.IGNORECASE) if department else text
    moment = understand_moment(rest, visit.now, case.group.timezone)
    words = "" if department or says_no_more(_without(rest, moment)) else text
    text, params = promise(visit, case, moment.day if moment else None, department, words)
    visit.notice(text, **params)


def promise(
    visit: Visit, case: Case, day: date | None, department: str | None, words: str
) -> tuple[str, dict[str, Any]]:
    """It is promised; what is said about it, and with which words."""
    visit.do(promises.promise(case, day, department, words))
    item = visit.store.items.get(case.item.id)
    said: dict[str, Any] = {"item": item.id, "number": item.number, "department": item.department or ""}
    if item.promised_on is None:
        return "thanks_department", said
    said |= {"day": item.promised_on.isoformat(), "words": shorten(words)}
    with_department = "thanks_promise_department" if item.department else "thanks_promise"
    return ("thanks_promise_words" if words else with_department), said


def shorten(words: str) -> str:
    """People's words, cut to what an echo can carry."""
    return words if len(words) <= ECHOED else f"{words[: ECHOED - 1]}…"


def named(text: str, departments: Sequence[str]) -> str | None:
    """The department that a text names: the longest, where one name is part of another."""
    found = [name for name in departments if name.casefold() in text.casefold()]
    return max(found, key=len, default=None)


def take_snooze(visit: Visit, asked: Prompt, text: str) -> None:
    """Until when, and why, in one sentence; the day may have been said before."""
    case = visit.case(visit.asked_about(asked))
    moment = understand_moment(text, visit.now, case.group.timezone)
    until = until_of(moment, case.group.timezone) if moment else None
    if until is None and (said := asked.params.get("until")):
        until = datetime.fromisoformat(said)
    text, params = snooze(visit, case, until, _without(text, moment))
    visit.notice(text, **params)


def snooze(visit: Visit, case: Case, until: datetime | None, why: str) -> tuple[str, dict[str, Any]]:
    """It waits until then; what is said about it, and with which words."""
    visit.do(promises.snooze(case, until, why))
    assert until is not None
    said = local(until, case.group.timezone).isoformat(timespec="minutes")
    return "thanks_snooze", {"item": case.item.id, "number": case.item.number, "until": said}


def until_of(moment: Moment, zone: str) -> datetime:
    """A day without a time means its morning."""
    return moment.at if moment.has_time else at_wall_clock(moment.day, MORNING, zone)


def _without(text: str, moment: Moment | None) -> str:
    """The words besides the date: the reason."""
    rest = text.replace(moment.words, " ", 1) if moment else text
    return _JOINTS.sub("", " ".join(rest.split()))
