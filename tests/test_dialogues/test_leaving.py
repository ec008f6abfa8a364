"""Whoever leaves the group's chat belongs to the group no more: no reminder, nothing to read; what they said stays."""

import pytest

from demo.world import World
from playground import Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.leavers import home_of, leave
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, place, tap
from tests.test_dialogues.mornings import EVERYBODY, SATURDAY, ask, clock


@in_both_languages
def test_no_reminder_and_the_head_hears_of_the_empty_home(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        home = world.cast.households[2]
        await leave(world, world.old_neighbour)
        assert heard(world, world.head, world.bot)[-1] == say(
            f"{world.old_neighbour.name} has left the chat, and I know nobody else of {home}: its turns pass it by until "
            "somebody joins it.",
            f"{world.old_neighbour.name}退群了，{home}别的人我都不认识：有人加入之前，不会轮到这一户。",
        )
        before = len(heard(world, world.head, world.bot))
        await clock(world, SATURDAY, 9)
        assert heard(world, world.old_neighbour, world.bot) == []
        assert not any(world.old_neighbour.name in each for each in heard(world, world.head, world.bot)[before:])

    play(dialogue, language=say.language, opened=EVERYBODY)


@pytest.mark.parametrize("rights", [{"administrator": True}, {"administrator": False}])
def test_heard_with_and_without_rights(play: Play, rights: dict[str, bool]) -> None:
    async def dialogue(world: World) -> None:
        world.pg.remove(world.neighbour, world.group, by=world.head)
        await world.settle()
        assert home_of(world, world.neighbour) is None
        told = [each for each in heard(world, world.head, world.bot) if "has left the chat" in each]
        assert len(told) == 1, "the service message and the administrators' update are one departure"

    play(dialogue, opened=EVERYBODY, **rights)


def test_others_at_home_take_the_turns_and_nobody_is_told(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        with store.transaction():
            sql = "UPDATE person SET household_id = ? WHERE telegram_id = ?"
            store.db.execute(sql, [home_of(world, world.neighbour), world.old_neighbour.id])
        before = heard(world, world.head, world.bot)
        await leave(world, world.old_neighbour)
        assert home_of(world, world.old_neighbour) is None
        assert home_of(world, world.neighbour) is not None
        assert heard(world, world.head, world.bot) == before

    play(dialogue, opened=EVERYBODY)


def test_an_office_and_what_was_said_stay(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.group, EN.lamp)
        await world.press(world.neighbour, world.group, EN.me_too)
        voice = f"household:{home_of(world, world.neighbour)}"
        await leave(world, world.neighbour)
        await leave(world, world.head)
        assert world.app.store.items.has_voice(item(world).id, voice)
        assert home_of(world, world.head) is None
        assert "#1" in await ask(world, world.head, world.bot, "/items")

    play(dialogue, opened=EVERYBODY)


def test_what_waited_for_the_evening_is_no_longer_said(play: Play) -> None:
    """Somebody's days away moved their turn, which they would have read in the evening."""

    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, "/away until sunday")
        await leave(world, world.old_neighbour)
        await clock(world, SATURDAY, 9)
        assert heard(world, world.old_neighbour, world.bot) == []

    play(dialogue, opened=EVERYBODY)


def test_another_chat_is_not_theirs(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.join(world.neighbour, world.community)
        await world.settle()
        world.pg.leave(world.neighbour, world.community)
        await world.settle()
        found = world.app.store.people.by_telegram(world.neighbour.id)
        assert found is not None
        assert found.place_id == place(world).id

    play(dialogue)


def test_whoever_left_reads_nothing_but_their_own(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, EN.lamp)
        await leave(world, world.neighbour)
        await reads_nothing(world, world.neighbour, "I know of no group that you belong to.")
        assert "#1" in await ask(world, world.neighbour, world.bot, "/mine")

    play(dialogue, opened=EVERYBODY)


def test_having_written_once_opens_no_books(play: Play) -> None:
    async def dialogue(world: World) -> None:
        tom = world.pg.add_person("Tom")
        world.pg.join(tom, world.group)
        await world.say(tom, world.group, EN.lamp)
        await world.start(tom)
        await reads_nothing(world, tom, "I don't know your household yet. Which one is yours? /household")
        assert "#1" in await ask(world, tom, world.bot, "/mine")
        assert "Written down: #2" in await ask(world, tom, world.bot, EN.gas), "reporting needs no household"

    play(dialogue, opened=EVERYBODY)


def test_a_household_that_moved_away_reads_until_it_has(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.head, world.bot, "/moved No. 3")
        assert "#1" in await ask(world, world.old_neighbour, world.bot, "/items")
        await world.later(days=1)
        await reads_nothing(world, world.old_neighbour, "I was told that your household has moved away.")
        await world.say(world.head, world.bot, "/moved No. 3 back")
        assert "#1" in await ask(world, world.old_neighbour, world.bot, "/items")

    play(dialogue, opened=EVERYBODY)


def test_a_list_that_is_open_still_closes(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.neighbour, world.bot, "/find lamp")
        await leave(world, world.neighbour)
        assert await tap(world, world.neighbour, world.bot, "#1") == "This button is no longer in use."

    play(dialogue, opened=EVERYBODY)


async def reads_nothing(world: World, who: Person, because: str) -> None:
    """None of the commands that read tells them anything in private."""
    for command in ("/items", "/item 1", "/find lamp", "/rota", "/check"):
        told = await ask(world, who, world.bot, command)
        assert told.startswith((because, "I don't know your household yet")), command
