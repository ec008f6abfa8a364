"""Each story, played through the page to its end; what it claims has come true."""

import pytest

from playground.page import Host, Tempo
from tests.test_page.conftest import Open
from tests.test_page.hands import expect, log, phone

pytestmark = pytest.mark.anyio


async def test_each_story_ends_well_and_leads_to_the_next(fresh: None, host: Host, visit: Open) -> None:
    page = await visit()
    names = [story.name for story in host.setting.stories]
    await page.click(f"[data-story={names[0]}]")
    for story in names:
        await expect(page.locator(".card.on")).to_have_attribute("data-story", story)
        await expect(page.locator(".outcomes li").first).to_be_visible()
        assert await page.locator(".outcomes .wrong").all_text_contents() == []
        if story != names[-1]:
            await page.locator("[data-focus=after]").click()
    await page.get_by_role("button", name="Close", exact=True).click()
    await expect(page.get_by_role("region", name="Stories")).to_be_visible()


async def test_the_story_in_chinese_on_a_small_dark_screen(host: Host, visit: Open) -> None:
    page = await visit(width=360, height=740, color_scheme="dark")
    await page.click("[data-tool=zh]")
    await expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
    await page.click("[data-tool=stories]")
    await page.click("[data-story=skylight]")
    await expect(page.locator(".outcomes li").first).to_be_visible()
    assert await page.locator(".outcomes .wrong").all_text_contents() == []
    await expect(log(page, "小安")).to_contain_text("天窗")
    await host.reset("en")


async def test_a_story_can_be_paused_and_played_step_by_step(
    host: Host, fresh: None, visit: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host, "_tempo", Tempo(reading=1.0, announcing=1.0))  # there must be something left to pause
    page = await visit()
    await page.click("[data-story=skylight]")
    await page.get_by_role("button", name="Pause").click()
    await expect(page.get_by_role("button", name="Go on")).to_be_visible()
    await page.get_by_role("button", name="Next step").click()
    await page.get_by_role("button", name="Skip to the end").click()
    await expect(page.locator(".outcomes li").first).to_be_visible()


async def test_behind_the_curtain(fresh: None, visit: Open) -> None:
    page = await visit()
    await page.get_by_role("button", name="Behind the curtain").click()
    curtain = page.get_by_role("complementary", name="Behind the curtain")
    await expect(curtain).to_contain_text("Nothing has been recorded yet.")
    await phone(page, "Anna").get_by_role("textbox").fill("The lamp by the gate is broken, live wires hang out")
    await phone(page, "Anna").get_by_role("button", name="Send").click()
    await expect(curtain).to_contain_text("Reported")
    await expect(curtain).to_contain_text("Record it")
    await expect(curtain).to_contain_text("card")
    await curtain.get_by_role("button", name="Close").click()
    await expect(curtain).to_be_hidden()


async def test_starting_anew(visit: Open) -> None:
    page = await visit()
    epoch = await page.evaluate("document.body.dataset.epoch")
    await page.get_by_role("button", name="Start anew").click()
    await page.wait_for_function("epoch => document.body.dataset.epoch !== epoch", arg=epoch)
    await expect(page.locator(".hand")).to_have_text("14:00")
