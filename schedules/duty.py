"""Deadlines of the daily check: the reminder, the nudges, the evening, the end of the day; and of offered turns."""

from datetime import datetime, timedelta

from bot.decision import decide
from bot.model import Due, Place, TurnOffer
from bot.rules.duties import duty as rules
from bot.rules.duties import swaps, turns
from bot.rules.items import escalation
from bot.rules.places.times import local
from storage import Store


def plan_new_groups(store: Store, now: datetime) -> None:
    """A group that was just given its chat, by /setup or by import, gets its first reminder planned."""
    for group in store.duty.unplanned():
        store.commit(decide(rules.first_plan(group, now, store.rota.settings(group).check_time)), now)


def _day(store: Store, due: Due, now: datetime, *, with_rota: bool = False) -> rules.Day:
    """The day that a deadline falls on."""
    group = store.places.get(due.subject_id)
    return store.duty.day(group, local(due.due_at, group.timezone).date(), now, with_rota=with_rota)


def remind(store: Store, due: Due, now: datetime) -> None:
    """The morning: today's household is chosen and reminded."""
    day = _day(store, due, now, with_rota=True)
    if now < day.begins:
        store.commit(rules.wait(day), now)
        return
    planned = rules.choose(day)
    members = store.people.of_household(planned.household_id) if planned.household_id else []
    store.commit(rules.begin(day, planned, tuple(members)), now)
    for case in store.cases.open_in(day.group, now):
        store.commit(escalation.hand_on(case), now)


def nudge(store: Store, due: Due, now: datetime) -> None:
    """Midday and six o'clock: the household hears once more."""
    store.commit(rules.nudge(_day(store, due, now)), now)


def evening(store: Store, due: Due, now: datetime) -> None:
    """The safety head learns that the check has not come in."""
    store.commit(rules.evening(_day(store, due, now)), now)


def ends(store: Store, due: Due, now: datetime) -> None:
    """Midnight: the day before is over."""
    group = store.places.get(due.subject_id)
    before = local(due.due_at - timedelta(minutes=1), group.timezone).date()
    store.commit(rules.ends(store.duty.day(group, before, now, with_rota=False)), now)


def offer_ends(store: Store, due: Due, now: datetime) -> None:
    """Nobody took the turn: it falls back to its owner, who is told."""
    offer = store.rota.offer(due.subject_id)
    if offer is not None:
        group = store.places.get(offer.place_id)
        members = store.people.of_household(offer.household_id) if _still_theirs(store, offer, group, now) else []
        shown = store.rota.shown("offer", offer.id)
        store.commit(swaps.lapse(offer, group, members, shown, now, store.rota.settings(group)), now)


def _still_theirs(store: Store, offer: TurnOffer, group: Place, now: datetime) -> bool:
    """Whether the turn that was offered is its owner's still: others' absences may have moved it."""
    day = store.duty.day(group, local(now, group.timezone).date(), now)
    return offer.day in turns.own_turns(day.rota, offer.household_id, day.first, (offer.day - day.first).days + 1)
