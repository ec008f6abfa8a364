"""Done, on the wrong item: for ten minutes it is taken back, by the button or in words."""

from datetime import timedelta

import pytest

from bot.decision import decide
from bot.model import Photo, State
from bot.rules.items.items import show_outcome
from bot.rules.overview.rates import answered_at
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import done, finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, tap, told


def wrong(say: Lines) -> str:
    """The button."""
    return say("Wrong item", "弄错了一件")


@in_both_languages
def test_it_is_again_what_it_was(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await done(world, say)
        assert await tap(world, world.head, world.bot, wrong(say)) == say(
            "Taken back. It is open again, as before.", "收回了，这件事照原样还开着。"
        )
        assert (item(world).state, item(world).outcome, item(world).holder_id) == (State.REPORTED, None, None)
        mistake = say("That was said by mistake: it is still open.", "刚才说错了：这件事还没办好。")
        assert any(line.endswith(mistake) for line in lines(card(world)))
        assert world.last(world.resident, world.bot).text == say(
            "#1 The lamp by the gate is out: what I have just written to you was a mistake. It is still open; "
            "I'll come back to you.",
            "#1 门口的灯坏了：刚才那条消息弄错了，这件事还没办好。有了结果再告诉您。",
        )
        assert await tap(world, world.resident, world.bot, say.fixed) == say(
            "That has been settled in the meantime.", "这件事已经有结果了。"
        )
        assert answered_at(world.app.store.items.events(item(world).id)) is None, "it counts as no answer"
        await finish(world, say)
        assert item(world).state is State.DONE
        assert say.fixed in world.last(world.resident, world.bot).labels, "they are asked again"

    play(dialogue, language=say.language)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_in_words(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        await finish(world, say)
        words = say(["Sorry, wrong item", "#1 wrong one", "my mistake"], ["弄错件了", "#1 不是这件", "搞错了"])
        await world.say(world.head, world.bot, words[which])
        assert item(world).state is State.ACCEPTED, "they had taken it"
        assert item(world).holder_id is not None

    play(dialogue, language=say.language)


def test_in_reply_to_the_card_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.say(world.neighbour, world.group, "wrong item", reply_to=card(world))
        assert item(world).state is State.DONE, "it was not theirs to say"
        await world.say(world.head, world.group, "wrong item", reply_to=card(world))
        assert item(world).state is State.REPORTED

    play(dialogue)


def test_after_an_answer_or_ten_minutes_it_stays(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await done(world)
        await world.later(minutes=11)
        over = "That can be taken back for ten minutes, as long as nobody has answered."
        assert await tap(world, world.head, world.bot, wrong(EN)) == over
        await world.say(world.resident, world.group, "The bench in the yard is broken")
        await world.say(world.head, world.bot, "#2 done, new board")
        await tap(world, world.head, world.bot, "Yes, done")
        await tap(world, world.resident, world.bot, EN.no)
        assert await tap(world, world.head, world.bot, wrong(EN)) == over
        assert (item(world).state, item(world, 2).state) == (State.DONE, State.DONE)
        assert world.app.now() - item(world).reported_at < timedelta(hours=1)

    play(dialogue)


@in_both_languages
@pytest.mark.parametrize("reported_with", [False, True])
def test_the_photo_goes_with_it_and_is_kept(play: Play, say: Lines, *, reported_with: bool) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp, photo=reported_with or None)
        await tap(world, world.head, world.bot, say.done)
        await world.say(world.head, world.bot, photo=True)
        assert say("Done: there is a photo of it", "已办：有照片") in lines(card(world))
        await tap(world, world.head, world.bot, wrong(say))
        kept = world.app.store.items.photos(item(world).id)
        assert [photo.purpose for photo in kept] == ["report"] * reported_with, "shown there no more"
        assert "📷" not in told(world, world.neighbour, world.group)
        assert len(list(world.app.store.db["photo"].rows)) == 1 + reported_with, "nothing is deleted"
        await finish(world, say)
        assert not world.last(world.resident, world.bot).photo, "the follow-up shows what was done now"
        assert say("Done: new", "已办：换").casefold() in card(world).text.casefold()

    play(dialogue, language=say.language)


def test_the_same_photo_may_be_shown_again(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, photo=True)
        await tap(world, world.head, world.bot, wrong(EN))
        undone = next(iter(world.app.store.db["photo"].rows))
        with world.app.store.transaction():
            shown = show_outcome(item(world).id, item(world).round, Photo(undone["file_id"]))
            world.app.store.commit(decide(shown), world.app.now())
        assert [each.purpose for each in world.app.store.items.photos(item(world).id)] == ["outcome"]

    play(dialogue)
