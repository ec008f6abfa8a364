"""Where nobody holds office: no line of a card says that somebody was told or reminded who was not."""

from bot.model import Level
from demo.world import COMMUNITY_CODE, GROUP_CODE, STREET_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, cards, end_offices, heard, item, lines


def here(world: World) -> list[str]:
    """The last lines of the group's card, from who has it or was told."""
    told = lines(card(world))
    return [line for line in told if line.startswith(("🔔", "⏫", "With", "由", "There is nobody", "目前"))]


@in_both_languages
def test_danger_without_a_head_reminds_the_office_that_has_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, GROUP_CODE)
        await world.say(world.resident, world.group, say.gas)
        waiting = say("With the community, waiting to be taken.", "由社区负责，等待接手。")
        assert here(world) == [waiting]
        before = len(heard(world, world.community_officer, world.community))
        await world.later(minutes=11)
        reminded = say(
            "🔔 hh:mm Nobody has taken it yet: the community has been reminded.", "🔔 hh:mm 还没有人接手，已提醒社区。"
        )
        assert here(world) == [reminded, waiting]
        nudged = heard(world, world.community_officer, world.community)
        assert len(nudged) == before + 1, "they are: once, in their chat"
        assert say("Can you take it?", "能接手吗") in nudged[-1]
        await world.later(minutes=10)
        assert here(world) == [reminded, waiting], "it stood with the community from the beginning"
        assert item(world).level is Level.COMMUNITY
        await world.later(minutes=40)
        assert here(world)[1:] == [
            say("⏫ hh:mm Told the street, because nobody has taken it yet.", "⏫ hh:mm 一直没人接手，已通知街道。"),
            say("With the street, waiting to be taken.", "由街道负责，等待接手。"),
        ]
        assert len(heard(world, world.community_officer, world.community)) == before + 1

    play(dialogue, language=say.language)


def test_what_is_no_danger_is_shown_once_to_the_office_and_waits_for_its_meeting(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, GROUP_CODE)
        await world.say(world.resident, world.group, EN.lamp)
        told = heard(world, world.community_officer, world.community)
        await world.later(hours=30)
        assert here(world) == ["With the community, waiting to be taken."]
        assert heard(world, world.community_officer, world.community) == told
        assert item(world).level is Level.COMMUNITY

    play(dialogue)


@in_both_languages
def test_with_nobody_in_office_the_card_says_so_and_the_chats_read_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, GROUP_CODE, COMMUNITY_CODE, STREET_CODE)
        await world.say(world.resident, world.group, say.gas)
        nobody = say("There is nobody yet who can take it.", "目前还没有人可以接手。")
        assert here(world) == [nobody]
        assert len(cards(world, world.community_officer, world.community)) == 1, "whoever is in that chat reads it"
        await world.later(minutes=21)
        assert here(world) == [nobody]
        await world.later(minutes=40)
        told = say("⏫ hh:mm Told the street, because nobody has taken it yet.", "⏫ hh:mm 一直没人接手，已通知街道。")
        assert here(world) == [told, nobody]
        assert len(cards(world, world.street_officer, world.street)) == 1

    play(dialogue, language=say.language)


def test_an_office_with_a_chat_and_no_officer_is_passed_over(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, GROUP_CODE, COMMUNITY_CODE)
        await world.say(world.resident, world.group, EN.gas)
        assert here(world) == ["With the street, waiting to be taken."]
        assert len(cards(world, world.street_officer, world.street)) == 1
        await world.later(minutes=21)
        assert here(world) == [
            "🔔 hh:mm Nobody has taken it yet: the street has been reminded.",
            "With the street, waiting to be taken.",
        ]

    play(dialogue)


def test_when_the_head_goes_those_above_have_the_card_the_next_morning(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.later(hours=4)
        await world.say(world.resident, world.group, EN.lamp)
        await end_offices(world, GROUP_CODE)
        assert not cards(world, world.community_officer, world.community)
        await world.later(hours=14, minutes=5)
        assert len(cards(world, world.community_officer, world.community)) == 1
        assert here(world)[-1] == "With the community, waiting to be taken."

    play(dialogue)


def test_danger_taken_back_is_called_off_where_it_was_told(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, GROUP_CODE)
        await world.say(world.resident, world.group, EN.gas)
        await world.press(world.resident, world.group, EN.not_a_report)
        assert "#1" in heard(world, world.community_officer, world.community)[-1]
        assert len(heard(world, world.community_officer, world.community)) == 2, "its card, and that it is off"

    play(dialogue)


def test_officers_whom_nobody_can_write_to_are_passed_over(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await end_offices(world, GROUP_CODE)
        world.pg.remove(world.bot, world.community, by=world.community_officer)
        await world.settle()
        await world.say(world.resident, world.group, EN.gas)
        assert here(world) == ["With the street, waiting to be taken."]
        world.pg.remove(world.bot, world.street, by=world.street_officer)
        await world.settle()
        await world.say(world.resident, world.group, "/report Smoke comes out of the cellar")
        assert lines(card(world, 2))[-1] == "There is nobody yet who can take it."

    play(dialogue, opened=("resident",))


def test_a_head_without_a_private_chat_is_reminded_by_name_in_danger_and_else_not(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        with store.transaction():
            store.db.execute("UPDATE office SET until = '2026-01-01' WHERE role = 'deputy'")
        await world.say(world.resident, world.group, EN.gas)
        called = f"{world.head.name}: #1 "
        assert len([text for text in heard(world, world.neighbour, world.group) if text.startswith(called)]) == 1
        await world.later(minutes=11)
        assert len([text for text in heard(world, world.neighbour, world.group) if text.startswith(called)]) == 2
        assert here(world)[0] == "🔔 hh:mm Nobody has taken it yet: the safety head has been reminded."
        await world.say(world.resident, world.group, EN.lamp)
        await world.later(hours=18)
        assert lines(card(world, 2))[-1] == "With the safety head, waiting to be taken."
        assert not any(line.startswith("🔔") for line in lines(card(world, 2))), "nobody was reminded"

    play(dialogue, opened=("resident",))
