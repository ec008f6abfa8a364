"""A reply to a question is heard for a day; what nobody answers does not stand in a chat for ever."""

import pytest

from bot.model import State
from demo.world import World
from playground import Seen
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import forged, heard, item, recorded, tap
from tests.test_dialogues.meetings import passed_up


@in_both_languages
def test_in_a_staff_chat_a_late_reply_finishes_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, say, say.lamp)
        await tap(world, world.community_officer, world.community, say.done)
        await world.later(hours=2)
        words = say("the electrician put in a new one", "电工装了个新的")
        await world.answer(world.community_officer, world.community, words)
        assert item(world).outcome == words

    play(dialogue, language=say.language)


@in_both_languages
def test_in_the_group_too(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.group, say.done)
        await world.later(hours=3)
        await world.answer(world.head, world.group, say("new bulb, works again", "换了灯泡，又亮了"))
        assert item(world).state is State.DONE

    play(dialogue, language=say.language, opened=("resident",))


@in_both_languages
def test_in_private_it_is_no_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.pass_up)
        asked = world.last(world.head, world.bot)
        await world.later(hours=2)
        words = say("too high for our ladder, the pole is rusty", "太高了，梯子够不着，灯杆也锈了")
        await world.say(world.head, world.bot, words, reply_to=asked)
        assert recorded(world) == 1
        assert item(world).level.value == "community"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("danger", [True, False])
def test_after_a_day_whoever_replies_is_told(play: Play, say: Lines, *, danger: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.pass_up)
        asked = world.last(world.head, world.bot)
        await world.later(hours=25)
        words = say("too high for our ladder, the pole is rusty", "太高了，梯子够不着，灯杆也锈了")
        fire = say("there is a fire in the stairwell", "楼道着火了")
        await world.say(world.head, world.bot, fire if danger else words, reply_to=asked)
        if danger:
            assert recorded(world) == 2
        else:
            assert recorded(world) == 1
            assert say("stopped waiting for it", "已经不等了") in world.last(world.head, world.bot).text

    play(dialogue, language=say.language)


def _asks(world: World, label: str) -> list[Seen]:
    return [seen for seen in world.sees(world.resident, world.group) if label in seen.labels]


@in_both_languages
def test_in_the_group_a_question_goes_after_its_hour(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(
            world.resident, world.group, f"@{world.bot.username} {say('they meet on Sunday', '他们周日聚会')}"
        )
        assert _asks(world, say.record)
        await world.later(minutes=61)
        assert not _asks(world, say.record)
        await world.later(days=2)
        assert recorded(world) == 0

    play(dialogue, language=say.language)


@in_both_languages
def test_in_a_staff_chat_one_goes_after_a_day(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, say, say.lamp)
        await tap(world, world.community_officer, world.community, say.done)
        question = heard(world, world.community_officer, world.community)[-1]
        await world.later(hours=23)
        assert question in heard(world, world.community_officer, world.community)
        await world.later(hours=2)
        assert question not in heard(world, world.community_officer, world.community)

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("in_words", [True, False])
@pytest.mark.parametrize(
    "asked_first", [("#1 done, new bulb", "#1 办好了，换了灯泡", "is_done"), ("#1 by Friday", "#1 周五前", "shall")]
)
def test_what_was_asked_before_it_was_opened_again_is_over(
    play: Play, say: Lines, asked_first: tuple[str, str, str], *, in_words: bool
) -> None:
    english, chinese, verb = asked_first

    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        await world.say(world.head, world.bot, say(english, chinese))
        question = world.last(world.head, world.bot)
        [asked, *_] = world.app.store.prompts.open_to(world.head.id, world.head.id, world.app.now())
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, say("rewired it", "重新接了线"))
        assert question.text not in heard(world, world.head, world.bot), "nobody waits for it"
        await world.press(world.resident, world.bot, say.no)
        await world.say(world.resident, world.bot, say("still dark", "还是黑的"))
        before = item(world)
        if in_words:
            await world.say(world.head, world.bot, say("yes", "是的"))
        else:
            await forged(world, world.head, world.bot, f"{verb}:{asked.id}")
        assert item(world) == before

    play(dialogue, language=say.language)


@in_both_languages
def test_of_two_colleagues_one_is_faster(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await passed_up(world, say, say.lamp)
        officer, chat = world.community_officer, world.community
        await tap(world, officer, chat, say.done)
        asked = world.last(officer, chat)
        await tap(world, officer, chat, say.cannot)
        await world.answer(officer, chat, say("no part for it any more", "没有配件了"))
        assert asked.text not in heard(world, officer, chat), "it is over"

    play(dialogue, language=say.language)
