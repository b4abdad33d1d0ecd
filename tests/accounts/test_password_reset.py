import re

from django.core import mail

RESET = "/admin/password_reset/"


def test_a_new_password_by_mail_ends_the_waiting_and_all_sessions(client, editor, django_client):
    elsewhere = django_client()
    elsewhere.force_login(editor)
    for _each in range(6):
        django_client().post("/admin/login/", {"username": editor.email, "password": "wrong"})

    client.post(RESET, {"email": "Editor@Centre.Example"})
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
    mail.outbox.clear()
    unknown = client.post(RESET, {"email": "nobody@centre.example"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert mail.outbox == []


def test_its_screens_have_the_policy_of_the_site(client, db):
    assert "unsafe" not in client.get(RESET)["Content-Security-Policy"]
