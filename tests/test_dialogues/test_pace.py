"""Whoever reports very much at once: the rest waits, they alone are told, danger goes through."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, recorded


def enough(say: Lines) -> str:
    return say(
        "That was a lot at once! What you told me before is written down; this one and the rest, please, "
        "in a quarter of an hour. If there is danger, tell me at once.",
        "您一下子说了好多件，前面的都记下了；这一件和其余的，请过一刻钟再告诉我。有危险的，随时说。",
    )


@in_both_languages
def test_thirty_in_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        for number in range(30):
            world.pg.say(world.neighbour, world.group, f"/report@linli_bot step {number + 1} is loose")
        await world.settle()
        assert recorded(world) == 12
        seen = world.texts(world.neighbour, world.group)
        assert seen.count(enough(say)) == 1
        assert enough(say) not in world.texts(world.resident, world.group)
        await world.say(world.neighbour, world.group, say.gas)
        assert recorded(world) == 13, "danger is not held back"
        await world.say(world.resident, world.group, say.lamp)
        assert recorded(world) == 14, "nor is anybody else"
        await world.later(minutes=16)
        await world.say(world.neighbour, world.group, say("/report The bench is broken", "/report 长椅断了"))
        assert recorded(world) == 15

    play(dialogue, language=say.language)


@in_both_languages
def test_who_can_be_told_in_private_is_told_of_each(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        for number in range(14):
            text = say(f"/report step {number} is loose", f"/report 第{number}级台阶松了")
            await world.say(world.resident, world.group, text)
        assert recorded(world) == 12
        assert world.texts(world.resident, world.group).count(enough(say)) == 1
        assert heard(world, world.resident, world.bot) == [
            say(
                "Not written down yet: “Step 13 is loose”. Please tell me again in a quarter of an hour.",
                "“第13级台阶松了”还没有记下，请过一刻钟再告诉我。",
            )
        ]

    play(dialogue, language=say.language)


@in_both_languages
def test_in_private_each_is_answered(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        for number in range(14):
            await world.say(
                world.resident, world.bot, say(f"/report step {number} is loose", f"/report 第{number}级台阶松了")
            )
        assert heard(world, world.resident, world.bot)[-2:].count(enough(say)) == 2
        assert recorded(world) == 12

    play(dialogue, language=say.language)
