"""Writing, answering, changing, pressing: as a visitor does it on the phones."""

import pytest
from playwright.async_api import FilePayload

from playground.images import make_png
from tests.test_page.conftest import Open
from tests.test_page.hands import bubbles, choose, expect, log, open_chat, phone, say, tab

pytestmark = pytest.mark.anyio
REPORT = "The lamp by the gate has been out for three days, somebody could fall"


async def test_a_report_is_seen_by_all_told_to_the_head_and_supported(fresh: None, visit: Open) -> None:
    page = await visit()
    await say(page, "Anna", REPORT)
    for neighbour in ("Anna", "Bo", "Mrs Chen"):
        await expect(bubbles(page, neighbour, "#1").last).to_contain_text("Me too")
    await expect(bubbles(page, "Anna", REPORT).first.get_by_role("button", name="👀")).to_be_visible()
    await expect(bubbles(page, "Wang Jianguo", "#1")).to_contain_text(REPORT)
    await expect(tab(page, "Wang Jianguo", "Courtyard 17")).to_contain_text("2")
    card = bubbles(page, "Bo", "With the safety head")
    await card.get_by_role("button", name="Me too").click()
    await expect(phone(page, "Bo").get_by_role("status")).to_contain_text("Counted")
    await expect(card).to_contain_text("2 households")
    await expect(card).to_contain_text("edited")
    await expect(card).to_have_count(1)


async def test_private_news_wait_as_unread_until_they_are_looked_at(fresh: None, visit: Open) -> None:
    page = await visit()
    await say(page, "Anna", "/help@linli_bot")
    chat = tab(page, "Mrs Chen", "linli")
    await expect(chat).to_contain_text("1")
    await chat.click()
    await expect(log(page, "Mrs Chen")).to_contain_text("Good morning")
    await expect(chat.locator(".unread")).to_have_count(0)


async def test_reply_edit_react_delete(visit: Open) -> None:
    page = await visit()
    await say(page, "Anna", "Good afternoon")
    await choose(page, bubbles(page, "Bo", "Good afternoon"), "Reply")
    await say(page, "Bo", "Same to you")
    await expect(bubbles(page, "Anna", "Same to you").locator(".quote")).to_contain_text("Good afternoon")
    await choose(page, bubbles(page, "Bo", "Same to you"), "Edit")
    await expect(phone(page, "Bo").get_by_role("textbox")).to_have_value("Same to you")
    await say(page, "Bo", "And to all of you")
    await expect(bubbles(page, "Anna", "And to all of you")).to_contain_text("edited")
    await choose(page, bubbles(page, "Anna", "And to all of you"), "React with 👍")
    await expect(bubbles(page, "Bo", "And to all of you").get_by_role("button", name="👍")).to_be_visible()
    await choose(page, bubbles(page, "Bo", "And to all of you"), "Delete")
    await expect(bubbles(page, "Anna", "And to all of you")).to_have_count(0)


async def test_a_photo_is_sent_and_shown(visit: Open) -> None:
    page = await visit()
    picture = FilePayload(name="lamp.png", mimeType="image/png", buffer=make_png(7, 320, 200))
    await phone(page, "Anna").locator("input[type=file]").set_input_files([picture])
    await expect(phone(page, "Anna").get_by_role("img", name="Photo to be sent")).to_be_visible()
    await say(page, "Anna", "Look at this")
    shown = bubbles(page, "Bo", "Look at this").get_by_role("img", name="Photo from Anna")
    await expect(shown).to_be_visible()
    await page.wait_for_function("image => image.naturalWidth === 320", arg=await shown.element_handle())
    await bubbles(page, "Bo", "Look at this").get_by_role("button", name="Photo from Anna").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_the_command_menu_and_a_link_into_the_private_chat(visit: Open) -> None:
    page = await visit()
    await phone(page, "Anna").get_by_role("textbox").press("/")
    await page.get_by_role("menuitem", name="/help").click()
    await bubbles(page, "Anna", "Tell me in private").last.get_by_role("link").click()
    await expect(tab(page, "Anna", "linli")).to_have_attribute("aria-selected", "true")
    await expect(bubbles(page, "Anna", "/start hello")).to_be_visible()


async def test_what_people_type_is_text_and_nothing_else(visit: Open) -> None:
    page = await visit()
    wild = '<img src=x onerror="document.title=1"><b>bold</b> &amp; javascript:alert(1) ' + "ü" * 60 + " 很长的话" * 40
    await say(page, "Anna", wild)
    await expect(bubbles(page, "Bo", "<b>bold</b> &amp;")).to_be_visible()
    assert await log(page, "Bo").locator("img[src=x]").count() == 0
    assert await log(page, "Bo").evaluate("node => node.scrollWidth <= node.clientWidth")


async def test_time_passes_from_deadline_to_deadline(fresh: None, visit: Open) -> None:
    page = await visit()
    await say(page, "Anna", REPORT)
    await expect(bubbles(page, "Bo", "#1").last).to_be_visible()
    await page.get_by_role("button", name="Tomorrow 8:00").click()
    await expect(page.locator(".hand")).to_have_text("08:00")
    await expect(page.locator(".date")).to_have_text("Wednesday 25 November")
    await open_chat(page, "Wang Jianguo", "linli")
    await expect(log(page, "Wang Jianguo")).to_contain_text("Good morning")


async def test_any_person_can_be_added_and_put_away(visit: Open) -> None:
    page = await visit()
    people = page.get_by_role("navigation", name="Whose phone")
    await people.get_by_role("button", name="Officer Sun").click()
    await expect(phone(page, "Officer Sun")).to_be_visible()
    await people.get_by_role("button", name="Officer Sun").click()
    await expect(phone(page, "Officer Sun")).to_have_count(0)
