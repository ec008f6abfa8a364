"""So many things happen, and then calm."""

import asyncio
import contextlib
from datetime import timedelta

from tests.chaos import people, trouble
from tests.chaos.scene import Chaos

ACTS = people.ACTS | trouble.ACTS  # how often each happens, among all


async def walk(it: Chaos, steps: int) -> None:
    """So many things happen."""
    acts, weights = zip(*ACTS.items(), strict=True)
    for _ in range(steps):
        act = it.rng.choices(acts, weights)[0]
        name = act.__name__.strip("_")
        it.trail.append(name)
        try:
            if (waits := act(it)) is not None:
                await waits
            it.done[name] += 1
        except (ValueError, LookupError):  # what no app would let anybody do now
            it.done["impossible"] += 1
        if it.rng.random() < 0.7:
            it.pg.clock.advance(timedelta(seconds=it.rng.choice((0, 1, 10, 40))))
        if it.rng.random() < 0.6:
            await it.settle()
        else:
            await asyncio.sleep(0)


async def calm(it: Chaos) -> None:
    """Telegram works, everybody is back, and time passes until nothing is left to do."""
    it.pg.work_again()
    await it.settle()
    for person in it.people.values():
        with contextlib.suppress(ValueError):
            it.pg.start(person, it.bot)
    for topic in it.topics:
        topic.closed = False
    for chat, code, who in it.chats():
        row = chat.member(it.bot)
        if row is not None and row.is_in:
            it.pg.promote(it.bot, chat, by=who)
        it.pg.add_bot_to(chat, it.bot, by=who, admin=True, start_parameter=code)
        await it.settle()
    for hours in (0, 0, 0, 0.1, 0.1, 1, 6, 12):
        it.pg.clock.advance(timedelta(hours=hours, minutes=1))
        await it.settle()
    for _ in range(3):
        await rest(it)


async def rest(it: Chaos) -> None:
    """Until nothing waits for its next try."""
    for _ in range(60):
        if not it.rows("SELECT 1 FROM outbox WHERE state = 'waiting' AND not_before IS NULL LIMIT 1"):
            break
        it.pg.clock.advance(timedelta(minutes=2))
        await it.settle()
