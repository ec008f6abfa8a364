"""A neighbourhood of one seed, with the bot at work in it."""

import logging
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from demo.cast import CASTS
from demo.world import PARTS, START, ZONE, import_cast
from playground import Playground
from tests.chaos.scene import SECRET, Chaos


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
