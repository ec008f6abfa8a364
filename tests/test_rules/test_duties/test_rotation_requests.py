"""What people may ask of the rotation, and the reasons they are refused with."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.model import TurnState
from bot.rules.duties.rotation import (
    Absence,
    Agreed,
    Assignment,
    Excuse,
    Offer,
    Rota,
    Seat,
    Why,
    away,
    excuse,
    home_again,
    keep,
    offer,
    override,
    plan,
    take,
    turn_of,
)
from bot.rules.items.case import RefusedError

TODAY = date(2026, 3, 2)
FIVE = Rota(tuple(Seat(number, number) for number in range(1, 6)))
SWAPPED = replace(FIVE, assignments=(Assignment(date(2026, 3, 4), 5, Agreed.SWAP, 3),))


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def done(rota: Rota) -> Rota:
    """The rota once today's check is done."""
    given = turn_of(rota, TODAY).given(TurnState.CLEAR)
    assert given
    return replace(rota, given=(given,))


def refused(ask: Callable[[], object]) -> str:
    with pytest.raises(RefusedError) as error:
        ask()
    return error.value.reason


def test_an_offer_that_anyone_takes() -> None:
    offered = offer(FIVE, TODAY, day(2), 3)
    assignment = take(FIVE, TODAY, offered, 5)
    assert assignment == Assignment(day(2), 5, Agreed.SWAP, 3)
    turn = plan(replace(FIVE, assignments=(assignment,)), TODAY, 3)[2]
    assert (turn.household_id, turn.why, turn.instead_of_id) == (5, Why.SWAPPED, 3)


def test_an_offer_to_one_household_is_theirs_to_take() -> None:
    offered = offer(FIVE, TODAY, day(2), 3, to_household_id=4)
    assert refused(lambda: take(FIVE, TODAY, offered, 5)) == "other_household"
    assert take(FIVE, TODAY, offered, 4).household_id == 4


def test_todays_turn_can_be_taken_after_its_reminder_but_not_once_it_is_done() -> None:
    reminded = turn_of(FIVE, TODAY).given()
    assert reminded
    assert take(replace(FIVE, given=(reminded,)), TODAY, Offer(TODAY, 1), 2).household_id == 2
    assert refused(lambda: offer(done(FIVE), TODAY, TODAY, 1)) == "already_checked"
    assert refused(lambda: override(done(FIVE), TODAY, TODAY, 2)) == "already_checked"


def test_days_that_cannot_be_arranged() -> None:
    assert refused(lambda: offer(FIVE, TODAY, day(-1), 1)) == "day_past"
    assert refused(lambda: take(FIVE, TODAY, Offer(day(-1), 1), 2)) == "day_past"
    assert refused(lambda: override(FIVE, TODAY, day(-1), 2)) == "day_past"
    assert refused(lambda: offer(FIVE, TODAY, day(400), 1)) == "too_far"
    assert refused(lambda: away(FIVE, TODAY, 1, day(0), date.max)) == "too_far"


def test_a_turn_is_swapped_once() -> None:
    assert refused(lambda: take(SWAPPED, TODAY, Offer(day(2), 3), 4)) == "already_swapped"
    assert refused(lambda: offer(SWAPPED, TODAY, day(2), 3)) == "already_swapped"
    assert refused(lambda: offer(SWAPPED, TODAY, day(2), 5)) == "already_swapped"


def test_only_ones_own_turn_is_offered() -> None:
    assert refused(lambda: offer(FIVE, TODAY, day(2), 4)) == "not_your_turn"
    assert refused(lambda: offer(SWAPPED, TODAY, day(4), 3)) == "owed_back"
    overridden = replace(FIVE, assignments=(Assignment(day(2), 5, Agreed.OVERRIDE),))
    assert refused(lambda: offer(overridden, TODAY, day(2), 3)) == "overridden"


def test_who_cannot_take_a_turn() -> None:
    offered = Offer(day(2), 3)
    assert refused(lambda: take(FIVE, TODAY, offered, 3)) == "own_turn"
    assert refused(lambda: offer(FIVE, TODAY, day(2), 3, 3)) == "own_turn"
    assert refused(lambda: take(FIVE, TODAY, offered, 99)) == "not_here"
    empty = replace(FIVE, seats=(*FIVE.seats, Seat(6, 6, members=0)))
    assert refused(lambda: take(empty, TODAY, offered, 6)) == "no_members"
    travelling = replace(FIVE, absences=(Absence(5, day(0), day(9)),))
    assert refused(lambda: take(travelling, TODAY, offered, 5)) == "away"
    ill = replace(FIVE, excuses=(Excuse(5, day(0)),))
    assert take(ill, TODAY, offered, 5).household_id == 5, "who is excused may still help"


def test_an_offer_whose_turn_has_moved_away() -> None:
    offered = offer(FIVE, TODAY, day(2), 3)
    moved = replace(FIVE, absences=(Absence(2, day(1), day(3)),))
    assert refused(lambda: take(moved, TODAY, offered, 5)) == "not_your_turn"


def test_a_group_with_one_household() -> None:
    alone = Rota((Seat(1, 1),))
    assert refused(lambda: offer(alone, TODAY, TODAY, 1)) == "only_household"
    assert refused(lambda: excuse(alone, TODAY, 1, TODAY)) == "only_household"
    assert away(alone, TODAY, 1, TODAY, day(3)) == Absence(1, TODAY, day(3)), "a home may always stand empty"


def test_naming_a_household_for_a_day() -> None:
    assert override(SWAPPED, TODAY, day(2), 1) == Assignment(day(2), 1, Agreed.OVERRIDE)
    assert refused(lambda: override(FIVE, TODAY, day(2), 99)) == "not_here"
    empty = replace(FIVE, seats=(*FIVE.seats, Seat(6, 6, members=0)))
    assert refused(lambda: override(empty, TODAY, day(2), 6)) == "no_members"


def test_keeping_a_turn_that_would_be_done_in_return() -> None:
    assert keep(SWAPPED, TODAY, day(4), 5) == Assignment(day(4), 5, Agreed.KEEP)
    assert refused(lambda: keep(SWAPPED, TODAY, day(4), 3)) == "not_your_turn"
    assert refused(lambda: keep(SWAPPED, TODAY, day(3), 4)) == "nothing_owed"


def test_an_absence_leaves_out_what_has_passed() -> None:
    assert away(FIVE, TODAY, 1, day(-3), day(2)) == Absence(1, TODAY, day(2))
    assert away(FIVE, TODAY, 1, day(1), None) == Absence(1, day(1), None)
    assert refused(lambda: away(FIVE, TODAY, 1, day(-3), day(-1))) == "day_past"
    assert refused(lambda: away(FIVE, TODAY, 1, day(3), day(2))) == "range_reversed"
    assert refused(lambda: away(FIVE, TODAY, 99, day(3), day(4))) == "not_here"


def test_home_early() -> None:
    assert home_again(Absence(1, day(-3), day(5)), TODAY) == Absence(1, day(-3), day(-1))
    assert home_again(Absence(1, day(1), None), TODAY) is None, "never left"
    assert refused(lambda: home_again(Absence(1, day(-3), day(-1)), TODAY)) == "not_away"


def test_an_excuse_is_open_or_ends() -> None:
    assert excuse(FIVE, TODAY, 2, TODAY) == Excuse(2, TODAY, None)
    assert excuse(FIVE, TODAY, 2, day(1), day(9)) == Excuse(2, day(1), day(9))
