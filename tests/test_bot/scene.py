"""A bot, or a part of it, against a playground: one group with its head, deputy and neighbours.

Time is the playground's clock and stands still unless a test moves it. `running` can be entered again and
again on the same database, as after a restart.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import App, running
from bot.connection import connect
from bot.decision import Change, Kind, Say, To, decide
from bot.model import Action, Item, Level, Person, PersonRow, Place, PlaceRow, Role
from bot.sender import Sender
from bot.settings import Settings
from playground import Bot, Chat, Limits, Playground
from playground import Person as Somebody
from storage import Store

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LAMP = "The street lamp by the gate is broken, it has been dark there since yesterday"
PARTS = {"head": "Wang", "deputy": "Li", "anna": "Anna", "bo": "Bo", "officer": "Zhao"}
LONGEST = 20.0  # real seconds until something that does not come counts as missing


@dataclass
class Scene:
    """The playground with its people, and the bot's database beside it."""

    pg: Playground
    bot: Bot
    group: Chat
    staff: Chat
    folder: Path
    people: dict[str, Somebody]
    options: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Somebody:
        """`scene.head`, `scene.anna`: the people by their part."""
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def url(self) -> str:
        """The database's address."""
        return f"sqlite:///{self.folder / 'bot.db'}"

    def settings(self, **changed: Any) -> Settings:
        """What an operator would have set."""
        values = {"bot_token": self.bot.token, "bot_api_url": self.pg.api_url, "database_url": self.url}
        return Settings(_env_file=None, **(values | self.options | changed))  # type: ignore[call-arg]  # pydantic-settings takes it at run time

    @asynccontextmanager
    async def running(self, **changed: Any) -> AsyncIterator["House"]:
        """The whole bot at work."""
        app = App(self.settings(**changed), self.pg.clock.now, limited=False, tick_seconds=3600)
        async with running(app):
            house = House(self, app.store, app.sender, lambda: app.is_idle)
            await house.settle()
            yield house

    @asynccontextmanager
    async def sending(self) -> AsyncIterator["House"]:
        """The sender alone at work: nothing is received and no time passes unless told."""
        store, bot, stop = Store(self.url), connect(self.bot.token, self.pg.api_url, limited=False), asyncio.Event()
        await bot.initialize()
        sender = Sender(bot, store, self.pg.clock.now, "en")
        work = asyncio.ensure_future(sender.run(stop))  # noqa: TID251  # awaited below, without wrapping the test's errors
        try:
            yield House(self, store, sender, lambda: sender.is_idle)
        finally:
            stop.set()
            sender.wake.set()
            await work
            await bot.shutdown()
            store.close()

    def texts(self, who: Somebody, where: Chat | Bot) -> list[str]:
        """What the bot has said that somebody sees in a chat."""
        return [seen.text for seen in self.pg.view(who, where) if seen.sender_id == self.bot.id]

    def times(self, method: str) -> list[float]:
        """When the bot called a method: seconds since noon, tried or done."""
        return [(call.at - NOON).total_seconds() for call in self.pg.calls if call.method == method]


@dataclass
class House:
    """A running bot, or its sender, and its memory."""

    scene: Scene
    store: Store
    sender: Sender
    is_idle: Callable[[], bool]

    async def settle(self) -> None:
        """Until there is nothing left to receive, handle or send at this moment."""
        self.sender.wake.set()
        receives = self.is_idle.__qualname__.find("running") >= 0
        await until(lambda: self.is_idle() and not (receives and self.scene.pg.pending(self.scene.bot)))

    async def later(self, **span: float) -> None:
        """Let time pass."""
        self.scene.pg.clock.advance(timedelta(**span))
        await self.settle()

    def do(self, *changes: Change) -> None:
        """Commit these changes now."""
        with self.store.transaction():
            self.store.commit(decide(*changes), self.scene.pg.clock.now())

    async def say(self, *texts: str, to: To | None = None, **how: Any) -> None:
        """Say plain sentences, to the group unless told."""
        for text in texts:
            self.do(Say(Kind.NOTICE, to or To(place_id=self.group.id), {"text": "linked", "name": text}, **how))
        await self.settle()

    @property
    def group(self) -> Place:
        found = self.store.places.by_code("G")
        assert found is not None
        return found

    def person(self, part: str) -> Person:
        """Somebody as the bot knows them."""
        found = self.store.people.by_telegram(self.scene.people[part].id)
        assert found is not None
        return found

    def items(self) -> list[Item]:
        """Everything recorded in the group."""
        last = self.store.items.next_number(self.group.id)
        found = [self.store.items.by_number(self.group.id, number) for number in range(1, last)]
        return [item for item in found if item is not None]

    def said(self, who: str = "anna", where: Chat | Bot | None = None) -> list[str]:
        """The names in the sentences that `say` said, as somebody sees them."""
        scene = self.scene
        texts = scene.texts(scene.people[who], where or scene.group)
        return [text.partition("Hello ")[2].partition("!")[0] for text in texts if "Hello " in text]


