"""The daily check: reminded at eight, answered by the household, missed quietly."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from bot.decision import Decision, DueCleared, Kind, TurnSet
from bot.model import DueKind, Person, Turn, TurnState
from bot.rules.duties import check, duty
from bot.rules.duties.duty import Day
from bot.rules.duties.rotation import Rota, Seat
from bot.rules.items.case import RefusedError
from bot.rules.places.times import MORNING
from tests.test_rules.cases import ANNA, BO, EIGHT, GROUP, HEAD, dues, lanes, says

TODAY = date(2026, 11, 24)
HOME = 7
ROTA = Rota(seats=(Seat(HOME, 1),))
TURN = Turn(GROUP.id, TODAY, HOME)


def day(**fields: Any) -> Day:
    return replace(
        Day(GROUP, TODAY, EIGHT, rota=ROTA, turn=TURN, members=(ANNA,), heads=(HEAD,), in_line=(HEAD,)), **fields
    )


def begin(at: Day, *members: Person) -> Decision:
    return duty.begin(at, duty.choose(at), members)


def test_the_first_reminder_is_the_next_mornings() -> None:
    for now, on in ((EIGHT - timedelta(hours=1), TODAY), (EIGHT, TODAY + timedelta(days=1))):
        due = duty.first_plan(GROUP, now, MORNING).due  # type: ignore[union-attr]  # a deadline
        assert due.due_at == datetime.combine(on, time(0), UTC), "eight in Shanghai"


def test_in_the_morning_the_household_is_reminded_and_the_day_has_its_deadlines() -> None:
    decided = begin(day(turn=None), ANNA, BO)
    assert lanes(decided, Kind.DUTY) == ["person:1", "person:2"]
    assert not any(said.params["late"] for said in says(decided, Kind.DUTY))
    assert {due.kind: due.due_at - EIGHT for due in dues(decided)} == {
        DueKind.DUTY_NUDGE: timedelta(hours=4),
        DueKind.DUTY_NUDGE_LATE: timedelta(hours=10),
        DueKind.DUTY_EVENING: timedelta(hours=12),
        DueKind.DUTY_ENDS: timedelta(hours=16),
        DueKind.DUTY_REMINDER: timedelta(hours=24),
    }


def test_a_late_reminder_says_so_and_sets_only_what_lies_ahead() -> None:
    decided = begin(day(turn=None, now=EIGHT + timedelta(hours=13)), ANNA)
    assert all(said.params["late"] for said in says(decided, Kind.DUTY))
    assert {due.kind for due in dues(decided)} == {DueKind.DUTY_ENDS, DueKind.DUTY_REMINDER}


def test_after_downtime_nobody_misses_a_turn_they_never_heard_of() -> None:
    decided = begin(day(turn=None, now=EIGHT + timedelta(days=3)), ANNA)
    [due] = dues(decided)
    assert due.due_at == EIGHT + timedelta(days=3)
    assert says(decided) == []


@pytest.mark.parametrize("state", TurnState)
def test_the_evening_and_midnight_are_about_what_is_still_due(state: TurnState) -> None:
    at = day(turn=replace(TURN, state=state))
    is_due = state is TurnState.DUE
    assert lanes(duty.evening(at)) == (["person:11"] if is_due else [])
    [*missed] = [change.turn.state for change in duty.ends(at).changes if isinstance(change, TurnSet)]
    assert missed == ([TurnState.MISSED] if is_due else [])
    assert duty.evening(day(turn=None)).changes == duty.ends(day(turn=None)).changes == ()


@pytest.mark.parametrize("who", [ANNA, HEAD], ids=["a member", "the head"])
def test_an_answer_ends_the_days_deadlines(who: Any) -> None:
    decided = check.answer(day(), who, TurnState.CLEAR)
    answered = replace(TURN, state=TurnState.CLEAR, person_id=who.id, answered_at=EIGHT, by_head=who is HEAD)
    assert TurnSet(answered) in decided.changes
    assert any(isinstance(change, DueCleared) for change in decided.changes)


@pytest.mark.parametrize(
    ("reason", "fields", "who"),
    [
        ("other_day", {"turn": None}, ANNA),
        ("other_day", {"day": TODAY - timedelta(days=1)}, ANNA),
        ("other_day", {"now": EIGHT + timedelta(days=1)}, ANNA),
        ("other_household", {}, BO),
        ("other_household", {}, None),
        ("already_checked", {"turn": replace(TURN, state=TurnState.CLEAR)}, ANNA),
        ("already_checked", {"turn": replace(TURN, state=TurnState.PROBLEM)}, HEAD),
    ],
)
def test_who_may_not_answer(reason: str, fields: dict[str, Any], who: Any) -> None:
    with pytest.raises(RefusedError) as caught:
        check.may_answer(day(**fields), who)
    assert caught.value.reason == reason
