from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision
from wagtail.signals import page_published

from delivery.documents import published
from delivery.models import PublishedDocument
from home.models import ContentPage
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory
from tests.factories.scheduling import HOUR, due, refusal


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
