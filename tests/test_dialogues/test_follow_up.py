"""Is it really fixed? Whoever reported it or said "me too" is asked, and what they say counts."""

from bot.model import Ending, Level, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done, finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, press_on, tap

ALL = ("head", "deputy", "resident", "neighbour", "old_neighbour")


@in_both_languages
def test_everybody_says_it_is_fixed(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say, "neighbour")
        for who in (world.resident, world.neighbour):
            asked = world.last(who, world.bot)
            assert asked.text == say(
                "#1 The lamp by the gate is out: I was told that it's done. “New bulb” Is it fixed?",
                "#1 门口的灯坏了：处理的人说办好了，“换了灯泡”\n真的好了吗？",
            )
            assert asked.buttons == [[say.fixed, say.partly, say.no]]
            assert await tap(world, who, world.bot, say.fixed) == say("Thank you.", "谢谢您。")
            assert say.fixed not in world.last(who, world.bot).labels
        assert item(world).ending is Ending.CONFIRMED
        assert lines(card(world))[-2:] == [
            say("Done: New bulb", "已办：换了灯泡"),
            say("The neighbours say: it is fixed.", "邻居们确认：好了。"),
        ]

    play(dialogue, language=say.language, opened=ALL)


@in_both_languages
def test_partly_is_followed_by_words_and_goes_one_level_up(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await tap(world, world.resident, world.bot, say.partly)
        assert world.last(world.resident, world.bot).text == say(
            "Sorry to hear it. #1 The lamp by the gate is out: what is still open? A word or a photo is enough.",
            "抱歉，事情还没完。#1 门口的灯坏了：还差什么？说一句或发张照片就行。",
        )
        await world.say(world.resident, world.bot, say("It flickers", "还在闪"))
        assert world.last(world.resident, world.bot).text == say(
            "Opened again, and passed to the community with your words. You'll hear from me.",
            "这件事接着办，已经连同您的话交给社区。有消息我告诉您。",
        )
        assert world.last(world.head, world.bot).text == say(
            "#1 The lamp by the gate is out: the neighbours say it isn't fixed yet: “It flickers”. "
            "It is open again, with the community.",
            "#1 门口的灯坏了：邻居们说还没好：“还在闪”。这件事接着办，交给社区。",
        )
        assert say("↩️ hh:mm Not fixed: “It flickers”", "↩️ hh:mm 还没好：“还在闪”") in lines(card(world))
        assert card(world).text.startswith("🟠 #1")
        assert say.take in card(world, who=world.community_officer, where=world.community).labels
        await world.later(days=1)
        assert len(heard(world, world.street_officer, world.street)) == 0
        await world.later(days=6)
        assert card(world, who=world.street_officer, where=world.street), "its deadlines started anew"

    play(dialogue, language=say.language)


def test_a_photo_says_what_is_still_open(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await tap(world, world.resident, world.bot, EN.partly)
        await world.say(world.resident, world.bot, photo=True)
        assert item(world).state is State.REPORTED
        assert len(world.app.store.items.photos(item(world).id)) == 1

    play(dialogue)


def test_no_without_words_reopens_after_an_hour(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await tap(world, world.resident, world.bot, EN.no)
        await world.later(minutes=59)
        assert item(world).state is State.DONE
        await world.later(minutes=1)
        assert item(world).state is State.REPORTED
        assert item(world).level is Level.COMMUNITY
        assert "↩️ hh:mm Not fixed, say the neighbours." in lines(card(world))

    play(dialogue)


def test_no_and_then_yes_is_a_change_of_mind(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        asked = world.last(world.resident, world.bot)
        await tap(world, world.resident, world.bot, EN.no)
        await tap(world, world.resident, world.bot, EN.never_mind)
        world.pg.press(world.resident, asked, data=f"follow_up:{item(world).id}:fixed-1")
        await world.settle()
        await world.later(hours=2)
        assert item(world).ending is Ending.CONFIRMED

    play(dialogue)


@in_both_languages
def test_three_days_of_silence_are_unconfirmed_and_the_head_goes_to_look(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.later(days=2, hours=23)
        assert item(world).state is State.DONE
        await world.later(hours=2)
        assert item(world).ending is Ending.UNCONFIRMED
        assert lines(card(world))[-1] == say("Nobody has said whether it is fixed.", "好没好，还没有人答复。")
        look = say(
            "#1 The lamp by the gate is out: it was reported as done, but nobody has said whether it is. "
            "Could you go and look?",
            "#1 门口的灯坏了：说是办好了，但还没有人确认。您能去看一眼吗？",
        )
        assert look in world.texts(world.head, world.bot)

    play(dialogue, language=say.language)


def test_a_neighbour_contradicts_after_it_was_closed(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world, EN, "neighbour")
        await tap(world, world.resident, world.bot, EN.fixed)
        assert item(world).state is State.CLOSED, "whoever reported it has settled it"
        await tap(world, world.neighbour, world.bot, EN.no)
        await world.say(world.neighbour, world.bot, "Dark again")
        assert item(world).state is State.REPORTED
        assert item(world).level is Level.COMMUNITY

    play(dialogue, opened=ALL)


def test_the_second_who_contradicts_is_heard_too(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world, EN, "neighbour")
        await tap(world, world.resident, world.bot, EN.partly)
        await tap(world, world.neighbour, world.bot, EN.no)
        await world.say(world.resident, world.bot, "It flickers")
        await world.say(world.neighbour, world.bot, "And it hums")
        told = card(world, who=world.community_officer, where=world.community).text
        assert "It flickers" in told
        assert "And it hums" in told

    play(dialogue, opened=ALL)


def test_with_nobody_to_ask(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.group, EN.lamp)
        await finish(world)
        assert world.last(world.head, world.bot).text == "Thank you. #1 is done."
        assert EN.fixed not in [label for each in world.sees(world.head, world.bot) for label in each.labels]
        await world.later(days=4)
        assert item(world).ending is Ending.UNCONFIRMED

    play(dialogue)


def test_who_opened_no_private_chat_is_asked_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world, reporter=world.neighbour)
        asked = world.last(world.resident, world.group)
        assert asked.text.startswith("Bo: #1 The lamp by the gate is out: I was told that it's done.")
        assert await tap(world, world.resident, world.group, EN.fixed) == "Only those who reported it are asked."
        await tap(world, world.neighbour, world.group, EN.partly)
        question = world.last(world.neighbour, world.group)
        assert "what is still open" in question.text
        await world.say(world.neighbour, world.group, "It flickers", reply_to=question)
        assert item(world).state is State.REPORTED
        assert asked.message_id not in [each.message_id for each in world.sees(world.resident, world.group)]

    play(dialogue)


def test_an_answer_about_an_earlier_round_is_settled(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world, EN, "neighbour")
        asked = world.last(world.neighbour, world.bot)
        await tap(world, world.resident, world.bot, EN.no)
        await world.say(world.resident, world.bot, "Dark")
        late = await press_on(world, world.neighbour, asked, EN.fixed)
        assert late == "That has been settled in the meantime."
        assert item(world).state is State.REPORTED

    play(dialogue, opened=ALL)
