"""A report whose message is edited into something else: taken back, talk, or danger after its end."""

import pytest

from bot.model import Severity, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, recorded, tap

PLACES = pytest.mark.parametrize("where", ["group", "bot"])


@PLACES
@in_both_languages
@pytest.mark.parametrize(
    "words", [("never mind", "算了"), ("ok solved", "修好了"), (".", "。"), ("false alarm", "没事了")]
)
def test_what_takes_it_back_is_asked_about(play: Play, say: Lines, where: str, words: tuple[str, str]) -> None:
    async def dialogue(world: World) -> None:
        chat = getattr(world, where)
        said = await world.say(world.resident, chat, say.lamp)
        world.pg.edit(world.resident, said, say(*words))
        await world.settle()
        assert item(world).text == say.lamp
        await tap(world, world.resident, chat, say("Yes, take it back", "撤回"))
        assert item(world).state is State.WITHDRAWN

    play(dialogue, language=say.language)


@in_both_languages
def test_talk_stands_below_its_words(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, say.lamp)
        talk = say("The lamp by the gate is working again", "今天天气真好")
        world.pg.edit(world.resident, said, talk)
        await world.settle()
        assert item(world).text == say.lamp
        assert any(line.endswith(talk) for line in lines(card(world)))

    play(dialogue, language=say.language)


@PLACES
@in_both_languages
def test_danger_in_the_message_of_what_has_ended(play: Play, say: Lines, where: str) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, getattr(world, where), say.lamp)
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, say("new bulb", "换了灯泡"))
        world.pg.edit(world.resident, said, say.gas)
        await world.settle()
        assert (recorded(world), item(world, 2).severity) == (2, Severity.URGENT)
        assert item(world, 2).private is (where == "bot")

    play(dialogue, language=say.language)
