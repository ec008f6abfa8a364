"""A seeded random walk through a whole neighbourhood: people, time, Telegram and the bot itself misbehave.

What happens is a function of the seed, so a walk that ends badly can be walked again; only what the network does at
the same moment may come in another order.
"""

import asyncio
import contextlib
import json
import logging
import random
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from bot.settings import Settings
from demo.cast import CASTS
from demo.world import COMMUNITY_CODE, GROUP_CODE, PARTS, START, STREET_CODE, ZONE, import_cast
from handlers.presses import PRESSES
from playground import Bot, Change, Chat, Message, Person, Playground, Seen, Topic
from storage import Store

SECRET = "Quillon Farthing"  # reports in private only; her name is nobody's business
LONGEST = 30.0  # real seconds until a bot that does not come to rest counts as stuck
SENDS = ("sendMessage", "sendPhoto", "sendDocument")
METHODS = (
    *SENDS,
    "editMessageText",
    "editMessageCaption",
    "setMessageReaction",
    "deleteMessage",
    "answerCallbackQuery",
)
REPORTS = (
    "The lamp by the gate is out",
    "Strong smell of gas by the door of No. 5!",
    "The stairwell is full of rubbish again",
    "Loose tiles on the roof of No. 3, they may fall on the path",
    "A branch hangs over the playground since Sunday",
    "old sofa blocks the fire exit & nobody cares, 2 < 3 <marquee>really</marquee>",
    "门口的灯坏了",
    "5号楼一进门闻到很大煤气味！",
    "楼道里又堆满了垃圾",
    "三号楼外墙砖松了，昨天掉下来一块",
    "电动车在楼道里充电",
    "陈奶奶两天没出门了，有点担心",
    "井盖不见了！！！🕳️",
)
TALK = (
    "Good morning everybody, lovely weather today",
    "大家早上好，今天天气真好",
    "ok",
    "👍",
    "🎉🎉🎉",
    "5",
    "by Friday",
    "下周一上午",
    "明晚8点",
    "until tomorrow 9",
    "replaced the bulb",
    "已经修好了",
    "waiting for a part",
    "#1",
    "1",
    "\u202eabc\u200b",
    "@linli_bot",
    "@linli_bot water is dripping on the fuse box",
    "long " * 700,
    "井" * 3900,
    "& < > \" '",
)
COMMANDS = (
    "report", "items", "mine", "check", "rota", "swap", "away", "home", "excuse", "turn", "moved", "settings", "item",
    "find", "handbook", "docket", "minutes", "ledger", "help", "cancel", "departments", "setup", "start", "nonsense",
)  # fmt: skip
ARGUMENTS = (
    "", "", "1", "#2", "99999999999999999999", "gas", "灯", "until Sunday", "到周日", "Friday", "周五", "No. 2", "No. 4 Friday",
    "lamp by the gate broken", "楼梯扶手松了", GROUP_CODE, "DT-99", "week", "xlsx", "🙂", "DT-03", "all", "quiet 22-07",
)  # fmt: skip
HOUR = 3600
SPANS = (30, 60, 60, 300, 900, HOUR, HOUR, 4 * HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR, 72 * HOUR, 192 * HOUR)


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

    # --- the walk

    async def walk(self, steps: int) -> None:
        """So many things happen."""
        acts, weights = zip(*ACTS.items(), strict=True)
        for _ in range(steps):
            act = self.rng.choices(acts, weights)[0]
            name = act.__name__.strip("_")
            self.trail.append(name)
            try:
                if (waits := act(self)) is not None:
                    await waits
                self.done[name] += 1
            except (ValueError, LookupError):  # what no app would let anybody do now
                self.done["impossible"] += 1
            if self.rng.random() < 0.7:
                self.pg.clock.advance(timedelta(seconds=self.rng.choice((0, 1, 10, 40))))
            if self.rng.random() < 0.6:
                await self.settle()
            else:
                await asyncio.sleep(0)

    async def calm(self) -> None:
        """Telegram works, everybody is back, and time passes until nothing is left to do."""
        self.pg.work_again()
        await self.settle()
        for person in self.people.values():
            with contextlib.suppress(ValueError):
                self.pg.start(person, self.bot)
        for topic in self.topics:
            topic.closed = False
        for chat, code, who in self.chats():
            row = chat.member(self.bot)
            if row is not None and row.is_in:
                self.pg.promote(self.bot, chat, by=who)
            self.pg.add_bot_to(chat, self.bot, by=who, admin=True, start_parameter=code)
            await self.settle()
        for hours in (0, 0, 0, 0.1, 0.1, 1, 6, 12):
            self.pg.clock.advance(timedelta(hours=hours, minutes=1))
            await self.settle()
        for _ in range(3):
            await self.rest()

    async def rest(self) -> None:
        """Until nothing waits for its next try."""
        for _ in range(60):
            if not self.rows("SELECT 1 FROM outbox WHERE state = 'waiting' AND not_before IS NULL LIMIT 1"):
                break
            self.pg.clock.advance(timedelta(minutes=2))
            await self.settle()

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


