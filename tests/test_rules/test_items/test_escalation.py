"""The table of design §3, literally, and what each of its steps does."""

from datetime import timedelta
from typing import Any

import pytest

from bot.decision import Kind
from bot.model import Action, Category, DueKind, Level, Severity, State
from bot.rules.items import escalation, items, taking
from tests.test_rules.cases import ANNA, BO, DEPUTY, EIGHT, HEAD, case, changed, cleared, dues, lanes, says

DEPUTY_TOLD, COMMUNITY, STREET, EVENING = (
    DueKind.TELL_DEPUTY,
    DueKind.TO_COMMUNITY,
    DueKind.TO_STREET,
    DueKind.EVENING,
)
LEFT: dict[str, Any] = {"heads": (), "deputies": ()}  # nobody in the group holds office
M, H, D = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
# severity: no acceptance → deputy, → community, → street; counted from a report at eight in the morning
NOT_ACCEPTED = {
    "urgent": (10 * M, 20 * M, 60 * M),
    "normal": (12 * H, 24 * H, 7 * D),
    "minor": (24 * H, 7 * D, 15 * D),
}
# accepted, and not done → community, → street; the design names no clock for an urgent one: the normal one's
NOT_DONE = {"urgent": (3 * D, 7 * D), "normal": (3 * D, 7 * D), "minor": (7 * D, 15 * D)}


def spans(decided: Any) -> dict[DueKind, timedelta]:
    return {due.kind: due.due_at - EIGHT for due in dues(decided)}


@pytest.mark.parametrize("severity", Severity)
def test_what_is_not_taken_goes_up_by_the_table(severity: Severity) -> None:
    expected = dict(zip((DEPUTY_TOLD, COMMUNITY, STREET), NOT_ACCEPTED[severity.value], strict=True))
    assert spans(items.report(case(ANNA, severity=severity))) == expected


@pytest.mark.parametrize("severity", Severity)
def test_what_is_taken_and_not_done_goes_up_by_the_table(severity: Severity) -> None:
    decided = taking.accept(case(HEAD, severity=severity))
    assert spans(decided) == dict(zip((COMMUNITY, STREET), NOT_DONE[severity.value], strict=True))
    assert {DEPUTY_TOLD.value, EVENING.value, COMMUNITY.value, STREET.value} <= cleared(decided)


def test_a_minor_one_goes_to_todays_leader_first_and_to_the_head_in_the_evening() -> None:
    decided = items.report(case(ANNA, severity=Severity.MINOR, around={"leaders": (ANNA,)}))
    assert lanes(decided, Kind.CARD) == ["place:1", "person:1"]
    assert spans(decided)[EVENING] == 12 * H
    evening = escalation.step(case(severity=Severity.MINOR, around={"leaders": (ANNA,)}), EVENING)
    assert lanes(evening, Kind.CARD) == ["person:11"]
    without = items.report(case(ANNA, severity=Severity.MINOR))
    assert lanes(without, Kind.CARD) == ["place:1", "person:11"]
    assert EVENING not in spans(without)


def test_the_night_breaks_for_danger_only() -> None:
    """Reported at 21:55: ten minutes later it is quiet."""
    late = EIGHT + timedelta(hours=13, minutes=55)
    urgent = items.report(case(ANNA, now=late, severity=Severity.URGENT))
    assert {due.kind: due.due_at - late for due in dues(urgent)} == {
        DEPUTY_TOLD: 10 * M,
        COMMUNITY: 20 * M,
        STREET: 60 * M,
    }
    normal = {due.kind: due.due_at for due in dues(items.report(case(ANNA, now=EIGHT + 15 * H)))}
    assert normal[DEPUTY_TOLD] == EIGHT + 27 * H, "23:00 + 12 h"
    assert normal[COMMUNITY] == EIGHT + 47 * H, "23:00 + 24 h is in the night: seven in the morning"


@pytest.mark.parametrize("severity", Severity)
def test_at_night_the_head_hears_at_seven_unless_it_is_danger(severity: Severity) -> None:
    night = EIGHT + timedelta(hours=16)
    told = {said.to.lane: said for said in says(items.report(case(ANNA, now=night, severity=severity)), Kind.CARD)}
    assert told["place:1"].not_before is None, "the group sees it at once"
    waits = None if severity is Severity.URGENT else EIGHT + 23 * H
    assert told["person:11"].not_before == waits
    assert told["person:11"].urgent is (severity is Severity.URGENT)


