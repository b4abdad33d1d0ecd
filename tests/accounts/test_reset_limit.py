"""A new password is asked for so often from one address, for one account, and in all."""

from datetime import timedelta
from itertools import count
from threading import Thread

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import AskedReset, CountedReset
from tests.accounts.conftest import member
from tests.accounts.test_lockout import said

RESET = "/admin/password_reset/"
NUMBERS = count()


def asked(email=None, address="192.0.2.1"):
    """For another account each time, unless it is told for which."""
    email = f"a{next(NUMBERS)}@centre.example" if email is None else email
    return Client(REMOTE_ADDR=address).post(RESET, {"email": email})


def statuses(times, **told):
    return [asked(**told).status_code for _each in range(times)]


def for_one_account(times, email="one@centre.example"):
    """From so many addresses."""
    return [asked(email, f"198.51.100.{n}").status_code for n in range(1, times + 1)]


def test_the_sixth_from_an_address_within_a_quarter_of_an_hour_is_refused(db):
    assert statuses(7) == [302] * 5 + [429] * 2
    assert statuses(1, address="192.0.2.2") == [302]


def test_all_addresses_of_an_ipv6_house_are_one(db):
    answers = [asked(address=f"2001:db8:1:2::{n}").status_code for n in range(1, 7)]

    assert answers == [302] * 5 + [429]


def test_a_forged_header_is_no_other_address(db):
    client = Client(REMOTE_ADDR="192.0.2.1")
    answers = [
        client.post(
            RESET, {"email": f"a{n}@centre.example"}, HTTP_X_FORWARDED_FOR=f"198.51.100.{n}"
        )
        for n in range(1, 7)
    ]

    assert [each.status_code for each in answers] == [302] * 5 + [429]


def test_who_tells_no_address_is_counted_too(db):
    assert statuses(6, address="") == [302] * 5 + [429]


def test_no_more_than_so_many_are_answered_in_all(db, settings):
    settings.RESETS_IN_ALL = 3

    answers = [asked(address=f"192.0.2.{n}").status_code for n in range(1, 6)]

    assert answers == [302] * 3 + [429] * 2
    assert CountedReset.objects.count() == 3


def test_the_fourth_for_an_account_is_refused_wherever_it_is_asked(db):
    assert for_one_account(5) == [302] * 3 + [429] * 2
    assert statuses(1) == [302]


@pytest.mark.parametrize(
    "other", [" ONE@Centre.Example ", "one@ｃentre.example"], ids=["capitals", "wide letter"]
)
def test_all_spellings_of_an_account_are_one(db, other):
    for_one_account(3)

    assert asked(other, "203.0.113.1").status_code == 429


def test_nobody_is_flooded_with_mail_by_many_who_ask(home):
    member("one@centre.example", "Editors")
    for address in range(1, 9):
        asked("one@centre.example", f"198.51.100.{address}")
        call_command("send_kept_mail")

    assert [each.to for each in mail.outbox] == [["one@centre.example"]] * 3


def test_an_account_asked_for_too_often_is_told_like_none(db):
    member("one@centre.example", "Editors")
    for_one_account(3)
    for_one_account(3, "nobody@centre.example")

    known, unknown = asked("one@centre.example"), asked("nobody@centre.example")

    assert known.status_code == unknown.status_code == 429
    assert said(known) == said(unknown)


@pytest.mark.django_db(transaction=True)
def test_of_many_that_come_at_once_no_more_are_answered():
    answers = []

    def ask():
        answers.append(asked().status_code)
        connection.close()

    threads = [Thread(target=ask) for _each in range(9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [302] * 5 + [429] * 4


def test_it_may_be_asked_again_once_the_first_is_a_quarter_of_an_hour_ago(db):
    statuses(5)
    first = CountedReset.objects.first()
    CountedReset.objects.filter(pk=first.pk).update(at=timezone.now() - timedelta(minutes=16))

    assert statuses(2) == [302, 429]
    assert not CountedReset.objects.filter(pk=first.pk).exists()


def test_being_refused_makes_nobody_wait_longer(db):
    statuses(5)
    CountedReset.objects.update(at=timezone.now() - timedelta(minutes=14))

    answer = asked()

    assert answer.status_code == 429
    assert 50 <= int(answer["Retry-After"]) <= 62
    assert CountedReset.objects.count() == 5


def test_the_refusal_is_the_same_for_an_account_and_for_none(db):
    member("known@centre.example", "Editors")
    statuses(5)
    statuses(5, address="192.0.2.2")

    known, unknown = asked("known@centre.example"), asked("no@centre.example", "192.0.2.2")

    assert said(known) == said(unknown)
    assert "Try again in 15 minutes." in said(known)
    assert (known.status_code, known["Cache-Control"]) == (429, "no-store")
    assert 895 <= int(known["Retry-After"]) <= 901


def test_what_is_refused_is_not_answered_by_mail_and_looks_at_no_account(home):
    user = member("known@centre.example", "Editors")
    asked("known@centre.example", "192.0.2.2")
    call_command("send_kept_mail")
    statuses(5)
    AskedReset.objects.all().delete()

    with CaptureQueriesContext(connection) as queries:
        asked("known@centre.example")
    call_command("send_kept_mail")

    assert not [each for each in queries if user._meta.db_table in each["sql"]]
    assert [each.to for each in mail.outbox] == [["known@centre.example"]]  # the one before


@pytest.mark.parametrize("email", ["", "no mail", "x" * 300 + "@a.example", "\x00@a.example"])
def test_what_is_no_address_is_told_at_the_field_and_not_counted(db, email):
    assert asked(email).status_code == 200
    assert not CountedReset.objects.exists()
