"""What is asked of the bot that it cannot do, or only by another word: it says who can, and how."""

import pytest

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import recorded
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, ask, clock


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_it_cannot_phone(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        words = say(
            ["Call me", "Can you call me back, please?", "I'd like to talk to somebody"],
            ["给我打个电话", "能不能打电话给我？", "回我电话"],
        )
        assert await ask(world, world.resident, world.bot, words[which]) == say(
            "I can't make phone calls. Please ask Wang Jianguo, who looks after your group, or write to me what it is "
            "about. In danger, call 119 / 120 / 110.",
            "我不会打电话。您可以找管这个群的王建国，或者直接写给我是什么事。有危险请打 119 / 120 / 110。",
        )
        assert await ask(world, world.head, world.bot, words[which]) != world.last(world.resident, world.bot).text

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_days_away(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        words = say(["I'm back on Friday", "We're away until Sunday"], ["我周五回来", "我下周不在家"])[which]
        assert await ask(world, world.resident, world.bot, words) == say(
            f"If your home stands empty meanwhile, send me “/away {words}”: turns will pass you by, and neighbours will glance at your door.",
            f"如果这段时间家里没人，请发给我“/away {words}”：轮值会跳过您家，邻居们会帮忙看看门。",
        )
        told = await ask(world, world.resident, world.bot, f"/away {words}")
        assert say("is away", "外出") in told

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(2))
def test_somebody_of_the_family(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        words = say(["My son can do it", "Can my husband do it for me?"], ["让我儿子去吧", "我老伴可以检查吗"])
        assert await ask(world, world.resident, world.bot, words[which]) == say(
            "Of course: anybody of your home may do the check, and whoever answers me answers for all of you. "
            "Another household instead: /swap",
            "当然可以：您家谁检查都行，谁回复我都算数。想请别家代查：/swap",
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_what_is_a_worry_is_none_of_these(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        worry = say("My neighbour hasn't been home for three days", "我邻居三天没回家了")
        told = await ask(world, world.resident, world.bot, worry)
        assert "/away" not in told
        assert recorded(world) <= 1

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
@pytest.mark.parametrize("which", range(3))
def test_a_resident_hears_who_can(play: Play, say: Lines, which: int) -> None:
    async def dialogue(world: World) -> None:
        words, part = [
            (say("we've moved out", "我们搬走了"), "/moved"),
            (say("I want out of the rota", "我不想轮值了"), "/excuse"),
            (say("why do we check", "为什么要检查"), "/rota"),
        ][which]
        told = await ask(world, world.resident, world.bot, words)
        assert part in told
        assert (world.head.name in told) == (which < 2)
        assert "/help" not in told

    play(dialogue, language=say.language)
