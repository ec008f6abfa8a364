"""The lamp is out, and the head says that it is done: where dialogues about what follows begin."""

from bot.model import Item, Question
from demo.world import World
from playground import Person, Seen
from tests.test_dialogues.lines import EN, Lines
from tests.test_dialogues.looking import item, tap


async def done(
    world: World, say: Lines = EN, *supporters: str, reporter: Person | None = None, report: str = ""
) -> None:
    """The lamp, or another thing, is reported in the group, by the resident unless told otherwise, supported, and done by the head."""
    await world.say(reporter or world.resident, world.group, report or say.lamp)
    for part in supporters:
        await world.press(world.people[part], world.group, say.me_too)
    await finish(world, say)


async def finish(world: World, say: Lines = EN) -> None:
    """The head says what was done."""
    await tap(world, world.head, world.bot, say.done)
    await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))


async def asked_in_group(world: World, say: Lines = EN) -> Seen:
    """The question to a neighbour who has opened no private chat."""
    await done(world, say, reporter=world.neighbour)
    return next(each for each in world.sees(world.neighbour, world.group) if say.fixed in each.labels)


def asked(world: World, who: Person | None = None) -> list[Question]:
    """What somebody is asked in private."""
    person = who or world.head
    return [each.question for each in world.app.store.prompts.open_to(person.id, person.id, world.app.now())]


async def taken(world: World, say: Lines) -> Item:
    """The lamp is the safety head's."""
    await world.say(world.resident, world.group, say.lamp)
    await tap(world, world.head, world.bot, say.take)
    return item(world)
