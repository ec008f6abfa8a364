"""What neighbours press: me too, not a report, and what only handlers may."""

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, enroll, heard, item, lines, press_on, recorded, second_group, tap


@in_both_languages
def test_me_too_counts_each_household_once(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        wife = world.pg.add_person(say("Bo's wife", "阿波家"))
        await enroll(world, "DT-03-017", world.cast.households[1], wife)
        world.pg.join(wife, world.group)
        await world.say(world.resident, world.group, say.lamp)
        counted = say("Your household is already counted.", "您家已经记上了。")
        assert await tap(world, world.neighbour, world.group, say.me_too) == say(
            "Counted. Thank you.", "记上了，谢谢您。"
        )
        assert await tap(world, wife, world.group, say.me_too) == counted
        assert await tap(world, world.neighbour, world.group, say.me_too) == counted
        assert await tap(world, world.resident, world.group, say.me_too) == counted, "who reported it stands behind it"
        voices = say(" · 2 households", " · 2户看到")
        assert card(world).text.splitlines()[0].endswith(voices)
        assert card(world, who=world.head, where=world.bot).text.splitlines()[0].endswith(voices)
        assert len(heard(world, world.neighbour, world.group)) == 1, "the card is edited, nothing is said"

    play(dialogue, language=say.language)


@in_both_languages
def test_the_reporter_takes_it_back(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, say.lamp)
        shown = card(world)
        assert await tap(world, world.resident, world.group, say.not_a_report) == say("Put aside.", "撤下了。")
        assert lines(card(world))[-1] == say("Taken back by whoever reported it.", "反映的人已撤回。")
        assert card(world).text.startswith("⚪ #1")
        assert card(world).buttons == []
        assert said.reactions == {}, "the mark goes, too"
        assert item(world).state is State.WITHDRAWN
        old = world.pg.press(world.neighbour, shown, data=f"support:{item(world).id}")
        await world.pg.until(lambda: old.answered)
        assert old.answer == say("That one is no longer open.", "这件事已经办结了。")
        await world.later(days=8)
        assert heard(world, world.community_officer, world.community) == []

    play(dialogue, language=say.language)


def test_the_head_puts_it_aside_and_a_neighbour_may_not(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        refused = await tap(world, world.neighbour, world.group, EN.not_a_report)
        assert refused == "Only whoever reported it, or the safety head, can put it aside."
        assert item(world).state is State.REPORTED
        assert await tap(world, world.head, world.bot, EN.not_a_report) == "Put aside."
        assert lines(card(world))[-1] == "Put aside: not a report."

    play(dialogue)


@in_both_languages
def test_a_resident_who_presses_done_is_told_kindly_and_can_tell_the_head(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, say.lamp)
        assert say.done in card(world).labels, "no handler has opened a private chat"
        answer = await tap(world, world.resident, world.group, say.done)
        assert answer == say(
            "Only the safety head, the community or the street can do that.", "这要由平安户长、社区或街道来办。"
        )
        kind = world.last(world.resident, world.group)
        assert kind.is_ephemeral
        assert kind.text == say(
            "#1 The lamp by the gate is out: only the safety head, the community or the street can do that. "
            "Is it fixed? I'll tell them.",
            "#1 门口的灯坏了：这要由平安户长、社区或街道来办。是不是已经好了？我可以告诉他们。",
        )
        assert world.last(world.neighbour, world.group).text != kind.text
        await world.start(world.head)
        assert await tap(world, world.resident, world.group, say.tell_them) == say("I've told them.", "我告诉他们了。")
        assert world.last(world.head, world.bot).text == say(
            "A neighbour says that #1 looks fixed. If it is, press Done on its card.",
            "有邻居说 #1 看着已经好了。如果是，请在卡片上按“办好了”。",
        )
        assert say("💬 hh:mm A neighbour says it looks fixed.", "💬 hh:mm 有邻居说看着已经好了。") in lines(card(world))
        assert item(world).state is State.REPORTED

    play(dialogue, language=say.language, opened=())


def test_without_rights_the_kind_no_comes_within_the_press(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, f"/report {EN.lamp}")
        await tap(world, world.resident, world.group, EN.done)
        assert "Is it fixed? I'll tell them." in world.last(world.resident, world.group).text
        assert world.last(world.resident, world.group).is_ephemeral

    play(dialogue, opened=(), administrator=False)


def test_forged_presses_change_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        far = world.pg.add_person("Far")
        other = await second_group(world, head=far, resident=far)
        await world.say(far, other, EN.lamp)
        await world.say(world.resident, world.group, EN.lamp)
        await world.say(world.old_neighbour, world.group, "/report")
        shown, theirs, mine = card(world), world.sees(far, other)[-1], item(world)
        forged = [
            "", "x", "accept", "accept:", "accept:999999", f"accept:{mine.id}:extra", "accept:0", f"ACCEPT:{mine.id}",
            f"finish:{mine.id}", f"pass_up:{mine.id}", f"explain:{mine.id}", f"merge:{mine.id}", f"accept:{mine.id}",
            f"go_public:{mine.id}", f"follow_up:{mine.id}:fixed-1", f"follow_up:{mine.id}:x-1", f"follow_up:{mine.id}",
            "clear:1:2026-11-24", "clear:999:2026-11-24", "clear:999", f"clear:{mine.place_id}:yesterday",
            f"problem:{mine.place_id}:2026-13-99", "problem:999:2026-11-24", "join:999", "join:1:x", "record:1",
            "cancel:1", "in_group:1:1", "in_group:1:x", "forget:1", "support:99999999999", "accept:1;DROP TABLE item",
            "clear:3:9999-99-99", "tell:999",
        ]  # fmt: skip
        for data in forged:
            press = await press_on(world, world.neighbour, shown, data=data)
            assert press, data
        foreign = await press_on(world, world.neighbour, shown, data=f"support:{item(world, code='DT-03-018').id}")
        assert foreign == "This button is no longer in use."
        assert theirs.text == world.sees(far, other)[-1].text
        assert item(world) == mine
        assert recorded(world) == 1
        assert world.last(world.old_neighbour, world.group).text, "the question to somebody else still stands"

    play(dialogue)