async def report(scene: Scene, house: House) -> None:
    """Anna reports the lamp; its card stands in the group and in the head's private chat."""
    scene.pg.say(scene.anna, scene.group, f"/report {LAMP}")
    await house.settle()
    assert len(house.items()) == 1


def change(house: House, note: str) -> None:
    """Something happens to the item; its cards show it."""
    case = house.store.cases.of(house.items()[0], None, house.scene.pg.clock.now())
    house.do(case.changed(Action.NOTE, note)[1])


async def until(condition: Callable[[], object]) -> None:
    """Wait for something that other tasks or processes do."""
    async with asyncio.timeout(LONGEST):
        while not condition():  # noqa: ASYNC110  # there is no common event
            await asyncio.sleep(0.002)


@asynccontextmanager
async def scene(
    folder: Path,
    *,
    kind: Any = "supergroup",
    admin: bool = True,
    opened: tuple[str, ...] = ("head",),
    limits: Limits | None = None,
    port: int = 0,
    **options: Any,
) -> AsyncIterator[Scene]:
    """A set-up group with the bot in it, while the context is open; those of `opened` have a private chat."""
    async with Playground.serve(now=NOON, limits=limits or Limits.no_flood_control(), port=port) as pg:
        bot = pg.add_bot("linli_bot")
        people = {part: pg.add_person(name) for part, name in PARTS.items()}
        members = [people[part] for part in ("head", "deputy", "anna", "bo")]
        group = pg.add_group("Courtyard 17", members=members, creator=people["head"], kind=kind)
        staff = pg.add_group("Mill Lane", members=[people["officer"]], creator=people["officer"])
        for chat, by in ((group, people["head"]), (staff, people["officer"])):
            pg.add_bot_to(chat, bot, by=by, admin=admin)
        here = Scene(pg, bot, group, staff, folder, people, options)
        _move_in(here, opened)
        yield here


def _move_in(here: Scene, opened: tuple[str, ...]) -> None:
    places = [
        PlaceRow(Level.COMMUNITY, "C", "Mill Lane", "", here.staff.id, "en", "Europe/London"),
        PlaceRow(Level.GROUP, "G", "Courtyard 17", "C", here.group.id, "en", "Europe/London"),
    ]
    rows = [
        PersonRow("G", "No. 1", "Wang", Role.HEAD, here.head.id, None),
        PersonRow("G", "No. 2", "Li", Role.DEPUTY, here.deputy.id, None),
        PersonRow("G", "No. 3", "Anna", None, here.anna.id, None),
        PersonRow("G", "No. 4", "Bo", None, here.bo.id, None),
        PersonRow("C", "", "Zhao", Role.OFFICER, here.officer.id, None),
    ]
    store = Store(here.url)
    with store.transaction():
        store.rosters.store(places, rows, NOON)
        store.note(f"administrator:{here.group.id}", "yes")
    for part in opened:
        here.pg.start(here.people[part], here.bot)
        store.db.execute("UPDATE person SET reachable = 1 WHERE telegram_id = ?", (here.people[part].id,))
    here.pg.world.queues[here.bot.id].drop()  # the set-up is not what is tested
    store.close()


def play(test: Callable[[Scene], Awaitable[None]], folder: Path, *, faults: bool = False, **options: Any) -> None:
    """Run a test in a scene; a call that Telegram would refuse as wrong fails it, unless `faults` are meant."""

    async def run() -> None:
        async with scene(folder, **options) as here:
            await test(here)
            if not faults:
                here.pg.assert_no_faults()

    asyncio.run(run())
