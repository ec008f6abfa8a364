"""The private chat with the bot: who is answered there, and how what it asks is answered in words."""

from bot.model import State
from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, Lines, in_both_languages, unsure
from tests.test_dialogues.looking import SECOND_CODE, id_of, item, recorded, second_group


def test_a_stranger_is_told_what_to_do_first(play: Play) -> None:
    async def dialogue(world: World) -> None:
        stranger = world.pg.add_person("Stranger")
        await world.start(stranger)
        assert "I don't know your group yet" in world.last(stranger, world.bot).text
        await world.say(stranger, world.bot, EN.lamp)
        assert world.last(stranger, world.bot).text == (
            "I know of no group that you belong to. If you live in one, write in its chat once, then tell me again."
        )
        world.pg.join(stranger, world.group)
        await world.say(stranger, world.group, EN.talk)
        await world.say(stranger, world.bot, EN.lamp)
        assert item(world).private

    play(dialogue)


def test_whoever_writes_can_be_answered_whatever_was_stored(play: Play) -> None:
    """A restored backup, or an outage of more than a day, knows nothing of the chat that they opened."""

    async def dialogue(world: World) -> None:
        await world.start(world.neighbour)
        store = world.app.store
        with store.transaction():
            store.db.execute("UPDATE person SET reachable = 0")
        await world.say(world.neighbour, world.bot, EN.lamp)
        assert world.last(world.neighbour, world.bot).text.startswith("Written down: #1")
        stranger = world.pg.add_person("Tom")
        await world.start(stranger)
        with store.transaction():
            store.db.execute("DELETE FROM person WHERE name = 'Tom'")
        await world.say(stranger, world.bot, "/cancel")
        found = store.people.by_telegram(stranger.id)
        assert found is not None
        assert found.reachable
        assert store.outbox.counts().get("parked", 0) == 0

    play(dialogue)


def test_a_press_in_private_is_enough(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        store = world.app.store
        with store.transaction():
            store.db.execute("UPDATE person SET reachable = 0")
        await world.press(world.head, world.bot, EN.done)
        assert "what was done?" in world.last(world.head, world.bot).text
        found = store.people.by_telegram(world.head.id)
        assert found is not None
        assert found.reachable

    play(dialogue)


@in_both_languages
def test_a_yes_and_a_no_need_no_button_and_no_reply(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        anna, bot = world.resident, world.bot
        await world.say(anna, bot, unsure(say))
        await world.say(anna, bot, say("ok", "好"))
        assert recorded(world) == 1
        await world.say(anna, bot, unsure(say, 1))
        asked = world.last(anna, bot)
        await world.say(anna, bot, say("no", "不用"))
        assert asked.message_id not in [each.message_id for each in world.sees(anna, bot)], "the question went"
        assert recorded(world) == 1

    play(dialogue, language=say.language)


def test_cancel_reaches_every_question(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, unsure(EN))
        await world.say(world.resident, world.bot, "/cancel")
        assert world.last(world.resident, world.bot).text == "All right, forgotten."
        await world.say(world.resident, world.bot, "yes")
        assert recorded(world) == 0

    play(dialogue)


def test_the_same_or_another_in_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, f"/report {EN.lamp}")
        await world.say(world.resident, world.bot, "/report The gate lamp is broken again")
        assert any("Yes, same" in seen.labels for seen in world.sees(world.resident, world.bot))
        await world.say(world.resident, world.bot, "yes")
        assert item(world, 2).state is State.DUPLICATE
        assert world.last(world.resident, world.bot).text == "Thank you. It is followed as #1."
        await world.say(world.resident, world.bot, "/report The lamp by the gate is out")
        await world.say(world.resident, world.bot, "No, another")
        assert item(world, 3).state is State.REPORTED
        assert world.last(world.resident, world.bot).text == "All right, it stays as its own."

    play(dialogue)


def test_which_group_in_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await second_group(world, head=world.head, resident=world.pg.add_person("Far"))
        for words, code in (("courtyard 18", SECOND_CODE), ("2", "DT-03-017"), ("18", SECOND_CODE)):
            await world.say(world.head, world.bot, f"/report {EN.talk}")
            assert world.last(world.head, world.bot).text == "Which group is it about?"
            await world.say(world.head, world.bot, words)
            newest = world.app.store.items.reported_by(id_of(world, world.head), 1)[0]
            assert world.app.store.places.get(newest.place_id).code == code

    play(dialogue)
