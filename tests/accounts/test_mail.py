from datetime import timedelta
from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail as outbox
from django.core.mail import EmailMultiAlternatives, send_mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.utils import timezone

from accounts import mail
from accounts.models import KeptMail
from tests.accounts.conftest import member


class Away(EmailBackend):
    """A mail server that does not answer; how often it was asked."""

    asked = 0

    def open(self):
        Away.asked += 1
        raise ConnectionRefusedError(111, "Connection refused")

    def send_messages(self, messages):
        self.open()


class Refusing(EmailBackend):
    """Takes everything but what is for one address."""

    def send_messages(self, messages):
        if "gone@centre.example" in messages[0].to:
            raise SMTPRecipientsRefused({})
        return super().send_messages(messages)


@pytest.fixture(autouse=True)
def ours(settings):
    Away.asked = 0
    settings.EMAIL_BACKEND = "accounts.mail.KeepingBackend"
    settings.SENDING_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def away(settings):
    settings.SENDING_BACKEND = f"{__name__}.Away"


@pytest.fixture
def back(settings):
    def again():
        settings.SENDING_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    return again


def post(address="a@centre.example", subject="Greetings"):
    return send_mail(subject, "Good day", None, [address])


def test_mail_goes_while_the_server_is_there(db):
    post()

    assert [message.to for message in outbox.outbox] == [["a@centre.example"]]
    assert not KeptMail.objects.exists()


def test_mail_is_kept_while_it_is_away_and_goes_whole_when_it_is_back(db, away, back):
    message = EmailMultiAlternatives(
        "Greetings", "Good day", "us@centre.example", ["a@centre.example"], headers={"X-Of": "us"}
    )
    message.attach_alternative("<p>Good day</p>", "text/html")
    message.send()
    back()

    sent = mail.send_kept()

    arrived = outbox.outbox[0]
    assert sent == 1
    assert (arrived.subject, arrived.body, arrived.to) == (
        "Greetings",
        "Good day",
        ["a@centre.example"],
    )
    assert (arrived.extra_headers, arrived.alternatives[0][0]) == (
        {"X-Of": "us"},
        "<p>Good day</p>",
    )
    assert not KeptMail.objects.exists()


def test_nobody_waits_twice_for_a_server_that_is_away(db, away):
    connection = outbox.get_connection()
    messages = [outbox.EmailMessage(f"{n}", "", to=["a@centre.example"]) for n in range(3)]

    connection.send_messages(messages)

    assert KeptMail.objects.count() == 3
    assert Away.asked == 1


def test_the_clock_sends_what_was_kept(db, away, back, capsys):
    post()
    call_command("send_kept_mail")
    back()
    call_command("send_kept_mail")

    assert capsys.readouterr().out == "0 sent.\n1 sent.\n"
    assert len(outbox.outbox) == 1


def test_one_that_is_refused_holds_up_no_other_and_is_given_up_after_days(db, settings):
    settings.SENDING_BACKEND = f"{__name__}.Refusing"
    post("gone@centre.example")
    mail.keep(outbox.EmailMessage("Later", "", to=["a@centre.example"]))

    first = mail.send_kept()
    KeptMail.objects.update(kept_at=timezone.now() - timedelta(days=4))
    mail.send_kept()

    assert first == 1
    assert not KeptMail.objects.exists()


def test_who_invites_while_it_is_away_has_invited_and_is_told(manager, client, away):
    client.force_login(manager)
    form = {"email": "new@centre.example", "groups": [manager.groups.get().pk]}

    response = client.post("/admin/invitations/", form, follow=True)

    said = [str(message).strip() for message in response.context["messages"]]
    assert said == ["new@centre.example is invited.", mail.told()]
    assert KeptMail.objects.get().fields["to"] == ["new@centre.example"]


def test_who_submits_while_it_is_away_has_submitted(branches, lead, author, away):
    branches[0].save_revision()

    state = branches[0].get_workflow().start(branches[0], author)

    assert state.status == "in_progress"
    assert KeptMail.objects.get().fields["to"] == ["lead@centre.example"]


@pytest.mark.parametrize("email", ["known@centre.example", "nobody@centre.example"])
def test_whoever_asks_for_a_new_password_hears_that_mail_is_late(client, db, away, email):
    member("known@centre.example", "Editors")

    response = client.post("/admin/password_reset/", {"email": email}, follow=True)

    assert "The mail server does not answer" in response.content.decode()


def test_nobody_hears_of_late_mail_while_the_server_is_there(client, db):
    response = client.post("/admin/password_reset/", {"email": "a@centre.example"}, follow=True)

    assert "does not answer" not in response.content.decode()
