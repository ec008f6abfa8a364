"""The daily check: "all clear" with one tap, point by point, or a problem in words that becomes an item; /check."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from bot.decision import Kind, Say, To, Viewed, decide
from bot.model import Place, Prompt, Question, Turn, TurnState
from bot.rules.duties import check
from bot.rules.duties.duty import Day
from bot.rules.items.case import RefusedError
from bot.rules.words.confidence import in_confidence
from bot.texts.buttons import Press
from handlers.duties import swap
from handlers.duties.turns import (
    answering,
    ask,
    day_of,
    existing_group,
    group_of,
    home_group,
    leads,
    led_group,
    own_group,
    reply,
    today_of,
)
from handlers.reporting.danger import whom_to_call
from handlers.reporting.intake import judge, record, record_for
from handlers.reporting.keeping import Words
from handlers.visit import Visit

ALSO = "found"  # a problem that belongs to no point of the list


@answering
def on_check(visit: Visit) -> None:
    """/check: today's check, to do it now; or how it stands."""
    person = visit.person
    leads_here = visit.group is not None and leads(visit, visit.group.id)
    homeless = person is not None and home_group(visit) is None and bool(visit.store.places.offices_of(person.id))
    group = led_group(visit) if leads_here or homeless else own_group(visit)
    _show(visit, today_of(visit, group))


def _show(visit: Visit, day: Day) -> None:
    person, to = visit.person, reply(visit)
    missed = person and person.household_id and _unexplained(visit, person.household_id, day.day)
    if missed:
        visit.say(Kind.DUTY_MISSED, to, place=missed.place_id, day=missed.day.isoformat())
    if day.turn is None:
        visit.notice("check_not_yet", to)
    elif day.turn.state is not TurnState.DUE or person not in (*day.members, *day.heads, *day.in_line):
        visit.say(Kind.CHECK, to, **day.params)
    elif visit.store.rota.ticks(day.group.id, day.day) and to.person_id is not None:
        params = {"book": "check", **day.params, "to": {"person_id": to.person_id}}
        visit.do(decide(Say(Kind.PAGE, to, params)))
    else:
        visit.say(Kind.DUTY, to, **day.params, asked=True, passed_on=True)


def _unexplained(visit: Visit, household_id: int, today: date) -> Turn | None:
    return visit.store.duty.unexplained(household_id, today - check.EXPLAINED_WITHIN)


def on_clear(visit: Visit, press: Press) -> None:
    """All clear, or the rest is: says a member of the household whose turn it is, or the safety head for them."""
    if not clear(visit, group_of(visit, press), press.argument):
        visit.settle()
    visit.toast("checked")


def clear(visit: Visit, group: Place, day: str) -> bool:
    """What was not ticked is fine; whether the pressed message shows it. Raises RefusedError as `close_with`."""
    ticks = visit.store.rota.ticks(group.id, day_of(day))
    close_with(visit, group, day, check.outcome(ticks))
    return _renewed(visit, group, day)


def ask_clear(visit: Visit, group: Place, day: str, after: str = "nothing") -> None:
    """Is all clear, then? After "nothing", or who "looked", may not have looked ("unsure"), told of a thing "apart"."""
    about: dict[str, Any] = {"place": group.id, "day": day, after: True}
    visit.ask(Question.ALL_CLEAR, visit.here, visit.chat_id, **about)


def clear_as_asked(visit: Visit, asked: Prompt) -> None:
    """It is. Raises RefusedError as `close_with`."""
    clear(visit, existing_group(visit, asked.params["place"]), asked.params["day"])


def on_problem(visit: Visit, press: Press) -> None:
    """Something was found: it is asked for in words."""
    ask_what(visit, group_of(visit, press), press.argument, ALSO)


def ask_what(visit: Visit, group: Place, day: str, point: str) -> None:
    """What was found at this point is asked for in words."""
    assert visit.user is not None
    check.may_answer(load_day(visit, group, day), visit.person)
    to = To(chat_id=visit.chat_id) if visit.is_private else visit.here
    visit.ask(Question.FINDING, to, visit.chat_id, place=group.id, day=day, point=point)
    visit.toast("asked_here")


def on_ticks(visit: Visit, press: Press) -> None:
    """Tick one by one: the reminder turns into the list."""
    group = group_of(visit, press)
    check.may_answer(load_day(visit, group, press.argument), visit.person)
    assert visit.person is not None
    to: dict[str, Any] = {"person_id": visit.person.id} if visit.is_private else {"place_id": group.id}
    params = {"book": "check", "place": group.id, "day": press.argument, "to": to}
    at = [visit.chat_id, visit.message.message_id]
    visit.do(decide(Viewed(at[0], at[1], params), Say(Kind.PAGE, To(**to), {**params, "at": at})))


def on_tick(visit: Visit, press: Press) -> None:
    """One point is fine."""
    group, day, point = _point(visit, press)
    assert visit.person is not None
    visit.do(check.tick(day, visit.person, point))
    _finish_if_done(visit, group, day)
    visit.toast("ticked")


def on_find(visit: Visit, press: Press) -> None:
    """One point is not."""
    group, day, point = _point(visit, press)
    ask_what(visit, group, day.day.isoformat(), point)


