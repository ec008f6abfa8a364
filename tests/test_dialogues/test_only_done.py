"""A bare "done" says that it is, and not what was done: asked back once, with an example; then it is believed."""

import pytest

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, tap


def what_then(say: Lines) -> str:
    """The question back."""
    return say(
        "Thank you! #1 The lamp by the gate is out: and what was done for it? The neighbours will read your words, "
        "such as “new bulb, it works again”. A photo will do.",
        "辛苦您了！#1 门口的灯坏了：具体做了什么？邻居们会看到您的话，比如“换了灯泡，亮了”。发张照片也行。",
    )


@in_both_languages
@pytest.mark.parametrize("which", range(5))
def test_it_is_asked_back_once(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, head, bot, say.done)
        words = say(
            ["done", "Fixed, thanks", "it's done", "all sorted", "I've finished"],
            ["好了", "搞定", "好的，办好了", "修好了", "做完了"],
        )
        await world.say(head, bot, words[which])
        assert (item(world).state, world.texts(head, bot)[-1]) == (State.REPORTED, what_then(say))
        await world.say(head, bot, say("New bulb", "换了灯泡"))
        assert (item(world).state, item(world).outcome) == (State.DONE, say("New bulb", "换了灯泡"))

    play(dialogue, language=say.language)


@in_both_languages
def test_who_says_so_twice_is_believed(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, head, bot, say.done)
        await world.say(head, bot, say("done", "搞定"))
        nodded = await world.say(head, bot, say("ok", "好的"))
        assert list(nodded.reactions.values()) == ["🤔"], "a thumb would say that it is done"
        await world.say(head, bot, say("fixed", "修好了"))
        assert item(world).state is State.DONE
        assert say("It is done.", "已经办好了。") in lines(card(world))
        assert world.last(world.resident, bot).text == say(
            "#1 The lamp by the gate is out: I was told that it's done. Is it fixed?",
            "#1 门口的灯坏了：处理的人说办好了。真的好了吗？",
        )
        await world.say(head, bot, "/item 1")
        told = lines(world.last(head, bot))
        assert any(line.endswith(say("Done.", "办好了。")) for line in told)

    play(dialogue, language=say.language)


@in_both_languages
def test_in_reply_to_the_card(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        head, bot = world.head, world.bot
        await world.say(world.resident, world.group, say.lamp)
        await world.say(head, world.group, say("done", "办好了"), reply_to=card(world))
        assert world.texts(head, bot)[-1] == what_then(say)
        await world.say(head, bot, say("done", "办好了"))
        assert item(world).state is State.DONE

    play(dialogue, language=say.language)


def test_a_photo_says_what_was_done(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, "done", photo=True)
        assert (item(world).state, item(world).outcome) == (State.DONE, "")
        assert "Done: there is a photo of it" in lines(card(world))

    play(dialogue)
