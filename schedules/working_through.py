"""Deadlines of working through the items: the weekly meeting of an office, the evening of a group."""

from datetime import datetime

from bot.decision import decide
from bot.model import Due, Place
from bot.rules.overview import digest, docket, minutes
from bot.rules.places.place_settings import PlaceSettings, settings_of
from bot.rules.places.times import local
from storage import Store


def plan_new(store: Store, now: datetime) -> None:
    """Offices and groups whose next meeting or evening is not planned yet get it planned."""
    for place in store.dockets.unplanned():
        _plan_docket(store, place, now)
    for group in store.dockets.groups_without_digest():
        _plan_digest(store, group, now)


def _settings(store: Store, place: Place) -> PlaceSettings:
    return settings_of(store.places.chain(place))


def _plan_docket(store: Store, place: Place, now: datetime) -> None:
    settings = _settings(store, place)
    if settings.docket is not None:
        store.commit(decide(docket.plan(place, now, settings.docket, settings.working)), now)


def _plan_digest(store: Store, group: Place, now: datetime) -> None:
    settings = _settings(store, group)
    if settings.digest is not None:
        store.commit(decide(digest.plan(group, now, settings.digest)), now)


def open_docket(store: Store, due: Due, now: datetime) -> None:
    """The meeting's list: the last one is closed, and what it left open is carried over. The next is planned."""
    place = store.places.get(due.subject_id)
    if _settings(store, place).docket is not None:
        before = store.dockets.latest(place.id)
        if before is not None:
            store.commit(minutes.end(before, now), now)
        matters = store.matters.open_in(store.places.groups_under(place.id), now)
        docket_id = store.next_id("docket")
        store.commit(docket.open_(docket_id, place, matters, before, due.due_at), now)
        meeting = store.dockets.find(docket_id)
        if meeting is not None:
            store.commit(decide(docket.show(meeting, store.places.holders(place.id))), now)
            if before is not None and minutes.may_reopen(before, now):
                store.commit(decide(docket.show(before, store.places.holders(place.id))), now)  # without its button
    _plan_docket(store, place, now)


def tell_evening(store: Store, due: Due, now: datetime) -> None:
    """The evening's digest of a group. The next is planned."""
    group = store.places.get(due.subject_id)
    settings = _settings(store, group)
    if settings.digest is not None:
        heads = store.duty.in_line(group, local(now, group.timezone).date())
        store.commit(digest.tell(group, now, heads, settings.quiet, to_group=settings.group_digest), now)
    _plan_digest(store, group, now)
