"""Laws: every day has its household, and the days are fairly shared."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.duties.rotation import (
    Absence,
    Agreed,
    PlannedTurn,
    Rota,
    Unit,
    Why,
    plan,
    unevenness,
)
from bot.rules.duties.rotation.presence import Presence
from tests.test_rules.test_duties.test_rotation_worlds import (
    ALL_DAYS,
    BY_DAY,
    BY_WEEK,
    DAYS,
    HOMES,
    LAWS,
    TODAY,
    UNSWAPPED,
    counts,
    happen,
    rotas,
    spans,
    stretches,
    with_swaps,
)

# --- who ---------------------------------------------------------------------------------------------------------


@LAWS
@given(rotas())
def test_every_day_with_somebody_at_home_has_one_household(rota: Rota) -> None:
    presence = Presence(rota)
    turns = plan(rota, TODAY, DAYS)
    assert [turn.day for turn in turns] == ALL_DAYS
    for turn in turns:
        somebody = any(presence.is_free(home, turn.day) for home in HOMES)
        assert (turn.household_id is not None) == (somebody or turn.why in {Why.OVERRIDE, Why.SWAPPED})


@LAWS
@given(st.one_of(rotas(), with_swaps(tuple(Unit))))
def test_nobody_away_excused_or_gone_unless_named_or_willing(rota: Rota) -> None:
    presence = Presence(rota)
    for turn in plan(rota, TODAY, DAYS):
        home = turn.household_id
        if home is None:
            continue
        assert presence.lives_here(home, turn.day)
        assert turn.why is Why.OVERRIDE or not presence.is_away(home, turn.day)
        assert turn.why in {Why.OVERRIDE, Why.SWAPPED} or presence.is_free(home, turn.day)


@LAWS
@given(rotas())
def test_the_safety_heads_last_word_holds(rota: Rota) -> None:
    presence = Presence(rota)
    orders = [one for one in rota.assignments if one.kind is Agreed.OVERRIDE]
    named = {one.day: one.household_id for one in orders if presence.lives_here(one.household_id, one.day)}
    turns = {turn.day: turn for turn in plan(rota, TODAY, DAYS)}
    for day, home in named.items():
        assert (turns[day].household_id, turns[day].why) == (home, Why.OVERRIDE)


# --- fair --------------------------------------------------------------------------------------------------------


@LAWS
@given(rotas(BY_DAY, UNSWAPPED))
def test_own_turns_differ_by_at_most_one_over_any_window(rota: Rota) -> None:
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    for one, other in combinations(HOMES, 2):
        both = [presence.is_free(one, day) and presence.is_free(other, day) for day in ALL_DAYS]
        mine, theirs = counts(turns, one), counts(turns, other)
        for first, end in stretches(both):
            assert abs((mine[end] - mine[first]) - (theirs[end] - theirs[first])) <= 1


@LAWS
@given(rotas(BY_DAY, UNSWAPPED))
def test_the_fairness_figure_is_that_law(rota: Rota) -> None:
    lived = replace(rota, given=happen(plan(rota, TODAY, DAYS)))
    assert unevenness(lived, ALL_DAYS[0], ALL_DAYS[-1]) <= 1


@LAWS
@given(rotas(BY_DAY, UNSWAPPED))
def test_nobody_has_more_than_one_turn_more_than_somebody_there_throughout(rota: Rota) -> None:
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    for one, other in permutations(HOMES, 2):
        there = [presence.is_free(one, day) for day in ALL_DAYS]
        mine, theirs = counts(turns, one), counts(turns, other)
        for first, end in stretches(there):
            assert (theirs[end] - theirs[first]) <= (mine[end] - mine[first]) + 1


def helps(turns: tuple[PlannedTurn, ...], pair: set[int], first: int, end: int) -> int:
    """How often one of two households did, or was relieved of, a turn that was not its own, on these days."""
    others = (turn for turn in turns[first:end] if turn.household_id != turn.owner_id)
    return sum(len({turn.household_id, turn.owner_id} & pair) for turn in others)


@LAWS
@given(with_swaps())
def test_what_they_did_differs_by_one_and_by_help(rota: Rota) -> None:
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    for one, other in combinations(HOMES, 2):
        both = [presence.is_free(one, day) and presence.is_free(other, day) for day in ALL_DAYS]
        own, others = counts(turns, one), counts(turns, other)
        mine, theirs = counts(turns, one, "household_id"), counts(turns, other, "household_id")
        for first, end in stretches(both):
            assert abs((own[end] - own[first]) - (others[end] - others[first])) <= 1
            apart = abs((mine[end] - mine[first]) - (theirs[end] - theirs[first]))
            assert apart <= 1 + helps(turns, {one, other}, first, end)


@LAWS
@given(with_swaps(), spans(Absence))
def test_absences_declared_later_add_at_most_one_for_each_swap_that_holds(
    agreed: Rota, later: tuple[Absence, ...]
) -> None:
    """A swap holds its day, so its owner can be early or late by half a round against the order around it."""
    rota = replace(agreed, absences=(*agreed.absences, *later))
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    half_round = (len(HOMES) + 1) // 2
    for one, other in combinations(HOMES, 2):
        both = [presence.is_free(one, day) and presence.is_free(other, day) for day in ALL_DAYS]
        own, others = counts(turns, one), counts(turns, other)
        for first, end in stretches(both):
            apart = abs((own[end] - own[first]) - (others[end] - others[first]))
            swaps = (turn for turn in turns[first : end + half_round] if turn.why is Why.SWAPPED)
            assert apart <= 1 + sum(turn.owner_id in {one, other} for turn in swaps)


@LAWS
@given(rotas(BY_WEEK, ()))
def test_own_weeks_differ_by_at_most_one(rota: Rota) -> None:
    """A week that somebody else finished, as its owner left or fell ill, is a turn of both."""
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    weeks = [rota.unit.first(day) for day in ALL_DAYS]

    def is_there_all_week(home: int, monday: date) -> bool:
        return all(presence.is_free(home, monday + timedelta(days=more)) for more in range(7))

    def own(home: int, first: int, end: int) -> int:
        return len({weeks[number] for number in range(first, end) if turns[number].owner_id == home})

    for one, other in combinations(HOMES, 2):
        both = [is_there_all_week(one, monday) and is_there_all_week(other, monday) for monday in weeks]
        for first, end in stretches(both):
            assert abs(own(one, first, end) - own(other, first, end)) <= 1
