"""Deadlines of items: going up, and the end of the follow-up."""

from datetime import datetime

from bot.model import Due
from bot.rules.items import escalation, follow_up, promises
from bot.rules.items.case import Case
from storage import Store


def _case(store: Store, due: Due, now: datetime) -> Case:
    return store.cases.of(store.items.get(due.subject_id), None, now)


def escalate(store: Store, due: Due, now: datetime) -> None:
    """Nobody has taken it, or nobody has finished it, in time."""
    store.commit(escalation.step(_case(store, due, now), due.kind), now)


def contradiction(store: Store, due: Due, now: datetime) -> None:
    """Somebody said "not fixed" an hour ago and has not said more."""
    store.commit(follow_up.contradiction(_case(store, due, now)), now)


def promise_ends(store: Store, due: Due, now: datetime) -> None:
    """The promised day is over."""
    store.commit(promises.lapse(_case(store, due, now)), now)


def follow_up_ends(store: Store, due: Due, now: datetime) -> None:
    """The time to answer the follow-up is up."""
    store.commit(follow_up.ends(_case(store, due, now)), now)
