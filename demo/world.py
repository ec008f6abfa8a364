"""The real bot at work in a small neighbourhood: receiver, handlers, schedules and sender over HTTP.

Time is the playground's clock. It stands still unless somebody says or does something (ten seconds each) or
`later` moves it, so that a night passes in milliseconds and every run is the same.
"""

import asyncio
import csv
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from bot.app import App, running
from bot.roster import PLACE_COLUMNS, ROSTER_COLUMNS, read_places, read_roster
from bot.settings import Settings
from demo.cast import CASTS, Cast
from playground import Bot, Chat, Limits, Message, Person, Playground, Press, Seen

START = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)  # a Tuesday, 14:00 in the place's zone
ZONE = "Asia/Shanghai"
GROUP_CODE, COMMUNITY_CODE, STREET_CODE = "DT-03-017", "DT-03", "DT"
A_MOMENT = timedelta(seconds=10)  # what saying or pressing something takes
PARTS = ("head", "deputy", "resident", "neighbour", "old_neighbour", "community_officer", "street_officer")
LONGEST = 20.0  # real seconds until a bot that does not come to rest counts as stuck

Where = Chat | Bot | None


async def at_once(_what: str, _who: Person | None, _where: Where, _text: str) -> None:
    """The usual pace: nobody waits before a step."""


@dataclass
class World:
    """The neighbourhood with its bot."""

    pg: Playground
    app: App
    bot: Bot
    cast: Cast
    people: dict[str, Person]
    group: Chat
    community: Chat
    street: Chat
    watch: Callable[[str, Person | None, Chat | Bot | None, str], None] = lambda *_: None
    """Told of what Telegram does not show: ("press", who, where, label) and ("later", None, None, "")."""
    pace: Callable[[str, Person | None, Where, str], Awaitable[None]] = at_once
    """Awaited before each step ("say", "press", or "later" with the moment): whoever shows it slowly waits here."""
    picture: bytes | Literal[True] = True
    """What `photo=True` shows; True is some colour."""

    def __getattr__(self, name: str) -> Person:
        """`world.head`, `world.resident`: the people by their part."""
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    async def settle(self) -> None:
        """Until the bot has nothing left to receive, handle, do or send at this moment."""
        self.app.tick()
        self.app.nudge()
        async with asyncio.timeout(LONGEST):
            while self.pg.pending(self.bot) or not self.app.is_idle:  # noqa: ASYNC110  # two sides, no common event
                await asyncio.sleep(0.002)

    async def later(self, **span: float) -> None:
        """Let time pass, such as `later(minutes=10)`."""
        await self.until(self.pg.clock.now() + timedelta(**span))

    async def until(self, at: datetime) -> None:
        """Let time pass until a moment."""
        await self.pace("later", None, None, at.isoformat())
        self.pg.clock.move_to(at)
        self.watch("later", None, None, "")
        await self.settle()

    async def say(self, who: Person, where: Chat | Bot, text: str = "", **how: Any) -> Message:
        """Somebody says something, in a chat or to the bot alone."""
        if how.get("photo") is True:
            how["photo"] = self.picture
        await self.pace("say", who, where, text)
        self.pg.clock.advance(A_MOMENT)
        said = self.pg.say(who, where, text, **how)
        await self.settle()
        return said

    async def answer(self, who: Person, where: Chat | Bot, text: str = "", **how: Any) -> Message:
        """Somebody replies to the newest thing that the bot has said there, as a phone does where it is asked to."""
        asked = [each for each in self.sees(who, where) if each.sender_id == self.bot.id][-1]
        return await self.say(who, where, text, reply_to=asked, **how)

    async def press(self, who: Person, where: Chat | Bot, label: str) -> Press:
        """Somebody presses the newest button with this label that they see in a chat."""
        await self.pace("press", who, where, label)
        self.pg.clock.advance(A_MOMENT)
        seen = next((each for each in reversed(self.sees(who, where)) if label in each.labels), None)
        if seen is None:
            raise LookupError(f"{who.name} sees no button {label!r}")
        self.watch("press", who, where, label)
        press = self.pg.press(who, seen, label)
        await self.settle()
        return press

    async def start(self, *people: Person, parameter: str | None = None) -> None:
        """They open their private chat with the bot."""
        for person in people:
            self.pg.clock.advance(A_MOMENT)
            self.pg.start(person, self.bot, parameter)
        await self.settle()

    def sees(self, who: Person, where: Chat | Bot) -> list[Seen]:
        """Everything somebody sees in a chat, in order."""
        return self.pg.view(who, where)

    def last(self, who: Person, where: Chat | Bot) -> Seen:
        """The newest message that somebody sees in a chat."""
        return self.sees(who, where)[-1]

    def texts(self, who: Person, where: Chat | Bot) -> list[str]:
        """What the bot has said that somebody sees in a chat."""
        return [each.text for each in self.sees(who, where) if each.sender_id == self.bot.id]


