"""`try`: the real bot in its neighbourhood, on the playground's page in a browser, until Ctrl-C."""

import asyncio
import contextlib
import signal
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from bot.errors import BadSettingError
from bot.model import LANGUAGES
from bot.rules.places.times import MORNING, next_wall_clock
from demo.claims import on_duty
from demo.script import SCRIPTS
from demo.stage_curtain import Curtain
from demo.stage_people import phones
from demo.stage_stories import stories
from demo.stage_words import WORDS
from demo.world import PARTS, START, ZONE, World, neighbourhood
from playground.page import Setting, hosting
from storage.database import moment as moment_of
from storage.database import row

PICTURE = Path(__file__).parent / "pictures" / "skylight.png"
DAYS_BEFORE = 3  # so that turns have been taken, and today's is somebody's
A_SECOND = timedelta(seconds=1)


def main(port: int, *, open_browser: bool, language: str) -> None:
    """Serve the page until Ctrl-C, and print where it is.

    Raises:
        BadSettingError: the language is not spoken here, or the port is taken.
    """
    if language not in LANGUAGES:
        raise BadSettingError(f"--language {language}: {' or '.join(LANGUAGES)} is spoken here.")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(port, language, open_browser=open_browser))


async def _serve(port: int, language: str, *, open_browser: bool) -> None:
    words, stop = WORDS[language], asyncio.Event()
    with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers; there Ctrl-C interrupts
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
    try:
        async with hosting(stage, language=language, port=port) as address:
            print(words["open"].format(address), flush=True)  # noqa: T201  # this is the command's output
            if open_browser:
                await asyncio.to_thread(webbrowser.open, address)
            await stop.wait()
    except OSError as error:
        raise BadSettingError(f"Port {port} is taken. Name another one, or 0 for any free one.") from error


@asynccontextmanager
async def stage(language: str) -> AsyncIterator[Setting]:
    """The neighbourhood on a Tuesday afternoon, as something the page can show."""
    async with neighbourhood(language, opened=PARTS, start=START - timedelta(days=DAYS_BEFORE)) as world:
        world.picture = PICTURE.read_bytes()
        await _days_before(world, SCRIPTS[language]["clear"])
        yield Setting(
            pg=world.pg,
            language=language,
            zone=ZONE,
            phones=lambda: phones(world, language),
            settle=world.settle,
            pass_until=lambda at: pass_until(world, at),
            stories=stories(world, language),
            panels=Curtain(world, language).panels,
        )


async def _days_before(world: World, clear: str) -> None:
    """Each morning somebody's turn comes. The first ones have checked; today's is left to the visitor."""
    for day in range(DAYS_BEFORE):
        await world.until(next_wall_clock(world.pg.clock.now(), MORNING, ZONE))
        leader = on_duty(world)
        if leader is not None and day < DAYS_BEFORE - 1:
            await world.later(minutes=40)
            await world.press(leader, world.bot, clear)
    await world.until(START)


async def pass_until(world: World, at: datetime) -> None:
    """Let time pass from deadline to deadline, so that each comes at its own time and none late."""
    while (due := _next(world)) is not None and due < at:
        world.pg.clock.move_to(max(due, world.pg.clock.now() + A_SECOND))
        await world.settle()
    world.pg.clock.move_to(max(at, world.pg.clock.now()))
    await world.settle()


def _next(world: World) -> datetime | None:
    """When something falls due, or something that waits for a time may be sent."""
    store = world.app.store
    sql = "SELECT MIN(COALESCE(retry_at, not_before)) AS at FROM outbox WHERE state = 'waiting'"
    waiting = row(store.db, sql)
    moments = [store.due.next_at(), moment_of(waiting["at"]) if waiting else None]
    return min((each for each in moments if each is not None), default=None)
