"""Someone who reads the site: by keyboard alone, without scripts, and from no other host."""

import re

import pytest
from playwright.sync_api import Page, expect

from delivery.documents import published

WORKSHOP = "/events/ai-for-earth-sciences-2020/"
IS_MARKED = """() => {
    const style = getComputedStyle(document.activeElement)
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    return outlined || style.boxShadow !== "none"
}"""
NAME = "document.activeElement.textContent.trim() || document.activeElement.id"


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)"]


def test_the_schedule_is_read_by_keyboard_alone(sample_site, visitor):
    visitor.goto(WORKSHOP)
    visitor.keyboard.press("Tab")
    expect(visitor.get_by_role("link", name="Skip to")).to_be_in_viewport()
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(re.compile("#content$"))

    unmarked = followed_by_tab(visitor, until="Solid Earth")
    visitor.keyboard.press("Enter")

    assert unmarked == []
    expect(visitor).to_have_url(re.compile("#solid-earth$"))
    expect(visitor.get_by_role("heading", name="Solid Earth")).to_be_in_viewport()


def followed_by_tab(page: Page, *, until: str) -> list[str]:
    """What has the focus without showing it, on the way to a link."""
    unmarked = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if not page.evaluate(IS_MARKED):
            unmarked.append(page.evaluate(NAME))
        if page.evaluate(NAME) == until:
            return unmarked
    raise AssertionError(f"“{until}” is not reached by keyboard.")


def test_every_page_reads_the_same_without_scripts(sample_site, visitor, visitor_without_js):
    addresses = sorted(
        published("page", "research-branch", "event", "publication", "product")
        .exclude(path=None)
        .values_list("path", flat=True)
    )

    for address in [*addresses, "/search/?q=earth"]:
        visitor.goto(address)
        visitor_without_js.goto(address)
        assert words(visitor) == words(visitor_without_js), address


def words(page: Page) -> str:
    return page.locator("body").inner_text()
