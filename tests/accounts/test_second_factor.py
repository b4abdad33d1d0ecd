import time

import pytest
from django.contrib.auth.models import Group
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts import second_factor
from accounts.models import LogIn, SecondFactorRule
from tests.accounts.conftest import PASSWORD

LOGIN = "/admin/login/"
CODE = "/admin/login/second-factor/"
SET_UP = "/admin/login/second-factor/set-up/"
RECOVERY = "/admin/login/second-factor/recovery-codes/"


def code_of(device):
    return f"{totp(device.bin_key):06d}"


def with_app(user):
    """The same telephone, ready to be asked again at once."""
    device = TOTPDevice.objects.create(user=user, confirmed=True)
    return device, second_factor.new_recovery_codes(user)


def log_in(client, user, **more):
    return client.post(LOGIN, {"username": user.email, "password": PASSWORD, **more})


def is_in(client):
    return client.get("/admin/").status_code == 200


@pytest.fixture
def required(editor):
    return SecondFactorRule.objects.create(group=Group.objects.get(name="Editors"))


def test_a_password_alone_lets_nobody_in_who_has_a_second_factor(client, editor):
    with_app(editor)

    response = log_in(client, editor, next="/admin/images/")

    assert (response.status_code, response.url) == (302, f"{CODE}?next=%2Fadmin%2Fimages%2F")
    assert not is_in(client)
    assert "_auth_user_id" not in client.session


def test_the_code_of_the_telephone_lets_in_and_leads_on(client, editor):
    device, _codes = with_app(editor)
    log_in(client, editor)

    response = client.post(CODE, {"code": code_of(device), "next": "/admin/images/"})

    assert (response.status_code, response.url) == (302, "/admin/images/")
    assert is_in(client)
    assert LogIn.objects.get(user=editor).has_second_factor


def test_a_code_counts_once(client, editor):
    device, _codes = with_app(editor)
    code = code_of(device)
    log_in(client, editor)
    client.post(CODE, {"code": code})
    client.logout()
    log_in(client, editor)

    response = client.post(CODE, {"code": code})

    assert response.status_code == 200
    assert not is_in(client)


def test_a_recovery_code_lets_in_once(client, editor):
    _device, codes = with_app(editor)
    log_in(client, editor)

    client.post(CODE, {"code": f" {codes[0].upper()} "})

    assert is_in(client)
    assert StaticToken.objects.filter(device__user=editor).count() == len(codes) - 1


def test_the_sixth_wrong_code_is_refused_as_a_password_is(client, editor):
    with_app(editor)
    log_in(client, editor)

    answers = [client.post(CODE, {"code": "nothing"}).status_code for _each in range(7)]

    assert answers == [200, 200, 200, 200, 200, 429, 429]
    assert log_in(client, editor).status_code == 429


def test_the_code_is_asked_for_ten_minutes(client, editor, monkeypatch):
    device, _codes = with_app(editor)
    log_in(client, editor)
    later = time.time() + 601
    monkeypatch.setattr("accounts.pending.time.time", lambda: later)

    response = client.post(CODE, {"code": code_of(device)})

    assert (response.status_code, response.url) == (302, LOGIN)
    assert not is_in(client)


def test_another_password_ends_a_log_in_that_is_under_way(client, editor):
    device, _codes = with_app(editor)
    log_in(client, editor)
    editor.set_password("another long password")
    editor.save()

    response = client.post(CODE, {"code": code_of(device)})

    assert (response.status_code, response.url) == (302, LOGIN)


def test_who_must_have_one_sets_it_up_on_the_way_in(client, editor, required):
    response = log_in(client, editor)
    assert response.url == SET_UP
    assert not is_in(client)
    page = client.get(SET_UP).content.decode()
    device = TOTPDevice.objects.get(user=editor, confirmed=False)

    response = client.post(SET_UP, {"code": code_of(device), "next": "/admin/images/"})

    assert "<svg" in page and "style=" not in page.partition("<svg")[2].partition("</svg>")[0]
    assert second_factor.secret(device) in page
    assert response.url == f"{RECOVERY}?next=%2Fadmin%2Fimages%2F"
    assert is_in(client)


