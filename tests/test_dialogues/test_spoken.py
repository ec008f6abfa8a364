"""Words that do what a button does, or need only a nod: whoever writes instead of tapping is understood, too."""

from bot.model import Ending, State, TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, recorded, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock, turn


@in_both_languages
def test_all_clear(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        assert await ask(world, world.resident, world.bot, say("ok all clear", "看过了，一切正常")) == say(
            "Thank you. Today's check is written down: all clear. If you find something after all, just tell me.",
            "谢谢您，今天的检查记下了：一切正常。要是后来发现什么，直接告诉我。",
        )
        assert turn(world, WEDNESDAY).state is TurnState.CLEAR
        await world.say(world.neighbour, world.bot, say("all clear", "都好"))
        assert recorded(world) == 0

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_not_today(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, say("I can't today, doctor", "今天我不行，去医院"))
        group = world.app.store.places.by_code("DT-03-017")
        assert group is not None
        assert world.app.store.rota.open_offers(group.id, WEDNESDAY), "the neighbours are asked, as by the button"
        assert recorded(world) == 0

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_not_fixed_with_words(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say("no it is not fixed, still dark", "还没好，还是黑的"))
        assert item(world).state is State.REPORTED
        assert say("↩️ hh:mm Not fixed: “still dark”", "↩️ hh:mm 还没好：“还是黑的”") in lines(card(world))
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_fixed_and_then_not(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        assert await ask(world, world.resident, world.bot, say("yes, fixed", "好了")) == say(
            "Thank you, noted: #1 is fixed. If it turns out not to be: “#1 not fixed”.",
            "谢谢您，记下了：#1 好了。要是后来发现没好，请说“#1 还没好”。",
        )
        assert item(world).ending is Ending.CONFIRMED
        await world.say(world.resident, world.bot, say("#1 not fixed", "#1 还没好"))
        await world.say(world.resident, world.bot, say("It is dark", "黑的"))
        assert item(world).state is State.REPORTED

    play(dialogue, language=say.language)


def test_which_of_two(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.resident, world.group, "/report The bench is broken")
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "New plank")
        assert await ask(world, world.resident, world.bot, "fixed") == "Which one do you mean?"
        first = next(each for each in world.sees(world.resident, world.bot) if each.text.startswith("#1 "))
        await world.say(world.resident, world.bot, "fixed", reply_to=first)
        await world.say(world.resident, world.bot, "partly")
        assert item(world).ending is Ending.CONFIRMED
        assert "#2" in world.last(world.resident, world.bot).text

    play(dialogue)


def test_which_of_two_is_tapped(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.resident, world.group, "/report The bench is broken")
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "New plank")
        await world.say(world.resident, world.bot, "fixed")
        await world.press(world.resident, world.bot, "#2 The bench is broken")
        assert [item(world, number).ending for number in (1, 2)] == [None, Ending.CONFIRMED]

    play(dialogue)


@in_both_languages
def test_done_in_reply_to_the_card(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        shown = card(world, who=world.head, where=world.bot)
        await world.say(world.head, world.bot, say("done, new chain", "办好了，换了链子"), reply_to=shown)
        asked = world.last(world.head, world.bot)
        assert asked.text == say(
            "Is #1 The lamp by the gate is out done? “new chain”", "#1 门口的灯坏了：办好了吗？ “换了链子”"
        )
        assert item(world).state is State.REPORTED
        await world.press(world.head, world.bot, say("Yes, done", "是，办好了"))
        assert item(world).outcome == say("new chain", "换了链子")
        assert world.last(world.head, world.bot).labels == [
            say("Change the words", "换个说法"),
            say("Wrong item", "弄错了一件"),
        ]

    play(dialogue, language=say.language)


def test_done_with_its_number_and_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.head, world.bot, "#1 done, I put salt down")
        await world.say(world.head, world.bot, "no")
        assert item(world).state is State.REPORTED
        await world.say(world.neighbour, world.group, "done, I repaired it", reply_to=card(world))
        assert item(world).state is State.REPORTED, "they may not finish it: it is a note"
        await world.say(world.head, world.group, "done, I repaired it", reply_to=card(world))
        assert world.last(world.head, world.group).labels == ["Yes, done", "No"]
        await world.press(world.head, world.group, "Yes, done")
        assert item(world).outcome == "I repaired it"

    play(dialogue)


def test_the_photo_in_reply_to_the_card(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        shown = card(world, who=world.head, where=world.bot)
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, photo=True, reply_to=shown)
        await world.say(world.head, world.bot, "yes")
        assert item(world).state is State.DONE
        assert [photo.purpose for photo in world.app.store.items.photos(item(world).id)] == ["outcome"]
        await world.say(world.head, world.bot, "The bench by the school is broken")
        assert recorded(world) == 2, "the question that the button had asked waits no more"

    play(dialogue)


@in_both_languages
def test_thanks_help_and_stop(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        thanks = await world.say(anna, bot, say("thank you", "谢谢"))
        assert list(thanks.reactions.values()) == ["👍"]
        for words in (say("who are you", "你是谁"), say("help", "帮助")):
            assert (await ask(world, anna, bot, words)).startswith(say("Tell me what you saw", "看到什么"))
        assert "/away" in await ask(world, anna, bot, say("stop", "停"))
        await world.say(anna, bot, "/report")
        await world.say(anna, bot, say("never mind", "算了"))
        assert await ask(world, anna, bot, say("what a day", "今天好累")) == say(
            "I didn't quite understand. What I can do: /help. Does something need looking after?",
            "我没太听懂。我能做什么：/help。要是有事需要照看，点这里记下来：",
        )
        assert recorded(world) == 0
        await world.press(anna, bot, say("Write it down", "记下来"))
        assert recorded(world) == 1

    play(dialogue, language=say.language)


def test_danger_beside_them_is_a_report(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.resident, world.bot, f"not fixed, {EN.gas}")
        assert recorded(world) == 2
        await world.say(world.head, world.bot, f"#2 done, {EN.gas}")
        assert item(world, 2).state is State.REPORTED

    play(dialogue)


def test_thanks_are_no_outcome(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "thanks")
        assert item(world).state is State.REPORTED
        await world.say(world.head, world.bot, "New bulb")
        assert item(world).outcome == "New bulb"

    play(dialogue)
