"""Told to the bot alone: recorded, followed up, and nobody learns who said it."""

from bot.model import State
from demo.world import World
from playground import Bot, Chat, Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import SECOND_CODE, card, heard, id_of, item, lines, recorded, second_group, tap


def everything_others_see(world: World) -> str:
    """All that anybody but the resident sees of the bot, in every chat."""
    seen: list[tuple[Person, Chat | Bot]] = [
        (world.neighbour, world.group),
        (world.head, world.bot),
        (world.deputy, world.bot),
        (world.community_officer, world.community),
        (world.street_officer, world.street),
    ]
    return "\n".join(text for who, where in seen for text in world.texts(who, where))


@in_both_languages
def test_recorded_without_a_name_anywhere(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        told = world.last(world.resident, world.bot)
        assert told.text == say(
            "Written down: #1 The lamp by the gate is out. Neither your neighbours nor the safety head can see who "
            "said it. If I need to ask you something, I'll ask you here.",
            "记下了：#1 门口的灯坏了。邻居们和平安户长都看不到是谁说的。需要问您时，我在这里私下问。",
        )
        assert told.buttons == [[say.my_name]]
        assert card(world).reply_to is None
        assert say("Reported privately.", "私下反映。") in lines(card(world))
        assert say("Reported privately.", "私下反映。") in lines(card(world, who=world.head, where=world.bot))
        await world.later(hours=2)
        await world.later(days=1)
        await world.later(days=7)
        assert card(world, who=world.street_officer, where=world.street), "it has gone all the way up"
        for who, where in ((world.neighbour, world.group), (world.street_officer, world.street)):
            await world.say(who, where, "/items@linli_bot")
            assert "#1" in world.last(who, where).text
        assert world.resident.name not in everything_others_see(world)
        events = world.app.store.items.events(item(world).id)
        assert all(event.actor_id is None for event in events), "nor in the ledger"

    play(dialogue, language=say.language)


def test_the_follow_up_is_asked_in_private_only(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, EN.lamp)
        await finish(world)
        assert "Is it fixed?" in world.last(world.resident, world.bot).text
        assert len(heard(world, world.neighbour, world.group)) == 1, "the card, and nothing else"
        await world.press(world.resident, world.bot, EN.partly)
        await world.say(world.resident, world.bot, "It still flickers")
        assert "↩️ hh:mm Not fixed, say the neighbours." in lines(card(world))
        assert "↩️ hh:mm Not fixed: “It still flickers”" in lines(card(world, who=world.head, where=world.bot))
        assert world.resident.name not in everything_others_see(world)
        reopened = world.app.store.items.events(item(world).id)
        assert all(event.actor_id in {None, id_of(world, world.head)} for event in reopened)

    play(dialogue)


def test_the_reporter_blocks_the_bot_and_the_group_hears_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, EN.lamp)
        world.pg.block(world.resident, world.bot)
        await world.settle()
        await finish(world)
        await world.later(days=4)
        about = [text for text in heard(world, world.neighbour, world.group) if "#1" in text]
        assert about == [card(world).text], "besides the card, nothing about it"
        assert item(world).state is State.CLOSED

    play(dialogue)


@in_both_languages
def test_the_reporter_puts_their_name_to_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        answer = await tap(world, world.resident, world.bot, say.my_name)
        assert answer == say("Your name is now on it.", "已经署上您的名字。")
        assert not item(world).private
        assert say("Reported privately.", "私下反映。") not in card(world).text
        assert say.my_name not in world.last(world.resident, world.bot).labels, "it is settled"
        signed = f"💬 hh:mm {world.resident.name} · " + say("No. 1", "1号")
        for who, where in ((world.neighbour, world.group), (world.head, world.bot)):
            assert signed in lines(card(world, who=who, where=where))

    play(dialogue, language=say.language)


@in_both_languages
def test_unsure_words_are_asked_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, unsure(say))
        asked = world.last(world.resident, world.bot)
        assert asked.text == say("Shall I write this down as a hazard?", "要记成隐患吗？")
        await world.press(world.resident, world.bot, say.record)
        assert item(world).private
        await world.say(world.resident, world.bot, unsure(say))
        await world.say(world.resident, world.bot, say("Yes", "好的"), reply_to=world.last(world.resident, world.bot))
        assert recorded(world) == 2, "words do as well as a button"
        await world.say(world.resident, world.bot, unsure(say))
        await world.say(world.resident, world.bot, say("No", "不用"), reply_to=world.last(world.resident, world.bot))
        assert recorded(world) == 2
        assert asked.text not in world.texts(world.resident, world.bot)

    play(dialogue, language=say.language)


def test_a_photo_waits_for_its_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, photo=True)
        assert world.last(world.resident, world.bot).text == "What have you seen, and where? A photo helps."
        await world.say(world.resident, world.bot, "By the bins")
        assert item(world).text == "By the bins"
        assert card(world, who=world.head, where=world.bot).photo

    play(dialogue)


def test_a_head_of_two_groups_is_asked_which(play: Play) -> None:
    async def dialogue(world: World) -> None:
        other = await second_group(world, head=world.head, resident=world.pg.add_person("Far"))
        await world.say(world.head, world.bot, EN.lamp)
        asked = world.last(world.head, world.bot)
        assert asked.text == "Which group is it about?"
        assert asked.buttons == [["Courtyard 17"], ["Courtyard 18"]]
        await world.press(world.head, world.bot, "Courtyard 18")
        assert item(world, code=SECOND_CODE).private
        assert recorded(world) == 0
        assert "#1" in world.last(world.head, other).text
        await world.say(world.head, world.bot, unsure(EN))
        await world.press(world.head, world.bot, EN.record)
        assert world.last(world.head, world.bot).text == "Which group is it about?"
        await world.press(world.head, world.bot, "Courtyard 17")
        assert recorded(world) == 1

    play(dialogue)


@in_both_languages
def test_an_edit_changes_the_item_and_still_names_nobody(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.bot, say.lamp)
        world.pg.edit(world.resident, said, say("The lamp by the back door is out", "后门的灯坏了"))
        await world.settle()
        assert item(world).title == say("The lamp by the back door is out", "后门的灯坏了")
        assert world.last(world.resident, world.bot).text == say(
            "Changed: #1 The lamp by the back door is out.", "改好了：#1 后门的灯坏了。"
        )
        assert item(world).title in card(world).text
        assert card(world).reply_to is None
        assert world.resident.name not in everything_others_see(world)
        assert all(event.actor_id is None for event in world.app.store.items.events(item(world).id))
        heard_before = len(heard(world, world.resident, world.bot))
        talk = await world.say(world.resident, world.bot, "/items")
        world.pg.edit(world.resident, talk, "/mine")
        await world.settle()
        assert (recorded(world), len(heard(world, world.resident, world.bot))) == (1, heard_before + 1)

    play(dialogue, language=say.language)


def test_an_edit_follows_through_every_question(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await second_group(world, head=world.head, resident=world.pg.add_person("Far"))
        said = await world.say(world.head, world.bot, unsure(EN))
        await world.press(world.head, world.bot, EN.record)
        await world.press(world.head, world.bot, "Courtyard 17")
        world.pg.edit(world.head, said, "Ice on the steps of No. 4")
        await world.settle()
        assert item(world).text == "Ice on the steps of No. 4"

    play(dialogue)
