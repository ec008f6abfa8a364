"""/household: the safety head puts right who belongs where; everybody else finds their own home."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.leavers import home_of
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, second_group
from tests.test_dialogues.mornings import EVERYBODY, ask


@in_both_languages
def test_somebody_is_moved_and_taken_out_by_name(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        bo, home = world.neighbour.name, world.cast.households[2]
        assert await ask(world, world.head, world.bot, f"/household {bo} {home}") == say(
            f"{bo} belongs to {home} now.", f"{bo}现在是{home}的。"
        )
        assert home_of(world, world.neighbour) == home_of(world, world.old_neighbour)
        assert heard(world, world.neighbour, world.bot)[-1] == say(
            f"Welcome! You belong to {home} now.", f"欢迎！您现在是{home}的了。"
        )
        assert await ask(world, world.head, world.bot, f"/household {bo} {say('out', '搬走了')}") == say(
            f"{bo} no longer belongs to {home}.", f"{bo}不再是{home}的了。"
        )
        assert home_of(world, world.neighbour) is None
        assert heard(world, world.neighbour, world.bot)[-1] == say(
            f"Your safety head says you are no longer of {home}. If that is wrong, please tell them.",
            f"平安户长说您已经不是{home}的了。要是弄错了，请告诉平安户长。",
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_of_two_with_one_name_a_reply_says_which(play: Play) -> None:
    async def dialogue(world: World) -> None:
        other = world.pg.add_person(world.neighbour.name)
        world.pg.join(other, world.group)
        said = await world.say(other, world.group, EN.lamp)
        assert await ask(world, world.head, world.bot, "/household Bo No. 3") == (
            "I know more than one Bo. Please reply to a message of the one you mean with “/household No. 2”."
        )
        await world.say(world.head, world.group, "/household@linli_bot No. 3", reply_to=said)
        assert world.last(world.head, world.bot).text == "Bo belongs to No. 3 now."
        assert home_of(world, other) == home_of(world, world.old_neighbour)

    play(dialogue, opened=EVERYBODY)


def test_what_cannot_be_done_is_said(play: Play) -> None:
    async def dialogue(world: World) -> None:
        answers = {
            "/household Eve No. 2": "I don't know anybody of that name here.",
            "/household Bo": "Who belongs where? Such as “/household Tom No. 2”",
            "/household": "Who belongs where? Such as “/household Tom No. 2”",
        }
        for text, answer in answers.items():
            assert (await ask(world, world.head, world.bot, text)).startswith(answer)
        assert await ask(world, world.neighbour, world.bot, "/household Anna out") == (
            "Only the safety head can arrange that."
        )
        assert await ask(world, world.neighbour, world.bot, "/household") == (
            "You already belong to No. 2. If that is wrong, your safety head can change it."
        )
        assert await ask(world, world.community_officer, world.bot, "/household") == (
            "I know of no group that you belong to. If you live in one, write in its chat once, then tell me again."
        )

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_in_a_staff_chat_it_is_said_where_homes_belong(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.community_officer, world.community, "/household")
        assert heard(world, world.community_officer, world.bot) == [
            say(
                "Homes belong to a group: please say /household in its own chat.",
                "住哪一户，请到小组自己的群里说：/household",
            )
        ]

    play(dialogue, language=say.language, opened=("community_officer",))


def test_that_a_chat_is_not_set_up_is_said_in_that_chat(play: Play) -> None:
    async def dialogue(world: World) -> None:
        chat = world.pg.add_group("Cellar", members=[world.community_officer], creator=world.community_officer)
        world.pg.add_bot_to(chat, world.bot, by=world.community_officer, admin=True)
        await world.settle()
        for command in ("/household", "/rota"):
            await world.say(world.community_officer, chat, command)
            assert world.last(world.community_officer, chat).text.startswith("This chat isn't set up yet."), command
        assert heard(world, world.community_officer, world.bot) == []

    play(dialogue, opened=("community_officer",))


def test_nobody_is_taken_from_another_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        far = world.pg.add_person("Far")
        await second_group(world, head=world.pg.add_person("Li"), resident=far)
        home = home_of(world, far)
        world.pg.join(far, world.group)
        said = await world.say(far, world.group, EN.talk)
        await world.say(world.head, world.group, "/household@linli_bot No. 3", reply_to=said)
        assert world.last(world.head, world.bot).text == "Far belongs to a household of another group."
        assert home_of(world, far) == home

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_a_name_inside_another_name_is_nobodys(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        before = {person.id: home_of(world, person) for person in (world.neighbour, world.resident)}
        for text in (
            say("/household Bob out", "/household 阿波罗 搬走"),
            say("/household Mary Anna out", "/household 小安娜 搬走"),
            say("/household Bo No. 1a", "/household 阿波 3号楼1号"),
            say("/household Bo No. 3 out", "/household 阿波 3号 搬走"),
        ):
            await world.say(world.head, world.bot, text)
        assert {person.id: home_of(world, person) for person in (world.neighbour, world.resident)} == before

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("at", range(3))
def test_out_of_their_home_is_out(play: Play, say: Lines, at: int) -> None:
    async def dialogue(world: World) -> None:
        texts = [
            say("Bo No. 2 out", "阿波 2号 搬走"),
            say("Bo of No. 2 has left", "阿波从2号搬走了"),
            say("Bo is no longer with No. 2", "阿波不再是2号的"),
        ]
        bo, home = world.neighbour.name, world.cast.households[1]
        assert await ask(world, world.head, world.bot, f"/household {texts[at]}") == say(
            f"{bo} no longer belongs to {home}.", f"{bo}不再是{home}的了。"
        )
        assert home_of(world, world.neighbour) is None

    play(dialogue, language=say.language, opened=EVERYBODY)
