"""The page as a visitor has it: the real bot behind it, in headless Chromium.

One server, one browser and one event loop for all tests of this package; each test opens its own tab, and
begins with everything anew if it asks for `fresh`. A message on the browser's console fails the test.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Browser, Page, async_playwright

from demo.stage import stage
from playground.page import Host, Tempo
from playground.page.routes import build_page
from playground.page.serving import _until_ready
from playground.server import listening

# Chromium's own errands to the network would be refused here, many at a time.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AT_ONCE = Tempo(reading=0.02, announcing=0.02)
PATIENCE = 15_000  # milliseconds; the machine may be busy

Open = Callable[..., Awaitable[Page]]


@pytest.fixture(scope="package")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="package")
async def host(anyio_backend: str) -> AsyncIterator[Host]:
    """The page's server side, with a first setting on."""
    made = Host(stage, "en", AT_ONCE)
    keeper = asyncio.ensure_future(made.run())  # noqa: TID251  # awaited below
    await _until_ready(made, keeper)
    yield made
    keeper.cancel()
    await asyncio.wait([keeper])


@pytest.fixture(scope="package")
async def address(host: Host) -> AsyncIterator[str]:
    async with listening(build_page(host), 0) as url:
        yield url


@pytest.fixture(scope="package")
async def browser(anyio_backend: str) -> AsyncIterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        await launched.close()


@pytest.fixture
async def fresh(host: Host) -> None:
    """Everything anew, in English."""
    await host.reset("en")


@pytest.fixture
async def visit(browser: Browser, address: str) -> AsyncIterator[Open]:
    """Opens the page: call it with a width, a height, and what else a browser context takes."""
    said: list[str] = []
    contexts = []

    async def open_page(width: int = 1600, height: int = 1000, **options: Any) -> Page:
        context = await browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: said.append(str(error)))
        await page.goto(address)
        await page.wait_for_selector("body[data-version]")
        if width < 720:
            await page.click(".fold")
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert not said, "the browser's console is not empty"
