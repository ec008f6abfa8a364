"""The skylight without a mouse: reported, taken, done, confirmed, with Tab, arrows, Enter and Escape."""

import pytest
from playwright.async_api import Page

from tests.test_page.conftest import Open
from tests.test_page.hands import bubbles, expect, log, phone

pytestmark = pytest.mark.anyio
MANY = 250  # presses of Tab after which something counts as out of reach

# Where the focus is: whose phone, and what a screen reader would call it.
FOCUSED = """() => {
    const node = document.activeElement;
    const owner = node.closest(".phone")?.querySelector("h2").textContent ?? "";
    return [owner, node.getAttribute("aria-label") ?? node.textContent];
}"""


async def _tab_to(page: Page, owner: str, name: str) -> None:
    """Press Tab until the focus is on what has this name."""
    for _ in range(MANY):
        whose, what = await page.evaluate(FOCUSED)
        if whose == owner and name in what:
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"{name!r} on the phone of {owner or 'nobody'} is out of the keyboard's reach")


async def _press(page: Page, owner: str, name: str) -> None:
    await _tab_to(page, owner, name)
    await page.keyboard.press("Enter")


async def test_the_skylight_by_keyboard(fresh: None, visit: Open) -> None:
    page = await visit()
    await page.keyboard.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    await page.keyboard.press("Enter")
    await _tab_to(page, "Anna", "Write a message")
    await page.keyboard.type("The wind tore the skylight off two days ago, the stairwell is full of rubbish")
    await page.keyboard.press("Enter")
    await expect(bubbles(page, "Bo", "#1").last).to_be_visible()
    await _press(page, "Bo", "Me too")
    await expect(bubbles(page, "Bo", "2 households")).to_be_visible()
    await _press(page, "Wang Jianguo", "I'm on it")
    await expect(log(page, "Wang Jianguo")).to_contain_text("Taken by")
    await _press(page, "Wang Jianguo", "Done")
    await expect(log(page, "Wang Jianguo")).to_contain_text("what was done")
    await _tab_to(page, "Wang Jianguo", "Write a message")
    await page.keyboard.type("It is back in its place.")
    await page.keyboard.press("Enter")
    await expect(bubbles(page, "Bo", "It is back in its place.").last).to_be_visible()
    await _tab_to(page, "Bo", "Courtyard 17")
    await page.keyboard.press("ArrowDown")
    await expect(phone(page, "Bo").locator("[aria-selected=true]")).to_be_focused()
    await _press(page, "Bo", "Yes, fixed")
    await expect(log(page, "Bo")).to_contain_text("✅ Yes, fixed")


async def test_menus_by_keyboard(visit: Open) -> None:
    page = await visit()
    more = bubbles(page, "Anna", "Hello!").last.locator(".more")
    await more.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem").first).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_role("menuitem").last).to_be_focused()
    await page.keyboard.press("Home")
    await expect(page.get_by_role("menuitem").first).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("menu")).to_have_count(0)
    await expect(more).to_be_focused()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="Reply").press("Enter")
    field = phone(page, "Anna").get_by_role("textbox")
    await expect(field).to_be_focused()
    await field.press("Escape")
    await expect(phone(page, "Anna").locator(".strip")).to_have_count(0)
