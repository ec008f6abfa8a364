"""/language: everybody chooses their own in private; whoever answers for a chat chooses that chat's."""

from demo.world import COMMUNITY_CODE, World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, ZH
from tests.test_dialogues.looking import card, heard, place, press_on


def test_in_private_everybody_chooses_their_own(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, "/language")
        asked = world.last(world.resident, world.bot)
        assert (asked.text, asked.buttons) == ("Which language shall I speak with you?", [["中文", "English"]])
        await world.press(world.resident, world.bot, "中文")
        assert world.last(world.resident, world.bot).text.endswith("✅ 中文\n从现在起，我和您说中文。")
        await world.say(world.resident, world.bot, "/mine")
        assert world.last(world.resident, world.bot).text == "您还没有反映过什么。看到什么就直接告诉我。"
        await world.say(world.resident, world.bot, EN.lamp)
        assert "Where: by the gate" in card(world).text, "the group's stays"
        await world.say(world.neighbour, world.bot, "/mine")
        assert world.last(world.neighbour, world.bot).text.startswith("You haven't reported anything yet")

    play(dialogue)


def test_the_safety_head_chooses_the_groups(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        said = len(heard(world, world.neighbour, world.group))
        await world.say(world.head, world.group, "/language@linli_bot")
        asked = world.last(world.head, world.group)
        assert asked.text == "Which language shall I speak in Courtyard 17?"
        assert len(heard(world, world.neighbour, world.group)) == said, "the head alone is asked"
        assert await press_on(world, world.head, asked, "中文") == "从现在起，我在Courtyard 17说中文。"
        assert "地点：by the gate" in card(world).text, "what stands there is said anew"
        assert ZH.me_too in card(world).labels
        await world.say(world.resident, world.group, "/items@linli_bot")
        assert "#1" in world.last(world.resident, world.group).text
        assert place(world, COMMUNITY_CODE).language == "en"

    play(dialogue)


def test_others_are_told_where_theirs_is_chosen_and_a_forged_press_changes_nothing(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, "/language@linli_bot")
        assert world.last(world.resident, world.group).text == (
            "The language of this chat is for those who answer for it to choose. Yours you choose in private: /language."
        )
        await world.say(world.resident, world.group, f"/report {EN.lamp}")
        here = place(world)
        answer = await press_on(world, world.resident, card(world), data=f"language:{here.id}:zh")
        assert answer == "Only the safety head, the community or the street can do that."
        for wrong in (f"language:{here.id}:fr", "language:999:zh", "language:0:fr"):
            assert await press_on(world, world.head, card(world), data=wrong) == "This button is no longer in use."
        assert place(world).language == "en"
        await world.say(world.street_officer, world.street, "/language@linli_bot")
        await world.press(world.street_officer, world.street, "中文")
        assert place(world, "DT").language == "zh"

    play(dialogue)
