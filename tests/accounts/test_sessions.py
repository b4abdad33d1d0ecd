from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.browsers import in_words
from accounts.models import LogIn
from tests.accounts.conftest import PASSWORD

MINE = "/admin/account/sessions/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


def logged_in(user, browser=FIREFOX, address="192.0.2.1"):
    client = Client(headers={"user-agent": browser}, REMOTE_ADDR=address)
    client.post("/admin/login/", {"username": user.email, "password": PASSWORD})
    return client


def is_in(client):
    return client.get("/admin/").status_code == 200


def test_a_session_tells_whose_it_is_and_from_where(editor):
    client = logged_in(editor)

    session = LogIn.objects.get(user=editor)
    assert (session.address, session.browser) == ("192.0.2.1", FIREFOX)
    assert session.began_at == session.seen_at
    assert not session.has_second_factor
    assert is_in(client)


def test_one_sees_ones_own_log_ins_and_ends_one(editor, author):
    here, there, others = (
        logged_in(editor),
        logged_in(editor, "curl/8", "192.0.2.2"),
        logged_in(author),
    )
    rows = here.get(MINE).context["rows"]
    far = next(row for row in rows if not row["is_here"])

    here.post(MINE, {"end": far["number"]})

    assert sorted(row["browser"] for row in rows) == ["An unknown browser", "Firefox on Linux"]
    assert [is_in(here), is_in(there), is_in(others)] == [True, False, True]


def test_all_others_are_ended_at_once(editor):
    here, *elsewhere = [logged_in(editor) for _each in range(3)]

    here.post(MINE, {"end": "others"})

    assert [is_in(here), *map(is_in, elsewhere)] == [True, False, False]


def test_the_log_in_of_another_is_not_ended_by_its_number(editor, author):
    mine, other = logged_in(editor), logged_in(author)
    number = other.get(MINE).context["rows"][0]["number"]

    mine.post(MINE, {"end": number})

    assert is_in(other)


def test_an_administrator_ends_those_of_a_colleague(manager, editor):
    theirs, client = logged_in(editor), logged_in(manager)
    address = f"/admin/users/{editor.pk}/log-ins/"
    assert len(client.get(address).context["rows"]) == 1

    client.post(address, {"end": "others"})

    assert [is_in(theirs), is_in(client)] == [False, True]


def test_an_editor_does_not_see_where_others_are_logged_in(editor, author):
    client = logged_in(editor)
    theirs = logged_in(author)
    address = f"/admin/users/{author.pk}/log-ins/"

    answers = [client.get(address).status_code, client.post(address, {"end": "others"}).status_code]

    assert answers == [302, 302]
    assert is_in(theirs)


def test_keys_of_sessions_are_on_no_screen(editor):
    here, there = logged_in(editor), logged_in(editor)

    shown = here.get(MINE).content.decode()

    assert there.session.session_key not in shown
    assert here.session.session_key not in shown


def test_a_new_password_ends_all_and_they_are_listed_no_longer(editor):
    logged_in(editor)
    editor.set_password("another long password")
    editor.save()

    assert LogIn.of(editor) == []


def test_a_session_is_seen_again_after_some_minutes(editor):
    client = logged_in(editor)
    session = client.session
    long_ago = timezone.now() - timedelta(minutes=6)
    session["seen"] = long_ago.isoformat()
    session.save()

    is_in(client)

    assert LogIn.objects.get(user=editor).seen_at > long_ago


def test_what_an_ended_session_wants_to_keep_is_let_go(editor):
    client = logged_in(editor)
    session = client.session
    LogIn.objects.filter(user=editor).delete()

    session["note"] = "late"
    session.save()

    assert not LogIn.objects.filter(user=editor).exists()


def test_the_list_asks_as_often_for_three_as_for_one(editor, django_assert_num_queries):
    client = logged_in(editor)
    client.get(MINE)
    counts = []
    for _each in range(2):
        with django_assert_num_queries(12):
            counts.append(len(client.get(MINE).context["rows"]))
        logged_in(editor)
        logged_in(editor)

    assert counts == [1, 3]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (FIREFOX, "Firefox on Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
            "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "Safari on iPhone",
        ),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) "
            "Chrome/126.0.0.0 Mobile Safari/537.36",
            "Chrome on Android",
        ),
        ("", "An unknown browser"),
    ],
)
def test_browsers_are_said_in_words(told, said):
    assert in_words(told) == said
