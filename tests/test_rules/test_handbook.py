"""What is most pressing, and what a meeting's list and its minutes follow from."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.decision import DocketEnded, DocketOpened, DocketPassed, DocketReopened, DocketTurned, DueSet, Kind, Say
from bot.model import Action, Category, Event, Item, Level, Person, Place, Severity, State
from bot.rules.items.case import RefusedError
from bot.rules.overview import docket, minutes
from bot.rules.overview.docket import Line, Meeting
from bot.rules.overview.handbook import Matter, Why, pressing
from bot.rules.places.working import Working

NOW = datetime(2026, 11, 30, 1, tzinfo=UTC)
DAY = timedelta(days=1)
GROUP = Place(1, Level.GROUP, "DT-03-017", "Courtyard 17", 2, timezone="Asia/Shanghai")
COMMUNITY = Place(2, Level.COMMUNITY, "DT-03", "Mill Lane", 3, chat_id=-5, timezone="Asia/Shanghai")
ALWAYS = Working()


def item(number: int, **fields: Any) -> Item:
    base = Item(
        number, 1, number, Category.OTHER_PROPOSAL, Severity.NORMAL, "t", "t", 1, NOW - 9 * DAY, level=Level.COMMUNITY
    )
    return replace(base, **fields)


def matter(number: int, waits: timedelta = DAY, **fields: Any) -> Matter:
    return Matter(item(number, **fields), GROUP, NOW - waits, NOW)


LAPSED: dict[str, Any] = {"state": State.ACCEPTED, "promised_on": date(2026, 11, 29)}
TAKEN: dict[str, Any] = {"state": State.ACCEPTED}


def test_danger_then_promised_in_vain_then_the_longest_wait_then_reopened_then_the_oldest() -> None:
    matters = [
        matter(1, **TAKEN),
        matter(2, **TAKEN, reported_at=NOW - 20 * DAY),
        matter(3, round=2),
        matter(4),
        matter(5, 3 * DAY),
        matter(6, **LAPSED),
        matter(7, severity=Severity.URGENT, **TAKEN),
    ]
    assert [each.item.number for each in pressing(matters)] == [7, 6, 5, 4, 3, 2, 1]


def test_what_still_stands_below_comes_after_ones_own() -> None:
    matters = [
        matter(1, level=Level.GROUP, severity=Severity.URGENT),
        matter(2, **TAKEN),
        matter(3, level=Level.STREET),
    ]
    assert [each.item.number for each in pressing(matters, Level.COMMUNITY)][-1] == 1


def test_a_promise_lapses_when_its_day_is_over_where_the_group_lives() -> None:
    today = matter(1, state=State.ACCEPTED, promised_on=date(2026, 11, 30))
    assert today.why is Why.UNDER_WAY
    assert replace(today, now=NOW + timedelta(hours=15)).why is Why.LAPSED


def opened(matters: list[Matter], before: Meeting | None = None) -> tuple[tuple[int, int], ...]:
    [change] = docket.open_(1, COMMUNITY, matters, before, NOW).changes
    assert isinstance(change, DocketOpened)
    return change.lines


def test_the_order_of_a_list() -> None:
    before = meeting(line(1, carried=2), line(2))
    matters = [
        matter(9, **TAKEN),
        matter(2, **TAKEN),
        matter(1, **TAKEN),
        matter(5, round=2),
        matter(4),
        matter(6, **LAPSED),
    ]
    assert opened(matters, before) == ((6, 0), (4, 0), (5, 0), (1, 3), (2, 1), (9, 0))


def test_what_stands_below_is_on_it_only_if_it_was_promised_in_vain_or_opened_again() -> None:
    below: dict[str, Any] = {"level": Level.GROUP}
    matters = [
        matter(1, **below),
        matter(2, **below, **LAPSED),
        matter(3, **below, round=2),
        matter(4, level=Level.STREET),
    ]
    assert [number for number, _ in opened(matters)] == [2, 3]


def test_an_empty_list_is_no_meeting() -> None:
    assert docket.open_(1, COMMUNITY, [], None, NOW).changes == ()


def test_what_was_answered_is_not_carried_over() -> None:
    answered = replace(line(1, carried=3), answer=Event(1, NOW, Action.PROMISE))
    assert opened([matter(1)], meeting(answered)) == ((1, 0),)


def line(number: int, **fields: Any) -> Line:
    return replace(Line(item(number), GROUP), **fields)


def meeting(*lines: Line, **fields: Any) -> Meeting:
    heads = {1: (Person(7, "Wang", reachable=True), Person(8, "Li"))}
    base = Meeting(1, COMMUNITY, date(2026, 11, 30), NOW, lines=lines, heads=heads)
    return replace(base, **fields)


def test_an_answer_taken_back_is_none() -> None:
    reopened = replace(line(1), answer=Event(1, NOW, Action.REOPEN))
    assert meeting(reopened).current == reopened


OFFICER = Person(9, "Zhao", reachable=True)


def test_leaving_one_open_goes_on_and_after_the_last_nothing_ends_by_itself() -> None:
    first, second = line(1), line(2)
    assert docket.pass_over(meeting(first, second), 1, "", NOW).changes == (DocketPassed(1, 1, "", NOW),)
    walked = meeting(replace(first, is_passed=True), second)
    assert docket.pass_over(walked, 2, "", NOW).changes == (DocketPassed(1, 2, "", NOW),)


def test_the_minutes_go_out_ten_minutes_after_it_is_closed() -> None:
    through, later = meeting(line(1, is_passed=True)), NOW + minutes.REOPENS
    ended, told = minutes.close(through, OFFICER, NOW).changes
    assert ended == DocketEnded(1, NOW, OFFICER.id, later)
    assert isinstance(told, Say)
    assert (told.kind, told.to.person_id, told.not_before) == (Kind.MINUTES, 7, later)
    with pytest.raises(RefusedError, match="already_answered"):
        minutes.close(meeting(line(1)), OFFICER, NOW)


def test_until_then_whoever_closed_it_opens_it_again() -> None:
    closed = meeting(line(1, is_passed=True), ended_at=NOW, ended_by_id=OFFICER.id)
    just_before = NOW + minutes.REOPENS - timedelta(seconds=1)
    assert minutes.reopen(closed, OFFICER, just_before).changes == (DocketReopened(1),)
    with pytest.raises(RefusedError, match="only_closer"):
        minutes.reopen(closed, Person(10, "Sun"), NOW)
    with pytest.raises(RefusedError, match="minutes_sent"):
        minutes.reopen(closed, OFFICER, NOW + minutes.REOPENS)
    with pytest.raises(RefusedError, match="already_answered"):
        minutes.reopen(meeting(line(1)), OFFICER, NOW)


def test_back_goes_through_what_it_has_been_through_and_on_to_where_it_was() -> None:
    lines = (line(1, is_passed=True), line(2, is_passed=True), line(3))
    walk = meeting(*lines)
    assert docket.turn_back(walk, 3).changes == (DocketTurned(1, 2),)
    back = meeting(*lines, back_at=1)
    assert back.current == lines[0]
    assert docket.pass_over(back, 1, "", NOW).changes == (DocketTurned(1, 2),)
    assert docket.pass_over(meeting(*lines, back_at=2), 2, "", NOW).changes == (DocketTurned(1, None),)
    for shown, item_id in ((back, 1), (walk, 2), (meeting(*lines, ended_at=NOW), 3)):
        with pytest.raises(RefusedError, match="already_answered"):
            docket.turn_back(shown, item_id)
    assert docket.turn_back(meeting(*lines[:2]), 0).changes == (DocketTurned(1, 2),)


def test_the_third_time_it_is_not_left_open_without_words() -> None:
    with pytest.raises(RefusedError, match="left_open_needed"):
        docket.pass_over(meeting(line(1, carried=2)), 1, "", NOW)
    assert docket.pass_over(meeting(line(1, carried=2)), 1, "no part yet", NOW).changes


def test_only_the_one_that_is_talked_about_is_passed() -> None:
    for walk in (meeting(line(1), line(2)), meeting(line(2), ended_at=NOW)):
        with pytest.raises(RefusedError, match="already_answered"):
            docket.pass_over(walk, 2, "", NOW)


def test_of_a_meeting_that_nobody_held_nobody_is_told() -> None:
    assert minutes.end(meeting(line(1)), NOW).changes == (DocketEnded(1, NOW),)
    assert len(minutes.end(meeting(line(1, is_passed=True), line(2)), NOW).changes) == 2
    assert minutes.end(meeting(line(1), ended_at=NOW), NOW).changes == ()


def planned(after: datetime, working: Working = ALWAYS) -> datetime:
    change = docket.plan(COMMUNITY, after, (0, time(9)), working)
    assert isinstance(change, DueSet)
    return change.due.due_at


def test_every_monday_at_nine_and_after_a_holiday_on_the_next_working_day() -> None:
    assert planned(NOW - timedelta(seconds=1)) == NOW
    assert planned(NOW) == NOW + 7 * DAY
    working = Working(frozenset(range(5)), time(8), time(17), ((date(2026, 11, 30), date(2026, 12, 1)),))
    assert planned(NOW - DAY, working) == NOW + 2 * DAY
