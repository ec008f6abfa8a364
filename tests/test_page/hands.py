"""What a visitor's hands and eyes do, by the names people read."""

from playwright.async_api import Locator, Page, expect

from playground.page import Host

expect.set_options(timeout=15_000)  # milliseconds; the machine may be busy

__all__ = ["bubbles", "choose", "expect", "log", "open_chat", "phone", "say", "see_all", "tab"]


def phone(page: Page, name: str) -> Locator:
    """Somebody's phone. (On a narrow screen the heading is not shown: the list of people says whose it is.)"""
    return page.locator(f'.phone:has(h2:text-is("{name}"))')


def log(page: Page, name: str) -> Locator:
    """What the open chat of somebody's phone shows."""
    return phone(page, name).get_by_role("log")


def bubbles(page: Page, name: str, text: str) -> Locator:
    """The messages with a text in the open chat."""
    return log(page, name).locator(".row", has_text=text)


async def say(page: Page, name: str, text: str) -> None:
    """Type and press Enter."""
    field = phone(page, name).get_by_role("textbox")
    await field.fill(text)
    await field.press("Enter")


def tab(page: Page, name: str, title: str) -> Locator:
    """A chat in the list of somebody's phone."""
    return phone(page, name).locator(".chat", has=page.locator(".title", has_text=title))


async def open_chat(page: Page, name: str, title: str) -> None:
    """Go to another chat of a phone."""
    await tab(page, name, title).click()


async def choose(page: Page, message: Locator, entry: str) -> None:
    """An entry of a message's menu."""
    await message.locator(".more").click()
    await page.get_by_role("menuitem", name=entry).click()


async def see_all(page: Page, host: Host) -> None:
    """Until the page shows what the server has now."""
    await page.wait_for_function("version => Number(document.body.dataset.version) >= version", arg=host.version)
