"""/ledger in the chat: counts, and rates with their n; "all" is said only when it is all."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import lines


@in_both_languages
def test_all_put_right_is_said_only_when_it_is_so(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        await world.press(world.head, world.bot, say.done)
        await world.say(world.head, world.bot, say("New bulb", "换了灯泡"))
        await world.press(world.resident, world.bot, say.fixed)
        await world.say(world.head, world.bot, "/ledger")
        assert lines(world.last(world.head, world.bot)) == say(
            [
                "Ledger: Courtyard 17, 1 Jan to 24 Nov",
                "1 found, all 1 put right.",
                "• paths and lighting: 1",
                "",
                "Answered in time: 100% (1 of 1)",
                "Solved: 100% (1 of 1)",
                "Satisfied: 100% (1 of 1)",
                "The numbers are small, so the rates say little about anybody.",
            ],
            [
                "台账：17号院，1月1日至11月24日",
                world.last(world.head, world.bot).text.splitlines()[1],
                "• 道路照明：1",
                "",
                "及时响应：100%（1/1）",
                "解决：100%（1/1）",
                "满意：100%（1/1）",
                "数目不多，这几个比率说明不了谁好谁坏。",
            ],
        )
        await world.say(world.resident, world.group, say("/report The bench is broken", "/report 长椅断了"))
        await world.say(world.head, world.bot, "/ledger")
        counts = world.last(world.head, world.bot).text.splitlines()[1]
        assert "all" not in counts
        assert "全部" not in counts

    play(dialogue, language=say.language)


def test_a_month_an_office_and_a_neighbour(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.say(world.community_officer, world.community, "/ledger 2026-10")
        assert world.last(world.community_officer, world.community).text == (
            "Ledger: Mill Lane, 1 Oct to 31 Oct\nNothing was reported."
        )
        await world.say(world.neighbour, world.group, "/ledger")
        refused = world.last(world.neighbour, world.group)
        assert refused.is_ephemeral
        assert refused.text == "The ledger is for the safety head and the officers. What is open: /items"

    play(dialogue)
