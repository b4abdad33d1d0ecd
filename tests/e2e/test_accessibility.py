"""Everyone can read every page: axe finds nothing, and nothing is wider than a small telephone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from delivery.documents import published

SCHEMES = ("light", "dark")
WIDTHS = (320, 768, 1440)
RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


def one_of_each_kind() -> list[str]:
    """A page of every template, and of each kind the one that says the most."""
    documents = published().exclude(path=None).values_list("kind", "path", "payload")
    longest: dict[tuple[str, str], tuple[int, str]] = {}
    for kind, path, payload in documents:
        template = path if kind == "page" else str(payload.get("origin", ""))
        longest[kind, template] = max(
            longest.get((kind, template), (0, "")), (len(str(payload)), path)
        )
    others = ["/search/?q=earth", "/search/?q=nothing-has-this", "/nowhere/"]
    return [*sorted(path for _, path in longest.values()), *others]


def violations(page: Page) -> list[str]:
    """What axe objects to here: the rule, where, and why."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


def sticking_out(page: Page) -> list[str]:
    """What is wider than the window; tables may scroll in a box of their own."""
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return ["wider than the window"] if page.evaluate(wide) else []


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)"]


def test_every_public_page_is_open_to_all_in_light_and_dark_on_any_screen(sample_site, visitor):
    found = []
    for address in one_of_each_kind():
        visitor.goto(address)
        for scheme in SCHEMES:
            visitor.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                visitor.set_viewport_size({"width": width, "height": 900})
                complaints = violations(visitor) + sticking_out(visitor)
                found += [f"{address} {scheme} {width}: {each}" for each in complaints]

    assert found == []
