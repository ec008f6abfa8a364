"""Makes `docs/images/try.png`, the picture in README: `python -m demo.screenshots`.

The people, the clock and the words are the same in every run, so the picture changes only when the page or
the bot does. It needs Playwright and a Chromium.
"""

import asyncio
import shutil
import sys
from pathlib import Path

from playwright.async_api import Page, async_playwright

from demo.script import SCRIPTS
from demo.stage import PICTURE as PHOTO
from demo.stage import stage
from playground.page import hosting

PICTURE = Path(__file__).parent.parent / "docs" / "images" / "try.png"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb"]
SIZE = {"width": 1280, "height": 1140}
PUT_AWAY = ("Mrs Chen", "Officer Zhao")


async def main(target: Path) -> None:
    """Report the skylight, and take a picture of the phones."""
    async with hosting(stage, language="en") as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = await browser.new_page(viewport=SIZE, reduced_motion="reduce", color_scheme="light")  # type: ignore[arg-type]
        await page.goto(address)
        await _play(page)
        picture = await page.screenshot(path=target)
        await browser.close()
    print(f"{target}: {len(picture) // 1024} kB")  # noqa: T201  # this is the command's output


async def _play(page: Page) -> None:
    """Three phones: the report with its photo, a neighbour's "me too", and what the safety head is told."""
    for name in PUT_AWAY:
        await page.locator(".person", has_text=name).click()
    anna, bo = page.locator(".phone").nth(0), page.locator(".phone").nth(1)
    await anna.locator("input[type=file]").set_input_files(PHOTO)
    await anna.locator(".strip").wait_for()
    await anna.locator("textarea").fill(SCRIPTS["en"]["skylight_report"])
    await anna.locator(".send").click()
    await bo.locator(".key", has_text=SCRIPTS["en"]["me_too"]).click()
    await bo.locator(".toast").wait_for()
    await page.mouse.move(0, 0)
    await page.wait_for_timeout(6000)  # until the toast has gone, and the stylesheet's movements are over


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE))
