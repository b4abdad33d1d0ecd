import re

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import AskedReset

RESET = "/admin/password_reset/"


def test_a_new_password_by_mail_ends_the_waiting_and_all_sessions(client, editor, django_client):
    elsewhere = django_client()
    elsewhere.force_login(editor)
    for _each in range(6):
        django_client().post("/admin/login/", {"username": editor.email, "password": "wrong"})

    client.post(RESET, {"email": "Editor@Centre.Example"})
    call_command("send_kept_mail")
    way = re.search(r"http://testserver(/\S+)", mail.outbox[0].body)[1]
    form = client.get(way, follow=True)
    client.post(
        form.redirect_chain[0][0],
        {"new_password1": "rivers of ice", "new_password2": "rivers of ice"},
    )

    assert elsewhere.get("/admin/").status_code == 302
    response = django_client(REMOTE_ADDR="192.0.2.7").post(
        "/admin/login/", {"username": editor.email, "password": "rivers of ice"}
    )
    assert response.status_code == 302


def test_someone_without_an_account_gets_no_mail_and_the_same_answer(client, editor):
    known = client.post(RESET, {"email": editor.email})
    unknown = client.post(RESET, {"email": "nobody@centre.example"})
    call_command("send_kept_mail")

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [message.to for message in mail.outbox] == [[editor.email]]


@pytest.mark.parametrize("email", ["editor@centre.example", "nobody@centre.example"])
def test_the_answer_does_not_look_whether_there_is_an_account(client, editor, email):
    with CaptureQueriesContext(connection) as queries:
        client.post(RESET, {"email": email})

    statements = [each["sql"] for each in queries]
    assert not [each for each in statements if editor._meta.db_table in each]
    assert mail.outbox == []
    assert list(AskedReset.objects.values_list("email", flat=True)) == [email]


def test_who_asks_again_and_again_within_a_minute_gets_one_mail(client, editor):
    for written in (editor.email, "Editor@Centre.Example", editor.email):
        client.post(RESET, {"email": written})

    call_command("send_kept_mail")
    call_command("send_kept_mail")

    assert [message.to for message in mail.outbox] == [[editor.email]]
    assert not AskedReset.objects.exists()


def test_its_screens_have_the_policy_of_the_site(client, db):
    assert "unsafe" not in client.get(RESET)["Content-Security-Policy"]
