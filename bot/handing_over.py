"""What follows when an import has changed who holds office: decided by the rules, stored like any decision."""

from datetime import datetime

from bot.model import Level, Person, Place, Role
from bot.rules.items import escalation, handover
from bot.rules.items.case import Case
from bot.rules.places.times import after_quiet
from storage import Store

Offices = set[tuple[int, int, Role]]  # place, person and role


def hand_over(store: Store, before: Offices, known: set[int], now: datetime) -> int:
    """Tell whoever is safety head now, and let wait again what nobody in office has; how many items that are.

    `before` are the offices that were held, `known` the places that there were: where all is new nobody hands over.
    """
    changed = before ^ store.rosters.held()
    groups = [place for place in store.places.all() if place.level is Level.GROUP]
    left = [case for group in groups for case in store.cases.open_in(group, now) if handover.is_left(case)]
    for group in groups:
        for head in _new_heads(store, group, changed - before) if group.id in known else ():
            _greet(store, head, group, left, now)
    for case in left:
        store.commit(handover.waits_again(case), now)
    for group in groups:
        if {place_id for place_id, *_ in changed} & {place.id for place in store.places.chain(group)}:
            _show(store, group, _new_heads(store, group, changed - before), now)
    return len(left)


def _new_heads(store: Store, group: Place, begun: Offices) -> list[Person]:
    return [store.people.get(person) for place, person, role in begun if (place, role) == (group.id, Role.HEAD)]


def _greet(store: Store, head: Person, group: Place, left: list[Case], now: datetime) -> None:
    awake = after_quiet(now, group.timezone, store.rota.settings(group).quiet)
    had = {case.item.id: case.holder.id for case in left if case.group.id == group.id and case.holder}
    store.commit(handover.greet(head, group, had, awake), now)


def _show(store: Store, group: Place, heads: list[Person], now: datetime) -> None:
    """The cards; without a new safety head, to whoever is in line now, also above where nobody is left."""
    cases = store.cases.open_in(group, now)
    for head in heads:
        store.commit(handover.show(head, cases), now)
    for case in () if heads else cases:
        store.commit(escalation.hand_on(case), now)
