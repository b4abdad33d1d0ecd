"""Who is told that something was refused at its moment."""

from django.core import mail
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from delivery.documents import published
from pages.models import User
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.scheduling import HOUR, due, refusal


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
