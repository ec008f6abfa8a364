"""The Monday meeting: the community goes through its list, one item at a time, and the minutes keep it."""

from datetime import datetime, time, timedelta

from bot.rules.places.times import local, next_wall_clock
from demo.claims import Claim, Script, newest
from demo.world import ZONE, World

NINE = time(9)
MOST = 12  # items of a list that is walked in a scene


async def meeting(world: World, script: Script) -> list[Claim]:
    """Two matters that the group passed up: one gets a promise, one stays open, and the minutes say so."""
    for report in (script["meeting_lamp"], script["meeting_bench"]):
        await world.say(world.resident, world.group, report)
        await world.press(world.head, world.bot, script["up"])
        await world.say(world.head, world.bot, script["meeting_up"])
    left_open = newest(world)
    await world.until(_next_monday(world))
    listed = _newest_with(world, script["meeting_list"])
    await world.press(world.community_officer, world.community, script["meeting_promise"])
    await world.answer(world.community_officer, world.community, script["meeting_by"])
    await _walk_on(world, script)
    await world.press(world.community_officer, world.community, script["meeting_close"])
    await world.later(minutes=10)
    minutes = _newest_with(world, script["meeting_minutes"])
    told = any(script["meeting_minutes"] in text for text in world.texts(world.head, world.bot))
    return [
        Claim("c_meeting_list", f"#{left_open.number} " in listed or f"#{left_open.number - 1} " in listed),
        Claim("c_meeting_promise", script["meeting_promised"] in minutes),
        Claim("c_meeting_minutes", f"#{left_open.number} " in minutes and told),
    ]


def _next_monday(world: World) -> datetime:
    at = next_wall_clock(world.pg.clock.now(), NINE, ZONE)
    while local(at, ZONE).weekday() != 0:
        at = next_wall_clock(at + timedelta(hours=1), NINE, ZONE)
    return at


def _newest_with(world: World, words: str) -> str:
    found = [text for text in world.texts(world.community_officer, world.community) if words in text]
    return found[-1] if found else ""


async def _walk_on(world: World, script: Script) -> None:
    """Next, until the list is at its end."""
    for _ in range(MOST):
        labels = [label for seen in world.sees(world.community_officer, world.community) for label in seen.labels]
        if script["meeting_next"] not in labels:
            return
        await world.press(world.community_officer, world.community, script["meeting_next"])
