"""The simulated year that an officer looks at before switching the rotation on."""

import pytest

from bot.rules.items.case import RefusedError
from bot.simulate import report, simulate_rotation


@pytest.mark.parametrize("seed", [1, 2])
def test_a_year_of_chance_breaks_no_promise(seed: int) -> None:
    simulation = simulate_rotation(5, 365, seed)
    days = [turn.day for turn in simulation.rota.given]
    assert len(days) == len(set(days)) == 365 - simulation.empty
    assert simulation.overruled == 0
    assert sum(load.done + load.missed for load in simulation.loads) == len(days)
    assert sum(load.own for load in simulation.loads) == len(days)
    own, _ = simulation.unevenness()
    assert own <= 2, "one turn, and one that a swap moved ahead in the order"


def test_the_same_seed_is_the_same_year() -> None:
    assert report(4, 40, 7) == report(4, 40, 7)
    assert report(4, 40, 7) != report(4, 40, 8)


def test_the_report_shows_each_household_and_the_fairness() -> None:
    text = report(3, 30, 1)
    assert "Rotation of 3 households over 30 days" in text
    assert "Fairness: own turns of any two households differ by at most" in text


def test_one_household_alone_does_every_day_it_is_at_home() -> None:
    simulation = simulate_rotation(1, 10, 1)
    assert len(simulation.rota.given) + simulation.empty == 10


@pytest.mark.parametrize(("households", "days"), [(0, 10), (5, 0), (-1, -1)])
def test_nothing_to_simulate(households: int, days: int) -> None:
    with pytest.raises(RefusedError):
        simulate_rotation(households, days, 1)
