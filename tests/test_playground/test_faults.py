"""Whatever a bot does wrong is named; what is not its doing is kept apart."""

from typing import Any

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from playground import RefusalKind
from tests.test_playground.helpers import Scene, raw, scene

pytestmark = pytest.mark.anyio


async def fault_of(s: Scene, method: str, **params: Any) -> str:
    """The one fault this call leaves."""
    s.pg.faults.clear()
    await raw(s.pg, s.bot, method, **params)
    [fault] = s.pg.faults
    assert fault.method.lower() == method.lower()
    return fault.error.removeprefix("Bad Request: ")


async def test_unknown_fields_at_any_depth_are_faults_though_telegram_ignores_them() -> None:
    async with scene() as s:
        g = s.group.id
        assert await fault_of(s, "sendMessage", chat_id=g, text="x", parse_mod="HTML") == "unknown field parse_mod"
        keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "1", "colour": "red"}]]}
        error = await fault_of(s, "sendMessage", chat_id=g, text="x", reply_markup=keyboard)
        assert error == "unknown field reply_markup.inline_keyboard.0.0.colour"
        reply = {"message_id": 0, "allow_without_reply": True}
        error = await fault_of(s, "sendMessage", chat_id=g, text="x", reply_parameters=reply)
        assert error == "unknown field reply_parameters.allow_without_reply"


async def test_wrong_types_and_missing_fields() -> None:
    async with scene() as s:
        g = s.group.id
        assert await fault_of(s, "sendMessage", text="x") == "chat_id is empty"
        assert await fault_of(s, "sendMessage", chat_id=g) == "message text is empty"
        assert await fault_of(s, "sendMessage", chat_id=g, text="") == "message text is empty"
        assert "can't parse text" in await fault_of(s, "sendMessage", chat_id=g, text=["x"])
        misspelt = {"inline_keybord": [[{"text": "a", "callback_data": "1"}]]}
        error = await fault_of(s, "sendMessage", chat_id=g, text="x", reply_markup=misspelt)
        assert error.startswith("can't parse reply keyboard markup JSON object")
        unlabelled = {"inline_keyboard": [[{"callback_data": "1"}]]}
        error = await fault_of(s, "sendMessage", chat_id=g, text="x", reply_markup=unlabelled)
        assert error == 'Can\'t find field "reply_markup.inline_keyboard.0.0.text"'


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": " \n\u200b"}, "text must be non-empty"),
        ({"text": "<br>", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "br" at byte offset 0'),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "é" * 33}]]}}, "BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
            "can't parse inline keyboard button: Text buttons are not allowed in the inline keyboard",
        ),
        ({"text": "x", "message_thread_id": 77}, "message thread not found"),
        ({"text": "x", "reply_parameters": {"message_id": 777}}, "message to be replied not found"),
    ],
)  # fmt: skip
async def test_broken_limits(params: dict[str, Any], error: str) -> None:
    async with scene() as s:
        assert await fault_of(s, "sendMessage", chat_id=s.group.id, **params) == error


async def test_text_is_measured_after_parsing() -> None:
    async with scene() as s:
        await s.api.send_message(s.group.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
        s.pg.assert_no_faults()


async def test_editing_to_the_same_is_a_fault() -> None:
    async with scene() as s:
        keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("a", callback_data="1")]])
        sent = await s.api.send_message(s.group.id, "<b>x</b>", parse_mode="HTML", reply_markup=keyboard)
        with pytest.raises(telegram.error.BadRequest, match="Message is not modified"):
            await s.api.edit_message_text(
                "<b>x</b>", s.group.id, sent.message_id, parse_mode="HTML", reply_markup=keyboard
            )
        with pytest.raises(AssertionError, match="message is not modified"):
            s.pg.assert_no_faults()


async def test_other_wrong_calls() -> None:
    async with scene() as s:
        said = s.pg.say(s.anna, s.group, "hello")
        g = s.group.id
        assert (
            await fault_of(s, "editMessageText", chat_id=g, message_id=said.id, text="x") == "message can't be edited"
        )
        assert await fault_of(s, "editMessageText", chat_id=g, message_id=999, text="x") == "message to edit not found"
        assert await fault_of(s, "deleteMessage", chat_id=g, message_id=said.id) == "message can't be deleted"
        assert await fault_of(s, "sendMessage", chat_id=-5, text="x") == "chat not found"
        assert "does not know sendDice" in await fault_of(s, "sendDice", chat_id=g)
        assert await fault_of(s, "sendMesage", chat_id=g, text="x") == "Not Found: method not found"
        assert "wrong remote file identifier" in await fault_of(s, "sendPhoto", chat_id=g, photo="nonsense")


async def test_a_wrong_token_is_unauthorized() -> None:
    async with scene() as s:
        with pytest.raises(telegram.error.InvalidToken):
            async with telegram.Bot("1:wrong", base_url=f"{s.pg.api_url}/bot"):
                pass
        assert [fault.error for fault in s.pg.faults] == ["Unauthorized"]


async def test_what_others_did_is_a_refusal() -> None:
    async with scene() as s:
        with pytest.raises(telegram.error.Forbidden, match="bot can't initiate conversation with a user"):
            await s.api.send_message(s.anna.id, "psst")
        s.pg.start(s.anna, s.bot)
        card = await s.api.send_message(s.anna.id, "hello")
        s.pg.block(s.anna, s.bot)
        with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
            await s.api.send_message(s.anna.id, "again")
        s.pg.unblock(s.anna, s.bot)
        s.pg.delete(s.anna, s.pg.view(s.anna, s.bot)[-1])
        with pytest.raises(telegram.error.BadRequest, match="Message to edit not found"):
            await s.api.edit_message_text("x", s.anna.id, card.message_id)
        s.pg.remove(s.bot, s.group, by=s.anna)
        with pytest.raises(telegram.error.Forbidden, match="bot was kicked from the supergroup chat"):
            await s.api.send_message(s.group.id, "hello?")
        s.pg.assert_no_faults()
        assert [refusal.kind for refusal in s.pg.refusals] == [
            RefusalKind.NOT_STARTED,
            RefusalKind.BLOCKED,
            RefusalKind.MESSAGE_GONE,
            RefusalKind.REMOVED,
        ]


async def test_every_call_is_in_the_journal() -> None:
    async with scene() as s:
        before = len(s.pg.calls)
        await s.api.send_message(s.group.id, "x")
        await raw(s.pg, s.bot, "sendMessage", chat_id=s.group.id)
        good, bad = s.pg.calls[before:]
        assert (good.method, good.params["chat_id"], good.ok) == ("sendMessage", s.group.id, True)
        assert (bad.ok, bad.error) == (False, "Bad Request: message text is empty")
