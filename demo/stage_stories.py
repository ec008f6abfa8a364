"""The stories of the page: a table. A scene that is added to `demo.scenes` appears with its title alone."""

import re
from datetime import datetime
from typing import cast

from demo.scenes import SCENES, Scene
from demo.script import SCRIPTS
from demo.stage_words import STORIES
from demo.world import Where, World, at_once
from playground import Bot, Chat, Person
from playground.page import Outcome, Step, Story
from playground.page.setting import Pace

NEEDS_MORE = frozenset({"silence"})  # says that nothing was added to what an earlier scene recorded


def stories(world: World, language: str) -> list[Story]:
    """Every scene, first those with a teaser, in the order of their table."""
    names = [name for name in dict.fromkeys((*STORIES[language], *SCENES)) if name in SCENES]
    names = [name for name in names if name not in NEEDS_MORE]
    return [_story(world, language, name) for name in names]


def _story(world: World, language: str, name: str) -> Story:
    script = SCRIPTS[language]
    icon, teaser = STORIES[language].get(name, ("▶️", ""))

    async def play(pace: Pace) -> list[Outcome]:
        return await _play(world, script, SCENES[name], pace)

    title = re.split("[:：]", script[name])[0]  # the teaser says the rest
    return Story(name, icon, title, teaser, play)


async def _play(world: World, script: dict[str, str], scene: Scene, pace: Pace) -> list[Outcome]:
    async def before(what: str, who: Person | None, where: Where, text: str) -> None:
        await pace(_step(what, who, where, text))

    world.pace = before
    try:
        claims = await scene(world, script)
    finally:
        world.pace = at_once
    return [Outcome(script[claim.name], claim.holds) for claim in claims]


def _step(what: str, who: Person | None, where: Where, text: str) -> Step:
    if what == "later":
        return Step("later", until=datetime.fromisoformat(text))
    return Step("say" if what == "say" else "press", who, cast("Chat | Bot", where), text)
