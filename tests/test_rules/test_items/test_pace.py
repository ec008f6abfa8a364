"""Very much at once waits; danger never does."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.model import Severity
from bot.rules.items.case import Case, RefusedError
from bot.rules.items.pace import A_DAY, AT_ONCE, require_pace
from tests.test_rules.cases import ANNA, EIGHT, GROUP, HEAD, item

MINUTE = timedelta(minutes=1)


def case(severity: Severity = Severity.NORMAL, **known: object) -> Case:
    return Case(replace(item(), severity=severity), GROUP, EIGHT, reporter=ANNA, heads=(HEAD,), **known)  # type: ignore[arg-type]


def ago(*minutes: float) -> list[datetime]:
    return [EIGHT - each * MINUTE for each in minutes]


def test_a_dozen_in_a_quarter_of_an_hour_is_as_much_as_it_takes() -> None:
    require_pace(case(), ago(*range(AT_ONCE - 1)))
    with pytest.raises(RefusedError, match="enough_now") as refused:
        require_pace(case(), ago(*range(AT_ONCE)))
    assert refused.value.params["until"] == (EIGHT + 4 * MINUTE).isoformat(), (
        "when the first of them is long enough ago"
    )
    require_pace(case(), ago(*range(4, AT_ONCE), 15, 16, 17, 18))


def test_forty_in_a_day() -> None:
    spread = [30 * each for each in range(A_DAY)]
    with pytest.raises(RefusedError, match="enough_today"):
        require_pace(case(), ago(*spread))
    require_pace(case(), ago(*spread[:-1]))


def test_danger_and_those_who_report_for_all_are_never_held_back() -> None:
    many = ago(*[0.1] * 100)
    require_pace(case(Severity.URGENT), many)
    require_pace(case(leaders=(ANNA,)), many)
    require_pace(replace(case(), reporter=HEAD), many)
    require_pace(replace(case(), reporter=None), many)
