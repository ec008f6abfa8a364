"""The counts and the three rates, on facts made for it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Action, Category, Ending, Event, Item, Level, Place, Severity, State
from bot.rules.overview.rates import (
    Counts,
    Fact,
    Outcome,
    Rate,
    Rates,
    RateSettings,
    answer_by,
    answered_at,
    count,
    outcome,
    ranked,
    rates,
    read_weights,
)
from bot.rules.places.setting_values import WrongSettingError
from tests.test_ledger.conftest import NOW, ZONE

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
GROUP = Place(1, Level.GROUP, "DT-01-001", "17号院", None, timezone=ZONE)
ITEM = Item(1, 1, 1, Category.UTILITIES, Severity.NORMAL, "no water", "no water", 7, NOW - 10 * DAY)


def a_fact(state: State = State.CLOSED, ending: Ending | None = Ending.CONFIRMED, **fields: object) -> Fact:
    item = replace(ITEM, state=state, ending=ending)
    base = Fact(item, (GROUP,), answer_by=NOW - 9 * DAY, answered_at=NOW - 9 * DAY - HOUR, answers=("fixed",))
    return replace(base, **fields)  # type: ignore[arg-type]  # the fields are Fact's own


@pytest.mark.parametrize(
    ("state", "ending", "expected"),
    [
        (State.REPORTED, None, Outcome.WAITING),
        (State.ACCEPTED, None, Outcome.UNDER_WAY),
        (State.DONE, None, Outcome.DONE),
        (State.EXPLAINED, None, Outcome.EXPLAINED),
        (State.CLOSED, Ending.CONFIRMED, Outcome.DONE),
        (State.CLOSED, Ending.UNCONFIRMED, Outcome.DONE),
        (State.CLOSED, Ending.EXPLAINED, Outcome.EXPLAINED),
        (State.DUPLICATE, None, Outcome.DUPLICATE),
        (State.WITHDRAWN, None, Outcome.WITHDRAWN),
        (State.NOT_A_REPORT, None, Outcome.NOT_A_REPORT),
    ],
)
def test_what_has_become_of_an_item(state: State, ending: Ending | None, expected: Outcome) -> None:
    assert outcome(replace(ITEM, state=state, ending=ending)) is expected


def test_every_state_has_an_outcome() -> None:
    for state in State:
        assert outcome(replace(ITEM, state=state)) in Outcome


def test_a_contradicted_item_is_open_again_before_it_is_reopened() -> None:
    contradicted = a_fact(State.DONE, None, contradicted=True)
    assert contradicted.outcome is Outcome.CONTRADICTED
    assert count([contradicted]).open == 1
    assert rates([contradicted], RateSettings(), NOW).solved == Rate(0, 1)


def test_fifty_seven_found_and_fifty_seven_put_right() -> None:
    counts = count([a_fact()] * 57)
    assert (counts.found, counts.done, counts.all_put_right) == (57, 57, True)


@pytest.mark.parametrize("state", [State.REPORTED, State.ACCEPTED])
def test_all_is_never_said_while_one_is_open(state: State) -> None:
    counts = count([a_fact()] * 56 + [a_fact(state, None)])
    assert (counts.found, counts.done, counts.open) == (57, 56, 1)
    assert not counts.all_put_right
    assert not counts.all_ended


def test_explained_is_an_ending_and_not_put_right() -> None:
    counts = count([a_fact(), a_fact(State.CLOSED, Ending.EXPLAINED)])
    assert counts.all_ended
    assert not counts.all_put_right
    assert rates([a_fact(State.CLOSED, Ending.EXPLAINED)], RateSettings(), NOW).solved == Rate(0, 1)


def test_nothing_found_is_not_all_put_right() -> None:
    assert not Counts().all_put_right
    assert not count([a_fact(State.WITHDRAWN, None)]).all_ended


def test_what_was_put_aside_counts_in_no_rate() -> None:
    aside = [a_fact(state, None) for state in (State.DUPLICATE, State.WITHDRAWN, State.NOT_A_REPORT)]
    counts, three = count(aside), rates(aside, RateSettings(), NOW)
    assert (counts.found, counts.put_aside) == (0, 3)
    assert (three.answered.n, three.solved.n, three.satisfied.n, three.composite) == (0, 0, 0, None)


def test_answered_counts_only_those_whose_time_is_up() -> None:
    late = a_fact(answered_at=NOW - 8 * DAY)
    never = a_fact(State.REPORTED, None, answered_at=None, answers=())
    not_yet = a_fact(State.REPORTED, None, answered_at=None, answers=(), answer_by=NOW + HOUR)
    assert rates([a_fact(), late, never, not_yet], RateSettings(), NOW).answered == Rate(1, 3)


def test_passing_on_is_no_answer_and_taking_is() -> None:
    def event(action: Action, hours: int, state: State) -> Event:
        return Event(1, NOW + hours * HOUR, action, to_state=state)

    reported, passed = event(Action.REPORT, 0, State.REPORTED), event(Action.PASS_UP, 1, State.REPORTED)
    assert answered_at([reported, passed]) is None
    assert answered_at([reported, passed, event(Action.ACCEPT, 2, State.ACCEPTED)]) == NOW + 2 * HOUR


def test_the_time_to_answer_does_not_end_in_the_night_unless_life_is_in_danger() -> None:
    evening = NOW.replace(hour=15)  # 23:00 where the group lives
    normal = replace(ITEM, reported_at=evening)
    urgent = replace(normal, severity=Severity.URGENT)
    assert answer_by(normal, ZONE, RateSettings()) == evening + DAY + 8 * HOUR
    assert answer_by(urgent, ZONE, RateSettings()) == evening + timedelta(minutes=20)


def test_a_street_sets_its_own_times_and_weights() -> None:
    street = Place(
        3, Level.STREET, "DT", "DT", None, settings={"escalation.urgent.community": "5m", "rate_weights": "1:1:2"}
    )
    settings = RateSettings.of(street)
    assert list(settings.weights) == [1, 1, 2]
    assert answer_by(replace(ITEM, severity=Severity.URGENT), ZONE, settings) == ITEM.reported_at + timedelta(minutes=5)
    unreadable = replace(street, settings={"rate_weights": "much"})
    assert RateSettings.of(unreadable).weights == RateSettings().weights


@pytest.mark.parametrize("value", ["", "1:2", "1:2:3:4", "a:b:c", "0:0:0", "-1:1:1", "nan:1:1", "inf:1:1"])
def test_weights_that_are_none_are_refused(value: str) -> None:
    with pytest.raises(WrongSettingError, match="three weights"):
        read_weights(value)


def test_the_composite_is_the_weighted_mean_of_what_is_known() -> None:
    facts = [a_fact(), a_fact(answers=("no",)), a_fact(State.REPORTED, None, answered_at=None, answers=())]
    three = rates(facts, RateSettings((1, 1, 2)), NOW)
    assert (three.answered, three.solved, three.satisfied) == (Rate(2, 3), Rate(2, 3), Rate(1, 2))
    assert three.composite == pytest.approx((2 / 3 + 2 / 3 + 2 * 1 / 2) / 4)
    silent = rates([a_fact(answers=())], RateSettings((1, 1, 2)), NOW)
    assert silent.composite == 1  # silence neither pleases nor displeases


def test_a_small_n_is_said_and_not_ranked() -> None:
    few, many = rates([a_fact()] * 4, RateSettings(), NOW), rates([a_fact()] * 5, RateSettings(), NOW)
    assert few.is_small
    assert not many.is_small
    assert ranked({"few": few, "many": many}) == {"many": 1}


def test_equals_share_a_rank() -> None:
    def at(value: float) -> Rates:
        return Rates(composite=value, is_small=False)

    assert ranked({"a": at(0.5), "b": at(0.9), "c": at(0.9), "d": at(0.1)}) == {"a": 3, "b": 1, "c": 1, "d": 4}
