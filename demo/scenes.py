"""What happens: each scene is played by the people of the neighbourhood and says what must have come true."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.model import Ending, Level, State, TurnState
from bot.rules.places.times import MORNING, local, next_wall_clock
from demo.claims import Claim, Script, group_id, newest, on_duty
from demo.journey import wall
from demo.meeting import meeting
from demo.turns import absence, found, missed, swap
from demo.world import ZONE, World


async def skylight(world: World, script: Script) -> list[Claim]:
    """The story of the scheme: reported, taken, done, confirmed."""
    before = len(world.texts(world.resident, world.group))
    said = await world.say(world.resident, world.group, script["skylight_report"], photo=True)
    told = any("#1 " in text for text in world.texts(world.head, world.bot))
    recorded = len(world.texts(world.resident, world.group)) == before + 1 and told
    await world.press(world.neighbour, world.group, script["me_too"])
    await world.press(world.old_neighbour, world.group, script["me_too"])
    voices = "3" in world.last(world.resident, world.group).text.splitlines()[0]
    await world.later(minutes=5)
    await world.press(world.head, world.bot, script["take"])
    await world.later(hours=2)
    await world.press(world.head, world.bot, script["done"])
    await world.say(world.head, world.bot, script["skylight_outcome"])
    for who in (world.neighbour, world.old_neighbour, world.resident):
        await world.press(who, world.bot, script["yes"])
    item = newest(world)
    marked = next(each for each in world.sees(world.resident, world.group) if each.message_id == said.id).reactions
    return [
        Claim("c_card", recorded),
        Claim("c_voices", voices),
        Claim("c_mark", marked == ["👌"]),
        Claim("c_confirmed", item.state is State.CLOSED and item.ending is Ending.CONFIRMED),
        Claim("c_quiet", len(world.texts(world.resident, world.group)) == before + 1),
    ]


async def silence(world: World, script: Script) -> list[Claim]:
    """A line with hazard words that reports nothing."""
    before, item = len(world.texts(world.neighbour, world.group)), newest(world)
    await world.say(world.neighbour, world.group, script["silence_line"])
    unheard = len(world.texts(world.neighbour, world.group)) == before
    return [Claim("c_silence", unheard and newest(world).id == item.id)]


async def gas(world: World, script: Script) -> list[Claim]:
    """At night; the safety head sleeps, and after ten minutes the deputy is called."""
    await world.until(next_wall_clock(world.pg.clock.now(), MORNING, ZONE) - timedelta(hours=9))
    await world.say(world.old_neighbour, world.group, script["gas_report"])
    warned = "119" in world.last(world.resident, world.group).text
    before = len(world.texts(world.deputy, world.bot))
    await world.later(minutes=10)
    called = len(world.texts(world.deputy, world.bot)) == before + 1
    await world.press(world.deputy, world.bot, script["take"])
    taken = newest(world)
    await world.later(minutes=50)
    no_further = newest(world).level is Level.GROUP and not world.texts(world.community_officer, world.community)[1:]
    await world.press(world.deputy, world.bot, script["done"])
    await world.say(world.deputy, world.bot, script["gas_outcome"])
    return [
        Claim("c_number", warned),
        Claim("c_deputy", called and taken.state is State.ACCEPTED),
        Claim("c_no_further", no_further),
    ]


async def morning(world: World, script: Script) -> list[Claim]:
    """Eight o'clock: the household whose turn it is looks, and says so."""
    await world.until(next_wall_clock(world.pg.clock.now(), MORNING, ZONE))
    today = local(world.pg.clock.now(), ZONE).date()
    leader = on_duty(world)
    assert leader is not None, "nobody has a turn today"
    reminded = script["clear"] in world.last(leader, world.bot).labels
    await world.press(leader, world.bot, script["clear"])
    turn = world.app.store.duty.turn(group_id(world), today)
    done = turn is not None and turn.state is TurnState.CLEAR
    return [Claim("c_reminded", reminded), Claim("c_checked", done)]


async def nobody(world: World, script: Script) -> list[Claim]:
    """An urgent one that nobody takes: up to the community and to the street."""
    await world.say(world.neighbour, world.group, script["nobody_report"])
    await world.later(minutes=10)
    await world.later(minutes=10)
    at_community = newest(world).level is Level.COMMUNITY and bool(
        world.texts(world.community_officer, world.community)[1:]
    )
    await world.later(minutes=40)
    await world.press(world.street_officer, world.street, script["take"])
    taken = newest(world)
    await world.press(world.street_officer, world.street, script["done"])
    await world.answer(world.street_officer, world.street, script["nobody_outcome"])
    on_card = any(script["nobody_outcome"] in text for text in world.texts(world.resident, world.group))
    return [
        Claim("c_community", at_community),
        Claim("c_street", taken.level is Level.STREET and taken.state is State.ACCEPTED),
        Claim("c_street_done", on_card and newest(world).state is State.DONE),
    ]


async def private(world: World, script: Script) -> list[Claim]:
    """Told to the bot alone: the group learns what, and nobody learns who."""
    await world.say(world.resident, world.bot, script["private_report"])
    card = world.last(world.neighbour, world.group).text
    head = world.last(world.head, world.bot).text
    name = world.resident.name
    shown = f"#{newest(world).number}" in card and newest(world).private
    return [
        Claim("c_private_card", shown and name not in card),
        Claim("c_private_head", f"#{newest(world).number}" in head and name not in head),
    ]


Scene = Callable[[World, Script], Awaitable[list[Claim]]]
SCENES: dict[str, Scene] = {
    "skylight": skylight,
    "silence": silence,
    "gas": gas,
    "check": morning,
    "swap": swap,
    "absence": absence,
    "found": found,
    "missed": missed,
    "nobody": nobody,
    "private": private,
    "wall": wall,
    "meeting": meeting,
}
