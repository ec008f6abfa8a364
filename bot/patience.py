"""Waiting for the database: a full disk or a lock stops nothing for good and loses nothing.

Each loop tries its own step again until it works. What is said about it is said once for all of them.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage import Store
from storage.trouble import in_words, must_wait

log = logging.getLogger(__name__)

FIRST_WAIT = 1.0  # seconds until the next try; it doubles
LONGEST_WAIT = 15.0  # a report of danger should not wait long once there is room again

Done = TypeVar("Done")


class Patience:
    """What the loops of one bot share about the database they all wait for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: set[object] = set()

    async def stored(self, act: Callable[[], Done]) -> Done:
        """Do this with the database, as often as it takes.

        Raises: whatever `act` raises that no waiting mends.
        """

        async def once() -> Done:
            return act()

        return await self.tried(once)

    async def tried(self, act: Callable[[], Awaitable[Done]]) -> Done:
        """The same for what waits inside; it begins anew each time, so it must leave nothing half done."""
        me, wait = object(), FIRST_WAIT
        while True:
            try:
                done = await act()
            except Exception as error:
                if not must_wait(error):
                    raise
                self.failed(me, error)
            else:
                self.worked(me)
                return done
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    def failed(self, who: object, error: BaseException) -> None:
        """Somebody has to wait. The first one is logged; from then on a lock is not waited for inside SQLite."""
        if not self._waiting:
            log.warning("%s. Nothing is lost: trying again until it works.", in_words(error))
            self._store.wait_for_locks(long=False)
        self._waiting.add(who)

    def worked(self, who: object) -> None:
        """Somebody's step has worked. The last one that had to wait is logged."""
        if who not in self._waiting:
            return
        self._waiting.remove(who)
        if not self._waiting:
            log.warning("The database can be used again.")
            self._store.wait_for_locks(long=True)
