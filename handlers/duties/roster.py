"""What the safety head may arrange: excuse a household, name one for a day, say that one has moved away."""

import re

from bot.decision import Kind, Say, To, decide
from bot.model import Household, Place, Prompt, Question
from bot.rules.duties import turns
from bot.rules.duties.duty import Day
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.duties.turns import (
    answering,
    arranged,
    ask,
    day_of,
    group_of,
    home_named,
    leads,
    reply,
    today_of,
    understand,
)
from handlers.duties.which_led import led_in
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit

BACK = re.compile(r"\bback\b|回来|搬回", re.IGNORECASE)
UNTIL_FURTHER_NOTICE = re.compile(r"further notice|indefinite|for now|always|一直|长期|暂时|另行通知", re.IGNORECASE)


@answering
def on_excuse(visit: Visit) -> None:
    """/excuse No. 3 until 30 November; without words, by buttons."""
    group, words = led_in(visit, words_after_command(visit.message))
    if not words:
        visit.say(Kind.CHOICE, reply(visit), choice="excuse", place=group.id)
        return
    wish = understand(visit, group, words)
    if wish.home is None:
        raise RefusedError("excuse_how")
    _excuse(visit, group, wish.home.id, wish.rest)


def _excuse(visit: Visit, group: Place, household_id: int, words: str) -> None:
    """For the days that the words name; without any, until told otherwise."""
    day = today_of(visit, group)
    days = understand(visit, group, words).days if words else None
    if words and days is None and not UNTIL_FURTHER_NOTICE.search(words):
        raise RefusedError("until_day_needed", household=household_id)
    first, last = (days.first, days.last) if days else (day.day, None)
    if days and days.first == days.last:
        first = min(day.day, days.last)  # "30 November" means until then
    span = turns.excuse(day, visit.store.next_id("household_span"), household_id, first, last)
    visit.do(decide(turns.said(span)))
    arranged(visit, day, ())
    visit.say(Kind.AWAY, reply(visit), place=group.id, span=span.id)


def on_excuse_home(visit: Visit, press: Press) -> None:
    """A household was tapped: until when?"""
    home = _home(visit, press)
    ask(visit, Question.EXCUSED_UNTIL, household=home.id)


def _home(visit: Visit, press: Press) -> Household:
    """The household a press names, of a group that whoever presses leads."""
    homes = {home.id: home for place in visit.store.places.all() for home in visit.store.places.households(place.id)}
    home = homes.get(press.subject)
    if home is None:
        raise RefusedError("stale")
    if not leads(visit, home.place_id):
        raise RefusedError("turn_only_head")
    return home


def take_until(visit: Visit, asked: Prompt, text: str) -> None:
    """Until when a household is excused, in words."""
    home = visit.store.places.household(asked.params["household"])
    if not leads(visit, home.place_id):
        raise RefusedError("turn_only_head")
    _excuse(visit, visit.store.places.get(home.place_id), home.id, text)


@answering
def on_turn(visit: Visit) -> None:
    """/turn Friday No. 2: the safety head names the household of a day."""
    _name(visit, *led_in(visit, words_after_command(visit.message)))


def _name(visit: Visit, group: Place, words: str) -> None:
    wish = understand(visit, group, words)
    if wish.home is None or wish.days is None:
        raise RefusedError("turn_how_needed", place=group.id)
    before, on = today_of(visit, group), wish.days.first
    visit.do(turns.override(before, on, wish.home.id))
    arranged(visit, before, ())
    visit.say(Kind.CHOICE, reply(visit), choice="set", place=group.id, day=on.isoformat(), household=wish.home.id)


def on_turn_back(visit: Visit, press: Press) -> None:
    """It was a slip."""
    _take_back(visit, press)
    visit.toast("taken_back")


def on_turn_again(visit: Visit, press: Press) -> None:
    """Another date was meant."""
    _take_back(visit, press)
    ask(visit, Question.TURN_DAY, place=press.subject)


def _take_back(visit: Visit, press: Press) -> None:
    group, on = group_of(visit, press), day_of(press.argument)
    if not leads(visit, group.id):
        raise RefusedError("turn_only_head")
    before = today_of(visit, group)
    visit.do(turns.take_back(before, on))
    arranged(visit, before, ())
    if visit.is_private:
        visit.settle()


def take_turn_day(visit: Visit, asked: Prompt, text: str) -> None:
    """Another date and household, in words."""
    group = visit.store.places.get(asked.params["place"])
    if not leads(visit, group.id):
        raise RefusedError("turn_only_head")
    _name(visit, group, text)


@answering
def on_moved(visit: Visit) -> None:
    """/moved No. 3: the household has moved away; no turn comes to it any more. /moved No. 3 back: it does again."""
    group, words = led_in(visit, words_after_command(visit.message))
    named = home_named(visit, group, words)
    if named is None:
        raise RefusedError("moved_how")
    before = today_of(visit, group)
    had_gone = named.left_on is not None and named.left_on <= before.today
    if had_gone and not BACK.search(words):
        raise RefusedError("moved_already", home=named.name)
    if BACK.search(words):
        text = told = "moved_back" if had_gone else "moved_stays"
        visit.do(turns.comes_back(before, named.id))
    else:
        text, told = "moved_out", "moved_yours" if named.left_on is None else ""
        visit.do(turns.moves_out(before, named.id))
    arranged(visit, before, {named.id})
    visit.notice(text, reply(visit), home=named.id)
    if told:
        _tell_home(visit, before, named, told)


def _tell_home(visit: Visit, day: Day, home: Household, text: str) -> None:
    """Those who live there read it too: a slip of a digit is noticed by nobody else."""
    members = visit.store.people.of_household(home.id)
    others = [To(person_id=each.id) for each in members if each.reachable and each != visit.person]
    values = {"text": text, "home": home.id}
    visit.do(decide(Say(Kind.NOTICE, to, values, not_before=day.not_before) for to in others))
