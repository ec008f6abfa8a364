"""What the safety head, the deputy and the officers do with an item."""

from bot.model import Level, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, press_on, tap


@in_both_languages
def test_taken_and_done(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, say.lamp)
        taken = await tap(world, world.head, world.bot, say.take)
        assert taken == say("Thank you. It's yours now.", "谢谢您，现在由您处理。")
        assert lines(card(world))[-1] == say("✅ hh:mm Taken by the safety head.", "✅ hh:mm 平安户长接手。")
        assert say.take not in card(world, who=world.head, where=world.bot).labels
        await tap(world, world.head, world.bot, say.done)
        asked = world.last(world.head, world.bot)
        assert asked.text == say(
            "#1 The lamp by the gate is out: what was done? Answer in a few words, or send a photo.",
            "#1 门口的灯坏了：做了什么？简单说一句，或者发张照片。",
        )
        assert asked.buttons == [[say.never_mind]]
        await world.say(world.head, world.bot, "New bulb & <socket>")
        assert world.last(world.head, world.bot).text == say(
            "Thank you. #1 is done; I'll ask those who reported it whether it is.",
            "谢谢您。#1 办好了，我去问问反映的人是不是真的好了。",
        )
        assert card(world).text.startswith("🟢 #1")
        assert lines(card(world))[-2:] == [
            say("Done: New bulb & <socket>", "已办：New bulb & <socket>"),
            say("The neighbours who reported it are being asked.", "正在问反映的邻居是不是真的好了。"),
        ]
        assert card(world).buttons == []
        assert list(said.reactions.values()) == ["👌"]
        assert len(heard(world, world.neighbour, world.group)) == 1, "one card, edited"

    play(dialogue, language=say.language)


def test_the_second_who_takes_it_is_told(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.gas)
        await world.later(minutes=10)
        shown = card(world, who=world.deputy, where=world.bot)
        await tap(world, world.head, world.bot, EN.take)
        late = await press_on(world, world.deputy, shown, data=f"accept:{item(world).id}")
        assert late in {"Somebody has already taken it.", "It is already with the safety head."}
        assert lines(card(world)).count("✅ hh:mm Taken by the safety head.") == 1

    play(dialogue)


def test_a_photo_alone_says_what_was_done(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, photo=True)
        assert "Done: there is a photo of it" in lines(card(world))
        assert [photo.purpose for photo in world.app.store.items.photos(item(world).id)] == ["outcome"]
        assert "it's done, with this photo. Is it fixed?" in world.last(world.resident, world.bot).text

    play(dialogue)


def test_what_is_no_answer_is_asked_again_and_never_mind_ends_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.done)
        asked = world.last(world.head, world.bot)
        await world.say(world.head, world.bot, raw={"dice": {"emoji": "🎲", "value": 3}})
        assert world.last(world.head, world.bot).text == "A few words or a photo, please: what was done?"
        assert await tap(world, world.head, world.bot, EN.never_mind) == "All right."
        assert asked.message_id not in [each.message_id for each in world.sees(world.head, world.bot)], "it is gone"
        assert item(world).state is State.REPORTED
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "/cancel")
        assert world.last(world.head, world.bot).text == "All right, forgotten."
        await world.say(world.head, world.bot, "/cancel")
        assert world.last(world.head, world.bot).text == "There was nothing to forget."
        assert item(world).state is State.REPORTED

    play(dialogue)


def test_with_two_questions_open_a_reply_says_which_is_meant(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.neighbour, world.group, "The stairwell is full of rubbish again")
        first, second = (card(world, number, world.head, world.bot) for number in (1, 2))
        world.pg.press(world.head, first, EN.done)
        await world.settle()
        asked = world.last(world.head, world.bot)
        world.pg.press(world.head, second, EN.done)
        await world.settle()
        await world.say(world.head, world.bot, "New bulb", reply_to=asked)
        assert item(world, 1).outcome == "New bulb"
        assert item(world, 2).state is State.REPORTED
        await world.say(world.head, world.bot, "Swept")
        assert item(world, 2).outcome == "Swept"

    play(dialogue)


@in_both_languages
def test_passed_up_with_a_reason(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp, photo=True)
        await tap(world, world.head, world.bot, say.pass_up)
        assert world.last(world.head, world.bot).text == say(
            "#1 The lamp by the gate is out: why is it passed up? A few words are enough; the neighbours will read them.",
            "#1 门口的灯坏了：为什么要上报？简单说一句就行，邻居们会看到。",
        )
        await world.say(world.head, world.bot, say("No ladder", "没有梯子"))
        assert world.last(world.head, world.bot).text == say("#1 is now with the community.", "#1 已交给社区。")
        assert lines(card(world))[-2:] == [
            say("⏫ hh:mm Passed to the community: No ladder", "⏫ hh:mm 上报社区：没有梯子"),
            say("With the community, waiting to be taken.", "由社区负责，等待接手。"),
        ]
        theirs = card(world, who=world.community_officer, where=world.community)
        assert theirs.photo
        assert say.lamp in theirs.text
        assert f"{world.cast.group} (DT-03-017)" in theirs.text
        await tap(world, world.community_officer, world.community, say.take)
        assert lines(card(world))[-1] == say("✅ hh:mm Taken by the community.", "✅ hh:mm 社区接手。")
        await tap(world, world.community_officer, world.community, say.done)
        await world.answer(world.community_officer, world.community, say("Fitted", "装好了"))
        assert item(world).state is State.DONE
        assert say("Done: Fitted", "已办：装好了") in lines(card(world))

    play(dialogue, language=say.language)


