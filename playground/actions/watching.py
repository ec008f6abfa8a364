"""Looking: what people see, what bots asked, what was wrong."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from playground.actions.base import Actions, Place
from playground.faults import Call, Fault, Refusal
from playground.seen import Seen, view
from playground.state import Bot, Person
from playground.world import Change

_T = TypeVar("_T")
_TICK = 0.005


class Watching(Actions):
    """What can be known without acting."""

    def view(self, who: Person, place: Place) -> list[Seen]:
        """Everything `who` sees in the chat, in order, with ephemeral messages to them. Deleted ones are absent."""
        return view(self.place(who, place), who)

    @property
    def calls(self) -> list[Call]:
        """Every call of every bot so far, oldest first."""
        return list(self.world.journal.calls)

    @property
    def faults(self) -> list[Fault]:
        """Every call that was wrong in itself."""
        return self.world.journal.faults

    @property
    def refusals(self) -> list[Refusal]:
        """Every call that was right but refused: blocked, removed, too old, too many, made to fail."""
        return self.world.journal.refusals

    def assert_no_faults(self) -> None:
        """AssertionError listing the faults, if there are any."""
        self.world.journal.assert_no_faults()

    def pending(self, bot: Bot) -> int:
        """How many updates the bot has not acknowledged yet."""
        return len(self.world.queues[bot.id])

    def is_polling(self, bot: Bot) -> bool:
        """Whether the bot waits in `getUpdates` for something to happen."""
        return self.world.queues[bot.id].is_polled

    def inject(self, bot: Bot, kind: str, event: Any) -> int:
        """Put any update into a bot's queue, also one no Telegram would send; answers its `update_id`."""
        return self.world.queues[bot.id].insert(kind, event)

    def on_change(self, callback: Callable[[Change], None]) -> None:
        """Call `callback(change)` after each change that somebody can see."""
        self.world.watch(callback)

    async def until(self, condition: Callable[[], _T], *, within: float = 5.0) -> _T:
        """Wait until `condition()` is truthy and answer it. TimeoutError after `within` real seconds."""
        async with asyncio.timeout(within):
            while not (result := condition()):  # noqa: ASYNC110 - a condition may be about anything
                await asyncio.sleep(_TICK)
        return result

    async def settle(self, *bots: Bot, quiet: float = 0.05, within: float = 10.0) -> None:
        """Wait until the bots have acknowledged everything and nobody called for `quiet` real seconds."""

        def busy() -> tuple[int, int]:
            waiting = sum(self.pending(bot) for bot in bots)
            made = sum(call.method != "getUpdates" for call in self.world.journal.calls)
            return waiting, made

        async with asyncio.timeout(within):
            before = busy()
            while True:
                await asyncio.sleep(quiet)
                now = busy()
                if now == before and now[0] == 0:
                    return
                before = now
