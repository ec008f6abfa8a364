"""Everything a bot can show: made by calls of the Bot API, looked at on the phones."""

import json
from typing import Any

import pytest

from playground import Bot, Chat
from playground.page import Host
from tests.test_page.conftest import Open
from tests.test_page.hands import bubbles, expect, log, open_chat, phone, see_all

pytestmark = pytest.mark.anyio


def _there(host: Host) -> tuple[Bot, Chat]:
    places = host.setting.phones()[0].places
    group, bot = places
    assert isinstance(bot, Bot)
    assert isinstance(group, Chat)
    return bot, group


async def _call(host: Host, method: str, **params: Any) -> Any:
    bot, group = _there(host)
    answer = await host.setting.pg.call(bot, method, chat_id=group.id, **params)
    assert answer["ok"], answer
    return answer["result"]


async def test_markup_is_drawn_and_links_are_safe(host: Host, visit: Open) -> None:
    page = await visit()
    text = '<b>Bold <i>both</i></b> 🏠 <a href="https://example.org/">a link</a> <code>x&lt;y</code> <s>no</s>'
    await _call(host, "sendMessage", text=text, parse_mode="HTML")
    shown = bubbles(page, "Bo", "Bold both").locator(".text")
    await expect(shown).to_have_text("Bold both 🏠 a link x<y no")
    await expect(shown.locator("strong em")).to_have_text("both")
    await expect(shown.locator("code")).to_have_text("x<y")
    await expect(shown.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")


async def test_an_ephemeral_message_is_seen_by_one(host: Host, visit: Open) -> None:
    page = await visit()
    anna = host.setting.phones()[0].person
    keyboard = {
        "inline_keyboard": [[{"text": "Yes", "callback_data": "x"}, {"text": "Shop", "url": "https://a.example"}]]
    }
    await _call(host, "sendMessage", text="For Anna", receiver_user_id=anna.id, reply_markup=json.dumps(keyboard))
    await expect(bubbles(page, "Anna", "For Anna")).to_contain_text("Only you see this")
    await expect(bubbles(page, "Anna", "For Anna").get_by_role("button", name="Yes")).to_be_visible()
    await expect(bubbles(page, "Bo", "For Anna")).to_have_count(0)


async def test_a_poll_is_answered(host: Host, visit: Open) -> None:
    page = await visit()
    options = json.dumps([{"text": "Saturday"}, {"text": "Sunday"}])
    await _call(host, "sendPoll", question="When do we sweep?", options=options, is_anonymous=False)
    await bubbles(page, "Bo", "When do we sweep?").get_by_role("button", name="Sunday").click()
    await expect(bubbles(page, "Anna", "When do we sweep?")).to_contain_text("1 vote")
    mine = bubbles(page, "Bo", "When do we sweep?").get_by_role("button", name="Sunday")
    await expect(mine).to_have_attribute("aria-pressed", "true")


async def test_files_and_places(host: Host, visit: Open) -> None:
    page = await visit()
    anna, (_, group) = host.setting.phones()[0].person, _there(host)
    host.setting.pg.say(anna, group, "The plan", document=("plan 计划.csv", b"a,b\n1,2\n"))
    host.setting.pg.say(anna, group, location=(39.94, 116.1))
    await see_all(page, host)
    await expect(log(page, "Bo")).to_contain_text("39.9400, 116.1000")
    async with page.expect_download() as saving:
        await log(page, "Bo").get_by_role("link", name="Save plan 计划.csv").click()
    assert (await saving.value).suggested_filename == "plan 计划.csv"


async def test_a_bot_that_was_never_started_is_started_by_a_button(host: Host, visit: Open) -> None:
    page = await visit()
    bo, (bot, _) = host.setting.phones()[1].person, _there(host)
    host.setting.pg.block(bo, bot)
    await see_all(page, host)
    await open_chat(page, "Bo", "linli")
    await phone(page, "Bo").get_by_role("button", name="Start it again").click()
    await expect(phone(page, "Bo").get_by_role("textbox")).to_be_visible()
