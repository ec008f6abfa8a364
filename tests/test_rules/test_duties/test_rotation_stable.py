"""Laws: what was said stays said, a swap holds, and a turn taken is given back once."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.model import TurnState
from bot.rules.duties.rotation import (
    Absence,
    Agreed,
    Assignment,
    PlannedTurn,
    Rota,
    Seat,
    Unit,
    Why,
    debts,
    offer,
    override,
    plan,
    take,
)
from bot.rules.duties.rotation.presence import Presence
from bot.rules.items.case import RefusedError
from tests.test_rules.test_duties.test_rotation_worlds import (
    ALL_DAYS,
    BY_DAY,
    DAYS,
    HOMES,
    LAWS,
    TODAY,
    days,
    happen,
    homes,
    lengths,
    rotas,
    spans,
    with_swaps,
)

# --- stable ------------------------------------------------------------------------------------------------------

PREFIXES = st.integers(0, DAYS)


@LAWS
@given(st.one_of(rotas(), with_swaps()), PREFIXES)
def test_looking_further_ahead_changes_nothing(rota: Rota, length: int) -> None:
    assert plan(rota, TODAY, DAYS)[:length] == plan(rota, TODAY, length)


@LAWS
@given(st.one_of(rotas(), with_swaps()), PREFIXES, st.sampled_from([TurnState.DUE, TurnState.CLEAR]))
def test_planning_again_tomorrow_says_the_same(rota: Rota, passed: int, state: TurnState) -> None:
    before = plan(rota, TODAY, DAYS)
    lived = replace(rota, given=happen(before[:passed], state))
    assert plan(lived, TODAY + timedelta(days=passed), DAYS - passed) == before[passed:]
    assert plan(lived, TODAY, DAYS) == before, "what was given is entered once"


@LAWS
@given(rotas(), PREFIXES, rotas(), st.sampled_from(TurnState))
def test_no_change_rewrites_what_was_given(rota: Rota, passed: int, later: Rota, state: TurnState) -> None:
    before = plan(rota, TODAY, DAYS)[:passed]
    changed = replace(later, given=happen(before, state))
    agreed = {one.day for one in later.assignments} if state is TurnState.DUE else set()
    after = plan(changed, TODAY, DAYS)
    for turn, again in zip(before, after, strict=False):
        assert turn == again or turn.household_id is None or turn.day in agreed
        assert turn.owner_id == again.owner_id or turn.household_id is None


@LAWS
@given(rotas(BY_DAY), homes, days, lengths)
def test_an_absence_without_a_turn_in_it_changes_nobodys_day(rota: Rota, home: int, first: date, length: int) -> None:
    absence = Absence(home, first, first + timedelta(days=length))
    before = plan(rota, TODAY, DAYS)
    concerned = (turn for turn in before if absence.covers(turn.day))
    assume(all(home not in {turn.household_id, turn.owner_id, turn.instead_of_id} for turn in concerned))
    assume(not any(one.household_id == home and absence.covers(one.day) for one in rota.assignments))
    assert plan(replace(rota, absences=(*rota.absences, absence)), TODAY, DAYS) == before


@LAWS
@given(st.one_of(rotas(), with_swaps(tuple(Unit))), homes, days, lengths)
def test_an_absence_changes_no_day_before_it(rota: Rota, home: int, first: date, length: int) -> None:
    absence = Absence(home, first, first + timedelta(days=length))
    assume(not any(one.household_id == home and absence.covers(one.day) for one in rota.assignments))
    after = plan(replace(rota, absences=(*rota.absences, absence)), TODAY, DAYS)
    unchanged = (rota.unit.first(first) - TODAY).days
    assert after[: max(unchanged, 0)] == plan(rota, TODAY, DAYS)[: max(unchanged, 0)]


@LAWS
@given(st.integers(2, 7), st.integers(0, 20), lengths)
def test_the_others_keep_their_order_when_one_is_away(count: int, start: int, length: int) -> None:
    rota = Rota(tuple(Seat(home, home) for home in HOMES[:count]))
    absence = Absence(1, ALL_DAYS[start], ALL_DAYS[start] + timedelta(days=length))
    before = [turn.owner_id for turn in plan(rota, TODAY, DAYS) if turn.owner_id != 1]
    after = [turn.owner_id for turn in plan(replace(rota, absences=(absence,)), TODAY, DAYS) if turn.owner_id != 1]
    shorter = min(len(before), len(after))
    assert before[:shorter] == after[:shorter]


@LAWS
@given(st.integers(3, 7), st.integers(0, 20), st.integers(0, 5))
def test_a_short_absence_moves_the_others_by_a_day_at_most(count: int, start: int, length: int) -> None:
    assume(length < count - 1)
    rota = Rota(tuple(Seat(home, home) for home in HOMES[:count]))
    absence = Absence(1, ALL_DAYS[start], ALL_DAYS[start] + timedelta(days=length))
    before, after = plan(rota, TODAY, DAYS), plan(replace(rota, absences=(absence,)), TODAY, DAYS)
    for home in HOMES[1:count]:
        was = [turn.day for turn in before if turn.household_id == home]
        now = [turn.day for turn in after if turn.household_id == home]
        assert all(0 <= (old - new).days <= 1 for old, new in zip(was, now, strict=False))


@LAWS
@given(rotas(BY_DAY, ()), st.lists(st.tuples(days, homes), max_size=6))
def test_naming_a_household_moves_nobody_elses_turn(rota: Rota, named: list[tuple[date, int]]) -> None:
    before = plan(rota, TODAY, DAYS)
    assume(all(turn.household_id is not None for turn in before))
    orders = tuple(Assignment(day, home, Agreed.OVERRIDE) for day, home in named)
    after = plan(replace(rota, assignments=orders), TODAY, DAYS)
    assert [turn.owner_id for turn in before] == [turn.owner_id for turn in after]


# --- swapped and owed --------------------------------------------------------------------------------------------


@LAWS
@given(rotas(BY_DAY, ()), days, homes)
def test_a_swap_moves_nobody_elses_turn(rota: Rota, day: date, taker: int) -> None:
    before = plan(rota, TODAY, DAYS)
    owner = before[(day - TODAY).days].owner_id
    try:
        agreed = take(rota, TODAY, offer(rota, TODAY, day, owner or 0), taker)
    except RefusedError:
        return
    after = plan(replace(rota, assignments=(agreed,)), TODAY, DAYS)
    assert after[(day - TODAY).days] == PlannedTurn(day, taker, Why.SWAPPED, owner, owner)
    if _a_round_apart(before, day, owner):
        assert [turn.owner_id for turn in before] == [turn.owner_id for turn in after]


def _a_round_apart(turns: tuple[PlannedTurn, ...], day: date, owner: int | None) -> bool:
    """Whether the owner's turn before this one lies a full round back.

    Where an absence or excuse would bring the owner two turns close together, the day that was agreed on is
    held, and the one just before it goes to whoever is next.
    """
    earlier = [turn for turn in turns if turn.day < day]
    gaps = [(day - turn.day).days for turn in earlier if turn.owner_id == owner]
    return not gaps or gaps[-1] >= len({turn.owner_id for turn in earlier[-len(HOMES) :]})


@LAWS
@given(with_swaps(), spans(Absence))
def test_a_swap_holds_its_day_whoever_else_goes_away(rota: Rota, absences: tuple[Absence, ...]) -> None:
    takers = {one.household_id for one in rota.assignments}
    others = tuple(absence for absence in absences if absence.household_id not in takers)
    turns = plan(replace(rota, absences=(*rota.absences, *others)), TODAY, DAYS)
    for one in rota.assignments:
        turn = turns[(one.day - TODAY).days]
        assert (turn.household_id, turn.owner_id) == (one.household_id, one.for_household_id)


@LAWS
@given(st.one_of(rotas(), with_swaps()))
def test_a_debt_is_paid_by_who_owes_to_who_helped_at_most_once(rota: Rota) -> None:
    helped: Counter[tuple[int | None, int | None]] = Counter()  # debtor and creditor
    for turn in plan(rota, TODAY, DAYS):
        if turn.household_id is None:
            continue
        if turn.why is Why.OWED_BACK:
            assert helped[turn.household_id, turn.owner_id] > 0
        if turn.forgiven_id is not None:
            assert helped[turn.forgiven_id, turn.owner_id] > 0
            helped[turn.forgiven_id, turn.owner_id] -= 1
        if turn.household_id != turn.owner_id:
            if helped[turn.household_id, turn.owner_id]:
                helped[turn.household_id, turn.owner_id] -= 1
            else:
                helped[turn.owner_id, turn.household_id] += 1
    open_debts = {(debt.debtor_id, debt.creditor_id): debt.turns for debt in debts(happen(plan(rota, TODAY, DAYS)))}
    assert open_debts == {pair: turns for pair, turns in helped.items() if turns}


@LAWS
@given(st.one_of(rotas(), with_swaps(tuple(Unit))))
def test_nobody_does_their_own_turn_while_somebody_at_home_owes_them_one(rota: Rota) -> None:
    presence, turns = Presence(rota), plan(rota, TODAY, DAYS)
    for number, turn in enumerate(turns):
        if turn.why in {Why.IN_TURN, Why.MOVED} or (turn.why is Why.STANDS_IN and turn.owner_id == turn.household_id):
            owing = [debt for debt in debts(happen(turns[:number])) if debt.creditor_id == turn.household_id]
            assert not any(presence.is_free(debt.debtor_id, turn.day) for debt in owing)


@LAWS
@given(with_swaps(), days, homes)
def test_what_the_head_is_not_refused_happens(rota: Rota, day: date, home: int) -> None:
    try:
        agreed = override(rota, TODAY, day, home)
    except RefusedError:
        return
    after = plan(replace(rota, assignments=(*rota.assignments, agreed)), TODAY, DAYS)
    assert after[(day - TODAY).days].household_id == home
