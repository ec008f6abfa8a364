"""A group teaches the bot what is a report among its own messages, and can take it back."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import card, heard, recorded


@in_both_languages
def test_what_was_not_a_report_once_is_not_asked_about_again(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, unsure(say))
        await world.press(world.neighbour, world.group, say.decline)
        before = len(world.sees(world.neighbour, world.group))
        await world.say(world.neighbour, world.group, unsure(say))
        assert len(world.sees(world.neighbour, world.group)) == before + 1, "silence"
        assert recorded(world) == 0

    play(dialogue, language=say.language)


@in_both_languages
def test_what_was_recorded_once_is_recorded_at_once(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, unsure(say))
        await world.press(world.neighbour, world.group, say.record)
        await world.say(world.resident, world.group, unsure(say))
        assert recorded(world) == 2

    play(dialogue, language=say.language)


def test_an_urgent_report_is_never_silenced(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, EN.gas)
        await world.press(world.head, world.group, EN.not_a_report)
        await world.say(world.resident, world.group, EN.gas)
        asked = world.last(world.resident, world.group)
        assert recorded(world) == 2 or "Shall I write this down" in asked.text

    play(dialogue)


@in_both_languages
def test_the_head_sees_what_was_learned_and_takes_one_back(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        await world.press(world.head, world.group, say.not_a_report)
        await world.say(world.head, world.group, "/settings")
        learned = world.last(world.head, world.group)
        assert learned.is_ephemeral, "only who asked sees it"
        assert learned.text == say(
            f"What Courtyard 17 has taught me. Messages like these are answered the same way:\n"
            f"1. “{say.lamp}” – not a report",
            f"17号院教过我的。类似的消息会同样处理：\n1. “{say.lamp}” – 不是隐患",
        )
        await world.say(world.resident, world.group, say.lamp)
        assert recorded(world) == 1, "it has learned"
        pressed = await world.press(world.head, world.group, say("Forget 1", "忘掉 1"))
        assert pressed.answer == say("Forgotten. What else was learned stays.", "忘掉了。其他学到的还留着。")
        await world.say(world.resident, world.group, say.lamp)
        assert card(world, 2).text.startswith("🟠 #2")

    play(dialogue, language=say.language)


def test_a_private_report_teaches_nothing_that_the_group_can_read(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, EN.lamp)
        await world.press(world.head, world.group, EN.not_a_report)
        await world.say(world.head, world.bot, "/settings")
        assert heard(world, world.head, world.bot)[-1] == "Nothing has been learned in Courtyard 17 yet."

    play(dialogue)


def test_a_resident_may_not_look(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "/settings")
        refused = world.last(world.resident, world.group)
        assert refused.is_ephemeral
        assert refused.text == "Only the safety head, the community or the street can do that."

    play(dialogue)
