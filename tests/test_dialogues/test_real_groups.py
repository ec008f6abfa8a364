"""What real groups do to a bot: upgrade, remove it, mute it, block it, speak two languages."""

from bot.model import State
from demo.world import GROUP_CODE, World
from playground import Chat
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.handled import finish
from tests.test_dialogues.lines import EN, RUBBISH, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import card, cards, heard, item, lines, place, recorded, tap


async def basic_group(world: World) -> Chat:
    """The neighbours' chat as a basic group that can still be upgraded."""
    people = [world.head, world.deputy, world.resident, world.neighbour, world.old_neighbour]
    chat = world.pg.add_group("Courtyard 17", members=people, creator=world.head, kind="group")
    world.pg.add_bot_to(chat, world.bot, by=world.head, admin=True, start_parameter=GROUP_CODE)
    await world.settle()
    return chat


def test_upgraded_to_a_supergroup_in_the_middle_of_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        old = await basic_group(world)
        await world.say(world.resident, old, EN.lamp)
        new = world.pg.upgrade(old)
        await world.settle()
        assert place(world).chat_id == new.id
        await tap(world, world.head, world.bot, EN.take)
        assert lines(card(world, where=new))[-1] == "✅ hh:mm Taken by the safety head.", "the card stands anew"
        await world.say(world.neighbour, new, RUBBISH)
        assert card(world, 2, where=new)

    play(dialogue)


def test_upgraded_while_the_bot_did_not_hear_of_it(play: Play) -> None:
    async def dialogue(world: World) -> None:
        old = await basic_group(world)
        world.pg.fail_next("sendMessage", count=1, status=500)
        world.pg.say(world.resident, old, EN.lamp)
        await world.settle()
        assert cards(world, world.neighbour, old) == [], "Telegram was in trouble; the card waits"
        new = world.pg.upgrade(old)
        await world.settle()
        await world.later(minutes=1)
        assert card(world, where=new).text.startswith("🟠 #1")
        assert cards(world, world.neighbour, old) == []

    play(dialogue)


@in_both_languages
def test_removed_from_the_group(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        world.pg.remove(world.bot, world.group, by=world.head)
        await world.settle()
        told = say(
            "I've been removed from the chat of Courtyard 17 and can't hear the neighbours there. Please add me again.",
            "我被移出了17号院的群，现在听不到那里的邻居说话了。请再把我加回去。",
        )
        assert world.last(world.head, world.bot).text == told
        assert told in world.texts(world.community_officer, world.bot)
        await tap(world, world.head, world.bot, say.take)
        assert item(world).state is State.ACCEPTED, "work goes on"
        world.pg.add_bot_to(world.group, world.bot, by=world.head, admin=True, start_parameter=GROUP_CODE)
        await world.settle()
        await finish(world, say)
        assert [text[:4] for text in cards(world, world.neighbour, world.group)] == ["🟢 #1"], "where it stood"

    play(dialogue, language=say.language, opened=("head", "deputy", "resident", "community_officer"))


def test_muted_in_the_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.mute(world.bot, world.group, by=world.head)
        await world.settle()
        await world.say(world.resident, world.group, f"/report@linli_bot {EN.lamp}")
        assert recorded(world) == 1
        told = "I may not write in the chat of Courtyard 17. Please allow me to send messages there."
        assert told in world.texts(world.head, world.bot)
        assert len(cards(world, world.head, world.bot)) == 1
        world.pg.promote(world.bot, world.group, by=world.head)
        await world.settle()
        await tap(world, world.head, world.bot, EN.take)
        assert lines(card(world))[-1] == "✅ hh:mm Taken by the safety head.", "what waited is said"

    play(dialogue)


def test_a_head_who_blocked_the_bot(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.block(world.head, world.bot)
        await world.settle()
        await world.say(world.resident, world.group, EN.lamp)
        mention = world.last(world.neighbour, world.group)
        assert mention.text == (
            "Wang Jianguo: #1 The lamp by the gate is out: can you look at it? The buttons are under its card."
        )
        assert mention.reply_to == card(world).message_id
        assert mention.labels == [], "nothing there outlives the moment"
        assert EN.take in card(world).labels
        await world.start(world.head)
        world.pg.unblock(world.head, world.bot)
        await world.settle()
        await world.say(world.resident, world.group, RUBBISH)
        assert card(world, 2, world.head, world.bot)

    play(dialogue)


def test_an_officer_who_cannot_be_written_to_is_named_to_somebody_who_can(play: Play) -> None:
    async def dialogue(world: World) -> None:
        world.pg.remove(world.bot, world.community, by=world.community_officer)
        await world.settle()
        await world.say(world.resident, world.group, EN.gas)
        await world.later(minutes=21)
        about = "I can't write to Officer Zhao privately about #1. Could you tell them?"
        assert about in world.texts(world.head, world.bot)
        assert not any("Officer Zhao" in text for text in heard(world, world.neighbour, world.group))
        await world.start(world.community_officer)
        assert card(world, who=world.community_officer, where=world.bot), "what waited for them arrives"

    play(dialogue)


def test_who_never_opened_a_private_chat_is_mentioned_as_a_last_resort(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.gas)
        seen = world.last(world.neighbour, world.group)
        assert seen.text.startswith("Wang Jianguo: #1 Strong smell of gas")
        assert [each["type"] for each in seen.entities][:1] == ["text_mention"]
        await world.later(minutes=10)
        assert any(
            text.startswith("Li Xiuying: #1 Strong smell of gas") for text in world.texts(world.neighbour, world.group)
        ), "the deputy, too"

    play(dialogue, opened=())


def test_two_languages_in_one_group(play: Play) -> None:
    async def dialogue(world: World) -> None:
        store = world.app.store
        for who, language in ((world.head, "zh"), (world.neighbour, "zh")):
            store.db.execute("UPDATE person SET language = ? WHERE telegram_id = ?", (language, who.id))
        store.db.conn.commit()
        await world.say(world.resident, world.group, EN.lamp)
        assert "With the safety head, waiting to be taken." in card(world).text
        told = card(world, who=world.head, where=world.bot)
        assert "由平安户长负责，等待接手。" in told.text
        assert "我来处理" in told.labels
        assert await tap(world, world.neighbour, world.group, "Me too") == "记上了，谢谢您。"
        assert await tap(world, world.old_neighbour, world.group, "Me too") == "Counted. Thank you."
        await world.say(world.neighbour, world.group, unsure(EN))
        assert world.last(world.neighbour, world.group).text == "要记成隐患吗？"
        await world.say(world.resident, world.group, unsure(EN))
        assert world.last(world.resident, world.group).text == "Shall I write this down as a hazard?"

    play(dialogue)


def test_a_card_that_somebody_deleted_is_posted_anew(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        world.pg.delete(world.head, card(world))
        await world.settle()
        assert cards(world, world.neighbour, world.group) == []
        await tap(world, world.head, world.bot, EN.take)
        assert lines(card(world))[-1] == "✅ hh:mm Taken by the safety head."

    play(dialogue)


def test_a_report_that_was_deleted_still_has_its_card(play: Play) -> None:
    async def dialogue(world: World) -> None:
        said = await world.say(world.resident, world.group, EN.lamp)
        world.pg.delete(world.resident, said)
        await world.settle()
        await finish(world)
        assert "Done: New bulb" in card(world).text

    play(dialogue)


def test_a_reporter_who_left_the_group_is_not_called_back_in(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, EN.lamp)
        world.pg.leave(world.neighbour, world.group)
        await world.settle()
        await finish(world)
        await world.later(days=4)
        assert item(world).state is State.CLOSED

    play(dialogue)
