"""/ledger in the chat: counts, and rates with their n; "all" is said only when it is all; and as a file."""

from io import BytesIO
from zipfile import ZipFile

from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import end_offices, lines, place, press_on, tap


@in_both_languages
def test_all_put_right_is_said_only_when_it_is_so(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        await finish(world, say)
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


@in_both_languages
def test_a_time_and_a_group_in_words_and_what_is_neither(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")

        async def title(words: str) -> str:
            await world.say(world.community_officer, world.community, f"/ledger {words}")
            return world.last(world.community_officer, world.community).text.splitlines()[0]

        yard, lane = say("Courtyard 17", "17号院"), place(world, COMMUNITY_CODE).name
        november = say("Ledger: {}, 1 Nov to 24 Nov", "台账：{}，11月1日至11月24日")
        assert await title(say("november", "11月")) == november.format(lane)
        assert await title(say("017 november", "11月 017")) == november.format(yard)
        assert await title("017") == say("Ledger: {}, 1 Jan to 24 Nov", "台账：{}，1月1日至11月24日").format(yard)
        assert await title(say("last year", "去年")) == say(
            f"Ledger: {lane}, 1 Jan 2025 to 31 Dec 2025", f"台账：{lane}，2025年1月1日至2025年12月31日"
        )
        for words in ("lamp", "2030", "019"):
            assert await title(words) == say(
                "A month, a year or a group can follow: /ledger november, /ledger 2026-11, /ledger 2026, /ledger DT-03-017.",
                "后面可以写月份、年份或小组，比如：/ledger 11月、/ledger 2026-11、/ledger 2026、/ledger DT-03-017。",
            )

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


@in_both_languages
def test_the_file_for_whoever_holds_office_there(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        told = say(
            "The tenants of the second floor smoke in the stairwell at night, and I live just above",
            "二楼的租客晚上总在楼道里抽烟，我就住在楼上",
        )
        await world.say(world.resident, world.bot, told)
        officer, label = world.community_officer, say("As a file", "下载表格")
        for who, where, code, name in (
            (world.head, world.bot, "DT-03-017", say("Courtyard 17", "17号院")),
            (officer, world.community, "DT-03", say("Mill Lane", "磨坊社区")),
        ):
            await world.say(who, where, "/ledger")
            assert await tap(world, who, where, label) == say("Here.", "给您。")
            sent = world.last(who, where)
            assert sent.document == f"ledger-{code}-20260101-20261124.xlsx"
            assert sent.text == say(f"Ledger: {name}, 1 Jan to 24 Nov", f"台账：{name}，1月1日至11月24日")
        book = next(file.data for file in world.pg.world.files._by_id.values() if file.data.startswith(b"PK"))
        assert say.lamp in words_in(book)
        assert told not in words_in(book), "the words of what was told in private stay out, as in `linli export`"

    play(dialogue, language=say.language)


def words_in(book: bytes) -> str:
    """All that is written in a workbook."""
    with ZipFile(BytesIO(book)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


def test_nobody_else_gets_it_whatever_they_send(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.say(world.community_officer, world.community, "/ledger")
        shown, seen = world.last(world.community_officer, world.community), world.last(world.resident, world.bot)
        group = place(world)
        data = f"ledger_file:{group.id}:20260101-20261124"
        assert await press_on(world, world.resident, seen, data=data) == (
            "Only those who hold office here can have the ledger."
        )
        for wrong in (
            "ledger_file:999:20260101-20261124",
            f"ledger_file:{group.id}:20261124-20260101",
            "ledger_file:1",
        ):
            assert await press_on(world, world.head, world.last(world.head, world.bot), data=wrong) == (
                "This button is no longer in use."
            )
        await end_offices(world, COMMUNITY_CODE)
        assert await press_on(world, world.community_officer, shown, "As a file") == (
            "Only those who hold office here can have the ledger."
        )

    play(dialogue)