def _point(visit: Visit, press: Press) -> tuple[Place, Day, str]:
    """The point a press names, of a check that whoever presses may answer."""
    group = group_of(visit, press)
    day = load_day(visit, group, press.argument[:10])
    turn = check.may_answer(day, visit.person)
    listed = check.points(day.settings, monthly=check.is_monthly(day.rota, turn))
    number = press.argument[11:]
    if not number.isdecimal() or int(number) >= len(listed):
        raise RefusedError("stale")
    return group, day, listed[int(number)]


def _finish_if_done(visit: Visit, group: Place, day: Day) -> None:
    """Once every point was looked at, the check is written down."""
    assert day.turn is not None
    ticks = visit.store.rota.ticks(group.id, day.day)
    listed = check.points(day.settings, monthly=check.is_monthly(day.rota, day.turn))
    if {tick.point for tick in ticks} >= set(listed):
        close_with(visit, group, day.day.isoformat(), check.outcome(ticks))
    _renewed(visit, group, day.day.isoformat())


def _renewed(visit: Visit, group: Place, day: str) -> bool:
    """Every list of this day's check shows how it stands; whether the pressed message is one of them."""
    shown = [each for each in visit.store.rota.shown("place", group.id) if each["book"] == "check"]
    lists = [each for each in shown if each["day"] == day]
    visit.do(decide([Say(Kind.PAGE, To(**each["to"]), each) for each in lists]))
    pressed = visit.update.callback_query is not None and [visit.chat_id, visit.message.message_id]
    return any(each["at"] == pressed for each in lists)


def take_finding(visit: Visit, asked: Mapping[str, Any], found: Words) -> None:
    """A problem found in the check is recorded: it belongs to the check, and ends it if all else was looked at.

    All know whose check it is: what is not to be known to come from them is a report of its own.
    """
    group, point = existing_group(visit, asked["place"]), asked.get("point", ALSO)
    if visit.is_private and in_confidence(found.text):
        take_apart(visit, group, asked["day"], found)
        return
    item = record(visit, group, found, private=False)
    _thank(visit, group, found.text, item.number, ends=point == ALSO and _may_answer(visit, group, asked["day"]))
    day = load_day(visit, group, asked["day"])
    assert visit.person is not None
    visit.do(check.tick(day, visit.person, point, item.id))
    if point == ALSO:
        close_with(visit, group, asked["day"], TurnState.PROBLEM)
        _renewed(visit, group, asked["day"])
    else:
        _finish_if_done(visit, group, day)


def _thank(visit: Visit, group: Place, text: str, number: int, *, ends: bool) -> None:
    """First whom to call in danger; else whether the check is done with it."""
    if rescue := whom_to_call(visit, group, text, judge(visit, group, text)):
        visit.notice("thanks_finding_danger", number=number, rescue=rescue)
    else:
        visit.notice("thanks_found" if ends else "thanks_finding", number=number)


def _may_answer(visit: Visit, group: Place, day: str) -> bool:
    """Whether that day is not over, nor answered already."""
    try:
        check.may_answer(load_day(visit, group, day), visit.person)
    except RefusedError:
        return False
    return True


def take_apart(visit: Visit, group: Place, day: str, found: Words) -> None:
    """It is no finding but a private report of its own; whether all is clear is asked, if the check still waits."""
    record_for(visit, group, found)
    with suppress(RefusedError):  # the check is over, or another's by now
        check.may_answer(load_day(visit, group, day), visit.person)
        ask_clear(visit, group, day, "apart")


def close_with(visit: Visit, group: Place, day: str, state: TurnState) -> None:
    """The day's check is answered. Raises RefusedError if it is not theirs, or not today's."""
    assert visit.person is not None
    visit.do(check.answer(load_day(visit, group, day), visit.person, state))


def load_day(visit: Visit, group: Place, day: str) -> Day:
    """What the rules need to know about a group's day; a forged date counts as another day's."""
    try:
        on = date.fromisoformat(day)
    except ValueError:
        on = date.min
    return visit.store.duty.day(group, on, visit.now)


def on_cannot(visit: Visit, press: Press) -> None:
    """I can't today: the neighbours are asked."""
    group = group_of(visit, press)
    day = load_day(visit, group, press.argument)
    check.may_answer(day, visit.person)
    swap.make(visit, group, day.day, None)


def on_say_why(visit: Visit, press: Press) -> None:
    """A missed turn can be explained."""
    group, on = group_of(visit, press), day_of(press.argument)
    check.may_explain(visit.store.duty.turn(group.id, on), visit.person, today_of(visit, group).day)
    ask(visit, Question.MISSED, place=group.id, day=on.isoformat())


def take_reason(visit: Visit, asked: Prompt, text: str) -> None:
    """Why it was missed, in the household's words."""
    group = existing_group(visit, asked.params["place"])
    turn = visit.store.duty.turn(group.id, date.fromisoformat(asked.params["day"]))
    visit.do(check.explain(check.may_explain(turn, visit.person, today_of(visit, group).day), text))
    visit.notice("thanks_missed")
