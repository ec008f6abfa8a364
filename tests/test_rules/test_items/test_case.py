"""Who answers for an item, and who is told."""

from typing import Any

import pytest

from bot.model import Action, Level, Person, State
from tests.test_rules.cases import ANNA, BO, DEPUTY, HEAD, SUN, ZHAO, case

NOBODY: dict[str, Any] = {"community": None, "community_officers": (), "street": None, "street_officers": ()}


@pytest.mark.parametrize(("who", "level"), [(HEAD, Level.GROUP), (DEPUTY, Level.GROUP), (ZHAO, Level.COMMUNITY), (SUN, Level.STREET), (ANNA, None), (None, None)])  # fmt: skip
def test_at_which_level_somebody_acts(who: Person | None, level: Level | None) -> None:
    assert case(who).actor_level is level


def test_the_lowest_of_several_offices_counts() -> None:
    assert case(HEAD, around={"community_officers": (HEAD,)}).actor_level is Level.GROUP


def test_a_group_without_a_head_has_its_deputies() -> None:
    assert case().officers(Level.GROUP) == (HEAD,)
    assert case(around={"heads": ()}).officers(Level.GROUP) == (DEPUTY,)
    assert not case(around={"heads": (), "deputies": ()}).can_take(Level.GROUP)


def test_while_the_head_is_away_the_deputies_are_first_in_line() -> None:
    away = {"absent": frozenset({HEAD.id})}
    assert case(around=away).officers(Level.GROUP) == (DEPUTY,)
    assert case(HEAD, around=away).actor_level is Level.GROUP, "the office stays theirs"
    assert case(around=away | {"deputies": ()}).officers(Level.GROUP) == (HEAD,)
    assert case(around={"absent": frozenset({HEAD.id, DEPUTY.id})}).officers(Level.GROUP) == (HEAD,)
    assert case(around=away | {"heads": (HEAD, BO)}).officers(Level.GROUP) == (BO,)


def test_the_next_level_is_the_next_where_somebody_is() -> None:
    assert case().level_above() is Level.COMMUNITY
    assert case(level=Level.COMMUNITY).level_above() is Level.STREET
    assert case(level=Level.STREET).level_above() is None
    assert case(around={"community": None, "community_officers": ()}).level_above() is Level.STREET
    assert case(around=NOBODY).level_above() is None


def test_an_office_is_told_in_its_chat_or_each_in_private() -> None:
    assert [to.lane for to in case().addresses(Level.GROUP)] == ["person:11"]
    assert [to.lane for to in case().addresses(Level.COMMUNITY)] == ["place:2"]
    assert [to.lane for to in case().addresses(Level.STREET)] == ["person:14"]


def test_who_is_asked_is_asked_once() -> None:
    assert case(around={"supporters": (BO, ANNA)}).asked() == [ANNA, BO]
    assert case(around={"reporter": None}).asked() == [BO]


def test_a_change_says_from_where_to_where() -> None:
    after, change = case(HEAD).changed(Action.PASS_UP, "too big", level=Level.COMMUNITY, state=State.REPORTED)
    assert after.item == change.item
    event = change.event
    assert (event.actor_id, event.note, event.from_level, event.to_level) == (HEAD.id, "too big", Level.GROUP, Level.COMMUNITY)  # fmt: skip
