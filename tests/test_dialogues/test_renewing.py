"""The morning looks at every open card, and edits those alone that read differently now."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN
from tests.test_dialogues.looking import card, lines
from tests.test_dialogues.mornings import THURSDAY, WEDNESDAY, clock


def edits(world: World) -> int:
    """How often the bot has edited a message."""
    return sum(call.method.startswith("editMessage") for call in world.pg.world.journal.calls)


def test_yesterdays_time_gets_its_date_and_nothing_else_is_edited(play: Play) -> None:
    async def dialogue(world: World) -> None:
        for text in (EN.lamp, "The bench in the yard is broken"):
            await world.say(world.resident, world.group, f"/report {text}")
            await world.press(world.head, world.bot, EN.take)
        await clock(world, WEDNESDAY, 7, 59)
        before = edits(world)
        await clock(world, WEDNESDAY, 8, 1)
        assert lines(card(world, 2))[-1] == "✅ 24 Nov hh:mm Taken by the safety head."
        assert edits(world) == before + 4, "each in the group and in private"
        before = edits(world)
        await clock(world, THURSDAY, 8, 1)
        assert edits(world) == before

    play(dialogue)
