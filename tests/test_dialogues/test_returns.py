"""Up and down again, taken over from above, split again: who has it and why stands on the card."""

from bot.model import Level, State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, press_on, tap


@in_both_languages
def test_passed_up_and_returned_with_a_reason(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.pass_up)
        await world.say(world.head, world.bot, say("It needs an electrician", "要电工"))
        await tap(world, world.community_officer, world.community, say("Return", "退回"))
        assert world.last(world.community_officer, world.community).text == say(
            "Officer Zhao: #1 The lamp by the gate is out: why is it returned? The neighbours will read your answer.",
            "赵干部: #1 门口的灯坏了：为什么退回？邻居们会看到您的回答。",
        )
        await world.answer(world.community_officer, world.community, say("The bulb is enough", "换个灯泡就行"))
        assert heard(world, world.community_officer, world.community)[-1] == say(
            "#1 is now with the safety head.", "#1 已交给平安户长。"
        )
        assert heard(world, world.head, world.bot)[-1] == say(
            "#1 comes back from the community: “The bulb is enough” Can you take it?",
            "#1 从社区退回来了：“换个灯泡就行”您能接手吗？",
        )
        assert lines(card(world))[-3:] == [
            say("⏫ hh:mm Passed to the community: It needs an electrician", "⏫ hh:mm 上报社区：要电工"),
            say("⏬ hh:mm Returned to the safety head: The bulb is enough", "⏬ hh:mm 退回平安户长：换个灯泡就行"),
            say("With the safety head, waiting to be taken.", "由平安户长负责，等待接手。"),
        ]
        assert len(heard(world, world.neighbour, world.group)) == 1, "one card, edited"

    play(dialogue, language=say.language)


def test_what_was_returned_goes_up_again_when_nobody_takes_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await tap(world, world.head, world.bot, EN.pass_up)
        await world.say(world.head, world.bot, "It needs an electrician")
        await tap(world, world.community_officer, world.community, "Return")
        await world.answer(world.community_officer, world.community, "The bulb is enough")
        assert item(world).level is Level.GROUP
        await world.later(hours=23)
        assert item(world).level is Level.GROUP
        await world.later(hours=2)
        assert item(world).level is Level.COMMUNITY, "its wait began anew"

    play(dialogue)


def test_who_has_passed_it_on_cannot_pass_it_further(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        before = card(world, who=world.head, where=world.bot)
        await tap(world, world.head, world.bot, EN.pass_up)
        await world.say(world.head, world.bot, "It needs an electrician")
        assert EN.pass_up not in card(world, who=world.head, where=world.bot).labels
        for verb in ("pass_up", "return"):
            forged = await press_on(world, world.head, before, data=f"{verb}:{item(world).id}")
            assert forged == "It is with the community now."
        assert item(world).level is Level.COMMUNITY

    play(dialogue)


@in_both_languages
def test_a_higher_level_takes_it_over(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await tap(world, world.head, world.bot, say.take)
        await world.later(days=3)
        assert lines(card(world))[-1].endswith(
            say("Told the community, because it is not done yet.", "一直没办好，已通知社区。")
        )
        answer = await tap(world, world.community_officer, world.community, say("Take over", "由我接手"))
        assert answer == say("Thank you. It's yours now.", "谢谢您，现在由您处理。")
        assert lines(card(world))[-1].endswith(say("Taken over by the community.", "改由社区接手。"))
        shown = card(world, who=world.head, where=world.bot)
        late = await press_on(world, world.head, shown, data=f"accept:{item(world).id}")
        assert late == say("It is already with the community.", "这件事已经由社区接手了。")

    play(dialogue, language=say.language)


@in_both_languages
def test_merged_and_split_again(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.say(world.neighbour, world.group, say("The lamp by the bins is out", "垃圾桶旁边的灯坏了"))
        await world.press(world.old_neighbour, world.group, say.me_too)
        await tap(world, world.head, world.bot, say.same)
        await world.say(world.head, world.bot, "1")
        assert card(world, 1).text.splitlines()[0].endswith(say(" · 3 households", " · 3户看到"))
        split = say("Another matter after all", "其实不是一件事")
        assert await tap(world, world.head, world.bot, split) == say("It stands alone again.", "好的，单独跟进。")
        assert "3" not in card(world, 1).text.splitlines()[0]
        assert card(world, 2).text.splitlines()[0].endswith(say(" · 2 households", " · 2户看到"))
        assert item(world, 2).state is State.REPORTED
        assert lines(card(world, 2))[-2].endswith(say("Another matter after all.", "其实不是一件事，单独跟进。"))

    play(dialogue, language=say.language)
