"""Albums, documents, places, forwards, polls, topics, pins, reactions."""

import pytest
import telegram
from telegram import InputMediaPhoto

from playground.images import image_size, make_png
from tests.test_playground.helpers import scene

pytestmark = pytest.mark.anyio


async def test_albums_both_ways() -> None:
    async with scene(admin=True) as s:
        s.pg.say_album(s.boris, s.group, photos=[True, True], caption="the stairs")
        first, second = [update.message for update in await s.api.get_updates()]
        assert first is not None
        assert second is not None
        assert first.media_group_id == second.media_group_id
        assert (first.caption, second.caption) == ("the stairs", None)
        sent = await s.api.send_media_group(
            s.group.id,
            [
                InputMediaPhoto(make_png(1), caption="<b>two</b>", parse_mode="HTML"),
                InputMediaPhoto(second.photo[-1].file_id),
            ],
        )
        assert len({message.media_group_id for message in sent}) == 1
        assert [seen.html for seen in s.pg.view(s.anna, s.group)[-2:]] == ["<b>two</b>", ""]
        s.pg.assert_no_faults()


async def test_documents_locations_and_reply_keyboards() -> None:
    async with scene(admin=True) as s:
        s.pg.say(s.boris, s.group, "plan", document=("plan.txt", b"abc"))
        s.pg.say(s.boris, s.group, location=(39.9, 116.0))
        plan, place = [update.message for update in await s.api.get_updates()]
        assert plan is not None
        assert plan.document is not None
        assert place is not None
        assert place.location is not None
        assert (plan.document.file_name, place.location.latitude) == ("plan.txt", 39.9)
        await s.api.send_document(s.group.id, b"x,y\n", filename="ledger.csv", caption="The ledger")
        await s.api.send_location(s.group.id, 39.9, 116.0)
        ledger, there = s.pg.view(s.anna, s.group)[-2:]
        assert (ledger.document, ledger.text, there.location) == ("ledger.csv", "The ledger", (39.9, 116.0))
        s.pg.start(s.anna, s.bot)
        await s.api.send_message(s.anna.id, "Choose", reply_markup=telegram.ReplyKeyboardMarkup([["A", "B"]]))
        assert s.pg.view(s.anna, s.bot)[-1].keyboard == [["A", "B"]]
        s.pg.assert_no_faults()


async def test_forwards_say_where_they_are_from() -> None:
    async with scene(admin=True) as s:
        original = s.pg.say(s.anna, s.group, "the well is dry")
        s.pg.say(s.boris, s.group, forward_from=original)
        s.pg.say(s.boris, s.group, "a chain letter", forward_from="Somebody")
        _, forwarded, hidden = [update["message"] for update in await s.updates()]
        assert (forwarded["text"], forwarded["forward_origin"]["sender_user"]["first_name"]) == (
            "the well is dry",
            "Anna",
        )
        assert hidden["forward_origin"] == {
            "type": "hidden_user",
            "sender_user_name": "Somebody",
            "date": hidden["date"],
        }
        copied = await s.api.copy_message(s.group.id, s.group.id, original.id)
        assert s.pg.view(s.anna, s.group)[-1].message_id == copied.message_id
        await s.api.forward_message(s.group.id, s.group.id, original.id)
        assert s.pg.view(s.anna, s.group)[-1].forwarded
        s.pg.assert_no_faults()


async def test_polls() -> None:
    async with scene() as s:
        asked = await s.api.send_poll(s.group.id, "Who leads?", ["Anna", "Boris"], is_anonymous=False)
        assert asked.poll is not None
        poll = s.pg.view(s.boris, s.group)[-1]
        s.pg.vote(s.boris, poll, [1])
        answer, counts = await s.api.get_updates()
        assert answer.poll_answer is not None
        assert answer.poll_answer.option_ids == (1,)
        assert counts.poll is not None
        assert counts.poll.total_voter_count == 1
        assert s.pg.view(s.anna, s.group)[-1].poll == [("Anna", 0), ("Boris", 1)]
        closed = await s.api.stop_poll(s.group.id, asked.message_id)
        assert closed.is_closed
        with pytest.raises(ValueError, match="no open poll"):
            s.pg.vote(s.anna, poll, [0])
        s.pg.assert_no_faults()


