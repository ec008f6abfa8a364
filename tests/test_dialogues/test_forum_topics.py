"""Groups with topics: everything is said where it was asked, and a closed topic stops nothing."""

from collections.abc import Sequence

import pytest

from demo.world import GROUP_CODE, World
from playground import Chat, Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, RUBBISH
from tests.test_dialogues.looking import card, item, recorded


async def forum(world: World) -> Chat:
    """The neighbours' chat as a forum, with the bot in it but not set up."""
    people: Sequence[Person] = [world.head, world.deputy, world.resident, world.neighbour, world.old_neighbour]
    chat = world.pg.add_group("Courtyard 17", members=people, creator=world.head, forum=True)
    world.pg.add_bot_to(chat, world.bot, by=world.head, admin=True)
    await world.settle()
    return chat


def test_a_forum_topic(play: Play) -> None:
    async def dialogue(world: World) -> None:
        chat = await forum(world)
        topic = world.pg.add_topic(chat, "Safety", by=world.head)
        await world.say(world.head, chat, f"/setup@linli_bot {GROUP_CODE}", topic=topic)
        assert world.last(world.head, chat).topic == topic.id
        for text in (EN.lamp, f"/report@linli_bot {RUBBISH}", "/report@linli_bot ice on the steps"):
            await world.say(world.resident, chat, text, topic=topic)
        assert recorded(world) == 3
        assert [card(world, number, where=chat).topic for number in (1, 2, 3)] == [topic.id] * 3
        assert card(world, where=chat).reply_to is not None
        await world.say(world.neighbour, chat, "/report@linli_bot", topic=topic)
        assert world.last(world.neighbour, chat).text == "What have you seen, and where? A photo helps."
        assert world.last(world.neighbour, chat).topic == topic.id
        assert item(world, 3).text == "ice on the steps"

    play(dialogue, set_up=False)


def test_what_is_asked_in_another_topic_is_answered_there(play: Play) -> None:
    async def dialogue(world: World) -> None:
        chat = await forum(world)
        topic = world.pg.add_topic(chat, "Safety", by=world.head)
        tea = world.pg.add_topic(chat, "Tea", by=world.head)
        await world.say(world.head, chat, f"/setup@linli_bot {GROUP_CODE}", topic=topic)
        said = await world.say(world.resident, chat, EN.lamp, topic=tea)
        assert recorded(world) == 1
        assert list(said.reactions.values()) == ["👀"]
        await world.say(world.resident, chat, "/items@linli_bot", topic=tea)
        assert world.last(world.resident, chat).topic == tea.id

    play(dialogue, set_up=False)


@pytest.mark.parametrize("description", ["TOPIC_CLOSED", "message thread not found"])
def test_a_topic_that_was_closed_or_deleted(play: Play, description: str) -> None:
    async def dialogue(world: World) -> None:
        chat = await forum(world)
        topic = world.pg.add_topic(chat, "Safety", by=world.head)
        await world.say(world.head, chat, f"/setup@linli_bot {GROUP_CODE}", topic=topic)
        world.pg.fail_next("sendMessage", status=400, description=f"Bad Request: {description}")
        await world.say(world.resident, chat, EN.lamp)
        assert card(world, where=chat).topic is None, "it is said in the chat itself"

    play(dialogue, set_up=False)
