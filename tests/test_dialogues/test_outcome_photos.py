"""The photo of what was done: with the follow-up, and behind a button of the card; never a new message for all."""

from bot.model import Ending, State
from demo.world import World
from playground import Bot, Chat, Person, Seen
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import EN, ZH, Lines, in_both_languages
from tests.test_dialogues.looking import card, heard, item, lines, tap

ALL = ("head", "deputy", "resident", "neighbour", "old_neighbour")


async def shown_done(world: World, say: Lines = EN, words: str = "", *, reported_in: Chat | Bot | None = None) -> None:
    """The lamp is reported, and the head answers with a photo, with or without words."""
    await world.say(world.resident, reported_in or world.group, say.lamp)
    await world.press(world.head, world.bot, say.done)
    await world.say(world.head, world.bot, words, photo=True)


async def album_done(world: World, photos: int = 3) -> None:
    """The head answers with an album."""
    await world.say(world.resident, world.group, EN.lamp)
    await world.press(world.head, world.bot, EN.done)
    world.pg.say_album(world.head, world.bot, photos=[True] * photos, caption="New bulb")
    await world.settle()


def photos(world: World, who: Person, where: Chat | Bot) -> list[Seen]:
    """The photos of the bot that somebody sees in a chat."""
    return [each for each in world.sees(who, where) if each.photo and each.sender_id == world.bot.id]


@in_both_languages
def test_whoever_is_asked_sees_the_photo_in_the_same_message(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp)
        await world.press(world.neighbour, world.group, say.me_too)
        before = len(world.sees(world.neighbour, world.group))
        await world.press(world.head, world.bot, say.done)
        await world.say(world.head, world.bot, photo=True)
        for who in (world.resident, world.neighbour):
            asked = world.last(who, world.bot)
            assert asked.photo
            assert asked.text == say(
                "#1 The lamp by the gate is out: I was told that it's done, with this photo. Is it fixed?",
                "#1 门口的灯坏了：处理的人说办好了，这是照片。真的好了吗？",
            )
            assert asked.buttons == [[say.fixed, say.partly, say.no]]
        assert len(world.sees(world.neighbour, world.group)) == before, "the group gets no new message"
        await tap(world, world.resident, world.bot, say.fixed)
        assert item(world).ending is Ending.CONFIRMED
        settled = photos(world, world.resident, world.bot)[-1]
        assert say.fixed in settled.text, "what was chosen is kept under the photo"
        assert say.fixed not in settled.labels

    play(dialogue, language=say.language, opened=ALL)


