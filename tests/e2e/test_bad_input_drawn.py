"""What editors write is drawn, however long, foreign or odd; what nobody can read is refused."""

import re

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Site

from pages.models import SiteDetails
from tests.e2e.reading import cut_off
from tests.e2e.test_accessibility import violations
from tests.factories import extremes
from tests.factories.home import ContentPageFactory

WIDTHS = (320, 1440)
# Where the words of a name begin and end on their line.
PLACES = """(element, names) => names.map((name) => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const at = node.data.indexOf(name);
        if (at < 0) continue;
        const words = document.createRange();
        words.setStart(node, at);
        words.setEnd(node, at + name.length);
        const box = words.getBoundingClientRect();
        return [box.left, box.right];
    }
    return null;
})"""


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)"]


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_the_longest_words_are_read_whole_on_a_wide_screen(site, visitor):
    pages = extremes.build(site, branches=3)
    visitor.set_viewport_size({"width": 1440, "height": 900})
    found = {}
    for name, address in pages.items():
        visitor.goto(address)
        found[name] = cut_off(visitor)

    assert {where: wrong for where, wrong in found.items() if wrong} == {}


def test_without_a_picture_pages_are_complete_and_open_to_all(site, visitor):
    pages = extremes.build(site, branches=3, picture=False)
    visitor.set_viewport_size({"width": 320, "height": 900})
    found = {}
    for name in ("home", "publication", "workshop", "content page"):
        visitor.goto(pages[name])
        for scheme in ("light", "dark"):
            visitor.emulate_media(color_scheme=scheme)
            found[name, scheme] = violations(visitor)
        assert visitor.locator("img, figure:empty, picture").count() == 0, name

    assert {where: wrong for where, wrong in found.items() if wrong} == {}


def test_two_hundred_branches_are_all_there_in_their_order(site, visitor):
    extremes.build(site, picture=False)
    for address in ("/", "/research/"):
        visitor.goto(address)
        for width in WIDTHS:
            visitor.set_viewport_size({"width": width, "height": 900})
            assert cut_off(visitor) == [], (address, width)

        numbers = visitor.locator(".card__number").all_inner_texts()
        assert numbers == [str(number) for number in range(1, 201)], address


def test_names_stand_in_their_order_whatever_their_direction(site, visitor):
    pages = extremes.build(site, branches=3, picture=False)
    lines = {
        "publications": ".entry__note:has-text('Ada Lovelace (ed.)')",
        "workshop": ".session__people:has-text('Ada')",
        "search": ".entry__note:has-text('Ada Lovelace (ed.)')",
    }
    for name, line in lines.items():
        visitor.goto(pages[name])
        names = [extremes.ARABIC, extremes.HEBREW, "Ada"]

        places = visitor.locator(line).last.evaluate(PLACES, names)

        ends = [edge for place in places for edge in place]
        assert ends == sorted(ends), name


def test_a_picture_like_a_thread_keeps_its_shape_and_can_be_read_past(site, visitor):
    body = [("image", {"image": extremes.thin_picture(), "alt": "A thread"}), ("heading", "Below")]
    ContentPageFactory(parent=site, slug="thread", body=body)
    visitor.goto("/thread/")
    for width in WIDTHS:
        visitor.set_viewport_size({"width": width, "height": 900})

        box = visitor.get_by_role("img", name="A thread").bounding_box()

        assert (box["width"] <= 2, 0 < box["height"] <= 960) == (True, True), width
        assert cut_off(visitor) == [], width


def test_a_quote_of_five_thousand_words_is_read_whole(site, visitor):
    words = "Wissen " * 5_000
    quote = {"words": words, "speaker": "沈括", "portrait": None, "page": None, "url": ""}
    ContentPageFactory(parent=site, slug="quote", body=[("quote", quote)])
    visitor.goto("/quote/")
    for width in WIDTHS:
        visitor.set_viewport_size({"width": width, "height": 900})

        read = visitor.locator("blockquote").inner_text()

        assert read.count("Wissen") == 5_000, width
        assert cut_off(visitor) == [], width


def test_a_video_of_an_unknown_site_is_a_link_and_plays_nowhere(site, visitor):
    film = "https://films.example/7"
    video = {"title": "Melting", "address": film, "still": None, "caption": ""}
    ContentPageFactory(parent=site, slug="film", body=[("video", video)])
    visitor.goto("/film/")

    link = visitor.get_by_role("link", name="Play: Melting")

    expect(link).to_have_attribute("href", film)
    assert visitor.locator("[data-video], iframe").count() == 0
    assert visitor.get_by_text("The video is on").count() == 0


def test_the_tools_keep_their_corner_beside_the_longest_name(site, visitor):
    widths = (320, 768, 1440)
    visitor.goto("/")
    before = [corner(visitor, width) for width in widths]
    extremes.build(site, branches=3, picture=False)

    visitor.goto("/research/")

    assert [corner(visitor, width) for width in widths] == before


def test_a_white_accent_is_refused_with_the_nearest_that_can_be_read(site, editor, visitor):
    details = SiteDetails.for_site(Site.objects.get())
    editor.goto(f"/admin/settings/pages/sitedetails/{details.site_id}/")
    accent = editor.get_by_label("accent colour")
    accent.fill("#ffffff")
    editor.get_by_role("button", name="Save", exact=True).click()
    refusal = editor.get_by_text("is too pale to read on the site's paper")
    expect(refusal).to_be_visible()
    nearest = re.search("is “(#[0-9a-f]{6})”", refusal.inner_text())[1]

    accent.fill(nearest)
    editor.get_by_role("button", name="Save", exact=True).click()

    expect(editor.get_by_text("details of the site updated")).to_be_visible()
    visitor.goto("/search/?q=ice")
    for scheme in ("light", "dark"):
        visitor.emulate_media(color_scheme=scheme)
        assert violations(visitor) == [], scheme


def corner(page: Page, width: int) -> tuple[float, bool]:
    """Where the tools of the masthead end to the right, and whether the name is beside them."""
    page.set_viewport_size({"width": width, "height": 900})
    name = page.locator(".masthead__name").bounding_box()
    tools = page.locator(".masthead__scheme").bounding_box()
    is_beside = tools["y"] < name["y"] + name["height"] and name["y"] < tools["y"] + tools["height"]
    return tools["x"] + tools["width"], is_beside
