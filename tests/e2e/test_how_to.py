"""Each how-to leads where it says: an editor follows it step by step."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core import mail
from playwright.sync_api import Page, expect

from home.models import HomePage
from tests.e2e.guides import SIZE, Guide
from tests.e2e.test_guard import PASTE
from tests.factories.events import EventsPageFactory
from tests.factories.people import PeoplePageFactory, PersonFactory
from tests.factories.publications import PublicationsPageFactory
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

NEW = "grace.hopper@centre.example.net"
METHOD = "Satellites see the water from above; gauges feel it on the bank. We bring both together."
BESIDE = {"width": 1500, "height": 1000}
ROWS = (
    "9:00\t9:20\tInvited\tAda Lovelace\tWhat radar sees\n"
    "9:20\t9:40\tRegular\tMary Somerville\tFloods, a year later\n"
    "9:40\t10:10\tBreak\t\tCoffee\n"
)
ABOUT = "How much water a river carries, told from radar alone."


@pytest.fixture
def follow() -> Iterator[Callable[[str], Guide]]:
    """Opens a how-to; at the end its pictures are those that were passed, in this order."""
    opened: list[Guide] = []

    def open_guide(name: str) -> Guide:
        opened.append(Guide(name))
        return opened[-1]

    yield open_guide
    assert [guide.seen for guide in opened] == [guide.pictures() for guide in opened]


@pytest.fixture
def centre(site) -> HomePage:
    """Its rooms, and the roles that a test before has taken with its database."""
    Group.objects.get_or_create(name="Editors")
    roles = import_module("accounts.migrations.0002_roles")
    roles.make_roles(apps, None)
    roles.make_review(apps, None)
    research = ResearchPageFactory(parent=site, slug="research", show_in_menus=True)
    ResearchBranchPageFactory(parent=research, title="Ice", slug="ice")
    PublicationsPageFactory(parent=site, show_in_menus=True)
    PeoplePageFactory(parent=site)
    EventsPageFactory(parent=site, show_in_menus=True)
    PersonFactory(given="Ada", family="Lovelace")
    return site


@pytest.fixture
def someone(centre, editor) -> Page:
    """An editor on their first screen."""
    editor.set_viewport_size(SIZE)
    editor.goto("/admin/")
    return editor


def menu(page: Page, room: str, name: str) -> None:
    sidebar = page.get_by_role("navigation", name="Main menu")
    sidebar.get_by_role("button", name=room).click()
    sidebar.get_by_role("link", name=name, exact=True).click()


def publish(page: Page, guide: Guide, picture: str) -> None:
    page.get_by_role("button", name="More actions").click()
    button = page.get_by_role("button", name="Publish")
    guide.shows(page, picture, look_at=button)
    button.click()
    expect(page.get_by_text("created and published")).to_be_visible()


def test_a_branch_page_is_written(someone, visitor, follow):
    guide = follow("write-a-branch-page")
    menu(someone, "Research", "Research branches")
    someone.get_by_role("link", name="Add research branch").first.click()
    layouts = someone.get_by_role("main").get_by_role("list").last
    guide.shows(someone, "branch-layouts", look_at=layouts)
    someone.get_by_role("link", name="Blank").click()

    someone.get_by_role("textbox", name="Title").press_sequentially("Rivers")
    summary = someone.get_by_role("textbox", name="Summary")
    summary.fill("TODO")
    said = someone.locator("[data-contentpath=summary]").get_by_text("looks unfinished")
    expect(said).to_be_visible()
    guide.shows(someone, "branch-unfinished", look_at=said)
    summary.fill("What rivers carry to the sea.")
    expect(said).to_have_count(0)
    someone.locator("[data-contentpath=method] .public-DraftEditor-content").click()
    someone.keyboard.type(METHOD)

    watch(someone, guide)
    publish(someone, guide, "branch-publish")
    visitor.goto("/research/")
    visitor.get_by_role("link", name="Rivers").click()
    expect(visitor.get_by_role("main")).to_contain_text(METHOD)


def watch(someone: Page, guide: Guide) -> None:
    """The preview, beside what is written."""
    someone.set_viewport_size(BESIDE)
    sign = someone.get_by_role("button", name="Toggle preview")
    sign.click()
    shown = someone.frame_locator("#w-preview-iframe")
    expect(shown.get_by_text(METHOD)).to_be_visible()
    guide.shows(someone, "branch-preview", look_at=someone.locator("#w-preview-iframe"))
    sign.click()
    someone.set_viewport_size(SIZE)


def test_a_paper_is_published(someone, visitor, follow):
    guide = follow("publish-a-paper")
    menu(someone, "Publications", "Publications")
    someone.get_by_role("link", name="Add publication").first.click()

    someone.get_by_role("textbox", name="Title").fill("Rivers from radar")
    someone.get_by_role("textbox", name="Published").fill("2024-03")
    add_authors(someone, guide)
    someone.get_by_role("textbox", name="Summary").fill(ABOUT)
    someone.get_by_role("tab", name="Where it appeared").click()
    doi = someone.get_by_role("textbox", name="DOI")
    doi.fill("https://doi.org/10.1016/j.jag.2024.103731")
    guide.shows(someone, "paper-where", look_at=doi)
    someone.get_by_role("tab", name="On this site").click()
    branch = someone.get_by_role("checkbox", name="Ice")
    branch.check()
    guide.shows(someone, "paper-branches", look_at=someone.get_by_text("Ice", exact=True))

    publish(someone, guide, "paper-publish")
    visitor.goto("/publications/")
    visitor.get_by_role("link", name="Rivers from radar").first.click()
    expect(visitor.get_by_role("main")).to_contain_text("Ada Lovelace")
    expect(visitor.get_by_role("main")).to_contain_text("Mary Somerville")
    expect(visitor.get_by_role("main")).to_contain_text(ABOUT)
    visitor.goto("/research/ice/")
    expect(visitor.get_by_role("link", name="Rivers from radar")).to_be_visible()


def add_authors(someone: Page, guide: Guide) -> None:
    """One with a page here, one without."""
    someone.get_by_role("button", name="Add author").click()
    first = someone.get_by_role("region", name="Author 1")
    choose = first.get_by_role("button", name="Choose person")
    guide.shows(someone, "paper-authors", look_at=choose)
    choose.click()
    someone.get_by_role("dialog").get_by_role("link", name="Lovelace").click()
    expect(first.get_by_text("Lovelace")).to_be_visible()
    someone.get_by_role("button", name="Add author").click()
    second = someone.get_by_role("region", name="Author 2")
    second.get_by_role("textbox", name="Name as printed").fill("Mary Somerville")


def test_a_workshop_is_set_up(someone, visitor, follow):
    guide = follow("set-up-a-workshop")
    menu(someone, "Events", "Events")
    someone.get_by_role("link", name="Add event").first.click()
    someone.get_by_role("link", name="Blank").click()

    someone.get_by_role("textbox", name="Title").press_sequentially("Rivers from space")
    someone.get_by_role("textbox", name="First day").fill("2027-05-03")
    calendar = someone.locator(".xdsoft_datetimepicker:visible")
    expect(calendar).to_have_count(1)
    zone = someone.get_by_role("combobox", name="Time zone")
    zone.select_option("Europe/Berlin")
    place = someone.get_by_role("textbox", name="Place")
    place.click()
    expect(calendar).to_have_count(0)
    place.fill("Building 7, Bonn")
    guide.shows(someone, "workshop-when", look_at=zone)

    someone.get_by_role("tab", name="Schedule").click()
    someone.get_by_role("tabpanel", name="Schedule").get_by_role(
        "button", name="Insert a block"
    ).click()
    session = someone.get_by_role("region", name="Session")
    session.get_by_role("textbox", name="Title").fill("Morning")
    paste_rows(someone, guide)

    publish(someone, guide, "workshop-publish")
    visitor.goto("/events/")
    visitor.get_by_role("link", name="Rivers from space").click()
    expect(visitor.get_by_role("main")).to_contain_text("What radar sees")
    expect(visitor.get_by_role("main")).to_contain_text("Floods, a year later")


def paste_rows(someone: Page, guide: Guide) -> None:
    add = someone.get_by_role("button", name="Add row", exact=True)
    guide.shows(someone, "workshop-session", look_at=add)
    add.click()
    someone.keyboard.press("Home")
    someone.keyboard.press("ArrowRight")
    focused = someone.locator(":focus")
    focused.evaluate(PASTE, ROWS)
    grid = someone.locator(".schedule-grid__table")
    expect(grid.get_by_text("Floods, a year later")).to_be_visible()
    guide.shows(someone, "workshop-rows", look_at=grid)


def test_a_colleague_is_invited(someone, new_context, live_server, follow):
    guide = follow("invite")
    menu(someone, "Settings", "Invite a colleague")
    someone.get_by_label("E-mail").fill(NEW)
    someone.get_by_label("First name").fill("Grace")
    someone.get_by_label("Last name").fill("Hopper")
    role = someone.get_by_label("Branch: Ice")
    role.check()
    guide.shows(someone, "invite-what", look_at=someone.locator("label", has_text="Branch: Ice"))
    someone.get_by_role("button", name="Invite", exact=True).click()
    waiting = someone.get_by_role("listitem").filter(has_text="invited on")
    expect(waiting.get_by_role("button", name="Send again")).to_be_visible()
    guide.shows(someone, "invite-waiting", look_at=waiting)

    guest = new_context(viewport=SIZE).new_page()
    guest.goto(re.search(rf"{live_server.url}(/\S+)", mail.outbox[0].body)[1])
    guest.locator("#id_new_password1").fill("rivers of ice")
    guest.locator("#id_new_password2").fill("rivers of ice")
    come_in = guest.get_by_role("button", name="Come in")
    guide.shows(guest, "invite-welcome", look_at=come_in)
    come_in.click()

    expect(guest).to_have_url(f"{live_server.url}/admin/")
    menu(guest, "Research", "Research branches")
    expect(guest.get_by_role("main").get_by_role("link", name="Ice").first).to_be_visible()
