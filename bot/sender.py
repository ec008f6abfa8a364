"""The one door out: drains the outbox, in order per lane, urgent first, at Telegram's rate.

A row is marked as sent only after Telegram has said so, and tried again until then: what may have been
sent is sent once more rather than not at all.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot import refusals
from bot.addressing import UnreachableError, address_of, as_mention, chat_of, group_lane, under_card
from bot.compose import compose
from bot.connection import SENDS_AT_ONCE, wait_of
from bot.decision import Kind
from bot.delivery import Courier, Delivery
from bot.occasion import Reader, reader_of
from bot.patience import Patience
from bot.texts import messages
from bot.touching import Touches
from storage import Letter, Store

log = logging.getLogger(__name__)

LONGEST_WAIT = timedelta(minutes=5)
GIVE_UP_AFTER = 60  # tries, with the waits above about five hours, if Telegram takes others meanwhile


class Sender:
    """Sends what waits in the outbox until it is told to stop."""

    def __init__(
        self,
        bot: ExtBot[None],
        store: Store,
        now: Callable[[], datetime],
        language: str,
        patience: Patience | None = None,
    ) -> None:
        """Send through `bot` what `store` holds; `language` is for people of no known place."""
        self._store = store
        self._patience = patience or Patience(store)
        self._now = now
        self._language = language
        self._courier = Courier(bot, store, self._patience)
        self._touches = Touches(bot, store, self._patience)
        self._busy: dict[int, str] = {}  # the rows on their way, and their lanes when they set out
        self._reached_at: datetime | None = None  # when something was last delivered
        self.wake = asyncio.Event()

    @property
    def is_idle(self) -> bool:
        """Whether nothing is on its way or could be sent now."""
        return not self._busy and not self._store.outbox.ready(self._now())

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set; what is on its way then is finished first."""
        async with asyncio.TaskGroup() as group:
            while not stop.is_set():
                for letter in await self._patience.stored(self._next):
                    self._busy[letter.id] = letter.lane
                    group.create_task(self._attend(letter))
                await self._sleep()

    def _next(self) -> list[Letter]:
        ready = self._store.outbox.ready(self._now())
        first = {letter.lane: letter.id for letter in ready}
        free = [each for each in ready if not self._is_busy(each) and not self._waits_for_card(each, first)]
        return free[: SENDS_AT_ONCE - len(self._busy)]

    def _is_busy(self, letter: Letter) -> bool:
        """Whether it, or something of its lane, is on its way. Its lane may have changed since it set out."""
        return letter.id in self._busy or letter.lane in self._busy.values()

    def _waits_for_card(self, letter: Letter, first: dict[str, int]) -> bool:
        """Whether somebody will be called in their group, where the card they are called to is still on its way."""
        lane = group_lane(self._store, letter)
        return lane is not None and (lane in self._busy.values() or first.get(lane, letter.id) < letter.id)

    async def _sleep(self) -> None:
        self.wake.clear()
        try:
            async with asyncio.timeout(1.0):  # rows that wait for a time come up without anybody waking us
                await self.wake.wait()
        except TimeoutError:
            pass

    async def _attend(self, letter: Letter) -> None:
        try:
            await self._patience.tried(lambda: self._try(letter))
        finally:
            del self._busy[letter.id]
            self.wake.set()

    async def _try(self, chosen: Letter) -> None:
        """Send one row, as it is now, and record what came of it.

        Where the database fails before, nothing has been sent, and `_attend` begins again; recording is tried until it
        works. Its other errors end the bot: stopping is better than sending without remembering.
        """
        letter = self._store.outbox.waiting(chosen.id)
        if letter is None:
            return
        reader = reader_of(self._store, letter, self._language)
        try:
            await self._deliver(letter, reader)
            self._reached_at = self._now()
            log.info("outbox row %s (%s) is done", letter.id, letter.kind)
        except UnreachableError as error:
            reason = str(error)
            await self._patience.stored(lambda: refusals.park(self._store, letter, reader, reason, self._now()))
        except RetryAfter as error:
            await self._later(letter, wait_of(error), "asked to wait")
        except ChatMigrated as error:
            chat_id, new = self._chat(letter, reader), error.new_chat_id
            await self._patience.stored(lambda: refusals.moved(self._store, letter, chat_id, new, self._now()))
        except (Forbidden, BadRequest) as error:
            chat_id, said = self._chat(letter, reader), error.message
            await self._patience.stored(lambda: refusals.refused(self._store, letter, chat_id, said, self._now()))
        except InvalidToken:
            await self._later(letter, LONGEST_WAIT, "the token is not accepted")
            log.error("Telegram does not accept the bot's token; check BOT_TOKEN")  # noqa: TRY400  # it says all there is
        except NetworkError as error:
            wait = timedelta(seconds=2.0 ** min(letter.attempts, 9))
            await self._later(letter, min(wait, LONGEST_WAIT), type(error).__name__)
        except (TelegramError, LookupError, ValueError, TypeError, AssertionError) as error:
            log.error("outbox row %s (%s) cannot be sent: %s", letter.id, letter.kind, type(error).__name__)  # noqa: TRY400  # a traceback can quote people
            log.debug("its traceback", exc_info=True)
            await self._end(letter, "failed", type(error).__name__)

    async def _deliver(self, letter: Letter, reader: Reader) -> None:
        now = self._now()
        with self._store.transaction():
            self._store.outbox.taken(letter.id)
        if letter.kind is Kind.CLEAR:
            await self._touches.clear(letter, now)
            return
        if letter.kind is Kind.SETTLED:
            await self._touches.settle(letter, now)
            return
        address = address_of(self._store, letter, reader, now)
        if letter.kind is Kind.MENU:
            await self._touches.show_menu(letter, address.chat_id, reader.language, now)
            return
        if letter.kind is Kind.REACTION:
            await self._touches.react(letter, address.chat_id, now)
            return
        if address.mention:
            letter = replace(letter, kind=as_mention(letter.kind))
        message = compose(self._store, letter, reader, now)
        if message is None:
            await self._end(letter, "dropped")
            return
        if address.mention:
            message = messages.mention(address.mention, message)
            address = under_card(self._store, letter, address)
        await self._courier.deliver(Delivery(letter, address, message), now)

    def _chat(self, letter: Letter, reader: Reader) -> int | None:
        return chat_of(self._store, letter, reader, self._now())

    async def _end(self, letter: Letter, state: str, reason: str = "") -> None:
        def end() -> None:
            with self._store.transaction():
                self._store.outbox.ended(letter.id, state, self._now(), reason)

        await self._patience.stored(end)

    async def _later(self, letter: Letter, wait: timedelta, reason: str) -> None:
        if letter.attempts >= GIVE_UP_AFTER and self._reaches_others():
            await self._end(letter, "failed", reason)
            return

        def later() -> None:
            with self._store.transaction():
                self._store.outbox.retry(letter.id, self._now() + wait, reason)

        await self._patience.stored(later)
        seconds = wait.total_seconds()
        log.warning("outbox row %s (%s) is tried again in %.0f s: %s", letter.id, letter.kind, seconds, reason)

    def _reaches_others(self) -> bool:
        """Whether Telegram takes other messages: while it takes none, no message is to blame."""
        return self._reached_at is not None and self._now() - self._reached_at <= LONGEST_WAIT
