"""An index for search, of the database's own making, and the words of all that is published."""

from typing import Any

import django.db.models.deletion
import django.db.models.manager
from django.db import migrations, models

import delivery.search.asking
from delivery import text
from delivery.search import index


def create(apps: Any, schema_editor: Any) -> None:
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        index.ENGINES[connection.vendor].create(cursor)


def drop(apps: Any, schema_editor: Any) -> None:
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        index.ENGINES[connection.vendor].drop(cursor)


def fill(apps: Any, schema_editor: Any) -> None:
    """Texts get a line a passage, which is what an excerpt is cut from."""
    documents = apps.get_model("delivery", "PublishedDocument").objects
    for document in documents.filter(is_tombstone=False).iterator(chunk_size=200):
        document.search_text = text.of_payload(document.payload)
        document.save(update_fields=["search_text"])
        index.keep(document)


def clear_the_former(apps: Any, schema_editor: Any) -> None:
    """Documents were in Wagtail's index before; there is no use for them in it."""
    kind = apps.get_model("contenttypes", "ContentType").objects.filter(
        app_label="delivery", model="publisheddocument"
    )
    entries = apps.get_model("wagtailsearch", "IndexEntry").objects
    entries.filter(content_type__in=kind)._raw_delete(using=schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [
        ("delivery", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailsearch", "0006_customise_indexentry"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        db_column="rowid",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="entry",
                        serialize=False,
                        to="delivery.publisheddocument",
                        to_field="sequence",
                    ),
                ),
                (
                    "words",
                    delivery.search.asking.WordsField(db_column="delivery_searchentry"),
                ),
            ],
            options={
                "db_table": "delivery_searchentry",
                "managed": False,
                "base_manager_name": "objects",
            },
        ),
        migrations.RunPython(create, drop),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunPython(clear_the_former, migrations.RunPython.noop),
    ]
