"""A plain report in the group: one card, one mark, the safety head told, nothing else."""

from bot.model import Level, Severity
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, cards, heard, item, lines, recorded, timeless

SKYLIGHT = "前两天大风把天窗刮掉了，楼道里刮来好多垃圾，怕砸着人"


def test_a_report_becomes_one_card_and_the_head_is_told(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, SKYLIGHT, photo=True)
        card = world.last(world.neighbour, world.group)
        assert card.reply_to == said.id
        assert card.text.startswith("🟠 #1 大风把天窗刮掉了")
        assert card.text.splitlines()[0].endswith(" · 房屋")
        assert card.text.splitlines()[1:] == ["时间：前两天（11月22日） · 地点：楼道里", "由平安户长负责，等待接手。"]
        assert card.buttons == [["我也看到了", "这不是隐患"]]
        told = world.last(world.head, world.bot)
        assert SKYLIGHT in told.text
        assert told.photo
        assert told.labels[:4] == ["我来处理", "办好了", "上报", "办不了"]
        assert world.texts(world.deputy, world.bot)[1:] == [], "only the safety head is told"

    play(dialogue, language="zh")


@in_both_languages
def test_a_plain_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, say.lamp)
        seen = card(world)
        assert seen.reply_to == said.id
        assert lines(seen) == [
            say("🟠 #1 The lamp by the gate is out · paths and lighting", "🟠 #1 门口的灯坏了 · 道路照明"),
            say("Where: ", "地点：") + str(item(world).location),
            say("With the safety head, waiting to be taken.", "由平安户长负责，等待接手。"),
        ]
        assert world.sees(world.resident, world.group)[-2].reactions == ["👀"]
        assert heard(world, world.resident, world.bot) == [], "the mark on their message is enough"
        assert len(heard(world, world.head, world.bot)) == 1
        assert heard(world, world.community_officer, world.community) == []

    play(dialogue, language=say.language)


@in_both_languages
def test_ordinary_talk_gets_silence(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        before = world.texts(world.resident, world.group)
        said = await world.say(world.neighbour, world.group, say.talk)
        assert world.texts(world.resident, world.group) == before
        assert heard(world, world.head, world.bot) == []
        assert said.reactions == {}
        assert recorded(world) == 0

    play(dialogue, language=say.language)


def test_two_reports_get_numbers_one_and_two(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.neighbour, world.group, "The stairwell is full of rubbish again")
        assert card(world, 1).text.startswith("🟠 #1 The lamp by the gate is out")
        assert card(world, 2).text.startswith("🟠 #2 The stairwell is full of rubbish again")
        assert [line.split()[1] for line in cards(world, world.head, world.bot)] == ["#1", "#2"]

    play(dialogue)


@in_both_languages
def test_an_urgent_report_names_the_emergency_number_and_breaks_quiet_hours(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=13)  # three o'clock at night
        await world.say(world.resident, world.group, say.gas)
        assert item(world).severity is Severity.URGENT
        danger = say(
            "If anyone is in danger, call 119 / 120 / 110 first. I am not an emergency service.",
            "有危险请先打 119 / 120 / 110。我不是报警电话。",
        )
        assert danger in lines(card(world))
        assert danger in card(world, who=world.head, where=world.bot).text, "the head is told at night"

    play(dialogue, language=say.language)


def test_at_night_a_normal_report_waits_until_seven_for_the_head(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=9)  # eleven in the evening
        await world.say(world.resident, world.group, EN.lamp)
        assert len(cards(world, world.neighbour, world.group)) == 1, "in the group it stands at once"
        await world.later(hours=7, minutes=50)
        assert cards(world, world.head, world.bot) == []
        await world.later(minutes=10)
        assert len(cards(world, world.head, world.bot)) == 1

    play(dialogue)


def test_a_mention_of_the_bot_records_and_what_sounds_like_talk_is_confirmed_first(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.neighbour, world.group, "@linli_bot tea for everybody on Sunday")
        await world.press(world.neighbour, world.group, EN.record)
        assert card(world).text.startswith("🟡 #1 Tea for everybody on Sunday · proposal")
        assert item(world).text == "tea for everybody on Sunday"
        world.pg.edit(world.neighbour, said, "@linli_bot tea for everybody on Monday")
        await world.settle()
        assert item(world).text == "tea for everybody on Monday", "the bot's name is no part of it"

    play(dialogue)


def test_somebody_who_is_not_on_the_roster_reports(play: Play) -> None:
    async def dialogue(world: World) -> None:
        guest = world.pg.add_person("Guest")
        world.pg.join(guest, world.group)
        await world.say(guest, world.group, EN.lamp)
        assert card(world).text.startswith("🟠 #1")
        met = world.app.store.people.by_telegram(guest.id)
        assert met is not None
        assert met.name == "Guest"
        assert item(world).reporter_id == met.id

    play(dialogue)


def test_what_is_forwarded_or_comes_from_a_bot_or_a_channel_is_no_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        channel = world.pg.add_channel("Town news", creator=world.head)
        await world.say(world.resident, world.group, EN.lamp, forward_from=world.neighbour)
        await world.say(world.resident, world.group, EN.lamp, forward_from="Somebody hidden")
        await world.say(world.resident, world.group, EN.lamp, forward_from=channel)
        world.pg.say_as_channel(channel, world.group, EN.lamp)
        other = world.pg.add_bot("news_bot")
        world.pg.add_bot_to(world.group, other, by=world.head)
        await world.pg.call(other, "sendMessage", chat_id=world.group.id, text=EN.lamp)
        await world.settle()
        assert recorded(world) == 0
        assert heard(world, world.resident, world.group) == []

    play(dialogue)


def test_an_anonymous_administrators_report_counts(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.say_as_anonymous_admin(world.head, world.group, EN.lamp)
        await world.settle()
        assert card(world).text.startswith("🟠 #1 The lamp by the gate is out")
        assert item(world).reporter_id is None

    play(dialogue)


def test_a_reply_to_the_card_becomes_a_note(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.neighbour, world.group, "The one on the left, <b>the old</b> one", reply_to=card(world))
        assert lines(card(world))[-2:] == [
            "💬 hh:mm The one on the left, <b>the old</b> one",
            "With the safety head, waiting to be taken.",
        ]
        assert "the old" in card(world, who=world.head, where=world.bot).text
        assert recorded(world) == 1

    play(dialogue)


def test_a_reply_to_the_card_of_something_that_ended_is_heard_as_a_message_of_its_own(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.press(world.resident, world.group, EN.not_a_report)
        await world.say(world.neighbour, world.group, "Thank you!", reply_to=card(world))
        assert recorded(world) == 1
        await world.say(world.neighbour, world.group, "The stairwell is full of rubbish again", reply_to=card(world))
        assert recorded(world) == 2
        assert item(world, 2).level is Level.GROUP

    play(dialogue)


def test_long_reports_fit_on_every_card(play: Play) -> None:
    async def dialogue(world: World) -> None:
        long = f"{EN.lamp}. " + "It is dark & <dangerous> there. " * 30
        await world.say(world.resident, world.group, long, photo=True)
        for words in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh"):
            await world.say(world.neighbour, world.group, f"{words} & " * 40, reply_to=card(world))
        assert len(card(world).text) <= 4096
        told = card(world, who=world.head, where=world.bot)
        assert len(told.text) <= 1024
        assert "seventh" in told.text, "what came last is not what is left out"
        assert timeless(told.text).splitlines()[-1] == "With the safety head, waiting to be taken."

    play(dialogue)
