"""“Still dark”, said in the group to nobody, by whoever reported the lamp: asked about, and no second item."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done
from tests.test_dialogues.lines import EN, ZH, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, recorded, tap, told


def still(say: Lines) -> str:
    return say("still dark", "还是黑的")


def which(say: Lines) -> list[str]:
    """The two answers."""
    return say(["For #1", "Something new"], ["说的是 #1", "新的事"])


@in_both_languages
@pytest.mark.parametrize("which_one", range(4))
def test_of_the_one_lamp_that_is_open_it_is_a_note(play: Play, say: Lines, which_one: int) -> None:
    async def dialogue(world: World) -> None:
        lamp, words = say(
            [
                (EN.lamp, "still dark"),
                ("The lamp by the back door is out", "still dark"),
                (EN.lamp, "still dark here"),
                (EN.lamp, "it's still dark down here tonight"),
            ],
            [
                (ZH.lamp, "还是黑的"),
                ("后门的灯坏了", "还是黑的"),
                (ZH.lamp, "这儿还是黑的"),
                (ZH.lamp, "我们这里晚上还是黑的"),
            ],
        )[which_one]
        await world.say(world.resident, world.group, lamp)
        said = await world.say(world.resident, world.group, words)
        assert list(said.reactions.values()) == ["👍"]
        assert recorded(world) == 1
        assert f"💬 hh:mm {words}" in lines(card(world))

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("confirmed", [False, True])
def test_of_what_was_done_just_now_it_opens_it_again(play: Play, say: Lines, *, confirmed: bool) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        if confirmed:
            await tap(world, world.resident, world.bot, say.fixed)
        await world.say(world.resident, world.group, still(say))
        assert world.last(world.resident, world.group).buttons == [which(say)]
        assert which(say)[0] not in told(world, world.neighbour, world.group), "they alone are asked"
        await world.press(world.resident, world.group, which(say)[0])
        assert (item(world).state, recorded(world)) == (State.REPORTED, 1)
        said = say("↩️ hh:mm Not fixed: “still dark”", "↩️ hh:mm 还没好：“还是黑的”")
        assert said in lines(card(world))
        assert which(say)[0] not in told(world, world.resident, world.group)

    play(dialogue, language=say.language)


@in_both_languages
def test_something_new_is_an_item_of_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.group, still(say), photo=True)
        await world.press(world.resident, world.group, which(say)[1])
        assert (item(world).state, item(world, 2).text) == (State.DONE, still(say))
        assert not item(world, 2).private
        assert world.app.store.items.photos(item(world, 2).id)

    play(dialogue, language=say.language)


@pytest.mark.parametrize("button", [0, 1])
def test_of_what_is_open_and_may_be_it(play: Play, button: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.resident, world.group, "The lamp in the cellar is out")
        await world.say(world.resident, world.group, "still dark")
        assert recorded(world) == 2
        await world.press(world.resident, world.group, which(EN)[button])
        assert recorded(world) == 2 + button
        assert ("💬 hh:mm still dark" in lines(card(world))) == (button == 0)
        assert item(world).state is State.REPORTED

    play(dialogue)


@pytest.mark.parametrize("button", [0, 1])
def test_where_it_is_asked_in_private_what_was_said_openly_stays_open(play: Play, button: int) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.resident, world.group, "still dark")
        assert "something new" not in told(world, world.resident, world.group)
        await world.press(world.resident, world.bot, which(EN)[button])
        assert item(world).state is (State.DONE if button else State.REPORTED)
        assert not button or not item(world, 2).private

    play(dialogue, administrator=False, privacy_mode=False)


@in_both_languages
def test_of_another_thing_danger_or_by_others_it_is_a_report(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.neighbour, world.group, say("still very dark here", "还是黑的"))
        assert recorded(world) == 2
        await world.say(
            world.resident, world.group, say("still rubbish all over the stairwell", "楼道里还是堆着好多垃圾")
        )
        await world.say(world.resident, world.group, say("still a strong smell of gas!", "还是有很大的煤气味！"))
        assert recorded(world) == 4
        before, talk = told(world, world.resident, world.group), say("still lovely weather today", "天气还是很好")
        await world.say(world.resident, world.group, talk)
        assert told(world, world.resident, world.group) == f"{before}\n{talk}"
        assert recorded(world) == 4

    play(dialogue, language=say.language)


TALK = [
    (EN, ["still lovely weather today", "still waiting for my parcel", "Still no answer from Tom", "still here?"]),
    (ZH, ["还是很好", "还在等快递", "还没吃饭呢", "又下雨了"]),
]
OTHERS = [
    (EN, ["still no water in the whole house", "again no water", "still no bus", "Again no hot water"]),
    (ZH, ["又停水了", "又停电了", "还是没水", "还是没有公交车"]),
]


@pytest.mark.parametrize(("say", "text"), [(say, text) for say, texts in TALK for text in texts])
def test_talk_is_not_asked_about(play: Play, say: Lines, text: str) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        before = told(world, world.resident, world.group)
        said = await world.say(world.resident, world.group, text)
        assert not said.reactions
        assert told(world, world.resident, world.group) == f"{before}\n{text}"
        assert recorded(world) == 1

    play(dialogue, language=say.language)


@pytest.mark.parametrize(("say", "text"), [(say, text) for say, texts in OTHERS for text in texts])
@pytest.mark.parametrize("is_done", [True, False])
def test_another_matter_is_a_report(play: Play, say: Lines, text: str, *, is_done: bool) -> None:
    async def dialogue(world: World) -> None:
        await (done(world, say) if is_done else world.say(world.resident, world.group, say.lamp))
        await world.say(world.resident, world.group, text)
        assert which(say)[0] not in told(world, world.resident, world.group)
        assert item(world, 2).text == text

    play(dialogue, language=say.language)


@in_both_languages
def test_what_may_be_of_anything_is_asked_about_where_one_thing_is_known(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        await world.say(world.resident, world.group, say("it is still broken", "还是坏的"))
        assert world.last(world.resident, world.group).buttons == [which(say)]

    play(dialogue, language=say.language)
