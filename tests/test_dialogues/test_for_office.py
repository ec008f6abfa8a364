"""What is told in private may name somebody: it is for those in office, and on no card that all read."""

import pytest

from bot.model import State
from bot.rules.items import items
from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, place, tap, told
from tests.test_dialogues.mornings import EVERYBODY


def names(say: Lines) -> str:
    return say("still dark, Old Zhang of No. 9 broke it again, I saw him", "还是不亮，是9号的老张半夜弄坏的，我看见了")


def zhang(say: Lines) -> str:
    return say("Zhang", "老张")


@in_both_languages
def test_words_of_a_public_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.resident, world.bot, names(say))
        for asked in ("/item 1", "/find 1"):
            await world.say(world.neighbour, world.bot, asked)
        for where in (world.group, world.bot):
            assert zhang(say) not in told(world, world.neighbour, where)
        assert names(say) in told(world, world.head, world.bot), "whoever has it reads them"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_words_that_one_tap_is_for(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.resident, world.bot, say("still broken, Bo broke it", "还坏着，是阿波弄坏的"))
        label = say("For #1", "说的是 #1")
        if label in world.last(world.resident, world.bot).labels:
            await world.press(world.resident, world.bot, label)
        assert say("Bo broke", "阿波弄") not in told(world, world.neighbour, world.group)

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_still_open(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await finish(world, say)
        await tap(world, world.resident, world.bot, say.no)
        await world.say(world.resident, world.bot, names(say))
        assert item(world).state is State.REPORTED
        assert say("↩️ hh:mm Not fixed, say the neighbours.", "↩️ hh:mm 邻居们说还没好。") in lines(card(world))
        assert zhang(say) not in told(world, world.neighbour, world.group)
        assert names(say) in told(world, world.head, world.bot)

    play(dialogue, language=say.language)


@in_both_languages
def test_told_in_private_and_merged_into_a_public_one(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await world.say(world.neighbour, world.group, say("Rubbish behind the bins", "垃圾桶后面堆满了垃圾"))
        store = world.app.store
        with store.transaction():
            head = store.people.by_telegram(world.head.id)
            case = store.cases.of(item(world), head, world.app.now())
            store.commit(items.merge(case, item(world, 2)), world.app.now())
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))
        assert not item(world, 2).state.is_open
        await tap(world, world.resident, world.bot, say.no)
        await world.say(world.resident, world.bot, say("Zhang broke it again", "老张又弄坏了"))
        assert item(world, 2).state.is_open
        assert zhang(say) not in told(world, world.old_neighbour, world.group)
        assert zhang(say) in told(world, world.head, world.bot)

    play(dialogue, language=say.language)


@in_both_languages
def test_a_name_that_was_taken_back(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await tap(world, world.resident, world.bot, say.my_name)
        assert world.resident.name in card(world).text
        await world.say(world.resident, world.bot, say("please don't tell anybody it was me", "别说是我说的"))
        assert item(world).private
        for who, where in ((world.head, world.bot), (world.neighbour, world.group)):
            assert world.resident.name not in card(world, who=who, where=where).text
        await world.say(world.head, world.bot, "/item 1")
        assert world.resident.name not in world.last(world.head, world.bot).text

    play(dialogue, language=say.language)


@in_both_languages
def test_no_card_answers_who_asks_not_to_be_named(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        assert card(world).reply_to is not None
        await world.say(world.resident, world.bot, say("please don't tell anybody it was me", "别说是我说的"))
        assert card(world).reply_to is None, "one card, and it stands alone"
        await tap(world, world.head, world.bot, say.take)
        assert "✅" in card(world).text

    play(dialogue, language=say.language)


@in_both_languages
def test_no_card_answers_a_message_edited_into_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, say.lamp)
        world.pg.edit(world.resident, said, say.lamp + say(", but don't say it was me", "，别说是我说的"))
        await world.settle()
        assert item(world).private
        assert card(world).reply_to is None
        assert say("#1 is a private report now", "#1") in told(world, world.resident, world.group), (
            "they are told, alone"
        )

    play(dialogue, language=say.language)


@in_both_languages
def test_the_neighbours_chat_becomes_no_staff_chat(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        world.pg.join(world.community_officer, world.group)
        before = place(world, COMMUNITY_CODE).chat_id
        await world.say(world.community_officer, world.group, f"/setup@linli_bot {COMMUNITY_CODE}")
        assert place(world, COMMUNITY_CODE).chat_id == before
        assert place(world).chat_id == world.group.id
        assert f"/setup {COMMUNITY_CODE}" in world.last(world.community_officer, world.group).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("label", ["pass_up", "cannot", "done"])
def test_words_of_those_in_office(play: Play, say: Lines, label: str) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        await tap(world, world.head, world.bot, getattr(say, label))
        await world.say(world.head, world.bot, say("Old Zhang does not let me in", "老张不让我进门"))
        assert item(world).state is not State.REPORTED or label == "pass_up"
        await world.say(world.neighbour, world.bot, "/item 1")
        for where in (world.group, world.bot):
            assert zhang(say) not in told(world, world.neighbour, where)
        assert zhang(say) in told(world, world.head, world.bot)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_the_home_of_whoever_is_told_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = say("Old Zhang of No. 9 beats his wife every night", "9号的老张每天晚上打老婆")
        await world.say(world.resident, world.bot, said)
        if say.record in world.last(world.resident, world.bot).labels:
            await tap(world, world.resident, world.bot, say.record)
        await world.say(world.neighbour, world.bot, "/items")
        for where in (world.group, world.bot):
            assert "9" not in told(world, world.neighbour, where).replace("119", "")
        assert say("No. 9", "9号") in card(world, who=world.head, where=world.bot).text

    play(dialogue, language=say.language, opened=EVERYBODY)
