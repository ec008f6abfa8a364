"""Everyday words of whoever works: the one whose check it is, and the safety head who has an item."""

import pytest

from bot.model import Question, State, TurnState
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, item, place, tap
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock, turn


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_who_cannot_today_gives_any_reason(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        cannot = say(
            ["I'm poorly today", "I'm away, can someone swap", "my legs are bad, sorry", "I'm at the doctor's"],
            ["身体不舒服", "我在外地，能换个人吗", "腿疼，走不动", "我在医院"],
        )[which]
        await world.say(world.resident, world.bot, cannot)
        offers = world.app.store.rota.open_offers
        assert offers(place(world).id, WEDNESDAY), "the neighbours are asked"
        back = await ask(world, world.resident, world.bot, say("never mind, I can do it", "算了我自己来吧"))
        assert back == say("All right, it is yours again.", "好的，还是您家来。")
        assert not offers(place(world).id, WEDNESDAY)
        assert turn(world, WEDNESDAY).state is TurnState.DUE

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_who_goes_later_is_not_hurried(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        for later in say(["busy now, after lunch", "going now"], ["这会儿有事，下午去", "下雨了晚点去"]):
            told = await ask(world, world.resident, world.bot, later)
            assert say("no hurry", "不着急") in told
        assert not world.app.store.rota.open_offers(place(world).id, WEDNESDAY)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_another_household_is_asked_by_name(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await world.say(world.resident, world.bot, say("my neighbour will do it", "让老王替我吧"))
        assert say("Everybody", "问大家") in world.last(world.resident, world.bot).labels

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(4))
def test_whoever_may_take_it_takes_it(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(
            world.head,
            world.bot,
            say(
                ["I'll have a look", "will do", "I've called the electrician", "ok thanks, let me check"],
                ["我马上过去", "我去办", "已经联系物业了", "好的好的，我来看看"],
            )[which],
        )
        assert item(world).state is State.ACCEPTED
        await world.say(world.head, world.bot, say("bulb changed, works now", "换了灯泡，亮了"))
        await tap(world, world.head, world.bot, say("Yes, done", "是，办好了"))
        assert item(world).state is State.DONE

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_what_is_not_theirs_asks_why(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        words, question = [
            (say("that's not my job", "这个不归我管"), Question.REASON_UP),
            (say("pass it up", "上报吧"), Question.REASON_UP),
            (say("can't be done", "没法修"), Question.EXPLANATION),
        ][which]
        await world.say(world.head, world.bot, words)
        asked = world.app.store.prompts.open_to(world.head.id, world.head.id, world.app.now())
        assert [each.question for each in asked] == [question]
        assert item(world).state is State.REPORTED, "nothing changes before they say why"

    play(dialogue, language=say.language)


@in_both_languages
def test_no_outcome_is_published_that_is_none(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.done)
        for words in say(["why do you ask", "I'll tell you later", "don't remember"], ["问这个干嘛", "明天说", "忘了"]):
            await world.say(world.head, world.bot, words)
            assert item(world).state is State.REPORTED

    play(dialogue, language=say.language)


@in_both_languages
def test_who_has_not_looked_is_not_hurried_and_doubt_is_asked_about(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        told = await ask(world, world.resident, world.bot, say("I haven't looked yet", "我没去看"))
        assert told == say(
            "No hurry: when you have looked, just tell me whether it is fixed.",
            "不着急，您看过以后，告诉我好了没有就行。",
        )
        await world.say(world.resident, world.bot, say("it was but it is out again", "昨天亮了今天又不亮了"))
        assert say("For #1", "说的是 #1") in world.last(world.resident, world.bot).labels
        await tap(world, world.resident, world.bot, say("For #1", "说的是 #1"))
        assert item(world).state is State.REPORTED
        assert len(heard(world, world.resident, world.bot)) > 0

    play(dialogue, language=say.language)


@in_both_languages
def test_is_it_fixed_asked_back_is_no_yes(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.bot, say("fixed?", "好了？"))
        assert item(world).state is State.DONE
        await world.say(world.resident, world.bot, say("fixed now thank you so much!", "好了好了，谢谢师傅"))
        assert item(world).state is State.CLOSED

    play(dialogue, language=say.language)


@in_both_languages
def test_by_name_in_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        promised = await world.say(
            world.neighbour, world.group, say("@linli_bot I'll have a look", "@linli_bot 我去看看")
        )
        assert list(promised.reactions.values()) == ["👍"]
        assert item(world).state is State.REPORTED, "a neighbour takes nothing"
        await world.say(world.head, world.group, say("@linli_bot will do", "@linli_bot 我马上过去"))
        assert item(world).state is State.ACCEPTED
        await world.say(world.head, world.group, say("@linli_bot fixed", "@linli_bot 好了好了"))
        asked = world.app.store.prompts.open_to(world.head.id, world.head.id, world.app.now())
        assert [each.question for each in asked] == [Question.OUTCOME]

    play(dialogue, language=say.language)


@in_both_languages
def test_an_officer_takes_in_private_what_stands_with_them(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.community_officer, world.bot, say("we'll take it", "我来处理"))
        assert item(world).state is State.REPORTED, "it is the safety head's"
        await tap(world, world.head, world.bot, say.pass_up)
        await world.say(world.head, world.bot, say("needs an electrician", "要找电工"))
        await world.say(world.community_officer, world.bot, say("we'll take it", "我来处理"))
        assert item(world).state is State.ACCEPTED

    play(dialogue, language=say.language, opened=(*EVERYBODY, "community_officer"))
