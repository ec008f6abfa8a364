"""The wiring: doors, mind and memory of one running bot.

Everything runs in one event loop over one database connection; what waits is at the doors alone.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.connection import connect
from bot.errors import BadSettingError
from bot.introduction import introduce, remember, set_webhook
from bot.model import Answer
from bot.opinion import SecondOpinion
from bot.patience import Patience
from bot.receiver import Receiver
from bot.sender import Sender
from bot.settings import Settings
from bot.waiting import either, pause
from bot.webhook import listening, webhook_app
from handlers.arrival import Toast
from handlers.pipeline import Pipeline
from schedules import tick
from schedules.ticker import ticking
from storage import Store
from storage.lock import hold

log = logging.getLogger(__name__)

TICK_SECONDS = 5.0
GOODBYE = 5.0  # seconds to finish what is on its way when told to stop; what is cut off is done again


class App:
    """One running bot. Build it, then `run` it, or use it as `async with running(...)` in tests."""

    def __init__(
        self,
        settings: Settings,
        now: Callable[[], datetime],
        *,
        limited: bool = True,
        tick_seconds: float = TICK_SECONDS,
    ) -> None:
        """Open the database and prepare the connection; nothing is sent or fetched yet.

        `now` is the only clock there is; `limited` keeps Telegram's rates in real time.

        Raises:
            BadSettingError: the token is missing.
            InUseError: another bot runs with the database.
            BadDatabaseError: it cannot be opened.
        """
        if not settings.bot_token:
            raise BadSettingError("BOT_TOKEN is missing. Ask @BotFather for one and put it in .env.")
        self.settings = settings
        self.now = now
        self._held = hold(settings.database_url)
        self.store = Store(settings.database_url)
        self._patience = Patience(self.store)
        self.bot: ExtBot[None] = connect(settings.bot_token, settings.bot_api_url, limited=limited)
        self._reader: ExtBot[None] = connect(settings.bot_token, settings.bot_api_url, limited=False)
        self.sender = Sender(self.bot, self.store, now, settings.language, self._patience)
        self._receiver = Receiver(settings.bot_token, settings.bot_api_url, self.store, now, self._patience)
        self._pipeline = Pipeline(
            self.store,
            self.bot,
            settings.language,
            settings.owners,
            settings.lexicon(),
            asks_opinion=bool(settings.opinion_url),
        )
        self._tick_seconds = tick_seconds
        self._inbox = asyncio.Event()
        self._time = asyncio.Event()
        self._opinions = asyncio.Event()
        self._answering: set[Toast] = set()
        self._receiver.on_received = self._inbox.set

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set, then finish what is on its way and close the database.

        Raises:
            BadSettingError: Telegram does not know the token, or does not take the webhook; in an ExceptionGroup.
        """
        try:
            async with asyncio.TaskGroup() as group:
                living = group.create_task(self._live(stop))
                await stop.wait()
                await asyncio.wait([living], timeout=GOODBYE)
                living.cancel()
        finally:
            self.close()

    def close(self) -> None:
        """Close the database and let another bot have it; `run` does so at its end."""
        self.store.close()
        self._held.close()

    async def _live(self, stop: asyncio.Event) -> None:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(self._disconnect)
            await self._reach(stop, self._connect)
            if stop.is_set():
                return
            await self._patience.stored(lambda: remember(self._reader, self.store))
            await introduce(self._reader, polls=not self.settings.webhook_url)
            if self.settings.webhook_url:
                await self._listen(stack, stop)
            await self._work(stop)

    async def _reach(self, stop: asyncio.Event, act: Callable[[], Awaitable[None]]) -> None:
        """Do this, as often as it takes while Telegram cannot be reached."""
        wait = 1.0
        while not stop.is_set():
            try:
                await act()
            except InvalidToken as error:
                raise BadSettingError("Telegram does not know this BOT_TOKEN. Ask @BotFather for it again.") from error
            except BadRequest:
                raise
            except TelegramError as error:
                log.warning("Telegram cannot be reached (%s); trying again in %.0f s", type(error).__name__, wait)
                await pause(stop, wait)
                wait = min(wait * 2, 60.0)
            else:
                return

    async def _connect(self) -> None:
        """Learn the bot's own name."""
        await self.bot.initialize()
        await self._reader.initialize()

    async def _disconnect(self) -> None:
        await self.bot.shutdown()
        await self._reader.shutdown()

    async def _listen(self, stack: AsyncExitStack, stop: asyncio.Event) -> None:
        url = urlsplit(self.settings.webhook_url)
        secret, woken = self.settings.webhook_secret, self._inbox.set
        app = webhook_app(url.path or "/", secret, self.store, self.now, woken, self._patience)
        host, _, port = self.settings.webhook_listen.rpartition(":")
        await stack.enter_async_context(listening(app, host, int(port)))
        try:
            await self._reach(stop, partial(set_webhook, self._reader, self.settings.webhook_url, secret))
        except BadRequest as error:
            raise BadSettingError(f"Telegram does not take WEBHOOK_URL: {error.message}.") from error

    async def _work(self, stop: asyncio.Event) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.sender.run(stop))
            group.create_task(self._handle(stop))
            if not self.settings.webhook_url:
                group.create_task(self._receiver.run(stop))
            if self.settings.opinion_url:
                group.create_task(self._ask_around(stop))
            group.create_task(self._keep_time(stop))
            async with ticking(self._time.set, self._tick_seconds):
                await stop.wait()
            self.nudge()

    async def _handle(self, stop: asyncio.Event) -> None:
        """Handle what is in the inbox whenever something is."""
        async with asyncio.TaskGroup() as group:
            while not stop.is_set():
                toasts = await self._patience.stored(lambda: self._pipeline.handle_waiting(self.now()))
                self._answering |= set(toasts)
                for toast in toasts:
                    group.create_task(self._answer(toast))
                self.sender.wake.set()
                self._opinions.set()
                if not await self._patience.stored(lambda: self.store.inbox.waiting(1)):
                    self._inbox.clear()
                    await either(self._inbox, stop)

    async def _keep_time(self, stop: asyncio.Event) -> None:
        """Do what time asks for at each tick."""
        while not stop.is_set():
            await self._patience.stored(self.tick)
            self._time.clear()
            await either(self._time, stop)

    async def _ask_around(self, stop: asyncio.Event) -> None:
        """Ask for the second opinions that are wanted, one after the other."""
        other = SecondOpinion(self.settings.opinion_url, self.settings.opinion_model, self.settings.opinion_key)
        while not stop.is_set():
            self._opinions.clear()
            for update_id, text in await self._patience.stored(self.store.opinions.waiting):
                opinion = await other.ask(text) or Answer.ASK
                await self._patience.stored(partial(self._pipeline.handle_again, update_id, opinion, self.now()))
                self.sender.wake.set()
            await either(self._opinions, stop)
        await other.close()

    async def _answer(self, toast: Toast) -> None:
        """Answer a press. It is worthless after seconds, so a failure is only noted."""
        try:
            await self._reader.answer_callback_query(toast.query_id, toast.text or None)
        except TelegramError as error:
            log.info("a press could not be answered: %s", type(error).__name__)
        finally:
            self._answering.discard(toast)

    def tick(self) -> None:
        """Do what time asks for now."""
        tick(self.store, self.now())
        self._pipeline.record_unanswered(self.now())
        self.sender.wake.set()

    def nudge(self) -> None:
        """Look at everything now instead of at the next tick."""
        self._inbox.set()
        self._opinions.set()
        self.sender.wake.set()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left to handle, to answer or to send at this moment."""
        return (
            not self._answering
            and not self._time.is_set()
            and not self.store.inbox.waiting(1)
            and not self.store.opinions.waiting()
            and self.sender.is_idle
        )


@asynccontextmanager
async def running(app: App) -> AsyncIterator[App]:
    """The bot at work while the context is open; it has stopped when the context is left."""
    stop = asyncio.Event()
    work = asyncio.ensure_future(app.run(stop))  # noqa: TID251  # awaited below; a TaskGroup would wrap the caller's errors
    try:
        yield app
    finally:
        stop.set()
        app.nudge()
        await work
