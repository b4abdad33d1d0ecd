"""Links to drafts for people without a log-in."""

import django.utils.timezone
from django.db import migrations, models

import delivery.models.draft_link


class Migration(migrations.Migration):
    dependencies = [("delivery", "0004_former_addresses")]

    operations = [
        migrations.CreateModel(
            name="DraftLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        default=delivery.models.draft_link.new_name,
                        editable=False,
                        max_length=32,
                        unique=True,
                    ),
                ),
                ("target", models.UUIDField(db_index=True)),
                ("source_model", models.CharField(max_length=100)),
                ("made_by", models.BigIntegerField()),
                ("made_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("expires_at", models.DateTimeField(db_index=True)),
            ],
            options={
                "verbose_name": "draft link",
                "verbose_name_plural": "draft links",
                "default_permissions": (),
            },
        ),
    ]
