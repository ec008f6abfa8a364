"""Laws: every day has its household, and the days are fairly shared."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.rotation import (
    Absence,
    Agreed,
    Rota,
    Unit,
    Why,
    plan,
    unevenness,
)
from bot.rules.rotation.presence import Presence
from tests.test_rules.test_rotation_worlds import (
    ALL_DAYS,
    DAYS,
    HOMES,
    LAWS,
    TODAY,
    counts,
    happen,
    rotas,
    spans,
    stretches,
    unswapped,
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
@given(st.one_of(rotas(), with_swaps(st.sampled_from(Unit))))
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
@given(rotas(st.just(Unit.DAY), unswapped))
def test_own_turns_differ_by_at_most_one_over_any_window(rota: Rota) -> None:
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    for one, other in combinations(HOMES, 2):
        both = [presence.is_free(one, day) and presence.is_free(other, day) for day in ALL_DAYS]
        mine, theirs = counts(turns, one), counts(turns, other)
        for first, end in stretches(both):
            assert abs((mine[end] - mine[first]) - (theirs[end] - theirs[first])) <= 1


@LAWS
@given(rotas(st.just(Unit.DAY), unswapped))
def test_the_fairness_figure_is_that_law(rota: Rota) -> None:
    lived = replace(rota, given=happen(plan(rota, TODAY, DAYS)))
    assert unevenness(lived, ALL_DAYS[0], ALL_DAYS[-1]) <= 1


@LAWS
@given(rotas(st.just(Unit.DAY), unswapped))
def test_nobody_has_more_than_one_turn_more_than_somebody_there_throughout(rota: Rota) -> None:
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    for one, other in permutations(HOMES, 2):
        there = [presence.is_free(one, day) for day in ALL_DAYS]
        mine, theirs = counts(turns, one), counts(turns, other)
        for first, end in stretches(there):
            assert (theirs[end] - theirs[first]) <= (mine[end] - mine[first]) + 1


@LAWS
@given(with_swaps(), spans(Absence))
def test_what_they_did_differs_by_one_and_by_help(agreed: Rota, later: tuple[Absence, ...]) -> None:
    """Help is each turn in the window, or agreed for the half round after it, that one of the two gave or got."""
    rota = replace(agreed, absences=(*agreed.absences, *later))
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    helped = {turn.day: {turn.household_id, turn.owner_id} for turn in turns if turn.household_id != turn.owner_id}
    margin = (len(HOMES) + 1) // 2
    for one, other in combinations(HOMES, 2):
        both = [presence.is_free(one, day) and presence.is_free(other, day) for day in ALL_DAYS]
        mine, theirs = counts(turns, one, "household_id"), counts(turns, other, "household_id")
        own, others = counts(turns, one), counts(turns, other)
        for first, end in stretches(both):
            around = (ALL_DAYS[number] for number in range(first, min(end + margin, DAYS)))
            help_given = sum(len(helped.get(day, set()) & {one, other}) for day in around)
            assert abs((mine[end] - mine[first]) - (theirs[end] - theirs[first])) <= 1 + help_given
            assert abs((own[end] - own[first]) - (others[end] - others[first])) <= 1 + help_given


@LAWS
@given(rotas(st.just(Unit.WEEK), st.just(())))
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
