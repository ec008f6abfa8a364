"""Everything somebody can try with an item, with random words, days and ratings; the rules say what may be."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from bot.decision import Decision
from bot.model import Photo
from bot.rules.items import follow_up, items, passing, promises, taking, undoing
from bot.rules.items.case import Case, RefusedError
from bot.rules.places.times import local
from tests.test_rules.test_items.town import Town

Draw = Callable[[st.SearchStrategy[Any]], Any]
Act = Callable[[Town, Case, Draw], Decision]

WORDS = st.sampled_from(["New bulb", "The part is ordered", ""])
ANSWERS = st.sampled_from(["fixed", "fixed", "partly", "no"])
DAYS = st.sampled_from([None, -1, 0, 1, 3, 10, 400])
HOURS = st.sampled_from([2, 30, 7 * 24, 8 * 24, -2, None])


def _finish(_: Town, case: Case, draw: Draw) -> Decision:
    photos = draw(st.sampled_from([(), (Photo("photo"),)]))
    return items.finish(case, draw(WORDS), photos)


def _promise(_: Town, case: Case, draw: Draw) -> Decision:
    days, department = draw(DAYS), draw(st.sampled_from([None, "water company"]))
    today = local(case.now, case.group.timezone).date()
    return promises.promise(case, None if days is None else today + timedelta(days=days), department)


def _snooze(_: Town, case: Case, draw: Draw) -> Decision:
    hours = draw(HOURS)
    return promises.snooze(case, None if hours is None else case.now + timedelta(hours=hours), draw(WORDS))


def _merge(town: Town, case: Case, draw: Draw) -> Decision:
    return items.merge(case, draw(st.sampled_from(town.items())))


def _support(town: Town, case: Case, _: Draw) -> Decision:
    assert case.actor is not None
    return items.support(case, spoken=town.store.items.has_voice(case.item.id, items.voice(case.actor)))


def _answer(_: Town, case: Case, draw: Draw) -> Decision:
    return follow_up.answer(case, draw(ANSWERS), case.item.round - draw(st.sampled_from([0, 0, 0, 1])))


def _say_more(_: Town, case: Case, draw: Draw) -> Decision:
    """The bot asks for words only after "partly" or "no" (`handlers/items/outcomes.py`)."""
    assert case.actor is not None
    if dict(case.answers).get(case.actor.id) not in {"partly", "no"}:
        raise RefusedError("not_asked")
    return follow_up.reopen(case, draw(WORDS))


def _rate(town: Town, case: Case, draw: Draw) -> Decision:
    assert case.actor is not None
    rated = town.store.items.has_rated(case.item.id, items.voice(case.actor))
    return follow_up.rate(case, draw(st.sampled_from([*follow_up.RATINGS, "?"])), case.item.round, rated=rated)


ACTS: dict[str, Act] = {
    "accept": lambda _, case, __: taking.accept(case),
    "answer": _answer,
    "explain": lambda _, case, draw: items.explain(case, draw(WORDS)),
    "finish": _finish,
    "go_public": lambda _, case, __: items.go_public(case, "Anna"),
    "look": lambda _, case, __: follow_up.looked(case, case.item.round),
    "look_in_vain": lambda _, case, __: follow_up.looked_in_vain(case, case.item.round),
    "looks_fixed": lambda _, case, __: items.looks_fixed(case),
    "merge": _merge,
    "pass_up": lambda _, case, draw: passing.pass_up(case, draw(WORDS)),
    "promise": _promise,
    "rate": _rate,
    "reject": lambda _, case, __: items.reject(case),
    "return": lambda _, case, draw: passing.return_(case, draw(WORDS)),
    "say_more": _say_more,
    "snooze": _snooze,
    "support": _support,
    "take_over": lambda _, case, __: taking.take_over(case),
    "undo": lambda town, case, _: undoing.undo(case, town.store.items.events(case.item.id)),
    "unmerge": lambda _, case, __: items.unmerge(case),
}

# What is tried more often, so that lives come to their ends and beyond.
HANDLING = (
    *("accept", "finish", "explain", "pass_up", "return", "return", "promise", "snooze", "snooze"),
    *("take_over", "undo", "merge", "unmerge", "unmerge"),
)
ANSWERING = ("answer", "answer", "answer", "rate", "say_more", "look", "look_in_vain")
