"""/report always records: its own words, the message it points at, or what is said next."""

from demo.world import World
from playground import Message
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, recorded


def reporter(world: World, number: int = 1) -> str:
    """Who reported an item."""
    found = item(world, number).reporter_id
    return world.app.store.people.get(found).name if found else ""


def test_with_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, "/report tea leaves on the bench")
        assert card(world).reply_to == said.id
        assert item(world).text == "tea leaves on the bench"
        await world.say(world.neighbour, world.group, "/report@linli_bot\nthe bench again")
        assert item(world, 2).text == "the bench again"
        world.pg.edit(world.resident, said, "/report tea leaves on both benches")
        await world.settle()
        assert item(world).text == "tea leaves on both benches"

    play(dialogue)


def test_in_reply_to_a_message_its_writer_reported_it_and_whoever_pointed_stands_behind_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.talk, photo=True)
        await world.say(world.neighbour, world.group, "/report", reply_to=said)
        assert card(world).reply_to == said.id
        assert reporter(world) == "Anna"
        assert card(world).text.splitlines()[0].endswith("· 2 households")
        assert len(world.app.store.items.photos(item(world).id)) == 1
        await world.say(world.old_neighbour, world.group, "/report", reply_to=said)
        assert card(world).text.splitlines()[0].endswith("· 3 households")
        await world.say(world.neighbour, world.group, "/report", reply_to=said)
        assert recorded(world) == 1
        assert world.last(world.neighbour, world.group).text == "That is already written down as #1."

    play(dialogue)


def test_words_beside_the_message_it_points_at_are_kept(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.talk)
        await world.say(world.neighbour, world.group, "/report there was ice on the steps", reply_to=said)
        assert "there was ice on the steps" in card(world, who=world.head, where=world.bot).text
        assert EN.talk in card(world, who=world.head, where=world.bot).text

    play(dialogue)


def test_pointing_at_what_was_forwarded_makes_it_ones_own_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.lamp, forward_from="Somebody hidden")
        await world.say(world.neighbour, world.group, "/report", reply_to=said)
        assert reporter(world) == "Bo"
        assert recorded(world) == 1

    play(dialogue)


@in_both_languages
def test_alone_it_asks_and_the_reply_is_recorded(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.neighbour, world.group, "/report")
        asked = world.last(world.neighbour, world.group)
        assert asked.text == say(
            "What have you seen, and where? A photo helps.", "您看到了什么，在哪里？附张照片更好。"
        )
        assert asked.reply_to == said.id
        await world.say(world.resident, world.group, say.talk, reply_to=asked)
        assert recorded(world) == 0, "somebody else was asked"
        await world.say(world.neighbour, world.group, photo=True, reply_to=asked)
        assert world.last(world.neighbour, world.group).text == say(
            "Thank you for the photo. What is it, and where?", "谢谢您的照片。这是什么，在哪里？"
        )
        answer = await world.answer(world.neighbour, world.group, say.talk)
        assert item(world).text == say.talk
        assert card(world).reply_to in {answer.id, answer.id - 2}, "under the photo or the words"
        assert len(world.app.store.items.photos(item(world).id)) == 1

    play(dialogue, language=say.language)


def test_alone_and_then_forgotten(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, "/report")
        asked = world.last(world.neighbour, world.group)
        await world.say(world.neighbour, world.group, "/cancel@linli_bot")
        assert world.last(world.neighbour, world.group).text == "All right, forgotten."
        await world.say(world.neighbour, world.group, EN.talk, reply_to=asked)
        assert recorded(world) == 0

    play(dialogue)


def test_in_private_with_words_and_alone(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, f"/report {EN.talk}")
        assert item(world).private
        await world.say(world.resident, world.bot, "/report")
        assert world.last(world.resident, world.bot).text == "What have you seen, and where? A photo helps."
        await world.say(world.resident, world.bot, "Ducks on the roof")
        assert item(world, 2).text == "Ducks on the roof"
        assert item(world, 2).private

    play(dialogue)


def test_an_anonymous_administrator(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.say_as_anonymous_admin(world.head, world.group, "/report tea leaves on the bench")
        await world.settle()
        assert item(world).reporter_id is None
        said: Message = await world.say(world.resident, world.group, EN.talk)
        world.pg.say_as_anonymous_admin(world.head, world.group, "/report", reply_to=said)
        await world.settle()
        assert reporter(world, 2) == "Anna"
        world.pg.say_as_anonymous_admin(world.head, world.group, "/report")
        await world.settle()
        assert world.last(world.resident, world.group).text == (
            "I can see an administrator wrote that, but not who. Please press the button instead, or write as yourself."
        )
        assert recorded(world) == 2

    play(dialogue)


def test_outside_of_a_groups_chat(play: Play) -> None:
    async def dialogue(world: World) -> None:
        elsewhere = world.pg.add_group("Chess", members=[world.resident])
        world.pg.add_bot_to(elsewhere, world.bot, by=world.resident, admin=True)
        await world.say(world.resident, elsewhere, EN.lamp)
        assert heard(world, world.resident, elsewhere) == []
        await world.say(world.resident, elsewhere, f"/report {EN.lamp}")
        assert world.last(world.resident, elsewhere).text == (
            "This chat isn't set up yet. /setup and the place's code does it."
        )
        assert recorded(world) == 0

    play(dialogue)
