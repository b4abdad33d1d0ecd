"""From filler to a public page: an author writes, an editor reviews, the rules hold for both."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.test import Client
from playwright.sync_api import Page, expect

from pages.models import User
from research.models import ResearchBranchPage
from tests.e2e.conftest import PASSWORD
from tests.e2e.keys import Keys
from tests.e2e.test_guard import LOREM, PASTE
from tests.factories.research import ResearchPageFactory

MENDED = "We watch what rivers carry, from above and from the bank."


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)"]


@pytest.fixture
def research(site):
    """With the roles and the workflow of the migrations, which an emptied database has lost."""
    Group.objects.get_or_create(name="Editors")
    roles = import_module("accounts.migrations.0002_roles")
    roles.make_roles(apps, None)
    roles.make_review(apps, None)
    return ResearchPageFactory(parent=site, title="Research", slug="research")


@pytest.fixture
def author(research, new_context, live_server) -> Page:
    someone = User.objects.create_user("author@centre.example.net", PASSWORD)
    someone.groups.set(Group.objects.filter(name="Authors"))
    client = Client()  # that of the editor has a session of its own
    client.force_login(someone)
    context = new_context(viewport={"width": 1600, "height": 1000})
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    context.add_cookies([{**cookie, "url": live_server.url}])
    return context.new_page()


def write(author: Page, text: str) -> None:
    words = author.locator("[data-contentpath=method] .public-DraftEditor-content")
    words.click()
    author.keyboard.press("Control+A")
    words.evaluate(PASTE, text)


def test_filler_is_seen_reviewed_refused_mended_and_published(research, author, editor, visitor):
    author.goto(f"/admin/pages/add/research/researchbranchpage/{research.pk}/")
    author.get_by_role("link", name="Blank").click()
    author.locator("[name=title]").fill("Rivers")
    author.locator("[name=summary]").fill("What rivers carry to the sea.")
    write(author, LOREM)

    place = author.locator("[data-contentpath=method]")
    expect(place.get_by_text("is filler. Write your own text")).to_be_visible()
    author.get_by_role("button", name="Toggle preview").click()
    shown = author.frame_locator("#w-preview-iframe")
    expect(shown.get_by_text("consectetur")).to_be_visible()
    assert not ResearchBranchPage.objects.exists()

    submit(author)
    page = ResearchBranchPage.objects.get()
    assert page.current_workflow_state is not None

    approve(editor, page)
    expect(editor.get_by_text("was not published")).to_be_visible()
    assert visitor.goto("/research/rivers/").status == 404

    ask_for_changes(editor, page)
    author.goto(f"/admin/pages/{page.pk}/edit/")
    write(author, MENDED)
    expect(place.get_by_text("is filler")).to_have_count(0)
    resubmit(author)

    approve(editor, page)
    visitor.goto("/research/rivers/")
    expect(visitor.get_by_role("main")).to_contain_text(MENDED)


def submit(author: Page) -> None:
    author.get_by_role("button", name="More actions").click()
    author.get_by_role("button", name="Submit").click()
    expect(author.get_by_text("submitted for moderation").first).to_be_visible()


def ask_for_changes(editor: Page, page: ResearchBranchPage) -> None:
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    editor.get_by_role("button", name="More actions").click()
    editor.get_by_role("button", name="Request changes").click()
    dialogue = editor.get_by_role("dialog")
    dialogue.get_by_role("textbox").fill("Please say what you do.")
    dialogue.get_by_role("button", name="Request changes").click()
    expect(dialogue).to_have_count(0)


def resubmit(author: Page) -> None:
    author.get_by_role("button", name="More actions").click()
    with author.expect_navigation():
        author.get_by_role("button", name="Resubmit").click()


def approve(editor: Page, page: ResearchBranchPage) -> None:
    editor.goto(f"/admin/pages/{page.pk}/edit/")
    editor.get_by_role("button", name="More actions").click()
    with editor.expect_navigation():
        editor.get_by_role("button", name="Approve and Publish").click()


def test_the_story_is_told_by_keyboard_alone(research, author, editor, visitor):
    writes, reviews = Keys(author), Keys(editor)
    author.goto(f"/admin/pages/add/research/researchbranchpage/{research.pk}/")
    writes.press(author.get_by_role("link", name="Blank"))
    writes.type(author.get_by_role("textbox", name="Title"), "Rivers")
    writes.type(author.get_by_role("textbox", name="Summary"), "What rivers carry to the sea.")
    method = author.locator("[data-contentpath=method]")
    writes.type(method.get_by_role("textbox").first, LOREM)
    expect(method.get_by_text("is filler. Write your own text")).to_be_visible()
    writes.press(author.get_by_role("button", name="Toggle preview"), "Shift+Tab")
    shown = author.frame_locator("#w-preview-iframe")
    expect(shown.get_by_text("consectetur")).to_be_visible()
    writes.send("Submit")
    expect(author.get_by_text("submitted for moderation").first).to_be_visible()
    page = ResearchBranchPage.objects.get()

    form = f"/admin/pages/{page.pk}/edit/"
    editor.goto(form)
    reviews.send("Approve and Publish")
    expect(editor.get_by_text("was not published")).to_be_visible()
    assert visitor.goto("/research/rivers/").status == 404

    editor.goto(form)
    reviews.choose("Request changes")
    dialogue = editor.get_by_role("dialog")
    reviews.type(dialogue.get_by_role("textbox"), "Please say what you do.")
    reviews.press(dialogue.get_by_role("button", name="Request changes"))
    expect(dialogue).to_have_count(0)

    author.goto(form)
    writes.type(method.get_by_role("textbox").first, MENDED)
    expect(method.get_by_text("is filler")).to_have_count(0)
    writes.send("Resubmit")

    editor.goto(form)
    reviews.send("Approve and Publish")
    visitor.goto("/research/rivers/")
    expect(visitor.get_by_role("main")).to_contain_text(MENDED)
