"""Messages that one member of a group sees."""

from typing import Any

import pytest

from playground import RefusalKind
from tests.test_playground.helpers import Scene, raw, scene

pytestmark = pytest.mark.anyio
KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}


async def show(s: Scene, text: str = "Record this?", **parameters: Any) -> dict[str, Any]:
    """Show Boris something."""
    wish = {"receiver_user_id": s.boris.id, **parameters}
    return await raw(
        s.pg, s.bot, "sendMessage", chat_id=s.group.id, text=text, reply_markup=KEYBOARD,
        ephemeral_message_parameters=wish,
    )  # fmt: skip


async def test_only_its_receiver_sees_it_and_presses_it() -> None:
    async with scene(admin=True) as s:
        sent = (await show(s))["result"]
        assert sent["message_id"] == 0
        assert sent["receiver_user"]["id"] == s.boris.id
        seen = s.pg.view(s.boris, s.group)[-1]
        assert (seen.text, seen.ephemeral_message_id) == ("Record this?", sent["ephemeral_message_id"])
        assert "Record this?" not in [other.text for other in s.pg.view(s.anna, s.group)]
        s.pg.press(s.boris, seen, "Yes")
        [update] = await s.updates()
        assert update["callback_query"]["message"]["ephemeral_message_id"] == sent["ephemeral_message_id"]
        with pytest.raises(LookupError):
            s.pg.press(s.anna, seen, "Yes")
        s.pg.assert_no_faults()


async def test_it_is_edited_and_deleted_by_its_own_methods() -> None:
    async with scene(admin=True) as s:
        number = (await show(s))["result"]["ephemeral_message_id"]
        where = {"chat_id": s.group.id, "receiver_user_id": s.boris.id, "ephemeral_message_id": number}
        edited = await raw(s.pg, s.bot, "editEphemeralMessageText", text="<b>Done</b>", parse_mode="HTML", **where)
        assert edited == {"ok": True, "result": True}
        seen = s.pg.view(s.boris, s.group)[-1]
        assert (seen.html, seen.buttons, seen.edited) == ("<b>Done</b>", [], True)
        await raw(s.pg, s.bot, "editEphemeralMessageReplyMarkup", reply_markup=KEYBOARD, **where)
        assert s.pg.view(s.boris, s.group)[-1].labels == ["Yes"]
        await raw(s.pg, s.bot, "deleteEphemeralMessage", **where)
        assert s.pg.view(s.boris, s.group)[-1].service == "new_chat_members"
        assert not (await raw(s.pg, s.bot, "deleteEphemeralMessage", **where))["ok"]
        s.pg.assert_no_faults()
        assert [refusal.kind for refusal in s.pg.refusals] == [RefusalKind.MESSAGE_GONE]


async def test_without_rights_it_needs_a_press_of_the_receiver_just_now() -> None:
    async with scene() as s:
        assert (await show(s))["description"] == "Forbidden: CHAT_ADMIN_REQUIRED"
        await raw(s.pg, s.bot, "sendMessage", chat_id=s.group.id, text="card", reply_markup=KEYBOARD)
        press = s.pg.press(s.boris, s.pg.view(s.boris, s.group)[-1], "Yes")
        s.pg.clock.advance(seconds=15)
        assert (await show(s, callback_query_id=press.id))["ok"]
        by_anna = s.pg.press(s.anna, press.message, "Yes")
        assert not (await show(s, callback_query_id=by_anna.id))["ok"]
        assert len(s.pg.faults) == 2
        s.pg.clock.advance(seconds=1)
        assert not (await show(s, callback_query_id=press.id))["ok"]
        assert [refusal.kind for refusal in s.pg.refusals] == [RefusalKind.QUERY_TOO_OLD]


async def test_it_can_stand_in_for_the_message_that_was_pressed() -> None:
    async with scene() as s:
        await raw(s.pg, s.bot, "sendMessage", chat_id=s.group.id, text="card", reply_markup=KEYBOARD)
        press = s.pg.press(s.boris, s.pg.view(s.boris, s.group)[-1], "Yes")
        await show(s, callback_query_id=press.id, replace_callback_query_message=True)
        assert [seen.text for seen in s.pg.view(s.boris, s.group)][-1] == "Record this?"
        assert "card" not in [seen.text for seen in s.pg.view(s.boris, s.group)]
        assert s.pg.view(s.anna, s.group)[-1].text == "card"


async def test_an_ephemeral_command_entitles_too() -> None:
    async with scene() as s:
        s.pg.say_ephemeral(s.boris, s.group, "/mine", to=s.bot)
        [update] = await s.updates()
        command = update["message"]
        assert (command["message_id"], command["text"]) == (0, "/mine")
        assert "/mine" not in [seen.text for seen in s.pg.view(s.anna, s.group)]
        answer = await raw(
            s.pg, s.bot, "sendMessage", chat_id=s.group.id, text="Yours: 2",
            ephemeral_message_parameters={"receiver_user_id": s.boris.id},
            reply_parameters={"ephemeral_message_id": command["ephemeral_message_id"]},
        )  # fmt: skip
        assert answer["ok"]
        assert s.pg.view(s.boris, s.group)[-1].text == "Yours: 2"


async def test_who_cannot_receive_one() -> None:
    async with scene(admin=True) as s:
        stranger = s.pg.add_person("Dora")
        assert (await show(s, receiver_user_id=stranger.id))["description"].endswith("USER_NOT_PARTICIPANT")
        assert (await show(s, receiver_user_id=s.bot.id))["description"].endswith("USER_IS_BOT")
        s.pg.leave(s.boris, s.group)
        assert not (await show(s))["ok"]
        assert len(s.pg.faults) == 2
        assert [refusal.kind for refusal in s.pg.refusals] == [RefusalKind.RECEIVER_GONE]


async def test_python_telegram_bot_sends_one_too_and_whoever_is_offline_misses_it() -> None:
    async with scene(admin=True) as s:
        wish = {"ephemeral_message_parameters": {"receiver_user_id": s.boris.id}}
        sent = await s.api.send_message(s.group.id, "Record this?", api_kwargs=wish)
        assert (sent.message_id, s.pg.view(s.boris, s.group)[-1].text) == (0, "Record this?")
        s.pg.set_online(s.boris, on=False)
        await s.api.send_message(s.group.id, "And this?", api_kwargs=wish)
        assert s.pg.view(s.boris, s.group)[-1].text == "Record this?"
        s.pg.assert_no_faults()
