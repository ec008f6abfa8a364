"""Questions in everyday words: how it stands, who has it, whose turn it is, who looks after the group."""

import pytest

from bot.model import Question
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, id_of, item, recorded, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock


@in_both_languages
@pytest.mark.parametrize("which", range(5))
def test_how_ones_own_report_stands(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        asked = say(
            ["who is fixing it?", "why is nobody coming", "please hurry", "#1?", "status of my report"],
            ["谁来修", "怎么还不修", "都三天了还没人来", "#1怎么样了", "什么时候来人"],
        )[which]
        told = await ask(world, world.resident, world.bot, asked)
        assert say("With the safety head, waiting to be taken.", "由平安户长负责，等待接手。") in told
        await tap(world, world.head, world.bot, say.take)
        assert say("Taken by the safety head.", "平安户长接手") in await ask(world, world.resident, world.bot, asked)
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_who_told_nothing_is_shown_what_is_open(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        for asked in say(["what is open", "any progress?"], ["待办", "进展如何"]):
            assert "#1" in await ask(world, world.head, world.bot, asked)

    play(dialogue, language=say.language)


@in_both_languages
def test_a_question_under_the_card_is_answered_to_whoever_asks_alone(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        seen = len(world.sees(world.neighbour, world.group))
        events = len(world.app.store.items.events(item(world).id))
        await world.answer(world.resident, world.group, say("when will it be fixed?", "什么时候修"))
        told = world.last(world.resident, world.group).text
        assert say("With the safety head, waiting to be taken.", "由平安户长负责，等待接手。") in told
        assert len(world.sees(world.neighbour, world.group)) == seen + 1, "their question, and nothing more"
        assert len(world.app.store.items.events(item(world).id)) == events, "a question is no note"
        await world.say(world.resident, world.group, say("please hurry", "催一下"), reply_to=card(world))
        assert len(world.app.store.items.events(item(world).id)) == events + 1, "whoever has it may know"

    play(dialogue, language=say.language)


@in_both_languages
def test_a_private_report_is_not_read_out_under_its_card(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(
            world.resident, world.bot, say("The rubbish behind No. 5 is mine to smell", "5号后门垃圾堆成山了")
        )
        if not recorded(world):
            await tap(world, world.resident, world.bot, say.record)
        await world.answer(world.neighbour, world.group, say("who is fixing it?", "谁负责修"))
        told = world.last(world.neighbour, world.group).text
        assert say("Reported privately.", "私下反映。") in told
        assert world.resident.name not in told

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_not_said_to_the_bot_stays_unanswered(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        before = heard(world, world.neighbour, world.group)
        for text in say(
            ["who is on duty today?", "who is fixing it", "morning", "it's on now", "I'll have a look", "#1?"],
            ["今天谁值班", "怎么还不修", "大家早", "好了好了", "我去看看", "户长是谁"],
        ):
            said = await world.say(world.neighbour, world.group, text)
            assert not said.reactions
        assert heard(world, world.neighbour, world.group) == before

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("by_name", [True, False])
def test_who_is_on_duty(play: Play, say: Lines, *, by_name: bool) -> None:
    async def dialogue(world: World) -> None:
        where, name = (world.group, "@linli_bot ") if by_name else (world.bot, "")
        for asked in say(["who is on duty today?", "when is it our turn"], ["今天谁值班", "今天谁检查"]):
            told = await ask(world, world.resident, where, name + asked)
            assert say("Whose turn in Courtyard 17", "17号院轮值") in told
        assert recorded(world) == 0

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("by_name", [True, False])
def test_who_looks_after_the_group(play: Play, say: Lines, *, by_name: bool) -> None:
    async def dialogue(world: World) -> None:
        where, name = (world.group, "@linli_bot ") if by_name else (world.bot, "")
        told = await ask(world, world.resident, where, name + say("who is the safety head?", "户长是谁？"))
        assert world.head.name in told

    play(dialogue, language=say.language)


@in_both_languages
def test_what_begins_with_a_command_begins_in_words(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        told = await ask(world, world.resident, world.bot, say("I want to swap", "我想换班"))
        assert told == say("Which of your turns?", "您家的哪一次轮值？")
        await world.say(world.resident, world.bot, say("I'm going away", "我要请假"))
        asked = world.app.store.prompts.open_to(world.resident.id, world.resident.id, world.app.now())
        assert [each.question for each in asked] == [Question.AWAY]
        assert id_of(world, world.resident)

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_looked_at_in_the_check(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, say("what do I have to check?", "查什么呀"))
        assert say.clear in world.last(world.resident, world.bot).labels

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_more_about_an_item_asked_under_its_card_is_no_note(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        asked = say(
            ["is there a photo?", "who reported it?", "where exactly?"], ["有照片吗？", "谁报的？", "具体在哪里？"]
        )
        await world.say(world.neighbour, world.group, asked[which], reply_to=card(world))
        assert "💬" not in card(world, who=world.resident).text

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_by_name_how_to_swap_and_to_go_away(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 9)
        words = say(["can I swap?", "I'm going away"], ["能换班吗？", "我要请假"])[which]
        await world.say(world.resident, world.group, f"@linli_bot {words}")
        asked = say(["Which of your turns?", "Which days will your home be empty?"], ["您家的哪", "家里哪几天没人"])
        assert asked[which] in world.last(world.resident, world.bot).text

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("by_name", [True, False])
@pytest.mark.parametrize("which", range(2))
def test_is_anybody_coming_for_the_lamp(play: Play, say: Lines, which: int, *, by_name: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        where, name = (world.group, "@linli_bot ") if by_name else (world.bot, "")
        asked = say(
            ["the lamp, is anybody coming?", "is anybody coming for the lamp?"],
            ["那个灯有人来修吗", "门口那个灯到底有没有人管"],
        )[which]
        told = await ask(world, world.resident, where, name + asked)
        assert "#1" in told
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_what_is_on_no_list_is_written_down_by_name(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        bins = say("the bin lid is broken, is anybody coming?", "楼下的垃圾有没有人管")
        await world.say(world.resident, world.group, f"@linli_bot {bins}")
        assert item(world, 2).text == bins

    play(dialogue, language=say.language)
