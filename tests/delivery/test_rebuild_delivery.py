from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delivery.documents import published
from delivery.models import DocumentLink, DocumentValue, PublishedDocument
from home.models import ContentPage
from people.models import Person
from tests.factories.home import ContentPageFactory
from tests.factories.people import PersonFactory

READING = ("SELECT", "DECLARE")  # PostgreSQL reads many rows by a cursor


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("rebuild_delivery", *arguments, stdout=out)
    return out.getvalue()


def test_nothing_differs_after_a_publish(home):
    assert run("--check") == "Nothing differs.\n"


def test_a_check_names_what_differs_and_changes_nothing(home):
    page = ContentPageFactory(parent=home, title="About us")
    ContentPage.objects.filter(pk=page.pk).update(summary="By hand")
    before = published().get(id=page.uuid)

    with pytest.raises(CommandError) as error:
        run("--check")

    assert str(error.value) == "1 documents differ. Run rebuild_delivery --repair."
    assert published().get(id=page.uuid).payload == before.payload


def test_a_repair_names_what_differs_and_delivers_that_alone(home):
    page = ContentPageFactory(parent=home, title="About us")
    hidden = ContentPageFactory(parent=home, title="Old news")
    ContentPage.objects.filter(pk=page.pk).update(summary="By hand")
    ContentPage.objects.filter(pk=hidden.pk).update(live=False)
    other = published().get(id=home.uuid).sequence

    said = run("--repair")

    assert said == (
        f"page {page.uuid} “About us” says something else now\n"
        f"page {hidden.uuid} “Old news” is public and should not be\n"
        "Nothing differs now.\n"
    )
    assert published().get(id=page.uuid).payload["summary"] == "By hand"
    assert not published().filter(id=hidden.uuid).exists()
    assert published().get(id=home.uuid).sequence == other
    assert run("--check") == "Nothing differs.\n"


@pytest.mark.parametrize("table", [DocumentLink, DocumentValue])
def test_what_a_document_is_found_by_is_checked_too(home, table):
    ContentPageFactory(parent=home, title="About us")
    table.objects.all().delete()

    with pytest.raises(CommandError):
        run("--check")
    run("--repair")

    assert table.objects.exists()


def test_a_check_keeps_nobody_from_publishing(home):
    with CaptureQueriesContext(connection) as captured:
        run("--check")

    written = [query["sql"] for query in captured if not query["sql"].startswith(READING)]
    assert [sql for sql in written if "FOR UPDATE" in sql or not sql.startswith("PRAGMA")] == []


def test_a_rebuild_brings_back_all_documents(home):
    page = ContentPageFactory(parent=home, title="About us")
    PublishedDocument.objects.all().delete()

    run()

    assert {document.id for document in published()} == {home.uuid, page.uuid}
    assert published().get(id=page.uuid).payload["breadcrumbs"][0]["title"] == "Home"


def test_a_rebuild_withdraws_what_is_gone(home):
    page = ContentPageFactory(parent=home, title="About us")
    ContentPage.objects.filter(pk=page.pk).update(live=False)

    run()

    assert PublishedDocument.objects.get(id=page.uuid).is_tombstone


def test_what_cannot_be_delivered_is_named_and_holds_nothing_up(home):
    taken = ContentPageFactory(parent=home, title="People", slug="people")
    ContentPageFactory(parent=taken, title="A pioneer", slug="ada-lovelace")
    person = PersonFactory(given="Ada", family="Lovelace", live=False)
    Person.objects.filter(pk=person.pk).update(live=True, slug="ada-lovelace")
    other = PersonFactory(given="Grace", family="Hopper", live=False)
    Person.objects.filter(pk=other.pk).update(live=True)

    with pytest.raises(CommandError) as error:
        run()

    assert str(error.value) == (
        f"person {person.uuid} “Ada Lovelace” cannot be delivered: "
        "“/people/ada-lovelace/” is the address of “A pioneer” already. Choose another."
    )
    assert [document.title for document in published("person")] == ["Grace Hopper"]