class TestSteps:
    def test_the_deputy_gets_the_card_and_the_head_a_nudge(self) -> None:
        decided = escalation.step(case(severity=Severity.URGENT), DEPUTY_TOLD)
        assert lanes(decided, Kind.CARD) == ["person:12"]
        assert lanes(decided, Kind.NUDGE) == ["person:11"]
        assert changed(decided).state is State.REPORTED

    def test_without_a_head_the_deputy_was_first_and_is_nudged(self) -> None:
        decided = escalation.step(case(around={"heads": ()}), DEPUTY_TOLD)
        assert (lanes(decided, Kind.CARD), lanes(decided, Kind.NUDGE)) == ([], ["person:12"])

    def test_with_nobody_in_the_group_the_office_that_has_it_is_reminded_of_danger_alone(self) -> None:
        danger = escalation.step(case(around=LEFT, severity=Severity.URGENT), DEPUTY_TOLD)
        assert (lanes(danger, Kind.CARD), lanes(danger, Kind.NUDGE)) == (["place:2"], ["place:2"])
        assert escalation.step(case(around=LEFT), DEPUTY_TOLD).changes == ()
        nobody = LEFT | {"community_officers": (), "street_officers": ()}
        assert escalation.step(case(around=nobody, severity=Severity.URGENT), DEPUTY_TOLD).changes == ()

    def test_who_had_it_already_is_not_told_again(self) -> None:
        [event] = [change.event for change in escalation.step(case(around=LEFT), COMMUNITY).changes if hasattr(change, "event")]  # fmt: skip
        assert event.note == escalation.HAD_IT
        [told] = [change.event for change in escalation.step(case(around=LEFT), STREET).changes if hasattr(change, "event")]  # fmt: skip
        assert (told.note, told.to_level) == ("", Level.STREET)

    @pytest.mark.parametrize(("kind", "level", "lane"), [(COMMUNITY, Level.COMMUNITY, "place:2"), (STREET, Level.STREET, "person:14")])  # fmt: skip
    def test_a_level_gets_the_card_in_its_chat_or_each_officer_in_private(
        self, kind: DueKind, level: Level, lane: str
    ) -> None:
        decided = escalation.step(case(), kind)
        assert changed(decided).level is level
        assert lanes(decided, Kind.CARD) == [lane]

    def test_a_community_without_officers_is_passed_over(self) -> None:
        decided = escalation.step(case(around={"community": None, "community_officers": ()}), COMMUNITY)
        assert changed(decided).level is Level.STREET
        nobody = case(around={"community": None, "community_officers": (), "street": None, "street_officers": ()})
        assert escalation.step(nobody, COMMUNITY).changes == ()

    @pytest.mark.parametrize("kind", [DEPUTY_TOLD, EVENING, COMMUNITY, STREET])
    @pytest.mark.parametrize("state", [state for state in State if not state.is_open])
    def test_nothing_fires_on_what_has_ended(self, kind: DueKind, state: State) -> None:
        assert escalation.step(case(state=state), kind).changes == ()

    @pytest.mark.parametrize("kind", [DEPUTY_TOLD, EVENING])
    def test_nobody_is_reminded_of_what_is_taken(self, kind: DueKind) -> None:
        assert escalation.step(case(state=State.ACCEPTED, holder_id=HEAD.id), kind).changes == ()

    @pytest.mark.parametrize(("kind", "level"), [(COMMUNITY, Level.COMMUNITY), (COMMUNITY, Level.STREET), (STREET, Level.STREET)])  # fmt: skip
    def test_it_never_goes_where_it_already_stands_or_down(self, kind: DueKind, level: Level) -> None:
        assert escalation.step(case(level=level), kind).changes == ()

    def test_each_step_is_a_line_of_history_by_the_clock(self) -> None:
        [event] = [change.event for change in escalation.step(case(), COMMUNITY).changes if hasattr(change, "event")]
        assert (event.action, event.actor_id) == (Action.ESCALATE, None)
        assert (event.from_level, event.to_level) == (Level.GROUP, Level.COMMUNITY)


def test_a_wait_that_begins_anew_has_deadlines_of_its_own() -> None:
    """Passed up twice in one round: the second wait must not be swallowed by the keys of the first."""
    keys = [{due.key for due in dues(taking.accept(case(HEAD, now=EIGHT + hours * H)))} for hours in (0, 1)]
    assert not keys[0] & keys[1]
    assert all(str(case().item.id) in key for found in keys for key in found)


def test_with_nobody_in_the_group_danger_calls_the_office_and_is_called_off_there() -> None:
    grown = items.worsened(case(around=LEFT), Category.UTILITIES)
    assert lanes(grown, Kind.CARD) == ["place:2"]
    assert lanes(items.looks_fixed(case(BO, around=LEFT)), Kind.NOTICE) == ["place:2"]
    back = items.reject(case(ANNA, around=LEFT, severity=Severity.URGENT))
    assert lanes(back, Kind.NOTICE) == ["place:2"]


def test_what_stands_where_nobody_is_in_office_any_more_is_shown_further_up() -> None:
    gone = case(around={"community_officers": ()}, level=Level.COMMUNITY)
    assert lanes(escalation.hand_on(gone), Kind.CARD) == ["person:14"]
    assert lanes(escalation.hand_on(case(around=LEFT)), Kind.CARD) == ["place:2"]
    assert escalation.hand_on(case(level=Level.COMMUNITY)).changes == ()


def test_the_deputy_may_take_it_as_well() -> None:
    assert changed(taking.accept(case(DEPUTY))).holder_id == DEPUTY.id
