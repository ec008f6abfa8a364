"""What a scene says must have come true, and the item that scenes are about."""

from dataclasses import dataclass

from bot.model import Item
from bot.rules.places.times import local
from demo.world import GROUP_CODE, ZONE, World
from playground import Person

Script = dict[str, str]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that must be true after a scene; `name` finds its words in the script."""

    name: str
    holds: bool


def newest(world: World) -> Item:
    """The item recorded last."""
    store = world.app.store
    number = store.items.next_number(group_id(world)) - 1
    item = store.items.by_number(group_id(world), number)
    assert item is not None
    return item


def group_id(world: World) -> int:
    """The group that everything happens in."""
    group = world.app.store.places.by_code(GROUP_CODE)
    assert group is not None
    return group.id


def on_duty(world: World) -> Person | None:
    """Whose household has the turn today, once it has been given."""
    store, today = world.app.store, local(world.pg.clock.now(), ZONE).date()
    turn = store.duty.turn(group_id(world), today)
    members = store.people.of_household(turn.household_id) if turn else []
    accounts = {person.id: person for person in world.people.values()}
    return next((accounts[each.telegram_id] for each in members if each.telegram_id in accounts), None)
