"""/help and the menu list what whoever asks can do where they ask: a command that is listed is never refused."""

import re

import pytest

from bot.rules.commands import COMMANDS, Part, Where, usable
from bot.texts.sentences import ANSWERS, NOTICES
from demo.world import World
from playground import Bot, Chat, Person
from playground.page.menu import commands
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import end_offices

REFUSALS = (
    *("turn_no_household", "turn_only_head", "no_group", "not_here", "handbook_who", "minutes_who", "ledger_who"),
    *("only_handlers", "departments_where", "report_who", "anonymous", "open_private", "turn_moved_away"),
)
TEXTS = {text for name in REFUSALS if (text := NOTICES.get(name) or ANSWERS.get(name))}
SEATS = [
    ("resident", "group", {Part.NEIGHBOUR, Part.HOME}),
    ("resident", "bot", {Part.NEIGHBOUR, Part.HOME}),
    ("head", "group", {Part.NEIGHBOUR, Part.HOME, Part.HEAD}),
    ("head", "bot", {Part.NEIGHBOUR, Part.HOME, Part.HEAD}),
    ("deputy", "bot", {Part.NEIGHBOUR, Part.HOME, Part.HEAD}),
    ("community_officer", "community", {Part.NEIGHBOUR, Part.OFFICER}),
    ("community_officer", "bot", {Part.OFFICER}),
    ("street_officer", "street", {Part.NEIGHBOUR, Part.OFFICER}),
    ("street_officer", "bot", {Part.OFFICER}),
]


def _seat(world: World, part: str, where: str) -> tuple[Person, Chat | Bot]:
    return world.people[part], getattr(world, where)


def _where(where: str) -> Where:
    return {"group": Where.GROUP, "bot": Where.PRIVATE}.get(where, Where.STAFF)


async def _help(world: World, who: Person, where: Chat | Bot) -> list[str]:
    await world.say(who, where, "/help@linli_bot")
    return re.findall(r"^/([a-z]+) –", world.last(who, where).text, re.MULTILINE)


def _menu(world: World, who: Person, where: Chat | Bot) -> list[str]:
    """What Telegram shows beside their text field."""
    return sorted(each["name"] for each in commands(world.bot, world.pg.place(who, where), who))


@pytest.mark.parametrize(("part", "where", "parts"), SEATS)
def test_what_is_listed_is_never_refused(play: Play, part: str, where: str, parts: set[Part]) -> None:
    async def dialogue(world: World) -> None:
        who, chat = _seat(world, part, where)
        listed = await _help(world, who, chat)
        assert sorted(listed) == sorted(usable(_where(where), parts))
        assert _menu(world, who, chat) == sorted(listed)
        for name in listed:
            await world.say(who, chat, f"/{name}@linli_bot")
            for place in {chat, world.bot}:
                seen = world.sees(who, place)
                assert not seen or seen[-1].text not in TEXTS, name

    play(dialogue)


@in_both_languages
def test_the_openings(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        for who, where, begins in (
            (world.street_officer, world.street, say("What is passed up to ", "上报到")),
            (world.street_officer, world.bot, say("Tell me what you saw", "看到什么就直接告诉我")),
            (world.head, world.group, say("Tell the group what you saw", "看到什么就在群里直接说")),
        ):
            await _help(world, who, where)
            assert world.last(who, where).text.startswith(begins)
        assert (
            say("In your office also:\n/handbook –", "您还可以：\n/handbook –")
            in world.last(world.head, world.group).text
        )
        assert world.last(world.head, world.group).is_ephemeral, "it is theirs alone"
        assert "/handbook" not in "".join(world.texts(world.neighbour, world.group))

    play(dialogue, language=say.language)


def test_without_rights_and_a_private_chat_the_group_answers(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, "/help@linli_bot")
        assert world.last(world.resident, world.group).text.startswith("Tell the group what you saw")

    play(dialogue, administrator=False, privacy_mode=False)


def test_a_chat_of_no_place_and_a_stranger_hear_what_comes_first(play: Play) -> None:
    async def dialogue(world: World) -> None:
        stranger = world.pg.add_person("Stranger")
        await world.say(stranger, world.bot, "/help")
        assert world.last(stranger, world.bot).text.startswith("I know of no group that you belong to.")
        elsewhere = world.pg.add_group("Chess", members=[world.resident])
        world.pg.add_bot_to(elsewhere, world.bot, by=world.resident, admin=True)
        await world.say(world.resident, elsewhere, "/help@linli_bot")
        assert world.last(world.resident, elsewhere).text == (
            "This chat isn't set up yet. /setup and the place's code does it."
        )

    play(dialogue)


def test_the_menu_follows_the_office(play: Play) -> None:
    async def dialogue(world: World) -> None:
        assert "handbook" in _menu(world, world.head, world.bot), "since /start"
        assert "docket" in _menu(world, world.street_officer, world.street), "since the set-up"
        assert "docket" not in _menu(world, world.resident, world.bot)
        assert "settings" not in _menu(world, world.resident, world.group)
        await end_offices(world, "DT-03-017")
        await _help(world, world.head, world.bot)
        assert "handbook" not in _menu(world, world.head, world.bot)
        assert set(_menu(world, world.head, world.bot)) <= set(COMMANDS)

    play(dialogue)


def test_a_clerk_of_a_staff_chat_is_not_told_to_record(play: Play) -> None:
    async def dialogue(world: World) -> None:
        clerk = world.pg.add_person("Clerk")
        world.pg.join(clerk, world.street)
        listed = await _help(world, clerk, world.street)
        assert "report" not in listed
        assert world.last(clerk, world.street).text.startswith("What is passed up to ")
        assert "report" in _menu(world, world.street_officer, world.street), "one menu for all of them"

    play(dialogue)