def test_recovery_codes_are_shown_until_they_are_kept(client, editor, required):
    log_in(client, editor)
    client.get(SET_UP)
    device = TOTPDevice.objects.get(user=editor)
    client.post(SET_UP, {"code": code_of(device)})
    codes = set(StaticToken.objects.filter(device__user=editor).values_list("token", flat=True))

    first, again = client.get(RECOVERY), client.get(RECOVERY)
    onward = client.post(RECOVERY, {"next": "https://elsewhere.example/"})

    assert set(first.context["codes"]) == set(again.context["codes"]) == codes
    assert len(codes) == 10
    assert onward.url == "/admin/"
    assert client.get(RECOVERY).status_code == 302


def test_a_wrong_code_sets_nothing_up(client, editor, required):
    log_in(client, editor)
    client.get(SET_UP)

    response = client.post(SET_UP, {"code": "000000"})

    assert response.status_code == 200
    assert not second_factor.is_set_up(editor)
    assert not is_in(client)


def test_a_rule_shows_out_who_came_in_without_one(client, editor):
    client.force_login(editor)

    SecondFactorRule.objects.create(group=Group.objects.get(name="Editors"))

    assert not is_in(client)


def test_joining_a_group_with_the_rule_shows_out_too(client, author, required):
    client.force_login(author)

    author.groups.add(required.group)

    assert not is_in(client)


def test_who_came_in_with_one_stays(client, editor):
    device, _codes = with_app(editor)
    log_in(client, editor)
    client.post(CODE, {"code": code_of(device)})

    SecondFactorRule.objects.create(group=Group.objects.get(name="Editors"))

    assert is_in(client)


def test_an_administrator_ticks_the_groups_and_is_logged_out_kindly(client, manager):
    client.force_login(manager)
    groups = Group.objects.filter(name__in=["Administrators", "Authors"])

    response = client.post("/admin/second-factor/", {"groups": [each.pk for each in groups]})

    assert (response.status_code, response.url) == (302, "/admin/second-factor/")
    assert {str(rule) for rule in SecondFactorRule.objects.all()} == {"Administrators", "Authors"}
    assert client.get("/admin/second-factor/").url.startswith("/admin/login/")


def test_rules_are_not_for_editors(client, editor):
    client.force_login(editor)

    assert client.get("/admin/second-factor/").status_code == 302
    assert client.post("/admin/second-factor/", {"groups": []}).status_code == 302


def test_ones_own_is_removed_for_the_password_alone(client, editor):
    with_app(editor)
    client.force_login(editor)
    address = "/admin/account/second-factor/"

    wrong = client.post(address, {"password": "wrong", "remove": "1"})
    assert (wrong.status_code, second_factor.is_set_up(editor)) == (200, True)
    client.post(address, {"password": PASSWORD, "remove": "1"})

    assert not second_factor.is_set_up(editor)


def test_one_that_is_required_is_not_removed(client, editor):
    with_app(editor)
    client.force_login(editor)
    session = client.session
    session["otp_device_id"] = "otp_totp.totpdevice/1"
    session.save()
    SecondFactorRule.objects.create(group=Group.objects.get(name="Editors"))

    client.post("/admin/account/second-factor/", {"password": PASSWORD, "remove": "1"})

    assert second_factor.is_set_up(editor)


def test_new_recovery_codes_end_the_old_ones(client, editor):
    _device, old = with_app(editor)
    client.force_login(editor)

    response = client.post("/admin/account/second-factor/", {"password": PASSWORD, "renew": "1"})

    assert response.url == RECOVERY
    kept = set(StaticToken.objects.values_list("token", flat=True))
    assert kept.isdisjoint(old)
    assert len(kept) == 10


def test_an_administrator_removes_that_of_someone_who_lost_the_telephone(client, manager, editor):
    with_app(editor)
    client.force_login(manager)

    client.post(f"/admin/users/{editor.pk}/log-ins/", {"remove": "1"})

    assert not second_factor.is_set_up(editor)


def test_who_is_logged_in_sets_one_up_of_ones_own_will(client, editor):
    client.force_login(editor)
    client.get(SET_UP)
    device = TOTPDevice.objects.get(user=editor)

    client.post(SET_UP, {"code": code_of(device)})

    assert second_factor.is_set_up(editor)
    assert is_in(client)


def test_nobody_reaches_the_second_question_without_the_first(client, db):
    assert [client.get(address).url for address in (CODE, SET_UP)] == [LOGIN, LOGIN]
    assert client.get(RECOVERY).status_code == 302
