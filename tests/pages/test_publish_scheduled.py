from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_published

from delivery.documents import published
from delivery.models import PublishedDocument
from home.models import ContentPage
from pages.models import User
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory

HOUR = timedelta(hours=1)


def due(home, title: str, *, ago: timedelta, summary: str = "") -> Revision:
    """A draft that was to be published some time ago."""
    page = ContentPageFactory(parent=home, title=title, live=False)
    page.summary = summary
    return page.save_revision(approved_go_live_at=timezone.now() - ago)


def refusal() -> str:
    with pytest.raises(CommandError) as error:
        call_command("publish_scheduled")
    return str(error.value)


def test_what_is_refused_keeps_its_schedule_and_holds_nothing_up(home):
    unfinished = due(home, "Unfinished", ago=2 * HOUR, summary="TODO write this")
    due(home, "Finished", ago=HOUR)

    said = refusal()

    assert said == (
        "“Unfinished” stays as it is: "
        "“TODO” looks unfinished. Replace it, or save the page as a draft."
    )
    assert list(published("page").order_by("path").values_list("path", flat=True)) == [
        "/",
        "/finished/",
    ]
    kept = Revision.objects.get(pk=unfinished.pk)
    assert kept.approved_go_live_at == unfinished.approved_go_live_at


def test_what_was_refused_goes_live_once_it_is_mended(home):
    revision = due(home, "About", ago=HOUR, summary="TODO write this")
    refusal()
    revision.content["summary"] = "Who we are."
    revision.save()

    call_command("publish_scheduled")

    assert published().get(path="/about/").payload["summary"] == "Who we are."


def owned(home, *, owner: User, title: str = "Rivers") -> Revision:
    page = ContentPageFactory(parent=home, title=title, live=False, owner=owner)
    page.summary = "TODO write this"
    return page.save_revision(approved_go_live_at=timezone.now() - HOUR)


def test_its_owner_is_told_once_what_was_refused_and_where_to_mend_it(home, settings):
    settings.BASE_URL = "https://centre.example.net"
    owner = User.objects.create_user("ada@centre.example.net", first_name="Ada")
    owner.is_superuser = True
    owner.save()
    revision = owned(home, owner=owner)

    refusal()
    refusal()

    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([owner.email], "“Rivers” was not published")
    assert letter.body.startswith("Dear Ada,\n\n“Rivers” was to be published on ")
    assert "“TODO” looks unfinished. Replace it" in letter.body
    edit = f"https://centre.example.net/admin/pages/{revision.object_id}/edit/"
    assert letter.body.strip().endswith(edit)


def test_another_draft_that_is_refused_is_told_again(home):
    owner = User.objects.create_user("ada@centre.example.net")
    page = owned(home, owner=owner).content_object
    refusal()
    page.summary = "TODO write that"
    page.save_revision(approved_go_live_at=timezone.now() - HOUR)

    refusal()

    assert [letter.to for letter in mail.outbox] == [[owner.email]] * 2


def test_who_wrote_the_draft_of_a_person_is_told(home):
    author = User.objects.create_user("ada@centre.example.net")
    person = PersonFactory(family="TODO", live=False)
    person.save_revision(user=author, approved_go_live_at=timezone.now() - HOUR)

    refusal()

    assert [letter.to for letter in mail.outbox] == [[author.email]]


def test_nobody_is_told_who_left_and_its_history_says_what_was_refused(home):
    gone = User.objects.create_user("ada@centre.example.net", is_active=False)
    page = owned(home, owner=gone).content_object

    refusal()

    assert mail.outbox == []
    (entry,) = PageLogEntry.objects.filter(page=page, action="graticule.scheduled.refused")
    assert entry.message == "Was refused at its moment"


def test_a_mail_server_that_is_away_holds_nothing_up_and_is_tried_again(home, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9  # nobody answers there
    owned(home, owner=User.objects.create_user("ada@centre.example.net"))
    due(home, "Finished", ago=HOUR / 2)

    refusal()

    assert published().filter(path="/finished/").exists()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    refusal()
    assert len(mail.outbox) == 1


def test_what_is_deleted_meanwhile_is_no_failure(home):
    due(home, "First", ago=2 * HOUR)
    second = due(home, "Second", ago=HOUR).content_object

    def delete_the_second(instance: object, **_given: object) -> None:
        second.delete()

    page_published.connect(delete_the_second)
    try:
        call_command("publish_scheduled")
    finally:
        page_published.disconnect(delete_the_second)

    assert list(published("page").values_list("title", flat=True).order_by("path")) == [
        "Home",
        "First",
    ]


def test_what_has_expired_leaves_a_tombstone(home):
    over = timezone.now() - HOUR
    page, person = ContentPageFactory(parent=home), PersonFactory()
    ContentPage.objects.filter(pk=page.pk).update(expire_at=over)
    type(person).objects.filter(pk=person.pk).update(expire_at=over)

    call_command("publish_scheduled")

    gone = PublishedDocument.objects.filter(is_tombstone=True).values_list("id", flat=True)
    assert set(gone) == {page.uuid, person.uuid}


def test_a_dry_run_changes_nothing(home, capsys):
    due(home, "Finished", ago=HOUR)

    call_command("publish_scheduled", "--dryrun")

    assert "Finished" in capsys.readouterr().out
    assert [page.title for page in ContentPage.objects.filter(live=True)] == []
