"""The ticking itself. APScheduler is imported here alone; what is due it does not know: rows do."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger


@asynccontextmanager
async def ticking(act: Callable[[], object], seconds: float) -> AsyncIterator[None]:
    """Call `act` every so many seconds while the context is open, first at once.

    `act` runs in the event loop: in one of APScheduler's threads the database would refuse it.
    """

    async def tick() -> None:
        act()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(tick, IntervalTrigger(seconds=seconds), misfire_grace_time=None, coalesce=True, max_instances=1)
    scheduler.start()
    try:
        act()
        yield
    finally:
        scheduler.shutdown(wait=False)
