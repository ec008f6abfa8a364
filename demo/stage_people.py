"""Whose phones stand on the page, and what they might say."""

from demo.claims import on_duty
from demo.script import SCRIPTS
from demo.stage_words import IDEAS, WORDS
from demo.world import World
from playground import Bot, Chat, Person
from playground.page import Phone

FIRST = ("resident", "neighbour", "old_neighbour", "head", "community_officer")
OTHERS = ("deputy", "street_officer")
REPORTERS = ("resident", "neighbour", "old_neighbour")


def phones(world: World, language: str) -> list[Phone]:
    """Everybody's phone. Those at home begin in the group, those in office with what the bot tells them."""
    leader = on_duty(world)
    return [_phone(world, language, part, leader) for part in FIRST + OTHERS]


def _phone(world: World, language: str, part: str, leader: Person | None) -> Phone:
    person, words = world.people[part], WORDS[language]
    return Phone(
        person,
        role=_role(world, language, part),
        places=_places(world, part),
        shown=part in FIRST,
        badge=words["turn"] if person is leader else "",
        ideas=_ideas(language, part),
    )


def _role(world: World, language: str, part: str) -> str:
    homes = dict(zip(("resident", "neighbour", "old_neighbour", "head", "deputy"), world.cast.households, strict=True))
    role = WORDS[language][f"role_{part}"]
    return f"{role} · {homes[part]}" if part in REPORTERS else role


def _places(world: World, part: str) -> list[Chat | Bot]:
    match part:
        case "community_officer":
            return [world.community, world.bot]
        case "street_officer":
            return [world.street, world.bot]
        case "head" | "deputy":
            return [world.bot, world.group]
        case _:
            return [world.group, world.bot]


def _ideas(language: str, part: str) -> list[str]:
    script = SCRIPTS[language]
    if part in REPORTERS:
        said = ("skylight_report", "gas_report", "nobody_report", "silence_line")
        return [script[name] for name in said] + list(IDEAS[language]["home"])
    return [script["skylight_outcome"], *IDEAS[language]["office"]]
