"""“@linli_bot I can't today”, in the group, by whoever has today's check: as the same words in private."""

import pytest

from bot.model import TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, recorded, told
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, clock, turn


def offers(world: World) -> int:
    return len(world.app.store.rota.open_offers(turn(world, WEDNESDAY).place_id, WEDNESDAY))


@in_both_languages
@pytest.mark.parametrize("which", range(2))
@pytest.mark.parametrize("opened", [EVERYBODY, ("head",)])
def test_a_swap_is_begun(play: Play, say: Lines, which: int, opened: tuple[str, ...]) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        before = len(heard(world, world.neighbour, world.group))
        words = say(["I can't today", "I can't today, my mother is ill"], ["我今天不行", "今天去不了，孩子发烧了"])[
            which
        ]
        await world.say(world.resident, world.group, f"@linli_bot {words}")
        assert offers(world) == 1
        assert len(heard(world, world.neighbour, world.group)) == before + 1, "the offer, and nothing else"
        assert recorded(world) == 0
        await world.say(world.resident, world.group, f"@linli_bot {words}")
        assert len(heard(world, world.neighbour, world.group)) == before + 1, "whoever says so again is told alone"
        said = await world.say(
            world.resident, world.group, say("@linli_bot I can do it after all", "@linli_bot 我还是自己来吧")
        )
        assert list(said.reactions.values()) == ["👍"]
        assert offers(world) == 0

    play(dialogue, language=say.language, opened=opened)


@in_both_languages
def test_not_by_somebody_else_nor_in_danger_nor_to_nobody(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        cannot = say("I can't today", "我今天不行")
        await world.say(world.neighbour, world.group, f"@linli_bot {cannot}")
        await world.say(world.resident, world.group, cannot)
        gas = say("I can't today, there is a smell of gas in the stairwell", "今天去不了，楼道里有煤气味")
        await world.say(world.resident, world.group, f"@linli_bot {gas}")
        assert offers(world) == 0
        assert turn(world, WEDNESDAY).state in {TurnState.DUE, TurnState.PROBLEM}
        assert recorded(world) == 1 or "119" in told(world, world.resident, world.group)

    play(dialogue, language=say.language, opened=EVERYBODY)
