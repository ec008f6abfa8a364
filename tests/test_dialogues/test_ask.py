"""Record this? Asked of the sender alone when words may be a report; gone once it is answered."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import card, heard, item, recorded, tap


@in_both_languages
def test_the_sender_alone_is_asked_and_says_yes(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, unsure(say))
        asked = world.last(world.resident, world.group)
        assert asked.is_ephemeral
        assert asked.text == say("Shall I write this down as a hazard?", "要记成隐患吗？")
        assert asked.buttons == [[say.record, say("No, thanks", "不用")]]
        assert heard(world, world.neighbour, world.group) == [], "nobody else sees the question"
        assert recorded(world) == 0
        answer = await tap(world, world.resident, world.group, say.record)
        assert answer == say("Written down. Thank you.", "记下了，谢谢您。")
        assert not any(each.is_ephemeral for each in world.sees(world.resident, world.group)), "it goes away"
        assert card(world).reply_to == said.id
        assert len(heard(world, world.head, world.bot)) == 1

    play(dialogue, language=say.language)


@in_both_languages
def test_no_is_followed_by_silence(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        before = world.sees(world.neighbour, world.group)
        said = await world.say(world.resident, world.group, unsure(say))
        answer = await tap(world, world.resident, world.group, say.decline)
        assert answer == say("All right.", "好的。")
        assert [each.message_id for each in world.sees(world.resident, world.group)][len(before) :] == [said.id]
        assert said.reactions == {}
        assert recorded(world) == 0

    play(dialogue, language=say.language)


def test_without_rights_it_is_asked_in_the_private_chat(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, unsure(EN))
        assert world.last(world.resident, world.group).message_id == said.id
        assert "Shall I write this down as a hazard?" in world.last(world.resident, world.bot).text
        await world.press(world.resident, world.bot, EN.record)
        assert card(world).reply_to == said.id
        assert not item(world).private, "it was said in front of everybody"
        assert len(heard(world, world.resident, world.bot)) == 0, "the question goes away"

    play(dialogue, administrator=False, privacy_mode=False)


def test_without_rights_and_private_chat_it_is_a_reply_that_only_the_sender_may_answer(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.neighbour, world.group, unsure(EN))
        asked = world.last(world.resident, world.group)
        assert asked.reply_to == said.id
        assert asked.buttons == [["Record it", "No, thanks"]]
        answer = await tap(world, world.resident, world.group, EN.record)
        assert answer == "That question was for somebody else."
        answer = await tap(world, world.resident, world.group, EN.decline)
        assert answer == "That question was for somebody else."
        assert recorded(world) == 0
        await world.press(world.neighbour, world.group, EN.record)
        assert recorded(world) == 1
        assert heard(world, world.resident, world.group) == [card(world).text], "the question is taken away"

    play(dialogue, administrator=False, privacy_mode=False)


def test_it_can_be_answered_in_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, unsure(EN))
        await world.say(world.neighbour, world.group, "Yes, please", reply_to=world.last(world.neighbour, world.group))
        assert recorded(world) == 1
        await world.say(world.neighbour, world.group, unsure(EN, 1))
        await world.say(world.neighbour, world.group, "no", reply_to=world.last(world.neighbour, world.group))
        assert recorded(world) == 1
        assert heard(world, world.neighbour, world.group) == [card(world).text]

    play(dialogue, administrator=False, privacy_mode=False)


def test_what_was_recorded_meanwhile_is_not_recorded_twice(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, unsure(EN))
        await world.say(world.neighbour, world.group, "/report", reply_to=said)
        assert recorded(world) == 1
        await world.press(world.resident, world.group, EN.record)
        assert recorded(world) == 1

    play(dialogue)


def test_an_edit_asks_about_the_new_words_once(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, unsure(EN))
        world.pg.edit(world.resident, said, unsure(EN) + "!")
        await world.settle()
        for asked in [each for each in world.sees(world.resident, world.group) if EN.record in each.labels]:
            world.pg.press(world.resident, asked, EN.record)
            await world.settle()
        assert recorded(world) == 1

    play(dialogue)


def test_the_photo_that_came_after_is_part_of_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, unsure(EN))
        await world.say(world.resident, world.group, photo=True)
        await world.press(world.resident, world.group, EN.record)
        assert len(world.app.store.items.photos(item(world).id)) == 1

    play(dialogue)


def test_an_hour_later_the_question_is_gone(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, unsure(EN))
        await world.later(minutes=61)
        assert heard(world, world.resident, world.group) == []
        assert recorded(world) == 0

    play(dialogue)
