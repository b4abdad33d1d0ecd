"""Whatever a reader asks of the browser, nothing is lost: on every type of page, in hard words."""

from collections.abc import Callable
from itertools import cycle
from statistics import median

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.reading import WATCH_SHIFTS, covered, cut_off, moving, shifted, unseen
from tests.e2e.test_keyboard import faults, stops
from tests.e2e.test_visitor import words
from tests.factories import extremes

DESK, TELEPHONE = {"width": 1280, "height": 800}, {"width": 375, "height": 667}
ZOOMED = {"width": 320, "height": 256}  # 1280 × 1024 at 400 %
A_THIRD = 1 / 3
A_LINE = 0.05  # as a layout shift: one line more or less near the top of a page
FIRST_TALK = "2027-05-03T09:10:00+02:00"


@pytest.fixture
def pages(site, settings, tmp_path) -> dict[str, str]:
    """A page of each type, and where it is."""
    settings.MEDIA_ROOT = tmp_path
    return extremes.build(site, branches=3)


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)"]


@pytest.fixture
def reader(pages, new_context):
    """Opens a window for someone who asks for less motion, and maybe for more than that."""

    def open_window(viewport=DESK, **options) -> Page:
        return new_context(viewport=viewport, reduced_motion="reduce", **options).new_page()

    return open_window


def test_in_forced_colours_words_icons_and_frames_are_seen(pages, reader):
    page = reader(forced_colors="active")

    assert faulty(page, pages, unseen_by_day_and_night) == {}


def test_in_forced_colours_the_focus_is_seen(pages, reader):
    page = reader(forced_colors="active", color_scheme="dark")
    some = ["home", "publications", "workshop", "content page", "search"]

    assert faulty(page, {name: pages[name] for name in some}, by_keyboard) == {}


def test_in_forced_colours_the_page_that_is_open_stands_out_in_the_navigation(pages, reader):
    page = reader(forced_colors="active", color_scheme="light")
    page.goto(pages["people"])

    lines = page.locator(".masthead__link").evaluate_all(
        "links => links.map((link) => [link.innerText, getComputedStyle(link).borderBottomColor])"
    )
    ground = page.evaluate("getComputedStyle(document.querySelector('.masthead')).backgroundColor")
    assert [name for name, colour in lines if colour != ground] == ["People"]


def test_in_forced_colours_a_switch_that_is_pressed_stands_out(pages, reader):
    page = reader(forced_colors="active", color_scheme="light")
    page.goto(pages["home"])
    switch = page.get_by_role("button", name="Dark colours")
    before = ground(switch)

    switch.click()

    expect(switch).to_have_attribute("aria-pressed", "true")
    assert ground(switch) != before


def test_in_forced_colours_the_talk_that_is_on_stands_out(pages, reader):
    page = reader(forced_colors="active", color_scheme="light")
    page.clock.set_fixed_time(FIRST_TALK)
    page.goto(pages["workshop"])
    row = page.locator("[data-now]")
    expect(row).to_have_count(1)

    line = row.evaluate("row => getComputedStyle(row).borderTop")

    assert line.startswith("2px solid")


def test_in_forced_colours_a_logo_keeps_its_light_paper(pages, reader):
    page = reader(forced_colors="active", color_scheme="dark")
    page.goto(pages["content page"])

    assert ground(page.locator(".logos img")) == "rgb(255, 255, 255)"


def test_at_four_times_the_size_nothing_is_cut_off(pages, reader):
    page = reader(ZOOMED)

    assert faulty(page, pages, cut_off) == {}


def test_what_stays_in_sight_leaves_two_thirds_of_the_window(pages, reader):
    page = reader()
    found = {}
    for name in ("publications", "workshop"):
        page.goto(pages[name])
        for viewport in (ZOOMED, TELEPHONE, DESK):
            page.set_viewport_size(viewport)
            found[name, viewport["width"]] = covered(page)

    assert {where: share for where, share in found.items() if share > A_THIRD} == {}
    assert found["workshop", DESK["width"]] > 0


def test_at_four_times_the_size_all_can_be_reached_by_keyboard(pages, reader):
    page = reader(ZOOMED)
    some = ["home", "publications", "workshop", "search"]

    assert faulty(page, {name: pages[name] for name in some}, by_keyboard) == {}


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_moves_by_itself(pages, new_context, motion):
    page = new_context(viewport=DESK, reduced_motion=motion).new_page()
    some = ["home", "workshop", "content page", "search", "404"]  # all style sheets

    assert faulty(page, {name: pages[name] for name in some}, moving) == {}


def test_without_scripts_people_talks_and_mistakes_read_the_same(
    pages, visitor, visitor_without_js
):
    for name in ("person wolfe", "talk", "accessibility", "no result", "404"):
        visitor.goto(pages[name])
        visitor_without_js.goto(pages[name])
        assert words(visitor) == words(visitor_without_js), name


def test_fonts_that_come_late_move_a_page_by_a_line_at_most_and_mostly_not_at_all(pages, reader):
    found = {}
    page = reader()
    page.add_init_script(WATCH_SHIFTS)
    for (name, address), viewport in zip(pages.items(), cycle((DESK, TELEPHONE)), strict=False):
        page.set_viewport_size(viewport)
        found[name, viewport["width"]] = shifted(page, address)

    assert {where: shift for where, shift in found.items() if shift > A_LINE} == {}
    assert median(found.values()) <= 0.01


def test_without_fonts_nothing_is_cut_off(pages, reader, strangers):
    strangers.append("net::ERR_FAILED")
    page = reader(ZOOMED)
    page.route("**/*.woff2", lambda route: route.abort())
    some = ["home", "publication", "person wolfe", "workshop", "content page", "search"]

    assert faulty(page, {name: pages[name] for name in some}, cut_off) == {}


def faulty(
    page: Page, addresses: dict[str, str], measure: Callable[[Page], list[str]]
) -> dict[str, list[str]]:
    """The pages with something to mend, and what it is."""
    found = {}
    for name, address in addresses.items():
        page.goto(address)
        found[name] = measure(page)
    return {name: wrong for name, wrong in found.items() if wrong}


def unseen_by_day_and_night(page: Page) -> list[str]:
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {each}" for each in unseen(page)]
    return found


def by_keyboard(page: Page) -> list[str]:
    """What is wrong at a stop of the focus; a page without any is wrong as a whole."""
    found = stops(page)
    return faults(found) if len(found) > 5 else ["few stops"]


def ground(locator) -> str:
    return locator.evaluate("at => getComputedStyle(at).backgroundColor")
