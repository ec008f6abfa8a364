"""What can be seen of a neighbourhood, in the few words that dialogues need."""

import re

from bot import model
from bot.model import Item, Level, PersonRow, Place, PlaceRow, Role
from demo.world import COMMUNITY_CODE, GROUP_CODE, ZONE, World
from playground import Bot, Chat, Person, Seen

SECOND_CODE = "DT-03-018"
MORE = {"More…", "更多…"}
GREETINGS = ("Hello", "您好", "大家好")


def heard(world: World, who: Person, where: Chat | Bot) -> list[str]:
    """What the bot has said that somebody sees in a chat, without its greetings."""
    return [text for text in world.texts(who, where) if not text.startswith(GREETINGS)]


def card(world: World, number: int = 1, who: Person | None = None, where: Chat | Bot | None = None) -> Seen:
    """An item's card: the one in the group, as a neighbour sees it, unless told otherwise."""
    seen = world.sees(who or world.neighbour, where or world.group)
    mark = re.compile(rf"^[🔴🟠🟡🟢⚪] #{number} ")
    found = [each for each in seen if each.sender_id == world.bot.id and mark.match(each.text)]
    assert len(found) == 1, f"{len(found)} cards of #{number}"
    return found[0]


def cards(world: World, who: Person, where: Chat | Bot) -> list[str]:
    """The first lines of all cards that somebody sees in a chat."""
    mark = re.compile(r"^[🔴🟠🟡🟢⚪] #\d+ ")
    return [text.splitlines()[0] for text in world.texts(who, where) if mark.match(text)]


async def tap(world: World, who: Person, where: Chat | Bot, label: str) -> str:
    """Somebody presses a button, behind "More…" if it is there; what the bot answers to the press."""
    shown = {each for seen in world.sees(who, where) for each in seen.labels}
    if label not in shown and (more := shown & MORE):
        await world.press(who, where, more.pop())
    press = await world.press(who, where, label)
    await world.pg.until(lambda: press.answered)
    return press.answer or ""


async def press_on(world: World, who: Person, shown: Seen, label: str | None = None, data: str | None = None) -> str:
    """Somebody presses under what they saw earlier, or sends data of their own making; what the bot answers."""
    press = world.pg.press(who, shown, label, data=data)
    await world.settle()
    await world.pg.until(lambda: press.answered)
    return press.answer or ""


async def forged(world: World, who: Person, where: Chat | Bot, data: str) -> str:
    """Any callback data, sent about the newest of the bot's messages there."""
    shown = [each for each in world.sees(who, where) if each.sender_id == world.bot.id][-1]
    return await press_on(world, who, shown, data=data)


def told(world: World, who: Person, where: Chat | Bot) -> str:
    """Everything that somebody sees in a chat, its buttons too."""
    return "\n".join(text for seen in world.sees(who, where) for text in (seen.text, *seen.labels))


def timeless(text: str) -> str:
    """A text with its times of the day replaced, since every step of a dialogue takes a moment."""
    return re.sub(r"\d\d:\d\d", "hh:mm", text)


def lines(seen: Seen) -> list[str]:
    """The lines of a message, timeless."""
    return timeless(seen.text).splitlines()


def place(world: World, code: str = GROUP_CODE) -> Place:
    """A place by its code."""
    found = world.app.store.places.by_code(code)
    assert found is not None
    return found


def id_of(world: World, who: Person) -> int:
    """Whom the bot knows somebody as."""
    found = world.app.store.people.by_telegram(who.id)
    assert found is not None
    return found.id


def item(world: World, number: int = 1, code: str = GROUP_CODE) -> Item:
    """An item by its number."""
    found = world.app.store.items.by_number(place(world, code).id, number)
    assert found is not None, f"no #{number}"
    return found


def recorded(world: World) -> int:
    """How many items the group has."""
    return world.app.store.items.next_number(place(world).id) - 1


async def enroll(world: World, code: str, household: str, who: Person, role: Role | None = None) -> None:
    """Somebody more in the households of a place; its offices stay as they are."""
    held = [PersonRow(code, "", each.name, given, each.telegram_id, None) for each, given in _offices(world, code)]
    row = PersonRow(code, household, who.name, role, who.id, None)
    store = world.app.store
    with store.transaction():
        store.rosters.store([], [*held, row], world.app.now())
    await world.settle()


def _offices(world: World, code: str) -> list[tuple[model.Person, Role]]:
    places, place_id = world.app.store.places, place(world, code).id
    return [(each, role) for role in Role for each in places.holders(place_id, role)]


async def second_group(world: World, *, head: Person, resident: Person) -> Chat:
    """Another group of the same community, with its chat set up."""
    name = "Courtyard 18"
    row = PlaceRow(Level.GROUP, SECOND_CODE, name, COMMUNITY_CODE, None, world.app.settings.language, ZONE)
    people = [
        PersonRow(SECOND_CODE, "", head.name, Role.HEAD, head.id, None),
        PersonRow(SECOND_CODE, "B", resident.name, None, resident.id, None),
    ]
    store = world.app.store
    with store.transaction():
        store.rosters.store([row], people, world.app.now())
    chat = world.pg.add_group(name, members=list(dict.fromkeys([head, resident])), creator=head)
    world.pg.add_bot_to(chat, world.bot, by=head, admin=True, start_parameter=SECOND_CODE)
    await world.settle()
    return chat


async def end_offices(world: World, *codes: str) -> None:
    """Nobody holds office at these places any more."""
    store = world.app.store
    with store.transaction():
        for code in codes:
            store.db.execute(
                "UPDATE office SET until = '2026-01-01' WHERE place_id = (SELECT id FROM place WHERE code = ?)", (code,)
            )
    await world.settle()
