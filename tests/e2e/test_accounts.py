"""Coming in: by invitation, by password and telephone, and not by guessing."""

import re
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core import mail
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Page, expect

from accounts.models import BranchTeam, SecondFactorRule
from pages.models import User
from tests.e2e.conftest import PASSWORD
from tests.e2e.test_accessibility import SEEN, not_of_wagtail, sticking_out, violations
from tests.factories.research import ResearchBranchPageFactory, ResearchPageFactory

NEW = "new@centre.example.net"
SETTLED = "Promise.allSettled(document.getAnimations().map(each => each.finished))"


@pytest.fixture
def strangers() -> list[str]:
    return ["429 (Too Many Requests)", "410 (Gone)"]


@pytest.fixture
def roles(site) -> None:
    """A test that empties the database takes the roles of the migrations with it."""
    Group.objects.get_or_create(name="Editors")
    import_module("accounts.migrations.0002_roles").make_roles(apps, None)


def complaints(page: Page) -> list[str]:
    """What anyone has to say of this screen, in light and dark, on a desk and a telephone."""
    found = []
    for scheme, width in SEEN:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(SETTLED)  # no colour in between
        said = not_of_wagtail(violations(page)) + sticking_out(page)
        found += [f"{page.url} {scheme} {width}: {each}" for each in said]
    return found


def code_of(user: User) -> str:
    return f"{totp(TOTPDevice.objects.get(user=user).bin_key):06d}"


def log_in(page: Page, email: str, password: str) -> None:
    page.goto("/admin/login/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_a_colleague_is_invited_and_comes_in_with_a_second_factor(
    roles, editor, new_context, live_server
):
    authors = Group.objects.get(name="Authors")
    SecondFactorRule.objects.create(group=authors)
    found = []

    editor.goto("/admin/invitations/")
    editor.get_by_label("E-mail").fill(NEW)
    editor.get_by_label("Authors").check()
    editor.get_by_role("button", name="Invite", exact=True).click()
    expect(editor.get_by_role("button", name=f"Send again to {NEW}")).to_be_visible()
    found += complaints(editor)

    guest = new_context().new_page()
    guest.goto(re.search(rf"{live_server.url}(/\S+)", mail.outbox[0].body)[1])
    found += complaints(guest)
    guest.locator("#id_new_password1").fill("rivers of ice")
    guest.locator("#id_new_password2").fill("rivers of ice")
    guest.get_by_role("button", name="Come in").click()

    expect(guest.get_by_role("heading", name="Set up your second factor")).to_be_visible()
    found += complaints(guest)
    guest.get_by_label("Code").fill(code_of(User.objects.get(email=NEW)))
    guest.get_by_role("button", name="Go on").click()

    expect(guest.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    found += complaints(guest)
    guest.get_by_role("button", name="I have kept them").click()

    expect(guest).to_have_url(f"{live_server.url}/admin/")
    assert found == []


def test_wrong_passwords_and_codes_are_told_in_words(roles, visitor):
    user = User.objects.create_user(NEW, PASSWORD)
    TOTPDevice.objects.create(user=user, confirmed=True)
    log_in(visitor, NEW, PASSWORD)
    expect(visitor.get_by_role("heading", name="Your second factor")).to_be_visible()
    found = complaints(visitor)

    for _each in range(5):
        visitor.get_by_label("Code").fill("nothing")
        visitor.get_by_role("button", name="Log in").click()
        expect(visitor.get_by_text("This code is not right.")).to_be_visible()
    found += complaints(visitor)
    visitor.get_by_label("Code").fill("nothing")
    visitor.get_by_role("button", name="Log in").click()

    expect(visitor.get_by_role("heading", name="Too many wrong passwords")).to_be_visible()
    found += complaints(visitor)
    assert found == []


def test_the_screens_of_accounts_are_open_to_all(roles, editor_account, editor, visitor, branch):
    TOTPDevice.objects.create(user=User.objects.create_user(NEW, PASSWORD), confirmed=True)
    other = User.objects.get(email=NEW)
    team = BranchTeam.objects.get(branch=branch)
    inside = [
        "/admin/invitations/",
        "/admin/second-factor/",
        "/admin/account/second-factor/",
        "/admin/account/sessions/",
        f"/admin/users/{other.pk}/log-ins/",
        "/admin/branch-teams/",
        f"/admin/branch-teams/edit/{team.pk}/",
    ]
    outside = [
        "/admin/login/",
        "/admin/password_reset/",
        "/admin/password_reset/done/",
        "/admin/login/invited/over/",
    ]
    found = []
    for page, addresses in ((editor, inside), (visitor, outside)):
        for address in addresses:
            assert page.goto(address).status in (200, 410), address
            found += complaints(page)
    TOTPDevice.objects.create(user=editor_account, confirmed=True)
    editor.goto("/admin/account/second-factor/")
    found += complaints(editor)

    assert found == []


@pytest.fixture
def branch(site):
    return ResearchBranchPageFactory(parent=ResearchPageFactory(parent=site), title="Water")
