from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page, PageViewRestriction, Site

from pages.legal import checks as legal_checks
from pages.models import SiteDetails, User
from tests.factories.accessibility import AccessibilityPageFactory
from tests.factories.home import ContentPageFactory

HEADING = "Legal pages"
DASHBOARD = "/admin/"
MISSING = [f"{name}: no page is chosen." for name in ("Imprint", "Privacy", "Accessibility")]


@pytest.fixture
def details(home):
    """All is well, until a test spoils it."""
    details = SiteDetails.for_site(home.get_site())
    details.imprint = ContentPageFactory(parent=home, title="Imprint", slug="imprint")
    details.privacy = ContentPageFactory(parent=home, title="Privacy", slug="privacy")
    details.accessibility = AccessibilityPageFactory(
        parent=home, title="Accessibility", prepared_on=timezone.localdate()
    )
    details.save()
    return details


@pytest.fixture
def editor(home, client):
    user = User.objects.create_user("editor@centre.example", "a long password")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    return client


def warnings():
    found = legal_checks.the_legal_pages_are_there(None, databases=["default"])
    return [(each.id, each.msg) for each in found]


def unpublish(page):
    page.unpublish()


def hide(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def expire(page):
    page.expire_at = timezone.now() - timedelta(days=1)
    page.save()


def grow_old(page):
    page.prepared_on = date(2020, 1, 1)
    page.save()


SPOILT = [
    ("imprint", unpublish, "pages.W002", "Imprint: “Imprint” is a draft. Publish it."),
    ("privacy", hide, "pages.W002", "Privacy: “Privacy” is private. Let everyone read it."),
    (
        "privacy",
        expire,
        "pages.W002",
        "Privacy: “Privacy” has expired or is unfinished, and nobody sees it. Publish it again.",
    ),
    (
        "accessibility",
        grow_old,
        "pages.W003",
        "Accessibility: The statement was last looked through on 1 January 2020, more than a "
        "year ago. Look through it, and write the day into “last reviewed on”.",
    ),
]


class TestTheCheck:
    def test_is_silent_when_all_is_well(self, details):
        assert warnings() == []

    def test_tells_of_each_page_that_is_missing_also_without_any_details(self, home):
        assert warnings() == [("pages.W001", words) for words in MISSING]
        assert not SiteDetails.objects.exists()

    @pytest.mark.parametrize(("name", "spoil", "number", "words"), SPOILT)
    def test_tells_what_is_wrong_with_a_page(self, details, name, spoil, number, words):
        spoil(details.legal_page(name))

        assert warnings() == [(number, words)]

    def test_a_site_that_is_not_there_yet_lacks_nothing(self, db):
        Site.objects.all().delete()

        assert warnings() == []

    def test_an_ordinary_page_will_do(self, home, details):
        details.accessibility = ContentPageFactory(parent=home, title="For everyone")
        details.save()

        assert warnings() == []

    def test_a_page_that_is_deleted_is_missing(self, details):
        details.imprint.delete()

        assert warnings() == [("pages.W001", MISSING[0])]

    def test_wagtails_root_page_is_no_legal_page(self, details):
        details.imprint = Page.get_first_root_node()
        details.save()

        assert warnings() == [("pages.W001", MISSING[0])]

    def test_a_plain_check_asks_no_database(self, home, django_assert_num_queries):
        with django_assert_num_queries(0):
            run_checks()
            found = legal_checks.the_legal_pages_are_there(None)

        assert found == []

    def test_it_runs_where_databases_are_checked(self, home, capsys):
        call_command("check", databases=["default"])

        said = capsys.readouterr().err
        assert [words in said for words in MISSING] == [True, True, True]

    def test_it_is_silent_before_there_are_any_tables(self, monkeypatch):
        def no_such_table():
            raise OperationalError("no such table: pages_sitedetails")

        monkeypatch.setattr(legal_checks, "shortcomings", no_such_table)

        assert warnings() == []


class TestTheDashboard:
    def test_has_no_panel_when_all_is_well(self, details, editor):
        assert HEADING not in editor.get(DASHBOARD).content.decode()

    def test_says_what_is_missing_and_leads_to_the_details(self, home, editor):
        screen = editor.get(DASHBOARD).content.decode()

        address = reverse("wagtailsettings:edit", args=["pages", "sitedetails", home.get_site().pk])
        assert [words in screen for words in (HEADING, *MISSING)] == [True] * 4
        assert screen.count(f'href="{address}"') == 3

    @pytest.mark.parametrize(("name", "spoil", "number", "words"), SPOILT)
    def test_says_what_is_wrong_and_leads_to_the_page(
        self, details, editor, name, spoil, number, words
    ):
        page = details.legal_page(name)
        spoil(page)

        screen = editor.get(DASHBOARD).content.decode()

        assert words in screen
        assert f'href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"' in screen

    def test_says_nothing_to_those_who_may_not_change_the_details(self, home, client):
        user = User.objects.create_user("writer@centre.example", "a long password")
        writers = Group.objects.create(name="Writers")
        writers.permissions.add(Permission.objects.get(codename="access_admin"))
        user.groups.add(writers)
        client.force_login(user)

        response = client.get(DASHBOARD)

        assert (response.status_code, HEADING in response.content.decode()) == (200, False)

    def test_leads_to_the_details_if_the_page_is_not_theirs_to_edit(self, details, editor):
        GroupPagePermission.objects.all().delete()
        details.imprint.unpublish()

        screen = editor.get(DASHBOARD).content.decode()

        edit = reverse("wagtailadmin_pages:edit", args=[details.imprint.pk])
        assert (SPOILT[0][3] in screen, edit in screen, "Choose a page" in screen) == (
            True,
            False,
            True,
        )
