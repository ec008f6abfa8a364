"""One item through every level: up, back, up again, promised, lapsed, taken over, done, and not fixed after all."""

from datetime import time, timedelta

from bot.model import Action, Item, Level, State
from bot.rules.places.times import next_wall_clock
from demo.claims import Claim, Script, newest
from demo.world import ZONE, World

EIGHT = time(8)


async def wall(world: World, script: Script) -> list[Claim]:
    """A wall that the group cannot mend, the community promises to, and the street has to."""
    await world.say(world.neighbour, world.group, script["wall_report"])
    number = newest(world).number
    returned = await _up_and_back(world, script)
    lapsed = await _promised_in_vain(world, script)
    taken_over = await _to_the_street(world, script)
    reopened = await _not_fixed(world, script)
    card = next(text for text in reversed(world.texts(world.resident, world.group)) if f" #{number} " in text)
    return [
        Claim("c_wall_returned", returned),
        Claim("c_wall_lapsed", lapsed),
        Claim("c_wall_street", taken_over),
        Claim("c_wall_reopened", reopened and script["wall_still"] in card),
    ]


async def _up_and_back(world: World, script: Script) -> bool:
    """The community returns it with a reason; the safety head passes it up with a better one."""
    await _pass_up(world, script, script["wall_up"])
    await world.press(world.community_officer, world.community, script["more"])
    await world.press(world.community_officer, world.community, script["return"])
    await world.answer(world.community_officer, world.community, script["wall_back"])
    returned = newest(world).level is Level.GROUP
    await _pass_up(world, script, script["wall_up_again"])
    return returned and newest(world).level is Level.COMMUNITY


async def _pass_up(world: World, script: Script, why: str) -> None:
    await world.press(world.head, world.bot, script["up"])
    await world.say(world.head, world.bot, why)


async def _promised_in_vain(world: World, script: Script) -> bool:
    """Promised by tomorrow; the day passes."""
    await world.press(world.community_officer, world.community, script["more"])
    await world.press(world.community_officer, world.community, script["promise"])
    await world.answer(world.community_officer, world.community, script["wall_promise"])
    promised = newest(world).promised_on is not None
    await world.until(next_wall_clock(world.pg.clock.now() + timedelta(days=1), EIGHT, ZONE))
    return promised and _happened(world, newest(world), Action.PROMISE_LAPSED)


async def _to_the_street(world: World, script: Script) -> bool:
    """A week later it is still not done: the street is told, takes it over and has it done."""
    await world.later(days=7, hours=2)
    await world.press(world.street_officer, world.street, script["take_over"])
    taken = newest(world)
    await world.press(world.street_officer, world.street, script["done"])
    await world.answer(world.street_officer, world.street, script["wall_outcome"])
    return taken.level is Level.STREET and newest(world).state is State.DONE


async def _not_fixed(world: World, script: Script) -> bool:
    """Whoever reported it does not agree, in words; it opens again."""
    await world.press(world.neighbour, world.bot, script["no"])
    await world.say(world.neighbour, world.bot, script["wall_still"])
    return newest(world).state is State.REPORTED and newest(world).round > 1


def _happened(world: World, item: Item, action: Action) -> bool:
    return any(event.action is action for event in world.app.store.items.events(item.id))
