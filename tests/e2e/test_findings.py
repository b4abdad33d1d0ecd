"""What is unfinished is said beside its field while one types, and saved by nobody."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from home.models import ContentPage
from pages.models import SiteDetails
from tests.e2e.test_accessibility import not_of_wagtail, violations
from tests.e2e.test_guard import LOREM, PASTE
from tests.factories.events import EventsPageFactory, WorkshopPageFactory, session, talk
from tests.factories.home import ContentPageFactory

MARKED = "() => CSS.highlights.get('unfinished')?.size ?? 0"


@pytest.fixture
def page(site) -> ContentPage:
    content = [{"type": "text", "id": "t", "value": "<p>Sea ice moves with the wind.</p>"}]
    page = ContentPageFactory(parent=site, title="Sea ice", slug="sea-ice")
    section = {"heading": "What moves it", "content": content}
    page.body = [{"type": "section", "id": "s", "value": section}]
    page.save_revision().publish()
    return page


def paste_filler(editor) -> None:
    words = editor.locator(".public-DraftEditor-content")
    words.click()
    editor.keyboard.press("Control+A")
    words.evaluate(PASTE, LOREM)


def marked_in_preview(editor) -> int:
    """How many places; an edit has the frame drawn anew, and is marked in it a moment later."""
    for _try in range(30):
        with suppress(Error):  # the frame went while it was asked
            if found := editor.frame_locator("#w-preview-iframe").locator("html").evaluate(MARKED):
                return found
        editor.wait_for_timeout(500)
    return 0


def test_filler_is_told_at_its_block_in_the_checks_and_in_the_preview(page, editor):
    editor.set_viewport_size({"width": 1600, "height": 1000})
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    paste_filler(editor)

    block = editor.locator("[data-contentpath=t]")
    expect(block.get_by_text("is filler. Write your own text")).to_be_visible()

    editor.get_by_role("button", name="Toggle preview").click()
    expect(editor.frame_locator("#w-preview-iframe").get_by_text(LOREM)).to_be_visible()
    assert marked_in_preview(editor) == 1

    editor.get_by_role("button", name="Toggle checks").click()
    checks = editor.get_by_role("heading", name="Before publishing 1")
    expect(checks).to_be_visible()
    assert not_of_wagtail(violations(editor)) == []
    assert not ContentPage.objects.get(pk=page.pk).has_unpublished_changes


def test_what_was_mended_is_told_no_more(page, editor):
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    title = editor.locator("[name=title]")
    title.fill("Untitled")
    said = editor.locator("[data-contentpath=title]").get_by_text("is a working title")
    expect(said).to_be_visible()

    title.fill("Sea ice and wind")

    expect(said).to_have_count(0)


def test_a_thing_that_is_not_saved_yet_is_looked_at_too(site, editor):
    editor.goto("/admin/snippets/publications/publication/add/")
    editor.get_by_role("textbox", name="Title").fill("TODO")

    said = editor.locator("[data-contentpath=title]").get_by_text("looks unfinished")
    expect(said).to_be_visible()


def test_the_details_of_the_site_are_looked_at_while_they_are_typed(site, editor):
    details = SiteDetails.for_site(site.get_site())
    editor.goto(f"/admin/settings/pages/sitedetails/{details.site_id}/")
    name = editor.get_by_role("textbox", name="Name of the centre")
    name.fill("TODO")

    said = editor.locator("[data-contentpath=name]").get_by_text("looks unfinished")
    expect(said).to_be_visible()
    assert not_of_wagtail(violations(editor)) == []

    name.fill("Centre for rivers")
    expect(said).to_have_count(0)


def test_what_is_unfinished_in_a_schedule_is_told_at_its_row(site, editor):
    rows = [talk("Ice", "09:00", "09:20"), talk("Snow", "09:20", "09:40")]
    schedule = [session("Morning", rows)]
    events = EventsPageFactory(parent=site)
    workshop = WorkshopPageFactory(parent=events, schedule=schedule, live=False)
    editor.goto(f"/admin/pages/{workshop.pk}/edit/")
    editor.get_by_role("tab", name="Schedule").click()
    ice, snow = (editor.locator(f'tr[data-row="{row.id}"] [data-column="title"]') for row in rows)
    snow.click()
    editor.keyboard.type("TODO")
    editor.keyboard.press("Enter")

    expect(snow).to_contain_text("looks unfinished")
    expect(snow).to_have_attribute("aria-invalid", "true")
    expect(ice).to_have_text("Ice")
    editor.get_by_role("button", name="Toggle checks").click()
    summary = editor.locator(".findings-summary")
    summary.get_by_role("button", name="Schedule").click()
    expect(snow).to_be_focused()

    editor.keyboard.type("Snow cover")
    editor.keyboard.press("Enter")
    expect(snow).to_have_text("Snow cover")
    expect(summary.get_by_role("heading", name="Before publishing 0")).to_be_visible()
