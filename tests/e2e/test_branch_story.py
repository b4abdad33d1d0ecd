"""An editor makes the page of a research branch, watching it grow; a visitor reads the same."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from research.models import ResearchBranchPage
from tests.e2e.previewing import seen_in_preview
from tests.factories.pictures import quarters, saved, stored
from tests.factories.research import ResearchPageFactory

KINDS = {
    "image",
    "section",
    "formula",
    "quote",
    "gallery",
    "call_to_action",
    "figures",
    "accordion",
}


@pytest.fixture
def research(site):
    return ResearchPageFactory(parent=site, slug="research", show_in_menus=True)


@pytest.fixture
def picture(site):
    return stored(saved(quarters()), description="Floes on a calm sea")


class Form:
    """The form of a page with its preview, as an editor uses them."""

    def __init__(self, editor: Page) -> None:
        self.editor = editor
        self.shown = editor.frame_locator("#w-preview-iframe")

    def block(self, kind: str, nth: int = 0):
        """The nth block of a kind."""
        is_kind = f'> input[name$="-type"][value="{kind}"]'
        return self.editor.locator(f"[data-streamfield-child]:has({is_kind})").nth(nth)

    def write(self, block, words: str) -> None:
        block.locator(".public-DraftEditor-content").last.click()
        self.editor.keyboard.type(words)

    def choose_picture(self, within, title: str) -> None:
        within.get_by_role("button", name="Choose an image").first.click()
        self.editor.get_by_role("dialog").get_by_role("link", name=title).click()
        expect(within.get_by_text(title).first).to_be_visible()

    def insert(self, name: str) -> None:
        """A block at the end of the last field of blocks."""
        self.editor.get_by_role("button", name="Insert a block").last.click()
        self.editor.get_by_role("option", name=name, exact=True).click()

    def sees(self, found: Locator) -> None:
        seen_in_preview(found, self.editor.get_by_role("textbox", name="Summary"))

    def preview_at(self, size: str, width: int) -> None:
        self.editor.get_by_label(f"Preview in {size} size").check(force=True)
        expect(self.shown.locator("html")).to_have_js_property("clientWidth", width)

    def preview_in(self, scheme: str) -> None:
        self.editor.get_by_label("Preview mode").select_option(scheme)
        expect(self.shown.locator("html")).to_have_attribute("data-scheme", scheme)


def ground(page_or_frame) -> str:
    return page_or_frame.locator("html").evaluate("html => getComputedStyle(html).backgroundColor")


def text_of(page_or_frame) -> str:
    return re.sub(r"\s+", " ", page_or_frame.locator("main").inner_text()).strip()


def fill_what_the_layout_brought(form: Form) -> None:
    form.choose_picture(form.block("image"), "Ice")
    form.sees(form.shown.get_by_alt_text("Floes on a calm sea").first)
    form.write(form.block("section"), "Why does it drift?")
    form.sees(form.shown.get_by_text("Why does it drift?"))
    form.write(form.block("section", 1), "We follow each floe.")
    form.block("formula").get_by_role("textbox", name="formula").fill("E = mc^2")
    quote = form.block("quote")
    quote.get_by_role("textbox", name="words").fill("It drifts.")
    quote.get_by_role("textbox", name="who said it").fill("Fridtjof Nansen")
    gallery = form.block("gallery")
    for _unwanted in range(2):
        gallery.get_by_role("button", name="Delete").last.click()
    form.choose_picture(gallery, "Ice")
    action = form.block("call_to_action")
    action.get_by_role("textbox", name="text").fill("Come with us.")
    action.get_by_role("textbox", name="words on the button").fill("Join the cruise")
    action.get_by_role("textbox", name="to an address elsewhere").fill("https://www.ice.org/")
    form.sees(form.shown.get_by_role("link", name="Join the cruise"))


def add_two_more(form: Form) -> None:
    form.insert("Figures")
    figures = form.block("figures")
    figures.get_by_role("textbox", name="number").fill("31")
    figures.get_by_role("textbox", name="of what").fill("floes followed")
    form.insert("Accordion")
    fold = form.block("accordion")
    fold.get_by_role("textbox", name="line").fill("How thick is it?")
    form.write(fold, "Three metres.")
    form.sees(form.shown.get_by_text("How thick is it?"))


def test_an_editor_makes_a_branch_from_a_layout_and_a_visitor_sees_what_the_preview_showed(
    research, picture, editor, visitor
):
    editor.set_viewport_size({"width": 1600, "height": 1000})
    form = Form(editor)
    editor.goto(f"/admin/pages/add/research/researchbranchpage/{research.pk}/")
    editor.get_by_role("link", name="In depth").click()

    editor.get_by_role("textbox", name="Title").press_sequentially("Ice and time")
    editor.get_by_role("textbox", name="Summary").fill("What the ice remembers.")
    editor.get_by_role("button", name="Toggle preview").click()
    expect(form.shown.get_by_role("heading", level=1)).to_have_text("Ice and time")
    form.sees(form.shown.get_by_text("What the ice remembers."))

    fill_what_the_layout_brought(form)
    add_two_more(form)
    form.preview_at("mobile", 375)
    form.preview_at("desktop", 1280)
    by_day = ground(form.shown)
    form.preview_in("dark")
    assert ground(form.shown) != by_day
    form.preview_in("light")
    expect(form.shown.locator("math")).to_be_visible()
    promised = text_of(form.shown)

    editor.get_by_role("button", name="More actions").click()
    editor.get_by_role("button", name="Publish").click()
    expect(editor.get_by_text("created and published")).to_be_visible()

    visitor.goto("/research/")
    visitor.get_by_role("link", name="Ice and time").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Ice and time")
    assert text_of(visitor) == promised
    branch = ResearchBranchPage.objects.get()
    assert {block.block_type for block in branch.body} == KINDS
