"""For every eye and ear: names, sizes, contrast, and nothing that hangs over the edge."""

import re
from itertools import product
from pathlib import Path

import pytest
from playwright.async_api import Page

from playground.page.routes import STATIC
from tests.test_page.conftest import Open
from tests.test_page.hands import expect, phone, say

# What a screen reader would read of each control, and how large it is to a finger.
CONTROLS = """() => [...document.querySelectorAll("button, a[href], input, textarea, [role=log], [role=menuitem]")]
    .filter((node) => node.checkVisibility() && !node.closest("[aria-hidden=true]"))
    .map((node) => {
        const box = node.getBoundingClientRect();
        const name = node.getAttribute("aria-label") ?? node.textContent;
        return { tag: node.className || node.tagName, name: name.trim(), width: box.width, height: box.height };
    })"""
SMALL = {"inline", "more", "reaction", "skip"}  # in running text, or with a larger place to tap than they show
OVERFLOWS = "() => document.documentElement.scrollWidth > innerWidth"
LONG = "Unbreakable" * 12 + " and a long story about a lamp that nobody mends. " * 12


async def _check_controls(page: Page) -> None:
    controls = await page.evaluate(CONTROLS)
    assert len(controls) > 20
    assert [each for each in controls if not each["name"]] == []
    small = [each for each in controls if each["tag"] not in SMALL and each["height"] < 38]
    assert [each for each in small if not each["name"].startswith(("http", "To the phones"))] == []


async def _check_page(page: Page) -> None:
    ids = await page.evaluate("() => [...document.querySelectorAll('[id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids))
    assert await page.evaluate("() => [...document.images].every((image) => image.hasAttribute('alt'))")
    assert await page.locator("main").count() == 1
    assert await page.locator("h1").count() == 1


@pytest.mark.anyio
@pytest.mark.parametrize("width", [360, 768, 1600])
async def test_every_control_has_a_name_and_room(width: int, visit: Open) -> None:
    page = await visit(width=width, height=800)
    await _check_controls(page)
    await _check_page(page)
    assert not await page.evaluate(OVERFLOWS)


@pytest.mark.anyio
async def test_large_type_and_long_words_on_a_small_screen(fresh: None, visit: Open) -> None:
    page = await visit(width=360, height=740)
    await say(page, "Anna", LONG)
    await page.get_by_role("button", name="Larger type").click()
    await expect(page.get_by_role("button", name="Larger type")).to_have_attribute("aria-pressed", "true")
    assert not await page.evaluate(OVERFLOWS)
    log = phone(page, "Anna").get_by_role("log")
    assert await log.evaluate("node => node.scrollWidth <= node.clientWidth")
    await page.get_by_role("button", name="Bo", exact=False).first.click()
    await expect(phone(page, "Bo")).to_be_visible()
    await expect(phone(page, "Anna")).to_be_hidden()


@pytest.mark.anyio
async def test_dark_follows_the_system_and_the_visitor(visit: Open) -> None:
    page = await visit(color_scheme="dark")
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await page.get_by_role("button", name="Light", exact=True).click()
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-theme", "light")


def _colours(selector: str) -> dict[str, str]:
    """The colours of `tokens.css` in one of its two blocks."""
    css = (STATIC / "css" / "tokens.css").read_text("utf-8")
    block = css.split(f"{selector} {{", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--([\w]+(?:-[\w]+)*): (#[0-9a-f]{6});", block))


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("selector", [":root", ':root[data-theme="dark"]'])
def test_words_can_be_read_on_what_they_stand_on(selector: str) -> None:
    colours = _colours(":root") | _colours(selector)
    pairs = [("on-accent", "accent"), ("on-tint", "tint"), ("on-badge", "badge"), ("on-sun", "sun"), ("day", "wall")]
    pairs += product(("ink", "soft", "accent"), ("paper", "card", "raised", "other", "tint"))
    pairs += [("ink", "mine"), *((f"name{n}", "card") for n in range(7))]
    weak = {pair: round(_contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 4.5} == {}


def test_nothing_reads_markup() -> None:
    """No module of the page has a way for typed text to become elements."""
    modules = sorted(Path(STATIC / "js").glob("*.js"))
    assert len(modules) > 10
    for module in modules:
        found = re.findall(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", module.read_text("utf-8")
        )
        assert not found, module.name
