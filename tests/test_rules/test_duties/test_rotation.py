"""The rotation by example: a group of households 1 to 5, from Monday 2 March 2026."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.model import Household, TurnState
from bot.rules.duties.rotation import (
    Absence,
    Agreed,
    Assignment,
    Debt,
    Excuse,
    Rota,
    Seat,
    Unit,
    Why,
    debts,
    doer,
    loads,
    plan,
    seats,
    turn_of,
    unevenness,
)

MONDAY = date(2026, 3, 2)
FIVE = Rota(tuple(Seat(number, number) for number in range(1, 6)))


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def who(rota: Rota, days: int = 10, first: int = 0) -> list[int | None]:
    return [turn.household_id for turn in plan(rota, day(first), days)]


def live(rota: Rota, days: int, missed: frozenset[int] = frozenset()) -> Rota:
    """The rota after some days, each planned in its morning and done, or missed, by its evening."""
    for number in range(days):
        state = TurnState.MISSED if number in missed else TurnState.CLEAR
        given = turn_of(rota, day(number)).given(state)
        rota = replace(rota, given=(*rota.given, *([given] if given else [])))
    return rota


def test_households_take_turns_by_position() -> None:
    rota = Rota(seats=(Seat(7, position=2), Seat(8, position=1), Seat(9, position=3)))
    assert who(rota, 6) == [8, 7, 9, 8, 7, 9]


def test_the_first_round_starts_where_the_group_likes() -> None:
    assert who(replace(FIVE, starts_with=4), 6) == [4, 5, 1, 2, 3, 4]
    assert who(replace(FIVE, starts_with=99), 3) == [1, 2, 3], "a household that is gone starts nothing"


def test_seats_of_households_that_were_always_there() -> None:
    homes = (Household(4, 1, "3-1", 2), Household(6, 1, "3-2", 1))
    assert who(Rota(seats(homes)), 3) == [6, 4, 6]


def test_a_week_has_one_household_from_monday() -> None:
    assert who(replace(FIVE, unit=Unit.WEEK), 8, first=3) == [1, 1, 1, 1, 2, 2, 2, 2]


def test_a_day_away_in_ones_week_is_stood_in_for_and_owed_back() -> None:
    rota = replace(FIVE, unit=Unit.WEEK, absences=(Absence(1, day(2), day(3)),))
    assert who(rota, 15) == [1, 1, 2, 2, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3]
    turns = plan(rota, MONDAY, 8)
    assert (turns[2].why, turns[2].owner_id, turns[7].why) == (Why.STANDS_IN, 1, Why.OWED_BACK)


def test_a_week_mostly_away_moves() -> None:
    rota = replace(FIVE, unit=Unit.WEEK, absences=(Absence(1, day(0), day(3)),))
    assert who(rota, 15)[::7] == [2, 1, 3]


def test_a_week_that_its_owner_leaves_is_finished_by_the_next_as_theirs() -> None:
    rota = Rota((replace(FIVE.seats[0], left_on=day(5)), *FIVE.seats[1:]), unit=Unit.WEEK)
    assert who(rota, 8) == [1, 1, 1, 1, 1, 2, 2, 3]


def test_a_turn_waits_for_who_is_away() -> None:
    rota = replace(FIVE, absences=(Absence(2, day(1), day(3)),))
    turns = plan(rota, MONDAY, 6)
    assert [turn.household_id for turn in turns] == [1, 3, 4, 5, 2, 1]
    assert (turns[1].why, turns[1].instead_of_id) == (Why.STANDS_IN, 2)
    assert [turn.why for turn in turns[2:6]] == [Why.IN_TURN, Why.IN_TURN, Why.MOVED, Why.IN_TURN]


def test_one_turn_waits_however_long_the_absence() -> None:
    rota = replace(FIVE, absences=(Absence(2, day(0), day(29)),))
    assert who(rota, 38)[30:] == [2, 4, 5, 1, 3, 2, 4, 5]
    whys = [turn.why for turn in plan(rota, MONDAY, 31)]
    assert whys.count(Why.STANDS_IN) == whys.count(Why.MOVED) == 1


def test_who_joins_comes_last_and_owes_nothing_of_before() -> None:
    rota = replace(FIVE, seats=(*FIVE.seats, Seat(6, 0, joined_on=day(2))))
    assert who(live(rota, 4), 8, first=4) == [5, 1, 2, 6, 3, 4, 5, 1]


def test_the_others_close_up_when_one_leaves() -> None:
    rota = replace(FIVE, seats=(*FIVE.seats[:3], replace(FIVE.seats[3], left_on=day(3)), FIVE.seats[4]))
    assert who(rota, 7) == [1, 2, 3, 5, 1, 2, 3]


def test_who_was_excused_comes_last_and_owes_nothing() -> None:
    rota = replace(FIVE, excuses=(Excuse(2, day(0), day(6)), Excuse(5, day(0))))
    turns = plan(rota, MONDAY, 12)
    assert [turn.household_id for turn in turns] == [1, 3, 4, 1, 3, 4, 1, 3, 4, 1, 2, 3]
    assert {turn.why for turn in turns} == {Why.IN_TURN}


def test_a_household_without_members_waits() -> None:
    assert who(Rota((Seat(1, 1), Seat(2, 2, members=0), Seat(3, 3))), 3) == [1, 3, 1]


def test_nobody_at_home() -> None:
    rota = replace(FIVE, absences=tuple(Absence(number, day(1), day(1)) for number in range(1, 6)))
    assert who(rota, 4) == [1, None, 2, 3]
    assert plan(rota, day(1), 1)[0].why is Why.NOBODY
    assert plan(rota, day(1), 1)[0].given() is None
    assert who(Rota(), 2) == [None, None]
    named = replace(rota, assignments=(Assignment(day(1), 4, Agreed.OVERRIDE),))
    assert who(named, 6) == [1, 4, 2, 3, 5, 1], "who is named where nobody is at home has had their turn"


def test_a_turn_taken_is_owed_back_at_the_takers_next() -> None:
    rota = replace(FIVE, assignments=(Assignment(day(2), 5, Agreed.SWAP, 3),))
    turns = plan(rota, MONDAY, 10)
    assert [turn.household_id for turn in turns] == [1, 2, 5, 4, 3, 1, 2, 3, 4, 5]
    assert [(turn.why, turn.owner_id) for turn in turns[2:5]] == [
        (Why.SWAPPED, 3),
        (Why.IN_TURN, 4),
        (Why.OWED_BACK, 5),
    ]
    assert debts(live(rota, 3).given) == (Debt(3, 5, 1, day(2)),)
    assert debts(live(rota, 5).given) == ()


def test_turns_for_each_other_cancel_out() -> None:
    rota = replace(FIVE, assignments=(Assignment(day(0), 2, Agreed.SWAP, 1), Assignment(day(1), 1, Agreed.SWAP, 2)))
    assert who(rota, 7) == [2, 1, 3, 4, 5, 1, 2]
    assert debts(live(rota, 2).given) == ()


def test_who_is_owed_a_turn_may_keep_their_own_and_forgive() -> None:
    swap, keep = Assignment(day(2), 5, Agreed.SWAP, 3), Assignment(day(4), 5, Agreed.KEEP)
    rota = live(replace(FIVE, assignments=(swap, keep)), 10)
    assert [turn.household_id for turn in rota.given] == [1, 2, 5, 4, 5, 1, 2, 3, 4, 5]
    assert rota.given[4].why is Why.KEPT
    assert debts(rota.given) == ()


def test_the_head_names_a_household_which_is_owed_a_turn() -> None:
    rota = replace(FIVE, assignments=(Assignment(day(1), 5, Agreed.OVERRIDE),))
    assert who(rota, 7) == [1, 5, 3, 4, 2, 1, 2]
    swapped = replace(rota, assignments=(Assignment(day(1), 3, Agreed.SWAP, 2), *rota.assignments))
    assert who(swapped, 3) == [1, 5, 3], "the safety head's word is above a swap"


def test_naming_the_household_whose_turn_it_is_owes_nobody_anything() -> None:
    rota = live(replace(FIVE, assignments=(Assignment(day(1), 2, Agreed.OVERRIDE),)), 5)
    assert [turn.household_id for turn in rota.given] == [1, 2, 3, 4, 5]
    assert debts(rota.given) == ()


def test_a_turn_taken_and_missed_is_not_owed() -> None:
    rota = replace(FIVE, assignments=(Assignment(day(2), 5, Agreed.SWAP, 3),))
    assert who(live(rota, 4, missed=frozenset({2})), 6, first=4) == [5, 1, 2, 3, 4, 5]


def test_a_turn_back_that_is_missed_stays_owed() -> None:
    rota = live(replace(FIVE, assignments=(Assignment(day(2), 5, Agreed.SWAP, 3),)), 5, missed=frozenset({4}))
    assert who(rota, 5, first=5) == [1, 2, 3, 4, 3]


def test_a_missed_turn_is_not_asked_for_again() -> None:
    assert who(live(FIVE, 1, missed=frozenset({0})), 5, first=1) == [2, 3, 4, 5, 1]


def test_a_debtor_who_is_away_pays_later_and_one_who_left_never() -> None:
    rota = live(replace(FIVE, assignments=(Assignment(day(2), 5, Agreed.SWAP, 3),)), 3)
    away = replace(rota, absences=(Absence(3, day(4), day(4)),))
    assert who(away, 7, first=3) == [4, 5, 1, 2, 3, 4, 3]
    gone = replace(rota, seats=tuple(seat for seat in rota.seats if seat.household_id != 3))
    assert who(gone, 5, first=3) == [4, 5, 1, 2, 4]


def test_a_swap_holds_its_day_when_the_order_moves() -> None:
    swap = Assignment(day(2), 5, Agreed.SWAP, 3)
    rota = replace(FIVE, assignments=(swap,), absences=(Absence(2, day(1), day(3)),))
    turns = plan(rota, MONDAY, 6)
    assert [turn.owner_id for turn in turns] == [1, 4, 3, 5, 2, 1], "3 is not asked on the day before as well"
    assert turns[2].household_id == 5


def test_who_waits_for_a_swapped_day_still_does_the_one_before_if_nobody_else_is_at_home() -> None:
    away = tuple(Absence(number, day(0), day(0)) for number in range(2, 6))
    rota = replace(FIVE, assignments=(Assignment(day(1), 3, Agreed.SWAP, 1),), absences=away)
    assert who(rota, 2) == [1, 3]


def test_a_swap_falls_back_when_the_taker_goes_away() -> None:
    rota = replace(FIVE, assignments=(Assignment(day(2), 5, Agreed.SWAP, 3),), absences=(Absence(5, day(2), day(2)),))
    assert who(rota, 5) == [1, 2, 3, 4, 5]


def test_a_given_turn_stands_but_a_neighbour_may_take_it() -> None:
    reminded = turn_of(FIVE, MONDAY).given()
    assert reminded
    rota = replace(FIVE, given=(reminded,), absences=(Absence(1, day(0), day(2)),))
    assert who(rota, 3) == [1, 2, 3]
    taken = replace(rota, assignments=(Assignment(day(0), 4, Agreed.SWAP, 1),))
    assert who(taken, 4) == [4, 2, 3, 1]
    done = replace(taken, given=(replace(reminded, state=TurnState.CLEAR),))
    assert who(done, 1) == [1], "what is done was done by who did it"


def test_loads_tell_own_turns_from_help() -> None:
    rota = live(replace(FIVE, assignments=(Assignment(day(2), 5, Agreed.SWAP, 3),)), 4, missed=frozenset({0}))
    first, _, third, fourth, fifth = loads(rota.given, range(1, 6))
    assert (first.done, first.missed, first.own) == (0, 1, 1)
    assert (third.done, third.handed, third.owes, third.own) == (0, 1, 1, 1)
    assert (fourth.done, fourth.own) == (1, 1)
    assert (fifth.done, fifth.taken, fifth.is_owed, fifth.own) == (1, 1, 1, 0)


@pytest.mark.parametrize(("unit", "expected"), [(Unit.DAY, 1), (Unit.WEEK, 7)])
def test_the_fairness_figure(unit: Unit, expected: int) -> None:
    rota = live(replace(FIVE, unit=unit), 60)
    assert unevenness(rota, MONDAY, day(59)) == expected
    assert unevenness(rota, MONDAY, day(59), doer) == expected
    assert unevenness(Rota(), MONDAY, day(9)) == 0
