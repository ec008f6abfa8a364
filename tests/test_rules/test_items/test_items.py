"""What may be done to an item, by whom, when, and what it needs: every refusal, and every ending."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.decision import Decision, FollowUpAnswered, Kind, Supported, SupportersMoved
from bot.model import Action, Ending, Level, Photo, Severity, State
from bot.rules.items import follow_up, items, passing, taking
from bot.rules.items.case import Case, RefusedError
from tests.test_rules.cases import ANNA, BO, CHEN, DEPUTY, HEAD, SUN, ZHAO, case, changed, dues, item, lanes, says

Act = Callable[[Case], Decision]
ACTS: dict[str, Act] = {
    "accept": taking.accept,
    "finish": lambda at: items.finish(at, "mended"),
    "explain": lambda at: items.explain(at, "the owner is away"),
    "pass_up": lambda at: passing.pass_up(at, "too big"),
    "merge": lambda at: items.merge(at, item(id=2, number=2)),
    "reject": items.reject,
}


def refusal(act: Act, at: Case) -> str:
    with pytest.raises(RefusedError) as caught:
        act(at)
    return caught.value.reason


@pytest.mark.parametrize("name", ACTS)
def test_a_resident_may_not(name: str) -> None:
    assert refusal(ACTS[name], case(CHEN)) == ("only_reporter" if name == "reject" else "only_handlers")


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("state", [state for state in State if not state.is_open])
def test_nothing_is_done_to_what_has_ended(name: str, state: State) -> None:
    assert refusal(ACTS[name], case(HEAD, state=state)) == "already_ended"


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("who", [HEAD, DEPUTY, ZHAO, SUN], ids=lambda person: person.name)
def test_every_office_of_the_item_may(name: str, who: Any) -> None:
    assert ACTS[name](case(who)).changes


NEEDS: list[tuple[str, Act, Any]] = [
    ("outcome_needed", lambda at: items.finish(at, ""), {}),
    ("explanation_needed", lambda at: items.explain(at, ""), {}),
    ("reason_needed", lambda at: passing.pass_up(at, ""), {}),
    ("same_item_needed", lambda at: items.merge(at, at.item), {}),
    ("already_ended", lambda at: items.merge(at, item(id=2, state=State.DONE)), {}),
    ("nobody_above", lambda at: passing.pass_up(at, "x"), {"around": {"community": None, "community_officers": (), "street": None, "street_officers": ()}}),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "act", "how"), NEEDS, ids=[need[0] for need in NEEDS])
def test_what_an_ending_needs(reason: str, act: Act, how: dict[str, Any]) -> None:
    assert refusal(act, case(HEAD, **how)) == reason


def test_a_photo_says_what_was_done() -> None:
    decided = items.finish(case(HEAD), "", (Photo("f"),))
    assert changed(decided).state is State.DONE
    assert [change.photo for change in decided.changes if hasattr(change, "photo")] == [Photo("f", "outcome")]


def test_the_first_who_takes_it_has_it() -> None:
    taken: dict[str, Any] = {"state": State.ACCEPTED, "holder_id": HEAD.id, "around": {"holder": HEAD}}
    assert refusal(taking.accept, case(DEPUTY, **taken)) == "already_accepted"
    assert refusal(taking.accept, case(HEAD, **taken)) == "yours_already"


@pytest.mark.parametrize("name", ["accept", "finish"])
def test_todays_leader_may_settle_the_small_ones_alone(name: str) -> None:
    leaders: dict[str, Any] = {"around": {"leaders": (CHEN,)}}
    assert ACTS[name](case(CHEN, severity=Severity.MINOR, **leaders)).changes
    for severity in (Severity.NORMAL, Severity.URGENT):
        assert refusal(ACTS[name], case(CHEN, severity=severity, **leaders)) == "only_handlers"
    assert refusal(ACTS["explain"], case(CHEN, severity=Severity.MINOR, **leaders)) == "only_handlers"


class TestFollowUp:
    def done(self, actor: Any = None, **how: Any) -> Case:
        fields: dict[str, Any] = {"state": State.DONE, "holder_id": HEAD.id, "outcome": "mended"}
        around = {"holder": HEAD} | how.pop("around", {})
        return case(actor, around=around, **(fields | how))

    def test_who_reported_and_who_stands_behind_it_are_asked_but_not_who_did_it(self) -> None:
        assert lanes(items.finish(case(HEAD), "mended"), Kind.FOLLOW_UP) == ["person:1", "person:2"]
        own = case(HEAD, around={"reporter": HEAD})
        assert lanes(items.finish(own, "mended"), Kind.FOLLOW_UP) == ["person:2"]

    def test_who_reported_in_private_is_never_asked_in_the_group(self) -> None:
        private = case(HEAD, private=True, around={"discreet": frozenset({ANNA.id})})
        asked = {said.to.lane: said.mention for said in says(items.finish(private, "mended"), Kind.FOLLOW_UP)}
        assert asked == {"person:1": False, "person:2": True}

    def test_fixed_says_the_reporter_and_it_is_confirmed(self) -> None:
        decided = follow_up.answer(self.done(ANNA), "fixed", 1)
        assert (changed(decided).state, changed(decided).ending) == (State.CLOSED, Ending.CONFIRMED)

    def test_fixed_says_a_neighbour_and_the_reporter_is_still_waited_for(self) -> None:
        decided = follow_up.answer(self.done(BO), "fixed", 1)
        assert [type(change) for change in decided.changes] == [FollowUpAnswered]

    def test_one_no_holds_it_open_and_reopens_it_within_the_hour(self) -> None:
        decided = follow_up.answer(self.done(BO), "no", 1)
        assert [due.due_at - self.done().now for due in dues(decided)] == [follow_up.WORDS_WAIT]
        held = follow_up.answer(self.done(ANNA, around={"answers": ((BO.id, "no"),)}), "fixed", 1)
        assert [type(change) for change in held.changes] == [FollowUpAnswered]
        reopened = changed(follow_up.contradiction(self.done(around={"answers": ((BO.id, "no"),)})))
        assert (reopened.state, reopened.level, reopened.round) == (State.REPORTED, Level.COMMUNITY, 2)
        assert (reopened.holder_id, reopened.ending) == (None, None)

    def test_whoever_had_done_it_hears_the_contradiction(self) -> None:
        decided = follow_up.reopen(self.done(BO), "still dark")
        assert lanes(decided, Kind.CONTRADICTED) == ["person:11"]
        assert lanes(decided, Kind.CARD) == ["place:2"]

    @pytest.mark.parametrize("who", [CHEN, HEAD], ids=["a stranger", "who did it"])
    def test_nobody_else_is_asked(self, who: Any) -> None:
        assert refusal(lambda at: follow_up.answer(at, "fixed", 1), self.done(who)) == "not_asked"

    def test_an_old_button_means_nothing(self) -> None:
        assert refusal(lambda at: follow_up.answer(at, "no", 1), self.done(ANNA, round=2)) == "already_answered"

    @pytest.mark.parametrize(
        ("state", "answers", "ending"),
        [
            (State.DONE, (), Ending.UNCONFIRMED),
            (State.DONE, ((BO.id, "fixed"),), Ending.CONFIRMED),
            (State.EXPLAINED, (), Ending.EXPLAINED),
            (State.EXPLAINED, ((ANNA.id, "fixed"),), Ending.EXPLAINED),
            (State.DONE, ((BO.id, "fixed"), (ANNA.id, "partly")), None),
        ],
    )
    def test_when_the_time_is_up(self, state: State, answers: Any, ending: Ending | None) -> None:
        after = changed(follow_up.ends(self.done(state=state, around={"answers": answers})))
        assert (after.ending, after.state) == (ending, State.CLOSED if ending else State.REPORTED)

    @pytest.mark.parametrize("state", [State.REPORTED, State.ACCEPTED, State.CLOSED, State.WITHDRAWN, State.DUPLICATE])
    def test_the_time_of_what_moved_on_is_not_up(self, state: State) -> None:
        assert follow_up.ends(case(state=state)).changes == ()


class TestVoices:
    def test_one_household_has_one_voice(self) -> None:
        [said] = items.support(case(CHEN), spoken=False).changes
        assert isinstance(said, Supported)
        assert (said.voice, said.discreet) == ("household:3", False)
        assert refusal(lambda at: items.support(at, spoken=True), case(CHEN)) == "already_counted"
        assert refusal(lambda at: items.support(at, spoken=False), case(ANNA)) == "already_counted"

    def test_a_private_reporter_may_stand_behind_it_without_giving_themselves_away(self) -> None:
        [said] = items.support(case(ANNA, private=True), spoken=False).changes
        assert isinstance(said, Supported)
        assert said.discreet

    def test_somebody_without_a_household_speaks_for_themselves(self) -> None:
        assert items.voice(HEAD) == "person:11"

    def test_who_puts_their_name_to_it_is_counted_anew_also_where_it_was_merged(self) -> None:
        around = {"discreet": frozenset({ANNA.id})}
        decided = items.go_public(case(ANNA, private=True, around=around), "Anna")
        assert SupportersMoved(1) in decided.changes
        for actor, private, reason in ((BO, True, "not_asked"), (ANNA, False, "already_answered")):
            with pytest.raises(RefusedError, match=reason):
                items.go_public(case(actor, private=private, around=around), "Anna")

    def test_a_merge_takes_everybody_along(self) -> None:
        decided = items.merge(case(HEAD), item(id=2, number=7))
        assert SupportersMoved(2) in decided.changes
        assert (changed(decided).state, changed(decided).duplicate_of) == (State.DUPLICATE, 2)


class TestPrivacy:
    @pytest.mark.parametrize("act", [items.reject, lambda at: follow_up.answer(at, "fixed", 1)])
    def test_the_ledger_does_not_name_who_reported_in_private(self, act: Act) -> None:
        state = State.REPORTED if act is items.reject else State.DONE
        decided = act(case(ANNA, private=True, state=state, around={"discreet": frozenset({ANNA.id})}))
        events = [change.event for change in decided.changes if hasattr(change, "event")]
        assert events
        assert all(event.actor_id is None for event in events)

    def test_neither_does_the_report(self) -> None:
        for private, actor in ((True, None), (False, ANNA.id)):
            [event] = [
                change.event for change in items.report(case(ANNA, private=private)).changes if hasattr(change, "event")
            ]
            assert (event.action, event.actor_id) == (Action.REPORT, actor)


def test_taken_back_by_who_reported_it_and_put_aside_by_who_handles_it() -> None:
    assert changed(items.reject(case(ANNA))).state is State.WITHDRAWN
    assert changed(items.reject(case(HEAD))).state is State.NOT_A_REPORT
    assert changed(items.reject(case(ANNA, around={"heads": (ANNA,)}))).state is State.WITHDRAWN


def test_who_has_it_is_told_that_it_looks_fixed() -> None:
    assert lanes(items.looks_fixed(case(CHEN)), Kind.NOTICE) == ["person:11"]
    assert lanes(items.looks_fixed(case(CHEN, level=Level.COMMUNITY)), Kind.NOTICE) == ["place:2"]
