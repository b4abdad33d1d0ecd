"""What programs get is kept as text, beside the values that filters find it by."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import delivery.fields
from delivery import values
from delivery.answer import written


def write(apps: Any, schema_editor: Any) -> None:
    """The texts follow from what is stored; the values come with the next `rebuild_delivery`."""
    documents = apps.get_model("delivery", "PublishedDocument").objects
    for document in documents.iterator(chunk_size=200):
        document.first_sequence = document.sequence
        if not document.is_tombstone:
            document.answer = written(document.payload)
            document.title_key = values.text(document.title)
        document.save(update_fields=["first_sequence", "answer", "title_key"])


class Migration(migrations.Migration):
    dependencies = [("delivery", "0002_search")]

    operations = [
        migrations.AddField(
            model_name="publisheddocument",
            name="first_sequence",
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="publisheddocument",
            name="title_key",
            field=delivery.fields.PlainOrderField(blank=True, default="", max_length=300),
        ),
        migrations.AddField(
            model_name="publisheddocument",
            name="answer",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.CreateModel(
            name="DocumentValue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40)),
                ("value", delivery.fields.PlainOrderField(max_length=300)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="values",
                        to="delivery.publisheddocument",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["name", "value", "document"], name="value_found")
                ],
            },
        ),
        migrations.AddIndex(
            model_name="publisheddocument",
            index=models.Index(fields=["kind", "title_key", "id"], name="document_by_title"),
        ),
        migrations.AddIndex(
            model_name="publisheddocument",
            index=models.Index(fields=["kind", "modified", "id"], name="document_by_change"),
        ),
        migrations.AddIndex(
            model_name="publisheddocument",
            index=models.Index(fields=["kind", "sequence"], name="document_kind_sequence"),
        ),
        migrations.RunPython(write, migrations.RunPython.noop),
    ]
