"""/handbook: what is open, most pressing first, leafed through and acted on in one message."""

from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import end_offices, heard, item, lines, second_group, tap

PLACES = ("gate", "porch", "yard", "roof", "shed", "fence", "well", "bridge")
LIST = ("‹ List", "‹ 回到列表")


async def report_all(world: World, *places: str) -> None:
    for where in places:
        await world.say(world.resident, world.group, f"/report The lamp by the {where} is out")


@in_both_languages
def test_an_item_is_opened_taken_and_left_in_the_same_message(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        await world.say(world.head, world.bot, "/handbook")
        book = world.last(world.head, world.bot)
        assert lines(book) == say(
            ["Handbook · 1 open", "🟠 #1 The lamp by the gate is out · today · not taken yet"],
            ["提案手册 · 未办结1件", "🟠 #1 门口的灯坏了 · 今天 · 还没人接手"],
        )
        assert book.buttons == [["#1"]]
        await world.press(world.head, world.bot, "#1")
        opened = world.last(world.head, world.bot)
        assert opened.message_id == book.message_id, "edited in place"
        assert opened.buttons == [
            [say.take, say.done],
            [say.pass_up, say.cannot],
            [say("More…", "更多…")],
            [say(*LIST)],
        ]
        await world.press(world.head, world.bot, say.take)
        taken = world.last(world.head, world.bot)
        assert taken.message_id == book.message_id
        assert lines(taken)[-1] == say("✅ hh:mm Taken by the safety head.", "✅ hh:mm 平安户长接手。")
        await world.press(world.head, world.bot, say(*LIST))
        assert lines(world.last(world.head, world.bot))[1] == say(
            "🟠 #1 The lamp by the gate is out · today · being done", "🟠 #1 门口的灯坏了 · 今天 · 处理中"
        )
        assert len(heard(world, world.neighbour, world.group)) == 1, "the group sees its card and nothing else"

    play(dialogue, language=say.language)


@in_both_languages
def test_words_that_are_asked_for_renew_the_opened_item(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {say.lamp}")
        await world.say(world.head, world.bot, "/handbook")
        book = world.last(world.head, world.bot).message_id
        await world.press(world.head, world.bot, "#1")
        await finish(world, say)
        [opened] = [each for each in world.sees(world.head, world.bot) if each.message_id == book]
        assert say("Done: New bulb", "换了灯泡") in opened.text
        assert opened.buttons == [[say(*LIST)]], "nothing is left to do"
        await world.say(world.head, world.bot, "/handbook")
        assert world.last(world.head, world.bot).text == say("Nothing is open. 🌿", "没有待办的事。🌿")

    play(dialogue, language=say.language)


@in_both_languages
def test_of_several_groups_one_is_asked_for_by_its_code(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        other = await second_group(world, head=world.deputy, resident=world.neighbour)
        await world.say(world.resident, world.group, f"/report {say.lamp}")

        async def shown(words: str) -> list[str]:
            await world.say(world.community_officer, world.community, f"/handbook {words}")
            return lines(world.last(world.community_officer, world.community))

        lamp = say(
            "🟠 #1 The lamp by the gate is out · today · not taken yet · the safety head",
            "🟠 #1 门口的灯坏了 · 今天 · 还没人接手 · 平安户长",
        )
        for words in ("017", "DT-03-017", say("Courtyard 17", "17号院")):
            assert await shown(words) == [
                say(
                    "Handbook · 1 open · Courtyard 17 · 0 of them with the community",
                    "提案手册 · 未办结1件 · 17号院 · 其中0件在社区",
                ),
                lamp,
            ], words
        assert await shown("018") == [say("Nothing is open in Courtyard 18. 🌿", "Courtyard 18没有待办的事。🌿")]
        await world.say(world.neighbour, other, say("/report The bench is broken", "/report 长椅断了"))
        assert "#1" in (await shown("018"))[1]
        assert len(await shown("018")) == 2
        assert len(await shown("DT-03")) == 3, "all that belong to the community"
        assert await shown("lamp") == [
            say(
                "You look after no place called “lamp”. All that is open: /handbook. To look for words: /find lamp",
                "您负责的地方里没有“lamp”。看全部未办结的：/handbook。按内容找：/find lamp",
            )
        ]

    play(dialogue, language=say.language)


def test_a_group_that_was_asked_for_is_kept_while_leafing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        other = await second_group(world, head=world.deputy, resident=world.neighbour)
        await report_all(world, *PLACES)
        await world.say(world.neighbour, other, "/report The bench is broken")
        await world.say(world.community_officer, world.community, "/handbook 017")
        await world.press(world.community_officer, world.community, "▸")
        second = world.last(world.community_officer, world.community)
        assert lines(second)[0] == "Handbook · 8 open · Courtyard 17 · 0 of them with the community · 2/2"
        assert second.buttons == [["#7", "#8"], ["◂"]]

    play(dialogue)


def test_pages_are_turned_in_place(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_all(world, *PLACES)
        await world.say(world.head, world.bot, "/handbook")
        first = world.last(world.head, world.bot)
        assert lines(first)[0] == "Handbook · 8 open · 1/2"
        assert first.buttons == [["#1", "#2", "#3"], ["#4", "#5", "#6"], ["▸"]]
        await world.press(world.head, world.bot, "▸")
        second = world.last(world.head, world.bot)
        assert second.message_id == first.message_id
        assert lines(second)[0] == "Handbook · 8 open · 2/2"
        assert second.buttons == [["#7", "#8"], ["◂"]]
        await world.press(world.head, world.bot, "#8")
        await world.press(world.head, world.bot, "‹ List")
        assert lines(world.last(world.head, world.bot))[0] == "Handbook · 8 open · 2/2", "back to the same page"
        await world.press(world.head, world.bot, "◂")
        assert lines(world.last(world.head, world.bot))[0] == "Handbook · 8 open · 1/2"

    play(dialogue)


def test_danger_first_then_what_was_promised_in_vain_then_what_waits(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_all(world, "gate", "porch")
        for number, answer in ((1, "by tomorrow"), (2, None)):
            await world.say(world.head, world.bot, "/handbook")
            await world.press(world.head, world.bot, f"#{number}")
            if answer is None:
                await world.press(world.head, world.bot, EN.take)
                continue
            await world.press(world.head, world.bot, "More…")
            await world.press(world.head, world.bot, "Promise a date")
            await world.say(world.head, world.bot, answer)
        await world.later(days=2)
        await report_all(world, "roof")
        await world.say(world.resident, world.group, EN.gas)
        await world.say(world.head, world.bot, "/handbook")
        assert [line[2:4] for line in lines(world.last(world.head, world.bot))[1:]] == ["#4", "#1", "#3", "#2"]
        assert "promised by 25 Nov, lapsed" in world.last(world.head, world.bot).text

    play(dialogue)


def test_what_is_rarely_done_unfolds_in_place(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_all(world, "gate")
        await world.say(world.head, world.bot, "/handbook")
        book = world.last(world.head, world.bot).message_id
        await world.press(world.head, world.bot, "#1")
        await world.press(world.head, world.bot, "More…")
        unfolded = world.last(world.head, world.bot)
        assert unfolded.message_id == book
        assert ["Same as…", "Not a report"] in unfolded.buttons
        await world.press(world.head, world.bot, "‹ Back")
        assert ["More…"] in world.last(world.head, world.bot).buttons

    play(dialogue)


def test_asked_for_in_the_group_it_is_shown_in_private(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_all(world, "gate")
        before = len(heard(world, world.neighbour, world.group))
        await world.say(world.head, world.group, "/handbook")
        assert lines(world.last(world.head, world.bot))[0] == "Handbook · 1 open"
        assert len(heard(world, world.neighbour, world.group)) == before

    play(dialogue)


def test_without_a_private_chat_the_way_to_one_is_shown_to_them_alone(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_all(world, "gate")
        await world.say(world.deputy, world.group, "/handbook")
        told = world.last(world.deputy, world.group)
        assert told.is_ephemeral
        assert told.text == "That is best read in private: open our chat, then ask again."

    play(dialogue, opened=("head",))


def test_a_neighbour_is_told_whom_it_is_for(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_all(world, "gate")
        await world.say(world.neighbour, world.group, "/handbook")
        told = world.last(world.neighbour, world.group)
        assert told.is_ephemeral
        assert told.text == "The handbook is for those who handle items. What is open: /items"

    play(dialogue)


def test_an_office_sees_its_groups_with_their_codes_and_its_own_items_first(play: Play) -> None:
    async def dialogue(world: World) -> None:
        second = await second_group(world, head=world.deputy, resident=world.neighbour)
        await report_all(world, "gate", "porch")
        await world.say(world.neighbour, second, "/report The lamp by the roof is out")
        await world.press(world.deputy, world.bot, EN.pass_up)
        await world.say(world.deputy, world.bot, "it needs a ladder")
        await world.say(world.community_officer, world.community, "/handbook")
        book = world.last(world.community_officer, world.community)
        assert lines(book) == [
            "Handbook · 3 open · 1 of them with the community",
            "🟠 #1 The lamp by the roof is out · Courtyard 18 (DT-03-018) · today · not taken yet",
            "🟠 #1 The lamp by the gate is out · Courtyard 17 (DT-03-017) · today · not taken yet · the safety head",
            "🟠 #2 The lamp by the porch is out · Courtyard 17 (DT-03-017) · today · not taken yet · the safety head",
        ]
        assert book.buttons == [["018#1", "017#1", "017#2"]]
        await world.press(world.community_officer, world.community, "018#1")
        await world.press(world.community_officer, world.community, EN.take)
        assert item(world, 1, "DT-03-018").holder_id is not None

    play(dialogue, opened=("head", "deputy", "resident", "neighbour"))


def test_who_no_longer_holds_office_turns_no_page(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await report_all(world, *PLACES)
        await world.start(world.community_officer)
        await world.say(world.community_officer, world.bot, "/handbook")
        await end_offices(world, COMMUNITY_CODE)
        assert await tap(world, world.community_officer, world.bot, "▸") == "This button is no longer in use."

    play(dialogue)
