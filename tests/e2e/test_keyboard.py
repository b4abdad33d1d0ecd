"""By keyboard alone: what has the focus is seen, in the order of the eye, and nothing covers it."""

from dataclasses import dataclass
from itertools import groupby, pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.reading import LIGHT
from tests.factories.events import (
    EventsPageFactory,
    WorkshopPageFactory,
    many_sessions,
)
from tests.factories.home import ContentPageFactory
from tests.factories.people import PeoplePageFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 375, "height": 700}
MOST = 150  # stops on a page
CONTRAST = 3.0
# What has the focus: in which part of the page, where, how it is outlined and whether it is seen.
STOP = (
    """() => {
    const parts = {
        "skip link": ".skip-link", name: ".masthead__name", navigation: ".masthead__nav",
        search: ".masthead__search, .masthead__find", scheme: ".masthead__scheme",
        content: "main", foot: ".foot",
    };
"""
    + LIGHT
    + """
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const style = getComputedStyle(at);
    const box = at.getClientRects()[0];
    const isSeen = (x, y) => {
        const top = document.elementFromPoint(x, y);
        return top && (at.contains(top) || top.contains(at));
    };
    const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const corners = [[box.left + 2, box.top + 2], middle, [box.right - 2, box.bottom - 2]];
    return {
        part: Object.keys(parts).find((name) => at.closest(parts[name])) ?? "elsewhere",
        words: (at.ariaLabel || at.innerText || at.id).trim().slice(0, 60),
        left: box.left + scrollX,
        right: box.right + scrollX,
        top: box.top + scrollY,
        bottom: box.bottom + scrollY,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        contrast: contrast(style.outlineColor, ground(at.parentElement)),
        covered: corners.filter(([x, y]) => !isSeen(x, y)).length,
    };
}"""
)


@dataclass(frozen=True)
class Stop:
    """A place where the focus halts."""

    part: str
    words: str
    left: float
    right: float
    top: float
    bottom: float
    outline: float
    contrast: float
    covered: int

    def comes_before(self, other: "Stop") -> bool:
        """In the order of the eye: from line to line, and from column to column."""
        return other.bottom > self.top + 1 or other.left >= self.right - 1

    def faults(self) -> list[str]:
        wrong = {
            "without an outline": self.outline < 2,
            f"outlined at {self.contrast:.1f} : 1": self.contrast < CONTRAST,
            "covered": self.covered > 0,
        }
        return [f"{self.part}, {self.words}: {fault}" for fault, found in wrong.items() if found]


def stops(page: Page, key: str = "Tab") -> list[Stop]:
    """Everything that a key leads to, until it leaves the page."""
    found: list[Stop] = []
    while len(found) < MOST:
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None or (found and Stop(**stop) == found[0]):
            return found
        found.append(Stop(**stop))
    raise AssertionError(f"more than {MOST} stops")


def parts(found: list[Stop]) -> list[str]:
    return [part for part, _stops in groupby(stop.part for stop in found)]


def faults(found: list[Stop]) -> list[str]:
    return [fault for stop in found for fault in stop.faults()]


def out_of_order(found: list[Stop]) -> list[str]:
    pairs = pairwise(found[1:])  # the skip link is laid over the first line
    return [f"{a.words} → {b.words}" for a, b in pairs if not a.comes_before(b)]


@pytest.fixture
def centre(site):
    """A home page with cards, a workshop whose sessions stay in sight, and something to find."""
    site.body = [("research_branches", {"heading": "What we measure"})]
    site.save_revision().publish()
    research = ResearchPageFactory(parent=site, slug="research", show_in_menus=True)
    for name in ("Ice", "Rivers", "Soils", "Clouds"):
        ResearchBranchPageFactory(parent=research, title=name, slug=name.lower())
    events = EventsPageFactory(parent=site, show_in_menus=True)
    schedule = many_sessions(4, rows=32)
    for _kind, session in schedule:
        session["chairs"] = "Ada Lovelace, Grace Hopper"
    WorkshopPageFactory(parent=events, title="Workshop", slug="workshop", schedule=schedule)
    PeoplePageFactory(parent=site)
    for number in range(3):
        ContentPageFactory(parent=site, title=f"About ice {number}", slug=f"ice-{number}")
    return site


