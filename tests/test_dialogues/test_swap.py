"""/swap: offered to everybody or to one; taken with one tap; declined, taken back, or it falls back."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages
from tests.test_dialogues.looking import heard, place, tap
from tests.test_dialogues.mornings import EVERYBODY, FRIDAY, THURSDAY, WEDNESDAY, ask, clock, doer


@in_both_languages
def test_everybody_is_asked_and_one_takes_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        everybody, take = say("Everybody", "问大家"), say("I'll take it", "我家来")
        assert await ask(world, world.neighbour, world.bot, say("/swap Thursday", "/swap 周四")) == say(
            "Your check on Thursday 26 Nov: whom shall I ask?", "11月26日星期四您家的检查，请谁替？"
        )
        assert await tap(world, world.neighbour, world.bot, everybody) == say(
            "I've asked. Until somebody says yes, it is yours.", "已经问了。有人答应之前，还是您家来。"
        )
        assert world.last(world.resident, world.group).text == say(
            "No. 2 can't do the check on Thursday 26 Nov. Who can take it?",
            "11月26日星期四的检查，2号去不了。谁能替一次？",
        )
        assert await tap(world, world.neighbour, world.group, take) == say(
            "That is that household's own turn.", "那天本来就是那一户。"
        )
        assert await tap(world, world.old_neighbour, world.group, take) == say(
            "Thank you! The check on Thursday 26 Nov is yours now; one of yours will be done in return.",
            "谢谢您！11月26日星期四由您家检查，之后会有人还您家一次。",
        )
        assert world.last(world.resident, world.group).text == say(
            "No. 3 does the check on Thursday 26 Nov for No. 2. Thank you!", "11月26日星期四由3号替2号检查。谢谢！"
        )
        assert world.last(world.neighbour, world.bot).text == say(
            "No. 3 does your check on Thursday 26 Nov. You'll do one of theirs in return.",
            "11月26日星期四由3号替您家检查，以后您家还一次。",
        )
        await clock(world, THURSDAY, 8)
        assert doer(world, THURSDAY) == say("No. 3", "3号")
        told = world.last(world.old_neighbour, world.bot).text
        assert say("You do it for No. 2. Thank you!", "这次是替2号的。谢谢您！") in told
        await tap(world, world.old_neighbour, world.bot, say.clear)
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == say("No. 2", "2号"), "paid back at the taker's next turn"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_one_household_is_asked_and_agrees(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        group_before = len(heard(world, world.resident, world.group))
        assert await ask(world, world.neighbour, world.bot, say("/swap Thursday No. 4", "/swap 周四 4号")) == say(
            "I've asked No. 4 to do your check on Thursday 26 Nov. Until they say yes, it is yours.",
            "11月26日星期四的检查，已经去问4号能不能替您家了。对方答应之前，还是您家来。",
        )
        assert world.last(world.head, world.bot).text == say(
            "No. 2 asks whether you can do the check on Thursday 26 Nov for them. They will do one of yours.",
            "11月26日星期四的检查，2号想请您家替一次，以后还您家一次。",
        )
        await tap(world, world.head, world.bot, say("Yes, I'll take it", "好，我家来"))
        await clock(world, THURSDAY, 8)
        assert doer(world, THURSDAY) == say("No. 4", "4号")
        assert len(heard(world, world.resident, world.group)) == group_before, "no news for the others"

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_the_one_who_was_asked_cannot(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, say("/swap Thursday No. 4", "/swap 周四 4号"))
        await tap(world, world.head, world.bot, say("No, sorry", "抱歉，不行"))
        assert world.last(world.neighbour, world.bot).text == say(
            "No. 4 can't do your check on Thursday 26 Nov; it stays yours. Ask others: /swap",
            "11月26日星期四的检查，4号替不了，还是您家来。再问问别人：/swap",
        )

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_nobody_takes_it_and_it_falls_back(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, say("/swap Thursday", "/swap 周四"))
        await tap(world, world.neighbour, world.bot, say("Everybody", "问大家"))
        await clock(world, WEDNESDAY, 20)
        assert world.last(world.neighbour, world.bot).text == say(
            "Nobody could take your check on Thursday 26 Nov; it stays yours.",
            "11月26日星期四的检查没有人能替，还是您家来。",
        )
        assert world.last(world.resident, world.group).labels == []
        await clock(world, THURSDAY, 8)
        assert doer(world, THURSDAY) == say("No. 2", "2号")

    play(dialogue, language=say.language, opened=EVERYBODY)


@in_both_languages
def test_i_cant_today(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await clock(world, WEDNESDAY, 8)
        await tap(world, world.resident, world.bot, say("I can't today", "今天去不了"))
        await tap(world, world.deputy, world.group, say("I'll take it", "我家来"))
        assert doer(world, WEDNESDAY) == say("No. 5", "5号")
        assert world.last(world.deputy, world.bot).text.splitlines()[:2] == [
            say("Today, Wednesday 25 Nov, is your household's turn.", "今天11月25日星期三，轮到您家检查。"),
            say("You do it for No. 1. Thank you!", "这次是替1号的。谢谢您！"),
        ]
        assert await tap(world, world.resident, world.bot, say.clear) == say(
            "It's another household's turn today.", "今天轮到别家。"
        )
        await tap(world, world.deputy, world.bot, say.clear)
        await clock(world, WEDNESDAY, 20)
        assert not any(say("hasn't come in", "还没有报上来") in text for text in world.texts(world.head, world.bot))

    play(dialogue, language=say.language, opened=EVERYBODY)


def test_what_cannot_be_swapped_is_said_kindly(play: Play) -> None:
    async def dialogue(world: World) -> None:
        neighbour, bot = world.neighbour, world.bot
        assert await ask(world, neighbour, bot, "/swap yesterday") == (
            "Monday 23 Nov has passed. Which day do you mean?"
        )
        assert await ask(world, neighbour, bot, "/swap Friday") == (
            "Friday 27 Nov isn't your household's turn. Whose turn it is: /rota"
        )
        assert (await ask(world, neighbour, bot, "/swap soon")).startswith("I didn't find a day in that.")
        assert await ask(world, neighbour, bot, "/swap Thursday No. 2") == "That is that household's own turn."
        await world.say(neighbour, bot, "/swap Thursday No. 4")
        assert await ask(world, neighbour, bot, "/swap Thursday") == (
            "I've asked for Thursday 26 Nov already, and nobody has answered yet."
        )
        stranger = world.pg.add_person("Guest")
        await world.start(stranger)
        assert (await ask(world, stranger, bot, "/swap Friday")).startswith("I don't know your household yet.")

    play(dialogue, opened=EVERYBODY)


def test_two_press_and_the_first_one_has_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, "/swap Thursday")
        await tap(world, world.neighbour, world.bot, "Everybody")
        offered = world.last(world.deputy, world.group)
        first = world.pg.press(world.deputy, offered, "I'll take it")
        second = world.pg.press(world.head, offered, "I'll take it")
        await world.settle()
        await world.pg.until(lambda: first.answered and second.answered)
        assert (second.answer or "").startswith("Somebody was faster")
        await clock(world, THURSDAY, 8)
        assert doer(world, THURSDAY) == "No. 5"

    play(dialogue, opened=EVERYBODY)


def test_the_owner_can_after_all(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, "/swap Thursday")
        await tap(world, world.neighbour, world.bot, "Everybody")
        await tap(world, world.neighbour, world.bot, "I can do it after all")
        shown = world.last(world.deputy, world.group)
        assert (shown.text, shown.labels) == ("No. 2 can do the check on Thursday 26 Nov after all.", [])

    play(dialogue, opened=EVERYBODY)


def test_without_words_ones_turns_are_offered_to_tap(play: Play) -> None:
    async def dialogue(world: World) -> None:
        assert await ask(world, world.neighbour, world.bot, "/swap") == "Which of your turns?"
        assert world.last(world.neighbour, world.bot).labels[:2] == ["Thu 26 Nov", "Tue 1 Dec"]
        await tap(world, world.neighbour, world.bot, "Tue 1 Dec")
        await tap(world, world.neighbour, world.bot, "No. 5")
        assert world.last(world.deputy, world.bot).text.startswith(
            "No. 2 asks whether you can do the check on Tuesday 1"
        )

    play(dialogue, opened=EVERYBODY)


def test_a_household_without_members_cannot_be_asked(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        store.db.execute("INSERT INTO household (place_id, name, position) VALUES (?, 'No. 6', 6)", (place(world).id,))
        assert await ask(world, world.neighbour, world.bot, "/swap Thursday No. 6") == (
            "Nobody of that household is known to me yet, so it can't take a turn."
        )

    play(dialogue, opened=EVERYBODY)


def test_an_offer_whose_turn_has_moved_is_over(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, "/swap Thursday No. 4")
        await world.say(world.resident, world.bot, "/away until Wednesday")
        said = await tap(world, world.head, world.bot, "Yes, I'll take it")
        assert said == "Thank you, it is no longer needed."
        await clock(world, WEDNESDAY, 21)
        assert not any("stays yours" in text for text in world.texts(world.neighbour, world.bot))

    play(dialogue, opened=EVERYBODY)


@in_both_languages
def test_who_is_owed_a_turn_may_rather_do_it(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.bot, say("/swap Thursday No. 3", "/swap 周四 3号"))
        await tap(world, world.old_neighbour, world.bot, say("Yes, I'll take it", "好，我家来"))
        assert await ask(world, world.old_neighbour, world.bot, say("/keep Thursday", "/keep 周四")) == say(
            "Thursday 26 Nov isn't your household's turn. Whose turn it is: /rota",
            "11月26日星期四没有轮到您家。看轮值：/rota",
        )
        assert await ask(world, world.old_neighbour, world.bot, say("/keep Friday", "/keep 周五")) == say(
            "All right, you do the check on Friday 27 Nov yourselves, and nothing is owed for it any more.",
            "好的，11月27日星期五您家自己检查，那一次也不用还了。",
        )
        await clock(world, FRIDAY, 8)
        assert doer(world, FRIDAY) == say("No. 3", "3号")

    play(dialogue, language=say.language, opened=EVERYBODY)