@asynccontextmanager
async def neighbourhood(
    language: str = "en",
    *,
    folder: Path | None = None,
    administrator: bool = True,
    privacy_mode: bool = True,
    set_up: bool = True,
    opened: Sequence[str] = ("head", "deputy", "resident"),
    start: datetime = START,
    zone: str = ZONE,
    limits: Limits | None = None,
    limited: bool = False,
    more: Mapping[str, Any] | None = None,
) -> AsyncIterator[World]:
    """A neighbourhood with its bot at work while the context is open.

    With `set_up`, the chats know their places, and the people of the parts in `opened` have a private chat.
    `folder` holds the database; without one it is gone afterwards. `more` are further settings of the bot.
    """
    with TemporaryDirectory() as spare:
        async with Playground.serve(now=start, limits=limits) as pg:
            bot = pg.add_bot("linli_bot", name="邻里" if language == "zh" else "linli", privacy_mode=privacy_mode)
            world = _build(pg, bot, language, zone, Path(folder or spare), more or {}, limited=limited)
            async with running(world.app):
                await world.settle()
                if set_up:
                    await _move_in(world, opened, administrator=administrator)
                yield world


def _build(
    pg: Playground, bot: Bot, language: str, zone: str, folder: Path, more: Mapping[str, Any], *, limited: bool
) -> World:
    cast = CASTS[language]
    code = "zh-hans" if language == "zh" else "en"
    people = {part: pg.add_person(getattr(cast, part), language_code=code) for part in PARTS}
    members = [people[part] for part in PARTS[:5]]
    group = pg.add_group(cast.group, members=members, creator=people["head"])
    community = pg.add_group(cast.community, members=[people["community_officer"]], creator=people["community_officer"])
    street = pg.add_group(cast.street, members=[people["street_officer"]], creator=people["street_officer"])
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]  # pydantic-settings takes it at run time
        bot_token=bot.token,
        bot_api_url=pg.api_url,
        database_url=f"sqlite:///{folder / 'bot.db'}",
        timezone=zone,
        language=language,
        **more,
    )
    app = App(settings, pg.clock.now, limited=limited, tick_seconds=3600)
    import_cast(app, cast, people, folder, language, zone)
    return World(pg, app, bot, cast, people, group, community, street)


def import_cast(app: App, cast: Cast, people: dict[str, Person], folder: Path, language: str, zone: str) -> None:
    """The roster of the neighbourhood, by way of the files that an operator would write."""
    places = [
        ("street", STREET_CODE, cast.street, "", "", language, zone),
        ("community", COMMUNITY_CODE, cast.community, STREET_CODE, "", language, zone),
        ("group", GROUP_CODE, cast.group, COMMUNITY_CODE, "", language, zone),
    ]
    homes = ("resident", "neighbour", "old_neighbour", "head", "deputy")
    roster = [
        (GROUP_CODE, home, people[part].name, part if part in {"head", "deputy"} else "", people[part].id, "")
        for home, part in zip(cast.households, homes, strict=True)
    ]
    roster.append((COMMUNITY_CODE, "", people["community_officer"].name, "officer", people["community_officer"].id, ""))
    roster.append((STREET_CODE, "", people["street_officer"].name, "officer", people["street_officer"].id, ""))
    _write(folder / "places.csv", PLACE_COLUMNS, places)
    _write(folder / "roster.csv", ROSTER_COLUMNS, roster)
    with app.store.transaction():
        place_rows = read_places(folder / "places.csv", {})
        levels = {row.code: row.level for row in place_rows}
        app.store.rosters.store(place_rows, read_roster(folder / "roster.csv", levels), app.now())


def _write(path: Path, columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])


async def _move_in(world: World, opened: Sequence[str], *, administrator: bool) -> None:
    """The bot is added to each chat by its link, and those in office open their private chats."""
    for chat, code, by in (
        (world.group, GROUP_CODE, world.head),
        (world.community, COMMUNITY_CODE, world.community_officer),
        (world.street, STREET_CODE, world.street_officer),
    ):
        world.pg.add_bot_to(chat, world.bot, by=by, admin=administrator, start_parameter=code)
        await world.settle()
    await world.start(*(world.people[part] for part in opened))
    await world.later(minutes=1)