async def test_topics() -> None:
    async with scene() as s:
        forum = s.pg.add_group("Street", members=[s.anna, s.boris], forum=True)
        s.pg.add_bot_to(forum, s.bot, by=s.anna, admin=True)
        hazards = s.pg.add_topic(forum, "Hazards")
        s.pg.say(s.boris, forum, "the lamp is out", topic=hazards)
        said = (await s.updates())[-1]["message"]
        assert (said["message_thread_id"], said["is_topic_message"]) == (hazards.id, True)
        assert said["reply_to_message"]["message_id"] == hazards.id
        await s.api.send_message(forum.id, "recorded", message_thread_id=hazards.id)
        seen = s.pg.view(s.anna, forum)[-1]
        assert (seen.text, seen.topic, seen.reply_to) == ("recorded", hazards.id, None)
        made = await s.api.create_forum_topic(forum.id, "Duty")
        await s.api.close_forum_topic(forum.id, made.message_thread_id)
        with pytest.raises(telegram.error.BadRequest, match="Topic_closed"):
            await s.api.send_message(forum.id, "x", message_thread_id=made.message_thread_id)
        s.pg.assert_no_faults()
        with pytest.raises(telegram.error.BadRequest, match="Message thread not found"):
            await s.api.send_message(forum.id, "x", message_thread_id=9999)


async def test_pins() -> None:
    async with scene(admin=True) as s:
        board = await s.api.send_message(s.group.id, "The board")
        await s.api.pin_chat_message(s.group.id, board.message_id)
        pinned = (await s.api.get_chat(s.group.id)).pinned_message
        assert pinned is not None
        assert pinned.message_id == board.message_id
        [update] = await s.updates()
        assert update["message"]["pinned_message"]["text"] == "The board"
        await s.api.unpin_chat_message(s.group.id)
        assert (await s.api.get_chat(s.group.id)).pinned_message is None


async def test_reactions_reach_administrators_who_ask() -> None:
    async with scene(admin=True) as s:
        said = s.pg.say(s.anna, s.group, "fixed!")
        s.pg.react(s.boris, said, "👍")
        assert len(await s.updates()) == 1
        await s.updates(allowed_updates=["message_reaction"])
        s.pg.react(s.boris, said, "🎉")
        [update] = await s.updates()
        change = update["message_reaction"]
        assert [change[key][0]["emoji"] for key in ("old_reaction", "new_reaction")] == ["👍", "🎉"]
        assert s.pg.view(s.anna, s.group)[-1].reactions == ["🎉"]


async def test_a_bots_reaction_to_an_album_lands_on_its_first_picture() -> None:
    async with scene(admin=True) as s:
        first, second = s.pg.say_album(s.boris, s.group, photos=[True, True])
        await s.api.set_message_reaction(s.group.id, second.id, "👀")
        assert (first.reactions, second.reactions) == ({s.bot.id: "👀"}, {})


async def test_messages_older_than_two_days_stay() -> None:
    async with scene(admin=True) as s:
        sent = await s.api.send_message(s.group.id, "x")
        other = await s.api.send_message(s.group.id, "y")
        await s.api.delete_messages(s.group.id, [other.message_id, 9999])
        s.pg.clock.advance(seconds=48 * 3600)
        with pytest.raises(telegram.error.BadRequest, match="Message can't be deleted"):
            await s.api.delete_message(s.group.id, sent.message_id)
        s.pg.assert_no_faults()


async def test_media_is_edited() -> None:
    async with scene() as s:
        sent = await s.api.send_photo(s.group.id, make_png(1), caption="before")
        await s.api.edit_message_caption(s.group.id, sent.message_id, caption="after")
        media = InputMediaPhoto(make_png(2), caption="<b>new</b>", parse_mode="HTML")
        await s.api.edit_message_media(media, s.group.id, sent.message_id)
        seen = s.pg.view(s.anna, s.group)[-1]
        assert seen.html == "<b>new</b>"
        assert seen.photo != sent.photo[-1].file_id
        s.pg.assert_no_faults()
        with pytest.raises(telegram.error.BadRequest, match="There is no text in the message to edit"):
            await s.api.edit_message_text("x", s.group.id, sent.message_id)


def test_generated_pictures_have_a_size() -> None:
    assert image_size(make_png(3, 640, 480)) == (640, 480)
    assert image_size(b"GIF89a\x02\x00\x03\x00") == (2, 3)
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x07\x00\x09\x03"
    assert image_size(jpeg) == (9, 7)
    assert image_size(b"nonsense") is None
