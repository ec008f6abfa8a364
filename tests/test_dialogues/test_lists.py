"""/items, /mine, /help, /cancel, and what the bot leaves alone."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, RUBBISH, Lines, in_both_languages
from tests.test_dialogues.looking import heard, recorded, second_group


@in_both_languages
def test_what_is_open_in_the_group_the_office_and_in_private(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        for who, where in ((world.resident, world.group), (world.head, world.bot)):
            await world.say(who, where, "/items@linli_bot")
            assert world.last(who, where).text == say("Nothing is open. 🌿", "没有待办的事。🌿")
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say.gas)
        await world.later(days=1)
        await world.press(world.neighbour, world.group, say.not_a_report)
        for who, where in (
            (world.resident, world.group),
            (world.resident, world.bot),
            (world.community_officer, world.community),
            (world.street_officer, world.street),
            (world.head, world.bot),
        ):
            await world.say(who, where, "/items@linli_bot")
            text = world.last(who, where).text
            assert text.splitlines()[0].startswith(say("Open here", "待办事项"))
            assert say("🟠 #1 The lamp by the gate is out", "🟠 #1 门口的灯坏了") in text
            assert say("yesterday", "昨天") in text
            assert "#2" not in text, "it was taken back"

    play(dialogue, language=say.language)


@in_both_languages
def test_ones_own_reports_are_told_in_private(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "/mine@linli_bot")
        assert world.last(world.resident, world.bot).text == say(
            "You haven't reported anything yet. Just tell me what you saw.",
            "您还没有反映过什么。看到什么就直接告诉我。",
        )
        await world.say(world.neighbour, world.group, say.gas)
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.resident, world.bot, f"/report {say.talk}")
        await world.say(world.resident, world.bot, "/mine")
        text = world.last(world.resident, world.bot).text
        assert text.splitlines()[0].startswith(say("What you have reported", "我反映过的"))
        assert "#2" in text
        assert "#3" in text
        assert "#1 " not in text
        before = heard(world, world.neighbour, world.group)
        await world.say(world.resident, world.group, "/mine@linli_bot")
        assert heard(world, world.neighbour, world.group) == before, "nothing of it in the group"

    play(dialogue, language=say.language)


def test_without_a_private_chat_the_group_sees_only_what_it_knows(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.resident, world.bot, f"/report {RUBBISH}")
        world.pg.block(world.resident, world.bot)
        await world.settle()
        await world.say(world.resident, world.group, "/mine@linli_bot")
        text = world.last(world.neighbour, world.group).text
        assert "#1" in text
        assert "#2" not in text

    play(dialogue)


@in_both_languages
def test_help(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "/help@linli_bot")
        in_group = world.last(world.resident, world.group)
        assert in_group.text.startswith(say("Tell the group what you saw, in plain words", "看到什么就在群里直接说"))
        assert "https://t.me/linli_bot?start=hello" in in_group.html
        for asked in ("/help", "/something", "/items@other_bot", "/start hello"):
            await world.say(world.resident, world.bot, asked)
            assert world.last(world.resident, world.bot).text.startswith(
                say(
                    ("Hello!" if "start" in asked else "Tell me what you saw"),
                    "您好！" if "start" in asked else "看到什么",
                )
            )
        await world.say(world.resident, world.bot, raw={"dice": {"emoji": "🎲", "value": 3}})
        assert world.last(world.resident, world.bot).text.startswith(say("Tell me what you saw", "看到什么"))

    play(dialogue, language=say.language)


def test_commands_of_another_bot_and_service_messages_are_left_alone(play: Play) -> None:
    async def dialogue(world: World) -> None:
        before = world.texts(world.resident, world.group)
        await world.say(world.resident, world.group, "/items@other_bot")
        await world.say(world.resident, world.group, f"/report@other_bot {EN.lamp}")
        await world.say(world.resident, world.group, "/weather")
        await world.say(world.resident, world.group, raw={"dice": {"emoji": "🎲", "value": 3}})
        await world.say(world.resident, world.group, location=(39.9, 116.1))
        await world.say(world.resident, world.group, document=("notes.txt", b"hello"))
        guest = world.pg.add_person("Guest")
        world.pg.join(guest, world.group)
        world.pg.rename(world.group, "Smell of gas at No. 5", by=world.head)
        world.pg.leave(guest, world.group)
        world.pg.react(world.resident, world.sees(world.resident, world.group)[0], "🔥")
        await world.settle()
        assert world.texts(world.resident, world.group) == before
        assert recorded(world) == 0

    play(dialogue)


def test_updates_of_the_future_stop_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.inject(world.bot, "message", {"message_id": "x"})
        world.pg.inject(world.bot, "message", {})
        world.pg.inject(world.bot, "holographic_message", {"depth": 3})
        world.pg.inject(world.bot, "callback_query", {"id": "1"})
        await world.say(world.resident, world.group, EN.lamp)
        assert recorded(world) == 1

    play(dialogue)


def test_many_items_are_listed_and_the_rest_is_counted(play: Play) -> None:
    async def dialogue(world: World) -> None:
        for number in range(22):
            world.pg.say(world.head, world.group, f"/report@linli_bot step {number + 1} <is> loose")
        await world.settle()
        await world.say(world.head, world.bot, "/items")
        assert "#1 " in world.last(world.head, world.bot).text
        assert len(world.last(world.head, world.bot).text) <= 4096

    play(dialogue)


def test_an_officer_sees_every_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        far = world.pg.add_person("Far")
        other = await second_group(world, head=far, resident=far)
        await world.say(far, other, RUBBISH)
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.community_officer, world.community, "/items@linli_bot")
        text = world.last(world.community_officer, world.community).text
        assert RUBBISH[:20] in text
        assert EN.lamp in text
        await world.say(far, world.bot, "/items")
        text = world.last(far, world.bot).text
        assert EN.lamp not in text, "another group's matters are not theirs"

    play(dialogue)


@in_both_languages
def test_help_for_those_in_office(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, "/help")
        told = world.last(world.head, world.bot).text
        assert (
            say("In your office also:\n/handbook – What is open, one by one", "您还可以：\n/handbook – 逐件处理待办")
            in told
        )
        await world.say(world.resident, world.bot, "/help")
        assert "/handbook" not in world.last(world.resident, world.bot).text

    play(dialogue, language=say.language)
