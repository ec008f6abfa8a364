"""/item: everything that has happened to an item, in plain lines, and never who reported it."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import heard, lines, second_group


@in_both_languages
def test_the_whole_history_in_lines(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp, photo=True)
        await world.press(world.head, world.bot, say.take)
        await finish(world, say)
        await world.press(world.resident, world.bot, say.fixed)
        await world.say(world.neighbour, world.group, "/item 1")
        told = world.last(world.neighbour, world.group)
        assert told.is_ephemeral
        assert lines(told) == say(
            [
                "🟢 #1 The lamp by the gate is out · paths and lighting",
                "Courtyard 17 (DT-03-017)",
                "The lamp by the gate is out",
                "Where: by the gate",
                "📝 hh:mm Reported.",
                "✅ hh:mm Taken by the safety head.",
                "🟢 hh:mm Done: New bulb",
                "🟢 hh:mm The neighbours say: it is fixed.",
            ],
            [
                "🟢 #1 门口的灯坏了 · 道路照明",
                "17号院 (DT-03-017)",
                "门口的灯坏了",
                "地点：门口",
                "📝 hh:mm 有人反映。",
                "✅ hh:mm 平安户长接手。",
                "🟢 hh:mm 办好了：换了灯泡",
                "🟢 hh:mm 邻居们确认：好了。",
            ],
        )

    play(dialogue, language=say.language)


@in_both_languages
def test_a_private_report_stays_private(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        secret = say("The roof leaks. Please say nothing, I live at No. 1", "屋顶漏水了。别说是我，我住1号")
        await world.say(world.resident, world.bot, f"/report {secret}")
        await world.say(world.neighbour, world.group, "/item 1")
        told = world.last(world.neighbour, world.group).text
        assert secret not in told
        assert world.resident.name not in told
        assert say("Reported privately.", "私下反映。") in told
        await world.say(world.head, world.bot, "/item 1")
        assert secret in world.last(world.head, world.bot).text, "the safety head reads the words, not whose they are"
        assert world.resident.name not in world.last(world.head, world.bot).text

    play(dialogue, language=say.language)


def test_with_several_groups_the_code_says_which(play: Play) -> None:
    async def dialogue(world: World) -> None:
        second = await second_group(world, head=world.deputy, resident=world.neighbour)
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        await world.say(world.neighbour, second, "/report The lift squeaks")
        office = (world.community_officer, world.community)
        await world.say(*office, "/item 1")
        assert world.last(*office).text == "Several groups have a #1. Which one? Such as /item DT-03-017 1."
        for asked in ("/item DT-03-018 1", "/item 018#1", "/item 018 #1", "/item dt-03-018#1"):
            await world.say(*office, asked)
            assert lines(world.last(*office))[1] == "Courtyard 18 (DT-03-018)", asked
        await world.say(*office, "/item 019#1")
        assert world.last(*office).text == "I don't know an item with that number here."

    play(dialogue)


def test_another_groups_item_is_not_shown(play: Play) -> None:
    async def dialogue(world: World) -> None:
        second = await second_group(world, head=world.deputy, resident=world.neighbour)
        await world.say(world.neighbour, second, "/report The lift squeaks")
        for asked in ("/item 1", "/item DT-03-018 1"):
            await world.say(world.resident, world.group, asked)
            assert world.last(world.resident, world.group).text == "I don't know an item with that number here."

    play(dialogue)


def test_without_a_number_it_says_how(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.head, world.bot, "/item the lamp")
        assert heard(world, world.head, world.bot)[-1] == "Which number? Such as /item 12, or /item DT-03-017 12."

    play(dialogue)
