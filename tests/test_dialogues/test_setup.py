"""A chat gets its place, its members their household, a person of the roster their account."""

from demo.world import COMMUNITY_CODE, GROUP_CODE, World
from playground import Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, place, tap


async def add(world: World, by: Person, parameter: str | None = None, *, admin: bool = True) -> None:
    """The bot is added to the group."""
    world.pg.add_bot_to(world.group, world.bot, by=by, admin=admin, start_parameter=parameter)
    await world.settle()


def hello(say: Lines) -> str:
    """What is said once the group's chat is set up."""
    return say(
        "Hello! From now on this is the chat of Courtyard 17. Write here what needs looking after, in plain words; "
        "I'll write it down and tell Wang Jianguo.",
        "大家好！从现在起，这里是17号院的群。看到什么需要处理的，直接在群里说，我会记下来并告诉王建国。",
    )


@in_both_languages
def test_by_the_link(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await add(world, world.head, GROUP_CODE)
        assert world.texts(world.neighbour, world.group) == [hello(say)]
        await world.say(world.resident, world.group, say.lamp)
        assert item(world).number == 1

    play(dialogue, language=say.language, set_up=False)


@in_both_languages
def test_by_the_command(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await add(world, world.head)
        await world.say(world.resident, world.group, say.lamp)
        assert world.texts(world.neighbour, world.group) == [], "it is nobody's chat yet"
        wrong = {
            "/setup@linli_bot XX-1": say(
                "I don't know a place with the code XX-1. The operator adds places with "
                "linli import places.csv roster.csv.",
                "没有编号是 XX-1 的地方。管理员可以用 linli import places.csv roster.csv 添加。",
            ),
            "/setup@linli_bot DT": say(
                "This chat can be set up for Hillside Street by its safety head, its community or the operator. "
                "Please ask one of them to add me.",
                "山前街道的群只能由平安户长、社区或管理员来设置。请他们把我加进来。",
            ),
        }
        for command, answer in wrong.items():
            await world.say(world.head, world.group, command)
            assert world.last(world.head, world.group).text == answer
        await world.say(world.head, world.group, f"/setup@linli_bot {GROUP_CODE.lower()}")
        assert world.texts(world.head, world.group)[-1] == hello(say)

    play(dialogue, language=say.language, set_up=False)


def test_the_head_alone_needs_no_code(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await add(world, world.head)
        await world.say(world.head, world.group, "/setup@linli_bot")
        assert hello(EN) in world.texts(world.head, world.group)
        await world.say(world.head, world.group, "/setup@linli_bot")
        assert world.last(world.head, world.group).text == (
            "Which place is this chat for? Send /setup and its code, such as /setup DT-03-017."
        )

    play(dialogue, set_up=False)


def test_a_stranger_a_resident_and_an_anonymous_administrator_are_refused(play: Play) -> None:
    async def dialogue(world: World) -> None:
        stranger = world.pg.add_person("Stranger")
        world.pg.join(stranger, world.group)
        await add(world, stranger, GROUP_CODE)
        refused = (
            "This chat can be set up for Courtyard 17 by its safety head, its community or the operator. "
            "Please ask one of them to add me."
        )
        assert world.last(stranger, world.group).text == refused
        await world.say(world.resident, world.group, f"/setup@linli_bot {GROUP_CODE}")
        assert world.last(stranger, world.group).text == refused
        world.pg.say_as_anonymous_admin(world.head, world.group, f"/setup@linli_bot {GROUP_CODE}")
        await world.settle()
        assert world.last(stranger, world.group).text.startswith("I can see an administrator wrote that, but not who.")
        assert place(world).chat_id is None

    play(dialogue, set_up=False)


@in_both_languages
def test_a_staff_chat(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        world.pg.add_bot_to(
            world.community, world.bot, by=world.community_officer, admin=True, start_parameter=COMMUNITY_CODE
        )
        await world.settle()
        assert world.last(world.community_officer, world.community).text == say(
            "Hello! From now on this is the staff chat of Mill Lane. Items that are passed up come here.",
            "大家好！从现在起，这里是磨坊社区的工作群。上报的事项会发到这里。",
        )
        await world.say(world.community_officer, world.community, say.lamp)
        assert len(world.texts(world.community_officer, world.community)) == 1, "a staff chat reports nothing"

    play(dialogue, language=say.language, set_up=False)


def test_a_second_chat_for_the_same_place_moves_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        new = world.pg.add_group("Courtyard 17, new", members=[world.head, world.resident], creator=world.head)
        world.pg.add_bot_to(new, world.bot, by=world.head, admin=True, start_parameter=GROUP_CODE)
        await world.settle()
        await world.say(world.resident, new, "The stairwell is full of rubbish again")
        assert item(world, 2).number == 2
        assert "#2" in world.last(world.resident, new).text
        before = world.texts(world.resident, world.group)
        assert before[-1] == (
            "Wang Jianguo has made another chat the chat of Courtyard 17, so from now on I tell and hear nothing here. "
            "Was that a mistake? /setup DT-03-017 here puts it back."
        )
        await world.say(world.resident, world.group, "The bins are overflowing")
        assert world.texts(world.resident, world.group) == before, "the old chat is nobody's now"
        await tap(world, world.head, world.bot, EN.take)
        assert world.texts(world.resident, world.group) == before

    play(dialogue)


@in_both_languages
def test_a_code_is_all_that_follows_and_a_staff_chat_that_is_moved_hears_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer, before = world.community_officer, place(world, COMMUNITY_CODE).chat_id
        new = world.pg.add_group("Courtyard 18", members=[officer], creator=officer)
        world.pg.add_bot_to(new, world.bot, by=officer, admin=True)
        await world.settle()
        await world.say(officer, new, f"/setup@linli_bot {COMMUNITY_CODE} 018")
        assert f"{COMMUNITY_CODE} 018" in world.last(officer, new).text
        assert place(world, COMMUNITY_CODE).chat_id == before
        await world.say(officer, new, f"/setup@linli_bot {COMMUNITY_CODE}")
        assert world.last(officer, world.community).text == say(
            f"{officer.name} has made another chat the chat of Mill Lane, so from now on I tell and hear nothing here. "
            f"Was that a mistake? /setup {COMMUNITY_CODE} here puts it back.",
            f"{officer.name}把另一个群设成了磨坊社区的群，从现在起我在这里不说话、也不听了。"
            f"弄错了吗？在这里发 /setup {COMMUNITY_CODE} 就能改回来。",
        )
        await world.say(officer, world.community, f"/setup@linli_bot {COMMUNITY_CODE}")
        assert place(world, COMMUNITY_CODE).chat_id == before

    play(dialogue, language=say.language)


@in_both_languages
def test_members_tap_their_household(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        world.app.store.db.execute("UPDATE person SET telegram_id = NULL WHERE name IN (?, ?)", _two(world))
        world.app.store.db.conn.commit()
        await add(world, world.head, GROUP_CODE)
        asked = world.last(world.neighbour, world.group)
        assert asked.text == say(
            "Which is your home? One tap, so that each household has its voice and its turn.",
            "您是哪一户？点一下就行，这样每户都算得上数，也都轮得到。",
        )
        homes = list(world.cast.households)
        assert asked.buttons == [homes[:2], homes[2:4], homes[4:]], "a home may have more people than the first"
        homes = homes[1:3]
        assert await tap(world, world.neighbour, world.group, homes[0]) == say(
            f"Welcome! You belong to {homes[0]}.", f"欢迎！您是{homes[0]}的。"
        )
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.neighbour, world.group, say.me_too)
        assert world.app.store.items.has_voice(item(world).id, f"household:{_home(world)}")

    play(dialogue, language=say.language, set_up=False)


def _two(world: World) -> list[str]:
    return [world.neighbour.name, world.old_neighbour.name]


def _home(world: World) -> int | None:
    found = world.app.store.people.by_telegram(world.neighbour.id)
    return found.household_id if found else None


@in_both_languages
def test_a_personal_link(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        store.db.execute(
            "UPDATE person SET telegram_id = NULL, invite = 'abc-DEF_1' WHERE name = ?", [world.neighbour.name]
        )
        store.db.conn.commit()
        await world.say(world.neighbour, world.group, say.lamp)
        await world.start(world.neighbour, parameter="abc-DEF_1")
        assert world.last(world.neighbour, world.bot).text == say(
            "Hello Bo! Now I know you. I'll write to you here when something concerns you.",
            "阿波，您好！我认识您了。有和您有关的事，我在这里告诉您。",
        )
        person = store.people.by_telegram(world.neighbour.id)
        assert person is not None
        assert person.household_id is not None
        assert item(world).reporter_id == person.id, "what they reported before is theirs"
        thief = world.pg.add_person("Thief")
        await world.start(thief, parameter="abc-DEF_1")
        assert "I don't know your group yet" in world.last(thief, world.bot).text or say.language == "zh"
        assert store.people.by_telegram(world.neighbour.id) == person, "a link works once"

    play(dialogue, language=say.language)


@in_both_languages
def test_in_privacy_mode_it_says_that_it_cannot_hear_and_how_to_fix_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await add(world, world.head, GROUP_CODE, admin=False)
        hint = world.last(world.neighbour, world.group).text
        assert hint == say(
            "I can't read plain messages here yet. Please make me an administrator of this group (no special rights "
            "are needed), or switch off my privacy mode at @BotFather: /setprivacy, Disable, then remove me and add "
            "me again. Until then /report works.",
            "我现在还看不到群里的普通消息。请把我设为本群管理员（不需要特别权限），或者在 @BotFather 那里关掉我的隐私模式："
            "/setprivacy，选 Disable，然后把我移出群再加进来。在那之前可以用 /report。",
        )
        await world.say(world.resident, world.group, say.lamp)
        assert len(heard(world, world.neighbour, world.group)) == 1
        await world.say(world.resident, world.group, f"/report@linli_bot {say.lamp}")
        assert item(world).text == say.lamp
        world.pg.promote(world.bot, world.group, by=world.head)
        await world.settle()
        await world.say(world.resident, world.group, say.gas)
        assert item(world, 2).text == say.gas

    play(dialogue, language=say.language, set_up=False)


def test_in_private_setup_says_where_it_belongs(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, f"/setup {GROUP_CODE}")
        assert world.last(world.head, world.bot).text == "/setup belongs in the group chat that I am to look after."

    play(dialogue)