def test_the_street_is_the_last(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.pass_up)
        await world.say(world.head, world.bot, "No ladder")
        await tap(world, world.community_officer, world.community, EN.pass_up)
        await world.answer(world.community_officer, world.community, "No money")
        assert item(world).level is Level.STREET
        theirs = card(world, who=world.street_officer, where=world.street)
        assert EN.pass_up not in theirs.labels
        forged = await press_on(world, world.street_officer, theirs, data=f"pass_up:{item(world).id}")
        assert forged == "There is nobody further up. What can be done, or why can nothing be done?"
        told = lines(card(world))
        assert "⏫ hh:mm Passed to the community: No ladder" in told
        assert "⏫ hh:mm Passed to the street: No money" in told

    play(dialogue)


@in_both_languages
def test_what_cannot_be_done_gets_an_explanation(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.cannot)
        assert world.last(world.head, world.bot).text == say(
            "#1 The lamp by the gate is out: why can't it be done? The neighbours will read your answer.",
            "#1 门口的灯坏了：为什么办不了？邻居们会看到您的回答。",
        )
        await world.say(world.head, world.bot, say("The lamp is private", "灯是私人的"))
        assert lines(card(world))[-1] == say("It cannot be done: The lamp is private", "办不了：灯是私人的")
        asked = world.last(world.resident, world.bot)
        assert asked.text == say(
            "#1 The lamp by the gate is out: I was told that it can't be done. “The lamp is private” "
            "Can you accept that?",
            "#1 门口的灯坏了：处理的人说办不了，“灯是私人的”\n您能接受吗？",
        )
        assert asked.buttons == [[say.i_see, say.disagree]]
        await tap(world, world.resident, world.bot, say.i_see)
        assert item(world).state is State.CLOSED
        assert lines(card(world))[-1] == say("It cannot be done: The lamp is private", "办不了：灯是私人的")

    play(dialogue, language=say.language)


def test_who_does_not_agree_is_heard_one_level_up(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.cannot)
        await world.say(world.head, world.bot, "The lamp is private")
        await tap(world, world.resident, world.bot, EN.disagree)
        assert "what is still open?" in world.last(world.resident, world.bot).text
        await world.say(world.resident, world.bot, "Still dark")
        assert item(world).level is Level.COMMUNITY
        assert item(world).state is State.REPORTED
        assert EN.take in card(world, who=world.community_officer, where=world.community).labels

    play(dialogue)


@in_both_languages
def test_the_same_as_another(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say.lamp)
        await world.press(world.old_neighbour, world.group, say.me_too)
        await tap(world, world.head, world.bot, say.same)
        assert world.last(world.head, world.bot).text == say(
            "#2 The lamp by the gate is out: which number is it the same as?", "#2 门口的灯坏了：和几号是同一件事？"
        )
        answers = {
            "the lamp": say("The number is enough, such as 12.", "告诉我编号就行，比如 12。"),
            "7": say("I don't know an item with that number here. Which number is it?", "这里没有这个编号。是几号？"),
            "#1": say("Thank you. #2 is followed as #1 now.", "谢谢您。#2 并到 #1 一起跟进。"),
        }
        for said, heard_back in answers.items():
            await world.say(world.head, world.bot, said)
            assert world.last(world.head, world.bot).text == heard_back
        assert lines(card(world, 2))[-1].startswith(say("The same as another item", "和另一件事相同"))
        assert card(world, 1).text.splitlines()[0].endswith(say(" · 3 households", " · 3户看到"))
        assert item(world, 2).state is State.DUPLICATE

    play(dialogue, language=say.language)


def test_an_item_is_not_the_same_as_itself(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.neighbour, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.same)
        await world.say(world.head, world.bot, "2")
        assert world.last(world.head, world.bot).text == ("That is the item itself. Which number is it the same as?")
        await world.say(world.head, world.bot, "1")
        assert item(world, 2).state is State.DUPLICATE, "the question still stood"

    play(dialogue)


def test_a_head_without_a_private_chat_uses_the_groups_card(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        assert {EN.take, EN.done, EN.pass_up, EN.cannot} <= set(card(world).labels)
        assert await tap(world, world.head, world.group, EN.take) == "Thank you. It's yours now."
        assert await tap(world, world.head, world.group, EN.done) == "Please answer the question I've just asked."
        asked = world.last(world.head, world.group)
        await world.say(world.neighbour, world.group, "I did it", reply_to=asked)
        assert item(world).state is State.ACCEPTED, "it is the head who was asked"
        await world.say(world.head, world.group, "New bulb", reply_to=asked)
        assert item(world).outcome == "New bulb"
        assert "Done: New bulb" in lines(card(world))

    play(dialogue, opened=())
