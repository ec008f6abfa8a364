"""Whoever has no group, and the bot where it hears nothing any more: neither is met with silence."""

from datetime import timedelta

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import heard, item, recorded


@in_both_languages
def test_a_stranger_in_danger_is_told_whom_to_call_first(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        stranger = world.pg.add_person("Stranger", language_code=say.language)
        await world.start(stranger)
        for words in say(
            ["fire in the stairwell of no 5, help!!", "gas smell!", "call an ambulance"],
            ["5号楼楼道着火了", "好大的煤气味", "火！", "快叫救护车"],
        ):
            await world.say(stranger, world.bot, words)
            assert world.last(stranger, world.bot).text.startswith(
                say("If anyone is in danger, call 119", "有危险请先打 119")
            ), words
        await world.say(stranger, world.bot, "/report")
        assert say("I know of no group", "没有您所在的群") in world.last(stranger, world.bot).text, (
            "nobody is asked in vain"
        )
        assert "119" not in world.last(stranger, world.bot).text

    play(dialogue, language=say.language)


@in_both_languages
def test_no_administrator_any_more_it_says_that_it_hears_nothing(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        before = len(heard(world, world.neighbour, world.group))
        world.pg.demote(world.bot, world.group, by=world.head)
        await world.settle()
        told = heard(world, world.neighbour, world.group)
        assert len(told) == before + 1
        assert say("I am no administrator here any more", "不再是管理员") in told[-1]

    play(dialogue, language=say.language)


@in_both_languages
def test_added_again_by_whoever_answers_for_it_the_chat_is_its_places_again(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        world.pg.remove(world.bot, world.group, by=world.head)
        await world.settle()
        world.pg.add_bot_to(world.group, world.bot, by=world.head, admin=True)
        await world.settle()
        await world.say(world.resident, world.group, say.lamp)
        assert item(world).number == 1

    play(dialogue, language=say.language)


def test_added_again_by_anybody_else_it_says_how(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.promote(world.neighbour, world.group, by=world.head)
        world.pg.remove(world.bot, world.group, by=world.head)
        await world.settle()
        world.pg.add_bot_to(world.group, world.bot, by=world.neighbour)
        await world.settle()
        assert "This chat isn't set up yet" in world.last(world.neighbour, world.group).text
        await world.say(world.resident, world.group, EN.lamp)
        assert recorded(world) == 0

    play(dialogue)


@in_both_languages
def test_whoever_was_removed_records_nothing_more(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.start(world.neighbour)
        await world.say(world.neighbour, world.group, unsure(say))
        world.pg.clock.advance(timedelta(minutes=1))
        world.pg.remove(world.neighbour, world.group, by=world.head)
        await world.settle()
        await world.press(world.neighbour, world.bot, say.record)
        assert recorded(world) == 0

    play(dialogue, language=say.language, administrator=False, privacy_mode=False)
