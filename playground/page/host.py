"""Keeps the setting that is on the page now, replaces it on reset, and tells browsers when anything changed."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

from playground.page.setting import Setting
from playground.page.tale import Tale, Tempo

OpenSetting = Callable[[str], AbstractAsyncContextManager[Setting]]
"""Language → a fresh setting, at work while the context is open."""
_TOGETHER = 0.03  # seconds in which changes are told as one


class Host:
    """The page's state on the server."""

    def __init__(self, open_setting: OpenSetting, language: str, tempo: Tempo | None = None) -> None:
        """Nothing is opened before `run`."""
        self._open = open_setting
        self._language = language
        self._tempo = tempo or Tempo()
        self._again = asyncio.Event()
        self._ready = asyncio.Event()
        self._listeners: set[asyncio.Event] = set()
        self._current: Setting | None = None
        self._telling: asyncio.Task[None] | None = None
        self.tale: Tale | None = None
        self.epoch = 0
        """Grows with each reset: what a browser knows of an older one is worth nothing."""
        self.version = 0

    @property
    def setting(self) -> Setting:
        """What is on now. LookupError while it is being replaced."""
        if self._current is None:
            raise LookupError("the page is being reset")
        return self._current

    async def run(self) -> None:
        """Keep a setting open, a new one after each reset, until cancelled."""
        while True:
            self._again.clear()
            async with self._open(self._language) as setting:
                self._begin(setting)
                try:
                    await self._again.wait()
                finally:
                    await self._stop_telling()
                    self._current = None
                    self._ready.clear()

    async def reset(self, language: str | None = None) -> None:
        """Everything anew; in another language if one is given."""
        self._language = language or self._language
        self._ready.clear()
        self._again.set()
        await self._ready.wait()

    async def tell(self, name: str) -> None:
        """Begin a story, in a fresh setting."""
        self.setting.story(name)
        await self.reset()
        self.tale = Tale(self.setting.story(name), self._tempo, self.changed)
        self._telling = asyncio.ensure_future(self.tale.play())  # noqa: TID251  # owned: `run` cancels and awaits it
        self.changed()

    async def wait_ready(self) -> None:
        """Until a setting is on."""
        await self._ready.wait()

    def changed(self) -> None:
        """Tell every open page to look again."""
        self.version += 1
        for listener in self._listeners:
            listener.set()

    async def changes(self) -> AsyncIterator[int]:
        """The version now, and whenever it has changed."""
        news = asyncio.Event()
        self._listeners.add(news)
        try:
            while True:
                news.clear()
                yield self.version
                await news.wait()
                await asyncio.sleep(_TOGETHER)
        finally:
            self._listeners.discard(news)

    def _begin(self, setting: Setting) -> None:
        self._current = setting
        self.tale = None
        self.epoch += 1
        setting.pg.on_change(lambda _: self.changed())
        setting.pg.clock.on_move(lambda _: self.changed())
        self._ready.set()
        self.changed()

    async def _stop_telling(self) -> None:
        if self._telling is not None:
            self._telling.cancel()
            await asyncio.wait([self._telling])
            self._telling = None
