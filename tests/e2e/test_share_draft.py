"""Showing a draft to someone who has no log-in, and taking that back."""

import re

import pytest
from playwright.sync_api import Page, expect

from delivery import draft_links
from home.models import ContentPage
from pages.sharing.screens import screen_of
from people.models import Person
from tests.e2e.test_accessibility import SCHEMES, WIDTHS, not_of_wagtail, sticking_out, violations
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.pictures import noise, saved, stored

WORDS = "Words for the board alone"
PLAYER = "https://av.tib.eu/player/21847"


@pytest.fixture
def strangers() -> list[str]:
    return ["404 (Not Found)", PLAYER]


@pytest.fixture
def page(site, settings, tmp_path) -> ContentPage:
    """A public page whose draft has other words, and a picture that is not public yet."""
    settings.MEDIA_ROOT = str(tmp_path)
    page = ContentPageFactory(parent=site, title="Snow", slug="snow")
    page.title, page.picture = WORDS, stored(saved(noise()), description="Ice")
    page.save_revision()
    return page


@pytest.fixture
def someone(new_context) -> Page:
    """Another person's browser, in a private window."""
    return new_context(viewport={"width": 1280, "height": 900}).new_page()


def share(editor: Page, form: str) -> str:
    """Make a link by clicking; its address."""
    editor.goto(form)
    editor.get_by_role("button", name="More actions").click()
    editor.get_by_role("link", name="Share this draft").click()
    editor.get_by_role("button", name="Make a link").click()
    expect(editor.get_by_text("The link is made.")).to_be_visible()
    return editor.get_by_role("textbox", name="Address").input_value()


def is_loaded(page: Page) -> bool:
    picture = page.get_by_role("img", name="Ice")
    return picture.evaluate("each => each.decode().then(() => each.naturalWidth > 0)")


def test_a_draft_is_shown_in_a_private_window_until_its_link_is_ended(page, editor, someone):
    address = share(editor, f"/admin/pages/{page.pk}/edit/")
    someone.goto("/snow/")
    expect(someone.get_by_role("heading", level=1)).to_have_text("Snow")

    shown = someone.goto(address)
    expect(someone.get_by_role("heading", level=1)).to_have_text(WORDS)
    expect(someone.get_by_role("complementary", name="Draft")).to_contain_text("not public")
    seen = (shown.status, is_loaded(someone), someone.context.cookies())

    editor.get_by_role("button", name="End this link").click()
    expect(editor.get_by_text("No link is open.")).to_be_visible()
    after = someone.goto(address)

    assert (seen, after.status) == ((200, True, []), 404)
    expect(someone.get_by_role("heading", level=1)).to_have_text("This link leads nowhere")
    assert WORDS not in someone.content()


def test_a_draft_of_a_person_is_shared_from_their_form(site, editor, someone):
    person = PersonFactory(given="Ada", family="Unseen", live=False)

    address = share(editor, f"/admin/snippets/people/person/edit/{person.pk}/")
    someone.goto(address)

    expect(someone.get_by_role("heading", level=1)).to_have_text("Ada Unseen")


def test_a_link_is_copied_and_pasted(page, editor, live_server):
    editor.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=live_server.url)
    address = share(editor, f"/admin/pages/{page.pk}/edit/")

    editor.get_by_role("button", name="Copy", exact=True).click()

    expect(editor.get_by_text("Copied", exact=True)).to_be_visible()
    assert editor.evaluate("navigator.clipboard.readText()") == address
    assert re.fullmatch(rf"{live_server.url}/draft/[\w.-]+", address)


def test_a_video_learns_of_the_site_and_nothing_of_the_link(
    site, someone, editor_account, live_server
):
    video = {"title": "Melt", "address": "https://av.tib.eu/media/21847", "still": None}
    body = [{"type": "video", "value": {**video, "caption": ""}}]
    page = ContentPageFactory(parent=site, title="Films", body=body, live=False)
    told = []

    def play(route):
        told.append(route.request.all_headers().get("referer"))
        route.fulfill(body="<p>It plays.</p>")

    someone.route(PLAYER + "**", play)
    someone.goto(f"/draft/{draft_links.make(page, editor_account).token}")

    someone.get_by_role("button", name="Play: Melt").click()

    someone.frame_locator("iframe[title='Melt']").get_by_text("It plays.").wait_for()
    assert told == [f"{live_server.url}/"]


def test_links_are_seen_and_ended_among_the_reports(page, editor, editor_account):
    draft_links.make(page, editor_account)
    editor.goto("/admin/")

    editor.get_by_role("button", name="Reports").click()
    editor.get_by_role("link", name="Draft links").click()
    expect(editor.get_by_role("link", name=WORDS)).to_be_visible()
    editor.get_by_role("button", name="End this link").click()

    expect(editor.get_by_text("No link is open.")).to_be_visible()


def test_a_shared_draft_and_a_dead_link_are_open_to_all(sample_site, someone, editor_account):
    person = Person.objects.order_by("pk").first()
    addresses = [
        f"/draft/{draft_links.make(thing, editor_account).token}" for thing in (sample_site, person)
    ]

    found = []
    for address in [*addresses, "/draft/wrong"]:
        someone.goto(address)
        for scheme in SCHEMES:
            someone.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                someone.set_viewport_size({"width": width, "height": 900})
                complaints = violations(someone) + sticking_out(someone)
                found += [f"{address} {scheme} {width}: {each}" for each in complaints]

    assert found == []


def test_our_screens_of_links_are_open_to_all(page, editor, editor_account):
    for _link in range(2):
        draft_links.make(page, editor_account)
    empty = PersonFactory(live=False)

    found = []
    for address in (screen_of(page), screen_of(empty), "/admin/reports/draft-links/"):
        editor.goto(address)
        editor.add_style_tag(content="* { transition: none !important }")
        for scheme in SCHEMES:
            editor.emulate_media(color_scheme=scheme)
            for width in WIDTHS:
                editor.set_viewport_size({"width": width, "height": 900})
                complaints = not_of_wagtail(violations(editor)) + sticking_out(editor)
                found += [f"{address} {scheme} {width}: {each}" for each in complaints]

    assert found == []
