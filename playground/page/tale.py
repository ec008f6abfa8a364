"""A story being played: one step after the other, slowly enough to be followed, faster on request."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playground.page.setting import Outcome, Step, Story

Stage = Literal["playing", "paused", "ended", "broken"]


@dataclass(frozen=True, slots=True)
class Tempo:
    """Real seconds a step takes: first what happened can be read, then the next one is announced."""

    reading: float = 1.4
    announcing: float = 1.0


class Tale:
    """How far a story has come. `told` is called at each change."""

    def __init__(self, story: Story, tempo: Tempo, told: Callable[[], None]) -> None:
        """A story that has not begun."""
        self.story = story
        self.step: Step | None = None
        self.count = 0
        self.announcing = False
        """Whether the step is still to come: then phones show who is about to do what."""
        self.stage: Stage = "playing"
        self.outcomes: list[Outcome] = []
        self._tempo = tempo
        self._told = told
        self._hurry = asyncio.Event()
        self._going = asyncio.Event()
        self._going.set()

    async def play(self) -> None:
        """From the beginning to the end."""
        try:
            self.outcomes = await self.story.play(self.pace)
            self.stage = "ended"
        except (LookupError, ValueError, AssertionError):
            # The visitor did something meanwhile, such as taking the item themselves; the rest is theirs.
            self.stage = "broken"
        self.step, self.announcing = None, False
        self._told()

    async def pace(self, step: Step) -> None:
        """Wait before a step, and show what it will be."""
        if self.count:
            self.announcing = False
            self._told()
            await self._wait(self._tempo.reading)
        await self._going.wait()
        self.step, self.count, self.announcing = step, self.count + 1, True
        self._told()
        await self._wait(self._tempo.announcing)
        if self.stage == "paused":
            self._going.clear()

    def pause(self) -> None:
        """Stop before the next step."""
        self._set("paused")
        self._going.clear()

    def resume(self) -> None:
        """Go on."""
        self._set("playing")
        self._going.set()

    def next(self) -> None:
        """One step of a paused story."""
        self._going.set()

    def skip(self) -> None:
        """To the end without waiting."""
        self._hurry.set()
        self.resume()

    def _set(self, stage: Stage) -> None:
        if self.stage in {"playing", "paused"}:
            self.stage = stage
            self._told()

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._hurry.wait()
        except TimeoutError:
            pass
