"""The everyday loop: somebody writes, the bot hears it, answers, and people see that."""

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from tests.test_playground.helpers import scene

pytestmark = pytest.mark.anyio
KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Accept", callback_data="accept:1")]])


async def test_the_bot_hears_a_message_and_its_answer_is_seen() -> None:
    async with scene(admin=True) as s:
        s.pg.say(s.boris, s.group, "the skylight is broken")
        [update] = await s.api.get_updates()
        assert update.message is not None
        assert update.message.text == "the skylight is broken"
        assert update.message.from_user is not None
        assert update.message.from_user.full_name == "Boris"
        await s.api.send_message(s.group.id, "<b>Recorded</b> ✅", parse_mode="HTML", reply_markup=KEYBOARD)
        seen = s.pg.view(s.anna, s.group)[-1]
        assert (seen.sender, seen.text, seen.html) == ("邻里", "Recorded ✅", "<b>Recorded</b> ✅")
        assert seen.buttons == [["Accept"]]
        s.pg.assert_no_faults()


async def test_updates_stay_until_they_are_acknowledged() -> None:
    async with scene(admin=True) as s:
        s.pg.say(s.anna, s.group, "one")
        s.pg.say(s.anna, s.group, "two")
        first = await s.api.get_updates()
        again = await s.api.get_updates()
        assert [u.update_id for u in first] == [u.update_id for u in again]
        assert s.pg.pending(s.bot) == 2
        assert await s.api.get_updates(offset=first[-1].update_id + 1) == ()
        assert s.pg.pending(s.bot) == 0


async def test_a_press_is_answered_and_the_card_is_edited() -> None:
    async with scene(admin=True) as s:
        card = await s.api.send_message(s.group.id, "Item 1", reply_markup=KEYBOARD)
        press = s.pg.press(s.boris, s.pg.view(s.boris, s.group)[-1], "Accept")
        [update] = await s.api.get_updates()
        query = update.callback_query
        assert query is not None
        assert (query.data, query.from_user.id) == ("accept:1", s.boris.id)
        assert not press.answered
        await s.api.answer_callback_query(query.id, "Yours now", show_alert=True)
        assert (press.answer, press.alert) == ("Yours now", True)
        edited = await s.api.edit_message_text("Item 1: Boris", s.group.id, card.message_id)
        assert isinstance(edited, telegram.Message)
        seen = s.pg.view(s.anna, s.group)[-1]
        assert (seen.text, seen.edited, seen.buttons) == ("Item 1: Boris", True, [])
        s.pg.assert_no_faults()


async def test_a_missing_button_cannot_be_pressed_but_data_can_be_forged() -> None:
    async with scene() as s:
        await s.api.send_message(s.group.id, "Item 1", reply_markup=KEYBOARD)
        card = s.pg.view(s.boris, s.group)[-1]
        with pytest.raises(LookupError, match="Close"):
            s.pg.press(s.boris, card, "Close")
        s.pg.press(s.boris, card, data="close:99")
        [update] = await s.updates()
        assert update["callback_query"]["data"] == "close:99"


async def test_an_old_press_cannot_be_answered_and_that_is_nobodys_fault() -> None:
    async with scene() as s:
        await s.api.send_message(s.group.id, "Item 1", reply_markup=KEYBOARD)
        press = s.pg.press(s.boris, s.pg.view(s.boris, s.group)[-1], "Accept")
        s.pg.clock.advance(seconds=60)
        with pytest.raises(telegram.error.BadRequest, match="Query is too old and response timeout expired"):
            await s.api.answer_callback_query(press.id)
        s.pg.assert_no_faults()
        assert [refusal.kind for refusal in s.pg.refusals] == ["query too old"]


async def test_pictures_go_both_ways() -> None:
    async with scene(admin=True) as s:
        s.pg.say(s.boris, s.group, "look", photo=True)
        [update] = await s.api.get_updates()
        assert update.message is not None
        assert update.message.caption == "look"
        photo = await update.message.photo[-1].get_file()
        data = await photo.download_as_bytearray()
        assert bytes(data).startswith(b"\x89PNG")
        await s.api.send_photo(s.group.id, bytes(data), caption="<i>seen</i>", parse_mode="HTML")
        await s.api.send_photo(s.group.id, photo.file_id)
        *_, uploaded, sent_again = s.pg.view(s.anna, s.group)
        assert uploaded.photo is not None
        assert uploaded.html == "<i>seen</i>"
        assert sent_again.photo == photo.file_id
        s.pg.assert_no_faults()


async def test_reactions_and_deleting() -> None:
    async with scene(admin=True) as s:
        said = s.pg.say(s.boris, s.group, "the lamp is out")
        await s.api.set_message_reaction(s.group.id, said.id, "👀")
        assert s.pg.view(s.anna, s.group)[-1].reactions == ["👀"]
        with pytest.raises(telegram.error.BadRequest, match="Reaction_invalid"):
            await s.api.set_message_reaction(s.group.id, said.id, "🐈")
        await s.api.delete_message(s.group.id, said.id)
        assert said.id not in [seen.message_id for seen in s.pg.view(s.anna, s.group)]
        assert len(s.pg.faults) == 1


async def test_an_edit_by_its_author_reaches_the_bot() -> None:
    async with scene(admin=True) as s:
        said = s.pg.say(s.boris, s.group, "the lmap is out")
        s.pg.edit(s.boris, said, "the lamp is out")
        _, edited = await s.updates()
        assert edited["edited_message"]["text"] == "the lamp is out"
        assert edited["edited_message"]["edit_date"] == edited["edited_message"]["date"]
