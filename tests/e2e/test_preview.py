"""The preview beside the forms that are no pages of the tree: snippets and the site's details."""

import pytest
from playwright.sync_api import expect

from pages.models import SiteDetails
from tests.e2e.previewing import seen_in_preview
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationsPageFactory

A_PERSONS_PACE = 200  # ms a key: Wagtail notices no change in the first two seconds of a form


@pytest.fixture
def strangers() -> list[str]:
    return ["axe.run results"]  # an empty page has no description yet, and Wagtail says so


@pytest.fixture
def shown(editor):
    return editor.frame_locator("#w-preview-iframe")


def open_preview(editor) -> None:
    editor.set_viewport_size({"width": 1600, "height": 1000})
    editor.get_by_role("button", name="Toggle preview").click()


def test_an_author_who_was_just_added_stands_in_the_preview_of_a_publication(site, editor, shown):
    PublicationsPageFactory(parent=site)
    editor.goto("/admin/snippets/publications/publication/add/")
    editor.get_by_role("textbox", name="Title").fill("Rivers from space")
    open_preview(editor)
    expect(shown.get_by_role("heading", level=1)).to_have_text("Rivers from space")

    editor.get_by_role("button", name="Add author").click()
    author = editor.locator("[name=authorships-0-name]")
    author.fill("Ada Unsaved")

    seen_in_preview(shown.get_by_role("main").get_by_text("Ada Unsaved"), author)


def test_a_role_that_was_just_added_stands_in_the_preview_of_a_person(site, editor, shown):
    person = PersonFactory(given="Ada", family="Open")
    editor.goto(f"/admin/snippets/people/person/edit/{person.pk}/")
    open_preview(editor)
    expect(shown.get_by_role("heading", level=1)).to_have_text("Ada Open")

    editor.get_by_role("tab", name="Roles and affiliations").click()
    editor.get_by_role("button", name="Add role").click()
    role = editor.locator("[name=roles-0-role]")
    role.fill("Head of ice")

    seen_in_preview(shown.get_by_role("main").get_by_text("Head of ice"), role)


def test_the_name_and_the_colour_of_the_site_are_seen_around_the_home_page(site, editor, shown):
    details = SiteDetails.for_site(site.get_site())
    details.name = "Centre for Snow"
    details.save()
    editor.goto("/admin/settings/pages/sitedetails/")
    open_preview(editor)
    expect(shown.get_by_role("banner").get_by_text("Centre for Snow")).to_be_visible()

    name = editor.locator("[name=name]")
    name.clear()
    name.press_sequentially("Centre for Ice", delay=A_PERSONS_PACE)
    editor.locator("[name=accent]").fill("#7a0b3c")

    seen_in_preview(shown.get_by_role("banner").get_by_text("Centre for Ice"), name)
    seen_in_preview(shown.locator('link[href="/accent/7a0b3c.css"]'), name)
    expect(shown.get_by_role("heading", level=1)).to_have_text("We measure the Earth")
    details.refresh_from_db()
    assert (details.name, details.accent) == ("Centre for Snow", "#0b5a7a")
