"""Words said while a question is open: danger is never swallowed, and nothing is published by mistake."""

from bot.model import Severity, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import EN, ZH, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, recorded, tap

HOLE = "There is a pothole in the pavement by the school"


async def asked(world: World, say: Lines = EN) -> None:
    """The head is asked what was done about the lamp."""
    await world.say(world.resident, world.group, say.lamp)
    await tap(world, world.head, world.bot, say.done)


@in_both_languages
def test_danger_becomes_a_report_and_the_question_stays(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await asked(world, say)
        await world.later(minutes=40)
        await world.say(world.head, world.bot, say.gas)
        assert item(world, 2).severity is Severity.URGENT
        assert item(world, 2).private
        assert item(world).state is State.REPORTED
        assert say.gas not in card(world).text
        await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))
        assert item(world).outcome == say("New bulb", "换了灯泡")

    play(dialogue, language=say.language)


def test_danger_after_not_fixed_is_no_note(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await asked(world)
        await world.say(world.head, world.bot, "New bulb")
        await tap(world, world.resident, world.bot, EN.no)
        await world.say(world.resident, world.bot, EN.gas)
        assert item(world, 2).severity is Severity.URGENT
        await world.say(world.resident, world.bot, "Still dark")
        assert "↩️ hh:mm Not fixed: “Still dark”" in lines(card(world))

    play(dialogue)


@in_both_languages
def test_another_report_is_not_what_is_still_open(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await asked(world, say)
        await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))
        await tap(world, world.resident, world.bot, say.no)
        rubbish = say("Rubbish is piling up by the back door", "后门口垃圾堆成山了")
        await world.say(world.resident, world.bot, rubbish)
        assert world.last(world.resident, world.bot).buttons == [
            say(["For #1", "Something new"], ["说的是 #1", "新的事"])
        ]
        assert rubbish not in card(world).text
        await world.press(world.resident, world.bot, say("Something new", "新的事"))
        assert item(world, 2).text == rubbish
        await world.say(world.resident, world.bot, say("Still dark", "还是黑的"))
        assert say("↩️ hh:mm Not fixed: “Still dark”", "↩️ hh:mm 还没好：“还是黑的”") in lines(card(world))

    play(dialogue, language=say.language)


def test_why_not_sounds_like_the_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "楼道里堆了好多垃圾")
        await tap(world, world.head, world.bot, ZH.cannot)
        await world.say(world.head, world.bot, "居民不肯清，垃圾又堆了")
        assert item(world).explanation == "居民不肯清，垃圾又堆了"

    play(dialogue, language="zh")


@in_both_languages
def test_it_is_asked_once_for_all_that_was_said_meanwhile(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await asked(world, say)
        hole, drain = say(HOLE, "学校门口路面坑坑洼洼"), say("The drain there is blocked too", "那里的下水道也堵了")
        await world.say(world.head, world.bot, hole, photo=True)
        await world.say(world.head, world.bot, drain)
        new = say("Something new", "新的事")
        assert [each.text.splitlines()[:2] for each in world.sees(world.head, world.bot) if new in each.labels] == [
            [hole, drain]
        ]
        await world.press(world.head, world.bot, new)
        assert item(world, 2).text == f"{hole}\n{drain}"
        assert len(world.app.store.items.photos(item(world, 2).id)) == 1
        assert recorded(world) == 2

    play(dialogue, language=say.language)


def test_danger_in_reply_in_the_group_is_a_report_of_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world, reporter=world.neighbour)
        await tap(world, world.neighbour, world.group, EN.no)
        await world.answer(world.neighbour, world.group, EN.gas)
        assert (item(world, 2).severity, item(world, 2).private) == (Severity.URGENT, False)
        assert item(world).state is State.DONE

    play(dialogue)


def test_a_sure_report_is_asked_about_and_kept_safe(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await asked(world)
        await world.say(world.head, world.bot, HOLE, photo=True)
        which = world.last(world.head, world.bot)
        assert which.text == f"{HOLE}\nIs that about #1 The lamp by the gate is out, or something new?"
        assert which.buttons == [["For #1", "Something new"]]
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)
        await world.press(world.head, world.bot, "Something new")
        assert item(world, 2).text == HOLE
        assert len(world.app.store.items.photos(item(world, 2).id)) == 1
        await world.say(world.head, world.bot, HOLE)
        await world.say(world.head, world.bot, "#1")
        assert (item(world).state, item(world).outcome) == (State.DONE, HOLE)
        await world.say(world.head, world.bot, "Thanks a lot for the bulb")
        assert item(world).outcome == HOLE, "nothing waits for words any more"

    play(dialogue)


def test_the_photo_of_kept_words_is_kept_too(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await asked(world)
        await world.say(world.head, world.bot, HOLE, photo=True)
        await world.press(world.head, world.bot, "For #1")
        assert [photo.purpose for photo in world.app.store.items.photos(item(world).id)] == ["outcome"]
        assert recorded(world) == 1

    play(dialogue)


@in_both_languages
def test_what_only_asks_something_is_not_published(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await asked(world, say)
        await world.say(world.head, world.bot, say("who has the ladder?", "梯子在谁那儿？"))
        assert world.last(world.head, world.bot).text == say(
            "That sounds like a question. What was done? A few words or a photo, please.",
            "这像是在问我。做了什么？请简单说一句，或者发张照片。",
        )
        assert item(world).state is State.REPORTED
        await tap(world, world.head, world.bot, say.cannot)
        await world.say(world.head, world.bot, say("why me?", "为什么是我？"))
        assert say("Why can't it be done?", "为什么办不了？") in world.last(world.head, world.bot).text

    play(dialogue, language=say.language)


def test_in_a_staff_chat_only_a_reply_answers(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.pass_up)
        await world.say(world.head, world.bot, "No ladder")
        await tap(world, world.community_officer, world.community, EN.cannot)
        question = world.last(world.community_officer, world.community)
        assert question.text.startswith(f"{world.community_officer.name}: #1 ")
        await world.say(world.community_officer, world.community, "Good morning colleagues, coffee at ten?")
        await world.say(world.community_officer, world.community, "We have no ladder either")
        assert item(world).state is State.REPORTED
        await world.say(world.community_officer, world.community, "No money this year", reply_to=question)
        assert item(world).explanation == "No money this year"

    play(dialogue)


@in_both_languages
def test_the_words_can_be_changed(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await asked(world, say)
        await world.say(world.head, world.bot, say("Tea with Wang", "跟老王喝茶"))
        change = say("Change the words", "换个说法")
        assert world.last(world.head, world.bot).labels == [change, say("Wrong item", "弄错了一件")]
        await tap(world, world.head, world.bot, change)
        await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))
        assert world.last(world.head, world.bot).text == say(
            "All right. #1 has your new words.", "好的，#1 已经换成您的新说法。"
        )
        assert lines(card(world))[-2] == say("Done: New bulb", "已办：换了灯泡")
        assert say("“New bulb” Is it fixed?", "“换了灯泡”\n真的好了吗？") in world.last(world.resident, world.bot).text
        await tap(world, world.resident, world.bot, say.fixed)
        assert await tap(world, world.head, world.bot, change) == say(
            "The words can be changed for an hour, as long as nobody has answered.",
            "一小时之内、还没有人回复时，可以换个说法。",
        )

    play(dialogue, language=say.language)


def test_after_an_hour_the_words_stay(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await asked(world)
        await world.say(world.head, world.bot, "New bulb")
        await world.later(minutes=61)
        assert (await tap(world, world.head, world.bot, "Change the words")).startswith("The words can be changed")

    play(dialogue)
