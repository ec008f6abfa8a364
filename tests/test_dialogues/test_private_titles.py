"""Who is told about in private is named no more than who tells it: all read what it is about and where."""

from bot.texts.cards import kind_and_place
from bot.texts.translate import words
from demo.world import World
from playground import Bot, Chat, Person
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import card, item, lines, tap, told
from tests.test_dialogues.mornings import EVERYBODY, WEDNESDAY, clock


def secret(say: Lines) -> str:
    return say("between us, Old Zhang broke the gate by the bins", "别说是我说的，老张把大门砸坏了")


def zhang(say: Lines) -> str:
    return say("Zhang", "老张")


async def tell(world: World, say: Lines) -> None:
    await world.say(world.resident, world.bot, secret(say))
    if say.record in world.last(world.resident, world.bot).labels:
        await tap(world, world.resident, world.bot, say.record)
    assert item(world).private


def neighbours(world: World) -> list[tuple[Person, Chat | Bot]]:
    return [(world.neighbour, world.group), (world.neighbour, world.bot), (world.old_neighbour, world.bot)]


@in_both_languages
def test_the_card_says_what_it_is_about_and_where(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await tell(world, say)
        assert zhang(say) not in told(world, world.neighbour, world.group)
        shown = kind_and_place(words(say.language), item(world))
        assert lines(card(world))[0] in {f"🟠 #1 {shown}", f"🟡 #1 {shown}"}
        assert say(", the gate", "，大门") in shown
        assert say("Reported privately.", "私下反映。") in lines(card(world))
        assert zhang(say) in card(world, who=world.head, where=world.bot).text.splitlines()[0], "in office the whole"
        assert zhang(say) in world.last(world.resident, world.bot).text, "and whoever told it"

    play(dialogue, language=say.language)


@in_both_languages
def test_a_title_of_a_shared_thing_stays(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp)
        assert item(world).title in lines(card(world))[0]

    play(dialogue, language=say.language)


@in_both_languages
def test_nor_do_lists_questions_and_the_morning_name_anybody(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 7)
        await tell(world, say)
        await clock(world, WEDNESDAY, 9)  # the neighbour's turn or not, they look
        for asked in ("/items@linli_bot", "/item@linli_bot 1"):
            await world.say(world.neighbour, world.group, asked)
        for asked in ("/items", "/item 1", "/check", say("/find broke", "/find 砸坏"), say("what's open?", "待办")):
            await world.say(world.neighbour, world.bot, asked)
        await tap(world, world.neighbour, world.group, say.me_too)
        await finish(world, say)
        await tap(world, world.neighbour, world.bot, say.no)
        await world.say(world.neighbour, world.bot, say("still broken", "还坏着"))
        await world.later(days=1)
        for who, where in neighbours(world):
            assert zhang(say) not in told(world, who, where)
        assert "#1" in told(world, world.neighbour, world.bot)

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_those_in_office_read_all_of_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await tell(world, say)
        for asked in ("/items", "/handbook"):
            await world.say(world.head, world.bot, asked)
            assert zhang(say) in world.last(world.head, world.bot).text
        await world.later(days=2)
        assert zhang(say) in told(world, world.community_officer, world.community)

    play(dialogue, language=say.language)


@in_both_languages
def test_a_head_called_in_the_group_reads_no_name_there(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await tell(world, say)
        await world.later(hours=30)
        assert zhang(say) not in told(world, world.neighbour, world.group)

    play(dialogue, language=say.language, opened=("resident",))


@in_both_languages
def test_whoever_puts_their_name_to_it_says_it_before_all(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await tell(world, say)
        await tap(world, world.resident, world.bot, say.my_name)
        assert zhang(say) in card(world).text

    play(dialogue, language=say.language)
