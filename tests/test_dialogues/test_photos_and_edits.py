"""Photos, albums and edits: one item, however many messages it takes."""

from bot.model import Severity
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, cards, heard, item, lines, recorded, tap


def photos(world: World) -> int:
    """How many photos #1 has."""
    return len(world.app.store.items.photos(item(world).id))


def test_a_photo_with_a_caption(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.lamp, photo=True)
        assert card(world).reply_to == said.id
        assert card(world).photo is None, "in the group the photo stands right above"
        assert card(world, who=world.head, where=world.bot).photo
        assert photos(world) == 1

    play(dialogue)


def test_an_album_is_one_item_with_all_its_photos(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.say_album(world.resident, world.group, photos=[True, True, True], caption=EN.lamp)
        await world.settle()
        assert recorded(world) == 1
        assert photos(world) == 3
        assert len(cards(world, world.neighbour, world.group)) == 1
        assert len(cards(world, world.head, world.bot)) == 1

    play(dialogue)


def test_a_photo_followed_by_its_text(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, photo=True)
        assert heard(world, world.resident, world.group) == []
        said = await world.say(world.resident, world.group, EN.lamp)
        assert recorded(world) == 1
        assert photos(world) == 1
        world.pg.edit(world.resident, said, "The lamp by the back door is out")
        await world.settle()
        assert card(world).text.startswith("🟠 #1 The lamp by the back door is out")

    play(dialogue)


def test_a_text_followed_by_its_photo(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.resident, world.group, photo=True)
        assert recorded(world) == 1
        assert photos(world) == 1
        await world.later(minutes=6)
        await world.say(world.resident, world.group, photo=True)
        assert photos(world) == 1, "a photo much later is another matter"
        await world.say(world.neighbour, world.group, photo=True)
        assert photos(world) == 1, "so is somebody else's"

    play(dialogue)


def test_a_photo_in_reply_to_the_card_joins_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.later(hours=1)
        await world.say(world.neighbour, world.group, photo=True, reply_to=card(world))
        assert photos(world) == 1
        assert recorded(world) == 1

    play(dialogue)


def test_an_edit_changes_the_cards_in_place(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.lamp)
        world.pg.edit(world.resident, said, "The lamp by the bins is out")
        await world.settle()
        assert card(world).edited
        assert card(world).text.startswith("🟠 #1 The lamp by the bins is out")
        assert "The lamp by the bins is out" in card(world, who=world.head, where=world.bot).text
        note = await world.say(world.neighbour, world.group, "On the left", reply_to=card(world))
        world.pg.edit(world.neighbour, note, "On the right")
        await world.settle()
        assert item(world).text == "The lamp by the bins is out", "editing a note does not edit the report"

    play(dialogue)


def test_an_edit_can_turn_talk_into_a_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.talk)
        assert recorded(world) == 0
        world.pg.edit(world.resident, said, EN.lamp)
        await world.settle()
        assert card(world).reply_to == said.id
        assert recorded(world) == 1

    play(dialogue)


def test_an_edit_after_the_end_changes_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.lamp)
        await world.press(world.resident, world.group, EN.not_a_report)
        world.pg.edit(world.resident, said, "The lamp by the bins is out")
        await world.settle()
        assert item(world).text == EN.lamp
        assert recorded(world) == 1

    play(dialogue)


def test_a_caption_with_the_command_is_a_report_without_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, "/report see the hall", photo=True)
        assert item(world).text == "see the hall"
        assert photos(world) == 1
        world.pg.edit(world.resident, said, "/report see the cellar")
        await world.settle()
        assert item(world).text == "see the cellar"
        await world.say(world.neighbour, world.bot, "/report see the attic", photo=True)
        assert item(world, 2).text == "see the attic"
        assert item(world, 2).private

    play(dialogue)


def test_an_edit_that_tells_of_danger_makes_it_urgent(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.lamp)
        assert card(world).text.startswith("🟠")
        world.pg.edit(world.resident, said, f"{EN.lamp}. {EN.gas}")
        await world.settle()
        assert card(world).text.startswith("🔴")
        assert "call 119 / 120 / 110 first" in card(world).text
        await world.later(minutes=11)
        assert "🔔" in card(world).text, "its deadlines are those of an urgent one now"

    play(dialogue)


@in_both_languages
def test_danger_in_reply_to_a_card_is_a_report_of_its_own(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        lamp = card(world)
        await world.say(world.neighbour, world.group, say.gas, reply_to=lamp)
        assert item(world, 2).severity is Severity.URGENT
        await world.say(world.neighbour, world.group, say("Me too! ", "我家也是！") + say.gas, reply_to=lamp)
        if recorded(world) == 2:
            await tap(world, world.neighbour, world.group, say.record)
        await world.say(world.neighbour, world.group, say("It flickers a little", "有点闪"), reply_to=lamp)
        assert recorded(world) == 3
        await world.say(world.neighbour, world.group, say("call an ambulance!", "快叫救护车！"), reply_to=lamp)
        assert "119 / 120 / 110" in world.last(world.neighbour, world.group).text
        kept = [line for line in lines(card(world, number=1)) if line.startswith("💬")]
        assert kept == [say("💬 hh:mm It flickers a little", "💬 hh:mm 有点闪")]

    play(dialogue, language=say.language)
