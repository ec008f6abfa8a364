"""The neighbourhood that is walked through: who is there, the bot at work, and what was seen of it."""

import asyncio
import contextlib
import json
import logging
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.app import App
from bot.settings import Settings
from demo.world import COMMUNITY_CODE, GROUP_CODE, STREET_CODE, ZONE
from playground import Bot, Change, Chat, Message, Person, Playground, Topic
from storage import Store
from tests.chaos.words import REPORTS, TALK

SECRET = "Quillon Farthing"  # reports in private only; her name is nobody's business
LONGEST = 30.0  # real seconds until a bot that does not come to rest counts as stuck
SENDS = ("sendMessage", "sendPhoto", "sendDocument")


class Complaints(logging.Handler):
    """Keeps what the bot logs as an error, with the traceback that follows."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info or (record.levelno >= logging.ERROR and "failed" in record.getMessage()):
            self.found.append(self.format(record))


@dataclass
class Chaos:
    """One neighbourhood that is walked through."""

    pg: Playground
    bot: Bot
    people: dict[str, Person]
    group: Chat
    community: Chat
    street: Chat
    folder: Path
    rng: random.Random
    done: Counter[str] = field(default_factory=Counter)
    said: list[tuple[Chat, str]] = field(default_factory=list)
    """Whatever text of the bot stood in a chat at any moment."""
    asked: dict[tuple[int, str], tuple[Any, ...]] = field(default_factory=dict)
    """Follow-ups that were decided: the row → item, round, person."""
    lost: int = 0
    """Answers of Telegram that may have got lost, and calls that a kill may have cut in two."""
    lost_sends: int = 0
    """Those of them that may have been sends."""
    topics: list[Topic] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    complaints: Complaints = field(default_factory=Complaints)
    app: App = field(init=False)

    def __post_init__(self) -> None:
        self.secret = self.people["secret"]
        self.pg.on_change(self._watch)

    # --- the bot and its rest

    def begin(self) -> None:
        """The bot's program starts, on the database as it is."""
        settings = Settings(
            _env_file=None,  # type: ignore[call-arg]  # pydantic-settings takes it at run time
            bot_token=self.bot.token,
            bot_api_url=self.pg.api_url,
            database_url=f"sqlite:///{self.folder / 'bot.db'}",
            timezone=ZONE,
            owner_ids=str(self.people["street_officer"].id),
        )
        self.app = App(settings, self.pg.clock.now, limited=False, tick_seconds=3600)

    def run(self) -> None:
        """It works from now on."""
        self._stop = asyncio.Event()
        self._work = asyncio.ensure_future(self.app.run(self._stop))  # noqa: TID251  # awaited in `end`

    async def end(self, *, hard: bool) -> None:
        """The program is asked to stop, or dies."""
        if hard:
            self._may_have_lost(len(self.app.sender._busy))
            self._work.cancel()
        self._stop.set()
        self.app.nudge()
        with contextlib.suppress(asyncio.CancelledError):
            await self._work
        self.app.close()  # a dead process lets go of its lock; a task cancelled before its first step does not

    def _may_have_lost(self, answers: int, method: str | None = None) -> None:
        self.lost += answers
        if method in {None, *SENDS}:
            self.lost_sends += answers

    async def settle(self) -> None:
        """Until the bot has nothing left to do at this moment."""
        self.app.tick()
        self.app.nudge()
        async with asyncio.timeout(LONGEST):
            while self.pg.pending(self.bot) or not self.app.is_idle:
                if self._work.done():
                    await self._work
                    raise AssertionError("the bot has stopped by itself")
                await asyncio.sleep(0.002)
        self._note_questions()

    @property
    def store(self) -> Store:
        """What the bot remembers."""
        return self.app.store

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Straight from the database."""
        return list(self.store.db.execute(sql).fetchall())

    def _note_questions(self) -> None:
        for row_id, made, person, params in self.rows(
            "SELECT id, created_at, person_id, params FROM outbox WHERE kind = 'follow_up'"
        ):
            told = json.loads(params)
            self.asked[row_id, made] = (told["item"], told["round"], person)

    def _watch(self, change: Change) -> None:
        if change.kind in {"sent", "edited"} and change.message is not None and change.message.sender is self.bot:
            seen = change.seen
            assert seen is not None
            self.said.append((change.chat, "\n".join([seen.text, *seen.labels])))

    # --- who and where

    def chats(self) -> list[tuple[Chat, str, Person]]:
        """The chats of the three places, their codes, and who owns them."""
        return [
            (self.group, GROUP_CODE, self.people["head"]),
            (self.community, COMMUNITY_CODE, self.people["community_officer"]),
            (self.street, STREET_CODE, self.people["street_officer"]),
        ]

    def somebody(self) -> Person:
        """Anybody but the one who keeps her name to herself."""
        return self.rng.choice([person for person in self.people.values() if person is not self.secret])

    def where(self, who: Person) -> Chat | Bot:
        """A chat that they are in."""
        here: list[Chat | Bot] = [chat for chat, _, _ in self.chats() if (row := chat.member(who)) and row.is_in]
        return self.rng.choice([*here, *here, self.bot])

    def topic(self, where: Chat | Bot) -> Topic | None:
        """A topic to speak in."""
        open_ones = [topic for topic in self.topics if not topic.closed]
        return self.rng.choice([None, *open_ones]) if where is self.group else None

    def words(self) -> str:
        """Anything that people may say."""
        rng = self.rng
        text = rng.choice(rng.choice((REPORTS, REPORTS, TALK)))
        if rng.random() < 0.2:
            text = f"{text} {rng.choice(TALK)[:200]}"
        return text[:4096]


Act = Callable[[Chaos], Any]  # something that happens; what it gives back is awaited, if anything


def bot_messages(it: Chaos, chat: Chat) -> list[Message]:
    """What the bot has said in a chat that still stands there for everybody."""
    return [each for each in chat.timeline if each.sender is it.bot and not each.deleted and not each.is_ephemeral]
