"""What dialogues about coming and going need."""

from demo.world import World
from playground import Person


async def leave(world: World, who: Person) -> None:
    """Somebody leaves the group's chat."""
    world.pg.leave(who, world.group)
    await world.settle()


def home_of(world: World, who: Person) -> int | None:
    """The household somebody belongs to."""
    found = world.app.store.people.by_telegram(who.id)
    return found.household_id if found else None
