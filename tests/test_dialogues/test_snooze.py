"""A pause with a reason: short, once, visible, and never in danger."""

from bot.model import Level
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, press_on, tap


@in_both_languages
def test_until_friday_because_the_part_is_ordered(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say("Snooze", "暂缓"))
        assert world.last(world.head, world.bot).text == say(
            "#1 The lamp by the gate is out: until when does it wait, and why? Such as “till Friday, the part is ordered”.",
            "#1 门口的灯坏了：暂缓到什么时候，为什么？比如“等到周五，配件在路上”。",
        )
        await world.say(world.head, world.bot, say("till Friday, the part is ordered", "等到周五，配件在路上"))
        assert world.last(world.head, world.bot).text == say(
            "All right. #1 waits until Friday 27 Nov, 08:00.", "好的。#1 暂缓到11月27日星期五 08:00。"
        )
        assert lines(card(world))[-2].startswith(
            say("💤 hh:mm Put off until 27 Nov hh:mm: ", "💤 hh:mm 暂缓到11月27日 hh:mm：")
        )
        assert say("the part is ordered", "配件在路上") in lines(card(world))[-2]
        before = len(heard(world, world.deputy, world.bot))
        await world.later(days=3)
        assert len(heard(world, world.deputy, world.bot)) == before, "twelve hours after Friday 8:00 it is night"
        assert item(world).level is Level.GROUP
        await world.later(days=1, hours=2)
        assert item(world).level is Level.COMMUNITY, "24 hours later than it would have been, and so much more"

    play(dialogue, language=say.language)


def test_what_is_no_pause_is_asked_again(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, "Snooze")
        answers = {
            "the part is ordered": "I didn't find a day or time in that. Until when, and why? Such as “till Friday, the part is ordered”.",
            "until 20 December, the part is ordered": "Seven days at most, please. Until when, and why?",
            "until tomorrow 9": "And why? Please say both, such as “till Friday, the part is ordered”.",
            "until tomorrow 9, the shop is closed": "All right. #1 waits until Wednesday 25 Nov, 09:00.",
        }
        for said, heard_back in answers.items():
            await world.say(world.head, world.bot, said)
            assert world.last(world.head, world.bot).text == heard_back
        assert "Snooze" not in card(world, who=world.head, where=world.bot).labels
        assert await forged(world) == "It has waited once already. Could you promise a date?"

    play(dialogue)


def test_danger_does_not_wait(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.gas)
        await world.press(world.head, world.bot, "More…")
        assert "Snooze" not in card(world, who=world.head, where=world.bot).labels
        assert await forged(world) == "What endangers life does not wait."

    play(dialogue)


def test_what_is_promised_does_not_wait_either(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, "Promise a date")
        await world.say(world.head, world.bot, "by Friday")
        assert await forged(world) == "It is promised already. If the day changes, promise another one."

    play(dialogue)


async def forged(world: World) -> str | None:
    """What the head is answered who presses Snooze where it is not offered."""
    return await press_on(
        world, world.head, card(world, who=world.head, where=world.bot), data=f"snooze:{item(world).id}"
    )


@in_both_languages
def test_more_unfolds_and_folds_the_card(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        usual = [[say.take, say.done], [say.pass_up, say.cannot], [say("More…", "更多…")]]
        rare = [
            [say("Promise a date", "约定日期"), say("Snooze", "暂缓")],
            [say.same, say.not_a_report],
            [say("‹ Back", "‹ 返回")],
        ]
        assert card(world, who=world.head, where=world.bot).buttons == usual
        await world.press(world.head, world.bot, say("More…", "更多…"))
        assert card(world, who=world.head, where=world.bot).buttons == rare
        await world.press(world.head, world.bot, say("‹ Back", "‹ 返回"))
        assert card(world, who=world.head, where=world.bot).buttons == usual
        forged = await press_on(world, world.neighbour, card(world), data=f"more:{item(world).id}")
        assert forged == say(
            "Only the safety head, the community or the street can do that.", "这要由平安户长、社区或街道来办。"
        )

    play(dialogue, language=say.language)
