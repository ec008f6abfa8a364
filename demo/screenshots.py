"""Makes `docs/images/try.png`, the picture in README: `python -m demo.screenshots`.

The people, the clock and the words are the same in every run, so the picture changes only when the page or
the bot does. It needs Playwright and a Chromium.
"""

import asyncio
import shutil
import sys
from pathlib import Path

from playwright.async_api import Page, async_playwright

from demo.stage import stage
from playground.page import Tempo, hosting

PICTURE = Path(__file__).parent.parent / "docs" / "images" / "try.png"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--force-color-profile=srgb"]
TEMPO = Tempo(reading=0.05, announcing=0.05)
SIZE = {"width": 1600, "height": 960}


async def main(target: Path) -> None:
    """Play the skylight to its end, and take a picture of the phones."""
    async with hosting(stage, language="en", tempo=TEMPO) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = await browser.new_page(viewport=SIZE, reduced_motion="reduce", color_scheme="light")  # type: ignore[arg-type]
        await page.goto(address)
        await _play(page)
        picture = await page.screenshot(path=target)
        await browser.close()
    print(f"{target}: {len(picture) // 1024} kB")  # noqa: T201  # this is the command's output


async def _play(page: Page) -> None:
    await page.click("[data-story=skylight]")
    await page.wait_for_selector(".outcomes")
    await page.wait_for_function("() => [...document.images].every((image) => image.complete)")
    await page.wait_for_timeout(500)  # until the stylesheet's movements are over


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE))