def test_words_and_photo(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await shown_done(world, words="New bulb")
        asked = world.last(world.resident, world.bot)
        assert asked.photo
        assert asked.text == "#1 The lamp by the gate is out: I was told that it's done. “New bulb” Is it fixed?"

    play(dialogue)


@in_both_languages
def test_the_card_shows_them_to_whoever_presses_alone(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, say.lamp, photo=True)
        assert card(world).buttons == [[say.me_too, say.not_a_report]], "the report's own photo stands right above"
        await world.press(world.head, world.bot, say.done)
        await world.say(world.head, world.bot, photo=True)
        assert say("Done: there is a photo of it", "已办：有照片") in lines(card(world))
        button = say("📷 2 photos", "📷 2张")
        assert card(world).buttons == [[button]]
        answer = await tap(world, world.neighbour, world.group, button)
        assert answer == say("Only you see them.", "只有您看得到。")
        first, second = photos(world, world.neighbour, world.group)
        assert first.is_ephemeral
        assert first.text == say(
            "1/2 #1 The lamp by the gate is out: as it was reported", "1/2 #1 门口的灯坏了：反映时"
        )
        assert second.text == say("2/2 #1 The lamp by the gate is out: when it was done", "2/2 #1 门口的灯坏了：办好后")
        assert photos(world, world.old_neighbour, world.group) == []

    play(dialogue, language=say.language)


def test_without_rights_a_press_is_answered_to_the_one_member_too(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await shown_done(world)
        await tap(world, world.neighbour, world.group, "📷 1 photo")
        [only] = photos(world, world.neighbour, world.group)
        assert only.is_ephemeral

    play(dialogue, administrator=False, privacy_mode=False)


def test_an_album_the_first_with_a_count_and_the_rest_on_demand(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await album_done(world)
        said = heard(world, world.head, world.bot)
        assert "Thank you. #1 is done; I'll ask those who reported it whether it is." in said
        assert not any(text.startswith("What have you seen") for text in said), "the rest belongs to the answer"
        asked = world.last(world.resident, world.bot)
        assert asked.photo
        assert asked.buttons == [[EN.fixed, EN.partly, EN.no], ["📷 3 photos"]]
        assert len(photos(world, world.resident, world.bot)) == 1
        await tap(world, world.resident, world.bot, "📷 3 photos")
        assert len(photos(world, world.resident, world.bot)) == 4
        assert "📷 3 photos" in card(world).labels
        await world.say(world.head, world.bot, f"/report {EN.lamp} again")
        assert len(world.app.store.items.photos(item(world, 2).id)) == 0, "they are no photos of what comes next"

    play(dialogue)


def test_only_this_rounds_photo_is_shown(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await shown_done(world)
        await tap(world, world.resident, world.bot, EN.no)
        await world.say(world.resident, world.bot, "Dark")
        assert item(world).state is State.REPORTED
        assert "📷 1 photo" in card(world).labels
        handled = card(world, who=world.community_officer, where=world.community)
        assert handled.photo is None, "it does not show what was reported"
        assert "📷 1 photo" in handled.labels
        await world.press(world.community_officer, world.community, EN.done)
        await world.answer(world.community_officer, world.community, "New cable")
        asked = world.last(world.resident, world.bot)
        assert "New cable" in asked.text
        assert asked.photo is None

    play(dialogue)


def test_who_opened_no_private_chat_sees_it_in_the_group_where_they_are_asked(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.neighbour, world.group, EN.lamp)
        await world.press(world.head, world.bot, EN.done)
        await world.say(world.head, world.bot, photo=True)
        asked = world.last(world.resident, world.group)
        assert asked.text.startswith("Bo: #1 The lamp by the gate is out: I was told that it's done, with this photo.")
        assert asked.photo

    play(dialogue)


@in_both_languages
def test_a_private_items_photos_are_for_who_said_it_and_those_in_office(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.bot, say.lamp, photo=True)
        await world.press(world.neighbour, world.group, say.me_too)
        await world.press(world.head, world.bot, say.done)
        await world.say(world.head, world.bot, photo=True)
        assert world.last(world.resident, world.bot).photo
        asked = world.last(world.neighbour, world.bot)
        assert asked.photo is None
        assert asked.text == say(
            "#1 The lamp by the gate is out: I was told that it's done. Is it fixed?",
            "#1 门口的灯坏了：处理的人说办好了。真的好了吗？",
        )
        assert say("It is done.", "已经办好了。") in lines(card(world))
        assert card(world).buttons == []
        forged = world.pg.press(world.neighbour, card(world), data=f"photos:{item(world).id}")
        await world.settle()
        await world.pg.until(lambda: forged.answered)
        assert photos(world, world.neighbour, world.group) == photos(world, world.neighbour, world.bot) == []
        await world.say(world.head, world.bot, "/item 1")
        await tap(world, world.head, world.bot, say("📷 2 photos", "📷 2张"))
        assert len([each for each in photos(world, world.head, world.bot) if each.text.startswith(("1/2", "2/2"))]) == 2

    play(dialogue, language=say.language, opened=ALL)


def test_a_neighbour_of_elsewhere_presses_in_vain(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await shown_done(world, ZH)
        stranger = world.pg.add_person("Stranger", language_code="en")
        await world.start(stranger)
        forged = world.pg.press(stranger, world.last(stranger, world.bot), data=f"photos:{item(world).id}")
        await world.settle()
        await world.pg.until(lambda: forged.answered)
        assert photos(world, stranger, world.bot) == []
        forged = world.pg.press(world.old_neighbour, card(world), data=f"photos:{item(world).id}")
        await world.settle()
        await world.pg.until(lambda: forged.answered)
        assert len(photos(world, world.old_neighbour, world.group)) == 1, "a neighbour of here does not"

    play(dialogue, language="zh")


def test_what_telegram_no_longer_has_is_asked_in_words(play: Play) -> None:
    async def dialogue(world: World) -> None:
        await world.say(world.resident, world.group, EN.lamp)
        await world.press(world.head, world.bot, EN.done)
        gone = "Bad Request: wrong file identifier/HTTP URL specified"
        world.pg.fail_next("sendPhoto", status=400, description=gone)
        await world.say(world.head, world.bot, "New bulb", photo=True)
        asked = world.last(world.resident, world.bot)
        assert asked.photo is None
        assert EN.fixed in asked.labels

    play(dialogue)
