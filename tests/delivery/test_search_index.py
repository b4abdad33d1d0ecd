"""The index against whichever database the tests run on."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.serializers import serialize
from django.db import connection, models

from delivery.documents import published
from delivery.models import PublishedDocument, SearchEntry
from delivery.search import index, postgresql
from delivery.search.terms import Entry, terms
from tests.factories.home import ContentPageFactory

migration = import_module("delivery.migrations.0002_search")


class Editor:
    """As much of a schema editor as the migration asks for."""

    connection = connection

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


def found(query):
    asked = terms(query)
    return [document.title for document in published().holding(asked).closest(asked)]


def rows():
    with connection.cursor() as cursor:
        cursor.execute("SELECT rowid FROM delivery_searchentry ORDER BY rowid")
        return [sequence for (sequence,) in cursor.fetchall()]


def kept():
    documents = PublishedDocument.objects.filter(is_tombstone=False).exclude(path=None)
    documents = documents.order_by("sequence")
    return list(documents.values_list("sequence", flat=True))


def test_the_index_holds_a_row_for_each_public_document_and_no_other(home):
    page = ContentPageFactory(parent=home, title="Glaciers")
    page.title = "Glaciers and ice"
    page.save_revision().publish()
    ContentPageFactory(parent=home, title="Withdrawn").unpublish()

    assert rows() == kept()


def test_what_has_no_address_is_not_in_it(home):
    page = ContentPageFactory(parent=home, title="Glaciers")
    before = found("glaciers")
    document = PublishedDocument.objects.get(id=page.uuid)

    document.path = None
    document.save()

    assert (before, found("glaciers")) == (["Glaciers"], [])


def test_a_document_that_is_deleted_is_not_found(home):
    page = ContentPageFactory(parent=home, title="Glaciers")
    before = found("glaciers")

    PublishedDocument.objects.filter(id=page.uuid).delete()

    assert (before, found("glaciers")) == (["Glaciers"], [])


def test_a_stray_row_shows_nothing(home):
    page = ContentPageFactory(parent=home, title="Glaciers")
    sequence = PublishedDocument.objects.get(id=page.uuid).sequence

    PublishedDocument.objects.filter(id=page.uuid).update(is_tombstone=True)

    assert sequence in rows()
    assert found("glaciers") == []


def test_a_rebuild_mends_the_index(home):
    page = ContentPageFactory(parent=home, title="Glaciers")
    index.forget(page.uuid)
    with connection.cursor() as cursor:
        index.ENGINES[connection.vendor].insert(cursor, [Entry(10**9, ["stray"], [])])
    before = found("glaciers")

    call_command("rebuild_delivery")

    assert (before, found("glaciers")) == ([], ["Glaciers"])
    assert rows() == kept()


def test_a_text_without_end_can_be_published_and_found(home):
    words = " ".join(f"word{number}" for number in range(200_000))
    page = ContentPageFactory(parent=home, title="Long")
    document = PublishedDocument.objects.get(id=page.uuid)

    document.search_text = f"{'x' * 100_000} {words} unreachable"
    document.save()

    assert (found("word17"), found("unreachable")) == (["Long"], [])


def test_the_migration_can_be_undone_and_done_again(home):
    ContentPageFactory(parent=home, title="Glaciers")

    with Editor() as editor:
        migration.drop(apps, editor)
        tables = connection.introspection.table_names()
        migration.create(apps, editor)
        migration.fill(apps, editor)

    assert not [name for name in tables if name.startswith("delivery_search")]
    assert found("glaciers") == ["Glaciers"]


def test_the_index_is_not_copied_with_the_data(home):
    assert serialize("json", SearchEntry.objects.all()).strip() == "[]"
    assert not SearchEntry._meta.managed
    assert isinstance(SearchEntry._base_manager, models.Manager)
    assert list(SearchEntry._base_manager.all()) == []


@pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has extensions")
def test_without_the_right_to_an_extension_search_goes_on_without(home, caplog):
    ContentPageFactory(parent=home, title="Glaciers")
    with connection.cursor() as cursor:
        cursor.execute("DROP EXTENSION IF EXISTS pg_trgm CASCADE")
        cursor.execute("CREATE ROLE somebody")
        cursor.execute("SET LOCAL ROLE somebody")
        is_allowed = postgresql.allow_typing_errors(cursor)
        cursor.execute("RESET ROLE")

    assert not is_allowed
    assert "Search finds no mistyped words" in caplog.text
    assert (found("glaciers"), index.alike(["glacier"])) == (["Glaciers"], {"glacier": []})
