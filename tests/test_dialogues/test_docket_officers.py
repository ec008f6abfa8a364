"""Who leads a meeting, and where: in the staff chat, or each in private."""

from bot.decision import ChatLost, decide
from bot.model import Role
from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN
from tests.test_dialogues.looking import end_offices, enroll, tap
from tests.test_dialogues.meetings import docket, led, opened, walked


def test_two_officers_do_not_step_on_each_other(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp, "The bench in the yard is broken")
        shown = docket(world)
        first = world.pg.press(world.community_officer, shown, "Next ▸")
        second = world.pg.press(world.community_officer, shown, "Next ▸")
        await world.settle()
        await world.pg.until(lambda: bool(first.answered and second.answered))
        assert second.answer == "That has been settled in the meantime."
        assert "2/2 🟠 #2" in docket(world).text

    play(dialogue)


def test_who_holds_no_office_there_leads_no_meeting(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp)
        await end_offices(world, COMMUNITY_CODE)
        answer = await tap(world, world.community_officer, world.community, "Next ▸")
        assert answer == "Only whoever holds office here can lead the meeting."
        await world.say(world.resident, world.bot, "/docket")
        assert world.last(world.resident, world.bot).text == "Meetings are for the officers of a community or street."

    play(dialogue)


def test_it_can_be_shown_again_below_what_was_said(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await opened(world, EN, EN.lamp)
        before = docket(world)
        await world.say(world.community_officer, world.community, "/docket")
        again = world.last(world.community_officer, world.community)
        assert again.message_id > before.message_id
        assert again.text == before.text
        await led(world, "Next ▸", "Close the meeting")
        assert world.last(world.community_officer, world.community).text.startswith("Minutes")

    play(dialogue)


def test_without_a_staff_chat_each_officer_walks_the_same_list_in_private(play: Play) -> None:
    async def dialogue(world: World) -> None:
        other = world.old_neighbour
        await enroll(world, COMMUNITY_CODE, "", other, Role.OFFICER)
        await world.start(world.community_officer, other)
        with world.app.store.transaction():
            world.app.store.commit(decide(ChatLost(world.community.id)), world.app.now())
        await opened(world, EN, EN.lamp, "The bench in the yard is broken")
        for officer in (world.community_officer, other):
            assert "1/2 🟠 #1" in walked(world, officer).text
        await world.press(other, world.bot, "Next ▸")
        assert "2/2 🟠 #2" in walked(world, world.community_officer).text, "both see where the meeting is"
        await world.press(world.community_officer, world.bot, "Outcome")
        await world.say(world.community_officer, world.bot, "New bench")
        assert "All are through." in walked(world, other).text
        await world.press(other, world.bot, "Close the meeting")
        assert walked(world, other).labels == ["Reopen the meeting"]
        answer = await tap(world, world.community_officer, world.bot, "Reopen the meeting")
        assert answer == "Only whoever closed the meeting can reopen it."
        assert "New bench" in walked(world, other).text

    play(dialogue)
