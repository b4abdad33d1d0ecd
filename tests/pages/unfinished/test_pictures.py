"""What is kept with a file that a page lists. Pictures are tried in `tests/pages/pictures/`."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command

from delivery.documents import published
from home.models import ContentPage
from pages.guard.overruling import keep, told_of
from pages.models import CentreDocument
from pages.unfinished import findings
from tests.factories.home import ContentPageFactory

pytestmark = pytest.mark.django_db


def file(title):
    return CentreDocument.objects.create(title=title, file=ContentFile(b"ice", "ice.txt"))


def listing(home, found, **fields):
    offer = {"documents": [{"document": found, "title": ""}]}
    return ContentPageFactory(parent=home, body=[("documents", offer)], **fields)


def test_a_page_that_lists_an_unfinished_file_waits_for_its_words(home):
    found = file("TODO: name this")
    page = listing(home, found, live=False)

    with pytest.raises(ValidationError, match="TODO"):
        page.save_revision().publish()

    assert not published().filter(id__in=[page.uuid, found.uuid]).exists()


def test_a_finished_file_holds_nothing_up(home):
    page = listing(home, file("Ice, measured"), live=False)

    page.save_revision().publish()

    assert published().filter(id=page.uuid).exists()


def test_what_was_public_before_stays_so(home):
    found = file("Ice")
    page = listing(home, found)
    CentreDocument.objects.filter(pk=found.pk).update(title="TODO: name this")

    page = ContentPage.objects.get(pk=page.pk)
    call_command("rebuild_delivery", "--repair", verbosity=0)

    assert page.refusals() == []
    assert published().filter(id=page.uuid).exists()


def test_what_was_overruled_at_the_file_holds_no_page_up(home, administrator):
    found = file("TODO lists, studied")
    page = listing(home, found, live=False)
    [finding] = [each for each in page.upheld(findings(page)) if each.level.stops_a_publish]
    told = told_of(finding, "Title")

    keep(found, told, reason="It is what they are called.", editor=administrator)
    page.save_revision().publish()

    assert published().filter(id=page.uuid).exists()
