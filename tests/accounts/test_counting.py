"""However many guesses come at once, no more are looked at than may be wrong."""

from threading import Condition, Thread

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import MD5PasswordHasher
from django.db import connection
from django.test import Client

from pages.models import User
from tests.accounts.conftest import PASSWORD, member
from tests.accounts.test_lockout import is_in, statuses, tried
from tests.accounts.test_second_factor import CODE, with_app

GUESSES = 12


class Gate:
    """Holds each password that is looked at, until all guesses are here or have been answered."""

    def __init__(self, awaited: int = 0) -> None:
        self.changed = Condition()
        self.awaited = awaited
        self.looked_at = self.answered = 0

    def look(self) -> None:
        with self.changed:
            self.looked_at += 1
            self.changed.notify_all()
            assert self.changed.wait_for(self.is_open, timeout=60)

    def answer(self) -> None:
        with self.changed:
            self.answered += 1
            self.changed.notify_all()

    def is_open(self) -> bool:
        return self.looked_at + self.answered >= self.awaited


class Watched(MD5PasswordHasher):
    gate = Gate()
    counted: list[int] = []

    def verify(self, password: str, encoded: str) -> bool:
        tries = AccessAttempt.objects.values_list("failures_since_start", flat=True)
        Watched.counted.append(sum(tries))
        self.gate.look()
        return super().verify(password, encoded)


@pytest.fixture(autouse=True)
def watched(settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.Watched"]
    Watched.gate, Watched.counted = Gate(), []
    return Watched


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("one", ["account", "address"])
def test_guesses_that_come_at_once_are_not_looked_at_beyond_the_sixth(watched, one):
    emails = [f"{number}@centre.example" for number in range(GUESSES)]
    for email in emails:
        User.objects.create_user(email, PASSWORD)
    watched.gate, answers = Gate(GUESSES), []

    def guess(number: int) -> None:
        email = emails[0 if one == "account" else number]
        where = f"192.0.2.{number if one == 'account' else 0}"
        answers.append(tried(Client(REMOTE_ADDR=where), email).status_code)
        connection.close()
        watched.gate.answer()

    threads = [Thread(target=guess, args=[number]) for number in range(GUESSES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [200] * 5 + [429] * (GUESSES - 5)
    assert watched.gate.looked_at == 6


def test_a_try_is_counted_before_its_password_is_looked_at(watched, db):
    member("a@centre.example", "Editors")

    statuses(Client(), ["a@centre.example"] * 3)

    assert watched.counted == [1, 2, 3]


def test_the_last_try_lets_in_if_it_is_right(client, db):
    member("a@centre.example", "Editors")
    statuses(client, ["a@centre.example"] * 5)

    assert tried(client, "a@centre.example", PASSWORD).status_code == 302
    assert is_in(client)
    assert not AccessAttempt.objects.exists()


def test_a_right_password_before_a_second_question_is_no_wrong_one(client, editor):
    with_app(editor)
    tried(client, editor.email)

    for _each in range(7):
        assert tried(client, editor.email, PASSWORD).status_code == 302

    assert list(AccessAttempt.objects.values_list("failures_since_start", flat=True)) == [1]


def test_wrong_codes_count_with_wrong_passwords(client, editor):
    with_app(editor)
    statuses(client, [editor.email] * 3)
    tried(client, editor.email, PASSWORD)

    answers = [client.post(CODE, {"code": "000000"}).status_code for _each in range(4)]

    assert answers == [200, 200, 429, 429]
