"""The Monday meeting of an office, as its dialogues need it: when it is, what came before it, what it shows."""

from datetime import UTC, datetime, timedelta

from demo.world import World
from playground import Person, Seen
from tests.test_dialogues.lines import Lines
from tests.test_dialogues.looking import heard

MONDAY = datetime(2026, 11, 30, 1, tzinfo=UTC)  # 09:00 in the place's zone
WEEK = timedelta(days=7)
NEXT = ("Next ▸", "下一件 ▸")
BACK = ("◂ Back", "◂ 上一件")
CLOSE = ("Close the meeting", "散会")
PROMISE = ("New promise", "重新约定")


async def passed_up(world: World, say: Lines, *reports: str) -> None:
    """The safety head passes these up to the community."""
    for text in reports:
        await world.say(world.resident, world.group, f"/report {text}")
        await world.press(world.head, world.bot, say.pass_up)
        await world.say(world.head, world.bot, say("too big for us", "我们办不了"))


def docket(world: World) -> Seen:
    """The meeting's message in the community's chat: its list, or its minutes."""
    seen = world.sees(world.community_officer, world.community)
    marks = ("docket ·", "督办会 ·", "Minutes:", "会议记录：")
    return [each for each in seen if any(mark in each.text for mark in marks)][-1]


def walked(world: World, officer: Person) -> Seen:
    """The meeting's one message in an officer's private chat."""
    [found] = [each for each in world.sees(officer, world.bot) if "docket ·" in each.text or "Minutes" in each.text]
    return found


async def opened(world: World, say: Lines, *reports: str) -> None:
    """These are on the list, and the meeting begins."""
    await passed_up(world, say, *reports)
    await world.until(MONDAY)


async def led(world: World, *labels: str) -> None:
    """The community's officer presses these in the staff chat, one after the other."""
    for label in labels:
        await world.press(world.community_officer, world.community, label)


async def answered(world: World, label: str, words: str) -> None:
    """The community's officer presses that, and says this when asked."""
    await led(world, label)
    await world.answer(world.community_officer, world.community, words)


def minutes(world: World) -> list[str]:
    """The minutes that the safety head has read."""
    return [text for text in heard(world, world.head, world.bot) if text.startswith("Minutes")]