def _say(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    it.pg.say(who, where, it.words(), topic=it.topic(where))


def _say_photo(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    text = it.rng.choice(("", it.words()[:1000]))
    if it.rng.random() < 0.3:
        it.pg.say_album(who, where, photos=[True] * it.rng.randint(2, 4), caption=text, topic=it.topic(where))
    else:
        it.pg.say(who, where, text, photo=True, topic=it.topic(where))


def _say_odd(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    odd: dict[str, Any] = it.rng.choice(
        (
            {"raw": {"dice": {"emoji": "🎲", "value": 3}}},
            {"location": (31.2, 121.5), "text": ""},
            {"document": ("plan.pdf", b"x"), "text": it.words()[:900]},
            {"forward_from": "Somebody", "text": it.words()},
        )
    )
    it.pg.say(who, where, **odd)


def _command(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    at = "" if where is it.bot or it.rng.random() < 0.3 else "@linli_bot"
    text = f"/{it.rng.choice(COMMANDS)}{at} {it.rng.choice(ARGUMENTS)}".strip()
    it.pg.say(who, where, text, topic=it.topic(where))


def _secret(it: Chaos) -> None:
    """She says or presses something, to the bot alone."""
    shown = [(seen, label) for seen in it.pg.view(it.secret, it.bot)[-8:] for label in seen.labels]
    shown = [(seen, label) for seen, label in shown if label not in {"Put my name to it", "可以写上我的名字"}]
    if shown and it.rng.random() < 0.5:
        seen, label = it.rng.choice(shown)
        if "go_public" not in str(seen.message.keyboard):
            it.pg.press(it.secret, seen, label)
            return
    it.pg.say(it.secret, it.bot, it.rng.choice((*REPORTS, "/mine", "/items", "not fixed at all", "1")))


def _messages(it: Chaos, who: Person, where: Chat | Bot) -> list[Seen]:
    return it.pg.view(who, where)[-25:]


def _reply(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    to = it.rng.choice([seen for seen in _messages(it, who, where) if seen.message_id])
    text = it.rng.choice((it.words(), it.words(), "/report", "/report@linli_bot"))
    it.pg.say(who, where, text, reply_to=to, photo=it.rng.choice((None, None, True)) if len(text) < 1000 else None)


def _edit(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    mine = [seen for seen in _messages(it, who, where) if seen.sender_id == who.id and not seen.service]
    seen = it.rng.choice(mine)
    it.pg.edit(who, seen, it.words()[: 1000 if seen.photo else 4096])


def _delete(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    mine = [seen for seen in _messages(it, who, where) if seen.sender_id == who.id and seen.message_id]
    it.pg.delete(who, it.rng.choice(mine))


def _press(it: Chaos) -> None:
    for _ in range(it.rng.choice((1, 1, 2, 3))):
        who = it.somebody()
        where = it.where(who)
        shown = [(seen, label) for seen in _messages(it, who, where) for label in seen.labels]
        it.pg.press(who, *it.rng.choice(shown))


async def _works_on(it: Chaos) -> None:
    """Somebody in office does their work: without that, no walk would come far."""
    who = it.people[it.rng.choice(("head", "head", "deputy", "community_officer", "street_officer"))]
    items = [row[0] for row in it.rows("SELECT id FROM item WHERE state IN ('reported', 'accepted')")]
    shown = it.rng.choice([seen for seen in it.pg.view(who, it.bot) if seen.sender_id == it.bot.id])
    item = it.rng.choice(items)
    for verb in (
        "accept",
        it.rng.choice(("finish", "finish", "finish", "explain", "pass_up", "return", "promise", "snooze")),
    ):
        it.pg.press(who, shown, data=f"{verb}:{item}")
        if it.rng.random() < 0.9:
            await it.settle()
    it.pg.say(
        who, it.bot, it.rng.choice(("replaced the bulb", "已经修好了", "by Friday", "until tomorrow 9", it.words()))
    )
    if it.rng.random() < 0.5:
        await it.settle()
        asked = [
            (person, seen)
            for person in it.people.values()
            for seen in it.pg.view(person, it.bot)[-6:]
            if "follow_up" in str(seen.message.keyboard)
        ]
        person, seen = it.rng.choice(asked)
        it.pg.press(person, seen, it.rng.choice(seen.labels))


def _forge(it: Chaos) -> None:
    who = it.somebody()
    where = it.where(who)
    rng = it.rng
    by_bot = [seen for seen in _messages(it, who, where) if seen.sender_id == it.bot.id]
    number = rng.choice((*range(12), 999, 99999999999))
    arguments = ("", "1", "fixed", "no", "partly", "good", "2026-11-25", "hygiene", "week-1", "0", "999999999", "today")
    argument = rng.choice(arguments)
    data = f"{rng.choice(list(PRESSES))}:{number}" + (f":{argument}" if argument else "")
    if rng.random() < 0.15:
        data = rng.choice(("", "x", "::::", "accept:-1", "接受:1", "accept:1:" + "9" * 24, "page", "\u0000"))
    it.pg.press(who, rng.choice(by_bot), data=data)


def _react(it: Chaos) -> None:
    who = it.somebody()
    it.pg.react(who, it.rng.choice(_messages(it, who, it.group)), it.rng.choice(("👍", "🔥", None)))


def _anonymous(it: Chaos) -> None:
    it.pg.say_as_anonymous_admin(it.people["head"], it.group, it.rng.choice((it.words(), "/report the gate is broken")))


async def _time(it: Chaos) -> None:
    it.pg.clock.advance(timedelta(seconds=it.rng.choice(SPANS)))
    if it.rng.random() < 0.8:
        await it.settle()


def _trouble(it: Chaos) -> None:
    rng = it.rng
    method = rng.choice((None, *METHODS, "sendMessage", "editMessageText"))
    count = rng.choice((1, 1, 2, 5))
    how: dict[str, Any] = rng.choice(
        (
            {"retry_after": rng.choice((1, 30, 400))},
            {"status": 500},
            {"status": 502},
            {"hang": 0.02},
            {"close": True},
            {"after": True},
            {"after": True, "hang": 0.02},
            {"after": True, "status": 502},
        )
    )
    it.trail[-1] += f" {method} {how}"
    if "after" in how:
        it._may_have_lost(count, method)
    it.pg.fail_next(method, count=count, **how)


def _deaf(it: Chaos) -> None:
    it.pg.fail_next("getUpdates", status=502, count=1)


def _works_again(it: Chaos) -> None:
    it.pg.work_again()


async def _restart(it: Chaos) -> None:
    hard = it.rng.random() < 0.5
    it.trail[-1] += " hard" if hard else " clean"
    await it.end(hard=hard)
    if it.rng.random() < 0.5:
        it.pg.work_again()
    if it.rng.random() < 0.4:
        it.pg.clock.advance(timedelta(seconds=it.rng.choice(SPANS)))
    it.begin()
    it.run()


def _block(it: Chaos) -> None:
    it.pg.block(it.rng.choice(list(it.people.values())), it.bot)


def _unblock(it: Chaos) -> None:
    who = it.rng.choice(list(it.people.values()))
    it.pg.unblock(who, it.bot)
    if it.rng.random() < 0.7:
        it.pg.start(who, it.bot, it.rng.choice((None, None, "wrong")))


def _upgrade(it: Chaos) -> None:
    it.group = it.pg.upgrade(it.group)


async def _removed(it: Chaos) -> None:
    chat, code, who = it.rng.choice(it.chats())
    it.pg.remove(it.bot, chat, by=who)
    if it.rng.random() < 0.5:
        await it.settle()
    if it.rng.random() < 0.7:
        it.pg.clock.advance(timedelta(seconds=it.rng.choice(SPANS)))
    it.pg.add_bot_to(
        chat, it.bot, by=who, admin=it.rng.random() < 0.5, start_parameter=it.rng.choice((code, code, None))
    )


def _rights(it: Chaos) -> None:
    chat, code, who = it.rng.choice(it.chats())
    change = it.rng.choice((it.pg.promote, it.pg.demote, it.pg.demote, it.pg.mute, it.pg.unmute))
    change(it.bot, chat, by=who)
    if it.rng.random() < 0.3:
        it.pg.say(who, chat, f"/setup@linli_bot {code}", topic=it.topic(chat))


def _topic(it: Chaos) -> None:
    if not it.topics or it.rng.random() < 0.3:
        it.topics.append(it.pg.add_topic(it.group, "Hazards", by=it.people["head"]))
    topic = it.rng.choice(it.topics)
    if it.rng.random() < 0.5:
        it.pg.say(it.people["head"], it.group, f"/setup@linli_bot {GROUP_CODE}", topic=topic)
    else:
        topic.closed = not topic.closed


Act = Callable[[Chaos], Any]
ACTS: dict[Act, int] = {
    _say: 16, _say_photo: 5, _say_odd: 3, _command: 12, _secret: 5, _reply: 8, _edit: 4, _delete: 2, _press: 24, _works_on: 9, _forge: 8,
    _react: 1, _anonymous: 1, _time: 8, _trouble: 9, _deaf: 1, _works_again: 4, _restart: 3, _block: 2, _unblock: 3,
    _upgrade: 1, _removed: 1, _rights: 2, _topic: 2,
}  # fmt: skip


@asynccontextmanager
async def neighbourhood(seed: int, folder: Path) -> AsyncIterator[Chaos]:
    """A neighbourhood whose bot is at work; the seed says which kind of group it is, and which language."""
    rng = random.Random(seed)  # noqa: S311  # a walk, not a secret
    language = rng.choice(("en", "zh"))
    async with Playground.serve(now=START) as pg:
        bot = pg.add_bot("linli_bot", privacy_mode=rng.random() < 0.5)
        cast = CASTS[language]
        codes = ("en", "zh-hans", "fr", None)
        people = {part: pg.add_person(getattr(cast, part), language_code=rng.choice(codes)) for part in PARTS}
        people["secret"] = pg.add_person(SECRET, language_code="en")
        people["stranger"] = pg.add_person("Passer-by", language_code=None)
        members = [people[part] for part in (*PARTS[:5], "secret", "stranger")]
        kind = rng.choice(("group", "supergroup", "forum"))
        group = pg.add_group(
            cast.group,
            members=members,
            creator=people["head"],
            kind="group" if kind == "group" else "supergroup",
            forum=kind == "forum",
        )
        officers = [people["community_officer"], people["street_officer"]]
        community, street = (pg.add_group(f"office of {o.name}", members=[o], creator=o) for o in officers)
        it = Chaos(pg, bot, people, group, community, street, folder, rng)
        it.begin()
        import_cast(it.app, cast, people, folder, language, ZONE)
        it.run()
        loggers = [logging.getLogger(name) for name in ("handlers.pipeline", "schedules", "bot.sender")]
        levels = [logger.level for logger in loggers]
        for logger in loggers:
            logger.setLevel(logging.DEBUG)
            logger.addHandler(it.complaints)
        try:
            await _move_in(it)
            yield it
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.removeHandler(it.complaints)
                logger.setLevel(level)
            await it.end(hard=False)


async def _move_in(it: Chaos) -> None:
    admin = it.rng.random() < 0.5
    for chat, code, who in it.chats():
        it.pg.add_bot_to(chat, it.bot, by=who, admin=admin, start_parameter=code)
        await it.settle()
    it.pg.say(it.secret, it.group, "/help@linli_bot")
    for part in ("head", "resident", "secret", "community_officer"):
        it.pg.start(it.people[part], it.bot)
    await it.settle()


def bot_messages(it: Chaos, chat: Chat) -> list[Message]:
    """What the bot has said in a chat that still stands there for everybody."""
    return [each for each in chat.timeline if each.sender is it.bot and not each.deleted and not each.is_ephemeral]
