from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from django.utils import timezone

from tests.accounts.conftest import PASSWORD, member

LOGIN = "/admin/login/"


def tried(client, email, password="wrong", **headers):
    return client.post(LOGIN, {"username": email, "password": password}, **headers)


def statuses(client, emails, **headers):
    return [tried(client, email, **headers).status_code for email in emails]


def said(response):
    return response.content.decode().partition("<main")[2]


def is_in(client):
    return client.get("/admin/").status_code == 200


def test_the_sixth_wrong_password_of_an_account_is_refused_wherever_it_comes_from(db):
    member("a@centre.example", "Editors")

    answers = [
        tried(Client(), "a@centre.example", REMOTE_ADDR=f"192.0.2.{number}").status_code
        for number in range(1, 8)
    ]

    assert answers == [200, 200, 200, 200, 200, 429, 429]


def test_the_right_password_is_refused_too_while_the_account_waits(client, db):
    member("a@centre.example", "Editors")
    statuses(client, ["a@centre.example"] * 6, REMOTE_ADDR="192.0.2.1")

    response = tried(client, "a@centre.example", PASSWORD, REMOTE_ADDR="192.0.2.9")

    assert response.status_code == 429
    assert not is_in(client)


def test_the_sixth_wrong_password_from_an_address_is_refused_whichever_accounts_are_tried(db):
    emails = [f"{name}@centre.example" for name in "abcdef"]

    assert statuses(Client(), emails) == [200, 200, 200, 200, 200, 429]


def test_an_account_is_the_same_however_its_address_is_written(client, db):
    written = ["a@centre.example", "A@Centre.Example", "A@CENTRE.EXAMPLE"] * 2

    answers = [
        tried(client, email, REMOTE_ADDR=f"192.0.2.{number}").status_code
        for number, email in enumerate(written)
    ]

    assert answers == [200, 200, 200, 200, 200, 429]


def test_the_refusal_says_how_long_to_wait_and_names_no_account(client, db):
    member("known@centre.example", "Editors")

    known = [tried(client, "known@centre.example", REMOTE_ADDR="192.0.2.1") for _ in range(6)][-1]
    unknown = [tried(client, "nobody@centre.example", REMOTE_ADDR="192.0.2.2") for _ in range(6)][
        -1
    ]

    assert 295 <= int(known["Retry-After"]) <= 300
    assert known["Cache-Control"] == "no-store"
    assert "Try again in 5 minutes." in known.content.decode()
    assert said(known) == said(unknown)
    assert "unsafe" not in known["Content-Security-Policy"]


def test_after_five_minutes_the_right_password_lets_in(client, db):
    member("a@centre.example", "Editors")
    statuses(client, ["a@centre.example"] * 7)
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=5, seconds=1))

    response = tried(client, "a@centre.example", PASSWORD)

    assert response.status_code == 302
    assert is_in(client)


def test_trying_while_one_waits_does_not_make_it_longer(client, db):
    statuses(client, ["a@centre.example"] * 6)
    long_ago = timezone.now() - timedelta(minutes=4)
    AccessAttempt.objects.update(attempt_time=long_ago)

    response = tried(client, "a@centre.example")

    assert response.status_code == 429
    assert list(AccessAttempt.objects.values_list("attempt_time", flat=True)) == [long_ago]
    assert 55 <= int(response["Retry-After"]) <= 62


def test_who_logs_in_begins_to_count_anew_and_does_not_reset_what_others_tried(client, db):
    member("insider@centre.example", "Editors")
    statuses(client, ["insider@centre.example"] * 2 + ["victim@centre.example"] * 3)

    tried(client, "insider@centre.example", PASSWORD)

    kept = AccessAttempt.objects.values_list("username", "failures_since_start")
    assert list(kept) == [("victim@centre.example", 3)]


def test_a_forged_header_is_no_other_address(client, db):
    answers = [
        tried(client, f"{n}@centre.example", HTTP_X_FORWARDED_FOR=f"198.51.100.{n}").status_code
        for n in range(1, 8)
    ]

    assert answers == [200, 200, 200, 200, 200, 429, 429]


def test_all_addresses_of_an_ipv6_house_are_one(client, db):
    answers = [
        tried(client, f"{n}@centre.example", REMOTE_ADDR=f"2001:db8:1:2::{n}").status_code
        for n in range(1, 8)
    ]

    assert answers[-2:] == [429, 429]


@pytest.mark.parametrize("email", ["ß" * 240 + "@a.example", "x" * 300 + "@a.example", "no mail"])
def test_no_address_breaks_the_log_in(client, db, email):
    assert tried(client, email).status_code == 200


def test_nothing_secret_is_kept_of_a_wrong_try(client, db):
    tried(client, "a@centre.example", "my real password of elsewhere")

    kept = AccessAttempt.objects.get()
    assert "elsewhere" not in f"{kept.post_data}{kept.get_data}"
