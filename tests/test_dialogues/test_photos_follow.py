"""A photo and its words: which belong together when they come apart, in private and in the group."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import item, recorded, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, clock


def photos(world: World, number: int = 1) -> int:
    """How many photos an item has."""
    return len(world.app.store.items.photos(item(world, number).id))


def test_an_album_in_private_is_one_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.say_album(world.neighbour, world.bot, photos=[True, True, True], caption=EN.lamp)
        await world.settle()
        assert photos(world) == 3
        assert world.last(world.neighbour, world.bot).text.startswith("Written down: #1")

    play(dialogue)


def test_the_photo_after_a_private_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, EN.lamp)
        said = await world.say(world.neighbour, world.bot, photo=True)
        assert photos(world) == 1
        assert list(said.reactions.values()) == ["👍"]
        await world.later(minutes=6)
        await world.say(world.neighbour, world.bot, photo=True)
        assert photos(world) == 1, "a photo much later is another matter"
        assert "What have you seen" in world.last(world.neighbour, world.bot).text

    play(dialogue)


def test_an_album_with_what_the_check_may_have_found(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        world.pg.say_album(world.resident, world.bot, photos=[True, True], caption="my kitchen tap drips all day")
        await world.settle()
        await world.say(world.resident, world.bot, photo=True)
        await world.later(minutes=20)
        await tap(world, world.resident, world.bot, "Yes, in the check")
        assert photos(world) == 3

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_words_that_come_late_to_a_photo(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, photo=True)
        await world.later(minutes=20)
        await world.say(world.neighbour, world.bot, say.lamp)
        assert photos(world) == 1
        await world.say(world.neighbour, world.group, "/report", photo=True)
        await world.later(minutes=20)
        asked = world.last(world.neighbour, world.group)
        await world.say(world.neighbour, world.group, say("the fence is down", "围栏倒了"), reply_to=asked)
        assert photos(world, 2) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_each_photo_has_its_own_caption(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        hinge = await world.say(world.neighbour, world.group, unsure(say), photo=True)
        lamp = await world.say(world.neighbour, world.group, say.lamp, photo=True)
        assert (photos(world), list(lamp.reactions.values()), hinge.reactions) == (1, ["👀"], {})
        await tap(world, world.neighbour, world.group, say.record)
        assert (recorded(world), photos(world, 2)) == (2, 1)

    play(dialogue, language=say.language)


def test_a_photo_with_a_word_to_it_waits_for_the_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, "look", photo=True)
        await world.say(world.neighbour, world.group, EN.lamp)
        assert photos(world) == 1

    play(dialogue)
