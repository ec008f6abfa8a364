"""A reply in private to "Written down: #1 …" is about #1, whatever else somebody has reported."""

from demo.world import World
from playground import Seen
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, recorded


async def told(world: World, say: Lines) -> Seen:
    """A lamp, then rubbish; the message that the lamp is written down."""
    await world.say(world.resident, world.bot, say.lamp)
    lamp = world.last(world.resident, world.bot)
    await world.say(world.resident, world.bot, say("rubbish behind the bins", "垃圾桶后面堆满了垃圾"))
    return lamp


def notes(world: World) -> list[str | None]:
    """What stands with #1."""
    return [event.note for event in world.app.store.items.events(item(world).id) if event.action.value == "note"]


@in_both_languages
def test_words_in_reply_are_kept_with_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        lamp = await told(world, say)
        for words in (say("still out", "还是不亮"), say("it's the second lamp on the left", "左边第二盏")):
            said = await world.say(world.resident, world.bot, words, reply_to=lamp)
            assert list(said.reactions.values()) == ["👍"]
            assert notes(world)[-1] == words
            assert words not in card(world, number=1).text, "the group reads nothing of it"
        assert recorded(world) == 2

    play(dialogue, language=say.language)


@in_both_languages
def test_that_it_works_again_is_heard_of_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        lamp = await told(world, say)
        await world.say(world.resident, world.bot, say("works again", "已经亮了"), reply_to=lamp)
        assert say("looks fixed", "看着已经好了") in card(world, number=1).text

    play(dialogue, language=say.language)


@in_both_languages
def test_danger_in_reply_is_a_report_of_its_own(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        lamp = await told(world, say)
        await world.say(world.resident, world.bot, say.gas, reply_to=lamp)
        assert recorded(world) == 3
        await world.say(world.resident, world.bot, say("thanks", "谢谢"), reply_to=lamp)
        assert notes(world) == []

    play(dialogue, language=say.language)


@in_both_languages
def test_a_photo_in_reply_is_its_photo(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        lamp = await told(world, say)
        await world.later(hours=2)
        await world.say(world.resident, world.bot, photo=True, reply_to=lamp)
        assert len(world.app.store.items.photos(item(world).id)) == 1

    play(dialogue, language=say.language)