@pytest.fixture
def opened(centre, new_context):
    """Opens a page in a window of its own."""

    def open_page(address: str, **options) -> Page:
        page = new_context(reduced_motion="reduce", **options).new_page()
        page.goto(address)
        return page

    return open_page


ADDRESSES = ("/", "/events/workshop/", "/search/?q=ice")


@pytest.mark.parametrize(
    ("viewport", "masthead"),
    [
        (WIDE, ["name", "navigation", "search", "scheme"]),
        (NARROW, ["name", "search", "scheme", "navigation"]),
    ],
    ids=["wide", "narrow"],
)
def test_tab_leads_through_a_page_in_the_order_of_the_eye(opened, viewport, masthead):
    page = opened("/", viewport=viewport)
    for address in ADDRESSES:
        page.goto(address)

        found = stops(page)

        assert parts(found) == ["skip link", *masthead, "content"], address
        assert out_of_order(found) == [], address
        assert faults(found) == [], address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_the_way_back_nothing_covers_what_has_the_focus(opened, scheme):
    page = opened("/events/workshop/", viewport=NARROW, color_scheme=scheme)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")

    found = stops(page, "Shift+Tab")

    assert len(found) > 40
    assert faults(found) == []


def test_the_skip_link_leads_to_the_content(opened):
    page = opened("/", viewport=WIDE)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.keyboard.press("Tab")

    assert page.evaluate("location.hash") == "#content"
    assert page.evaluate(STOP)["part"] == "content"


def test_the_masthead_comes_back_on_the_way_up_and_leaves_on_the_way_down(opened):
    page = opened("/events/workshop/", viewport=WIDE)
    name = page.locator(".masthead__name")
    page.mouse.move(600, 400)

    page.mouse.wheel(0, 1200)
    expect(name).not_to_be_in_viewport()
    page.mouse.wheel(0, -200)
    expect(name).to_be_in_viewport()
    page.mouse.wheel(0, 200)
    expect(name).not_to_be_in_viewport()


def test_the_masthead_does_not_cover_the_place_that_a_link_leads_up_to(opened):
    page = opened("/events/workshop/", viewport=NARROW)
    page.evaluate("location.hash = 'session-3'")
    page.evaluate("new Promise((done) => setTimeout(done, 200))")

    page.evaluate("location.hash = 'session-1'")
    expect(page.locator("html")).to_have_attribute("data-masthead", "back")

    masthead, head, row = (
        page.locator(each).first.bounding_box()
        for each in (".masthead", "#session-1 .session__head", "#session-1 .session__row")
    )
    assert masthead["y"] == 0
    assert masthead["height"] <= head["y"] <= row["y"] - head["height"]


def test_the_masthead_stays_away_from_what_has_the_focus(opened):
    page = opened("/events/workshop/", viewport=WIDE)
    page.mouse.move(600, 400)
    page.get_by_role("link", name="Session 0").focus()
    page.keyboard.press("Tab")
    page.evaluate("scrollBy(0, document.activeElement.getBoundingClientRect().top - 5)")
    before = page.evaluate(STOP)["covered"]

    page.mouse.wheel(0, -20)
    expect(page.locator("html")).to_have_attribute("data-masthead", "back")

    assert (before, page.evaluate(STOP)["covered"]) == (0, 0)


FIRST_SEEN = """new MutationObserver(() => {
    if (document.body && !("firstSeen" in window)) {
        window.firstSeen = document.documentElement.dataset.scheme ?? "none";
    }
}).observe(document, { childList: true, subtree: true })"""


def test_the_scheme_is_switched_by_keyboard_and_remembered_before_anything_is_drawn(opened):
    page = opened("/", viewport=WIDE, color_scheme="light")
    switch = page.get_by_role("button", name="Dark colours")
    day = ground(page)

    switch.focus()
    page.keyboard.press("Space")

    expect(switch).to_have_attribute("aria-pressed", "true")
    night = ground(page)
    page.add_init_script(FIRST_SEEN)
    page.reload()
    assert page.evaluate("firstSeen") == "dark"
    assert day != night == ground(page)
    expect(switch).to_have_attribute("aria-pressed", "true")


def ground(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
