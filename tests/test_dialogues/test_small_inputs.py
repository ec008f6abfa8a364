"""Small things that people type, send and are: each is answered, and no word is lost."""

import pytest

from demo.world import World
from handlers import ROUTES
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.looking import heard, item

WHITE_SPACE = ["\u3000", "\u00a0", "\t", "\u2003", "\n", "  "]


@pytest.mark.parametrize("space", WHITE_SPACE, ids=ascii)
def test_any_white_space_separates_a_command_from_its_words(play: Play, space: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report{space}门口的灯 坏了")
        assert item(world).text == "门口的灯 坏了"
        await world.say(world.resident, world.bot, f"/report{space}the stairs are dirty")
        assert item(world, 2).text == "the stairs are dirty"
        await world.say(world.resident, world.bot, f"/away{space}until Sunday")
        assert "Sunday" in world.last(world.resident, world.bot).text
        await world.say(world.head, world.bot, f"/find{space}stairs")
        assert "#2" in world.last(world.head, world.bot).text
        await world.say(world.head, world.bot, f"/item{space}1")
        assert "#1" in world.last(world.head, world.bot).text
        await world.say(world.street_officer, world.street, f"/departments@linli_bot{space}add{space}water company")
        assert "water company" in world.last(world.street_officer, world.street).text

    play(dialogue)


def test_an_anonymous_administrator_is_answered_whatever_they_ask(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.say_as_anonymous_admin(world.head, world.group, "/settings@linli_bot")
        await world.settle()
        assert heard(world, world.neighbour, world.group)[-1].startswith("I can see an administrator wrote that")
        for name in sorted({name for route in ROUTES for name in getattr(route.match, "commands", ())}):
            world.pg.say_as_anonymous_admin(world.head, world.group, f"/{name}@linli_bot")
            world.pg.say_as_anonymous_admin(world.street_officer, world.street, f"/{name}@linli_bot")
            await world.settle()
            assert "failed" not in world.app.store.inbox.outcomes(), name

    play(dialogue)


def test_what_turns_the_direction_of_text_does_not_turn_the_rest_of_a_line(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "/report The lamp by the \u202egate is out \u2067here")
        await world.say(world.head, world.bot, "/handbook")
        shown = [
            each
            for who, where in ((world.head, world.bot), (world.head, world.group))
            for each in world.sees(who, where)
        ]
        told = [text for each in shown if each.sender_id == world.bot.id for text in (each.text, *each.labels)]
        assert any("The lamp by the gate is out here" in text for text in told)
        assert not any(turn in text for text in told for turn in "\u202e\u2067")

    play(dialogue)
