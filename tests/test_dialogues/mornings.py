"""What dialogues about turns need: the place's clock, and who has the check when."""

from datetime import date, time, timedelta

from bot.model import Turn
from bot.rules.places.times import at_wall_clock, local
from demo.world import ZONE, World
from playground import Bot, Chat, Person
from tests.test_dialogues.looking import place

WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = (date(2026, 11, day) for day in range(25, 29))
MONDAY = date(2026, 11, 30)
EVERYBODY = ("head", "deputy", "resident", "neighbour", "old_neighbour")


async def clock(world: World, day: date, hour: int, minute: int = 0) -> None:
    """Until the place's clocks show this, with the bot awake at each hour of the check in between."""
    until = at_wall_clock(day, time(hour, minute), ZONE)
    on = local(world.pg.clock.now(), ZONE).date()
    hours = [
        at_wall_clock(on + timedelta(days=more), time(each), ZONE)
        for more in range((day - on).days + 1)
        for each in (0, 8, 12, 18, 20)
    ]
    for at in [each for each in hours if world.pg.clock.now() < each < until]:
        await world.until(at)
    await world.until(until)


def turn(world: World, day: date) -> Turn:
    """The turn of a day, once it was given."""
    found = world.app.store.duty.turn(place(world).id, day)
    assert found is not None
    return found


def doer(world: World, day: date) -> str:
    """The household that does a day's check."""
    return world.app.store.places.household(turn(world, day).household_id).name


async def ask(world: World, who: Person, where: Chat | Bot, text: str) -> str:
    """Somebody says something; the newest message that they see then."""
    await world.say(who, where, text)
    return world.last(who, where).text
