"""Me too, in words: counted like the tap."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, lines, tap


def households(say: Lines, n: int) -> str:
    """How the card counts them."""
    return say(f" · {n} households", f" · {n}户看到")


@in_both_languages
@pytest.mark.parametrize("which", range(5))
def test_in_reply_to_the_card(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words = say(
            ["Me too", "ours too", "same here!", "+1", "Same problem at ours"],
            ["我家那个也是", "我们也是", "我也看到了", "+1", "我们楼也停了"],
        )
        for _ in range(2):
            said = await world.say(world.neighbour, world.group, words[which], reply_to=card(world))
            assert list(said.reactions.values()) == ["👍"]
        assert lines(card(world))[0].endswith(households(say, 2))
        assert not any(line.startswith("💬") for line in lines(card(world))), "it is no note"
        assert await tap(world, world.neighbour, world.group, say.me_too) == say(
            "Your household is already counted.", "您家已经记上了。"
        )

    play(dialogue, language=say.language)


@in_both_languages
def test_in_reply_to_the_report_with_more(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        told = await world.say(world.resident, world.group, say.lamp)
        await world.say(
            world.neighbour, world.group, say("us too, since Monday", "我们也是，星期一就坏了"), reply_to=told
        )
        shown = lines(card(world))
        assert shown[0].endswith(households(say, 2))
        more = say("us too, since Monday", "我们也是，星期一就坏了")
        assert any(line.startswith("💬") and line.endswith(more) for line in shown), "what it says besides is kept"

    play(dialogue, language=say.language)


@in_both_languages
def test_with_its_number(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say("#1 same here", "#1 我们也是"))
        await world.say(world.head, world.bot, say("#1 me too", "#1 我家也是"))
        assert world.last(world.head, world.bot).text == say("Counted. Thank you.", "记上了，谢谢您。")
        assert lines(card(world))[0].endswith(households(say, 3))

    play(dialogue, language=say.language)


@in_both_languages
def test_among_themselves_or_to_their_own(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        talk = await world.say(world.resident, world.group, say.talk)
        await world.say(world.neighbour, world.group, say("me too", "我也是"), reply_to=talk)
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.resident, world.group, say("me too", "我也是"), reply_to=card(world))
        assert households(say, 2)[3:] not in card(world).text

    play(dialogue, language=say.language)
