"""Administrators look after collections: Wagtail asks for that right on a collection.

The right on the model, which `0002` gave them, opens nothing.
"""

from django.db import migrations

ADMINISTRATORS = "Administrators"
RIGHTS = ["add_collection", "change_collection", "delete_collection"]


def let_administrators_collect(apps, schema_editor):
    for given in rights(apps):
        apps.get_model("wagtailcore.GroupCollectionPermission").objects.get_or_create(**given)


def take_it_back(apps, schema_editor):
    for given in rights(apps):
        apps.get_model("wagtailcore.GroupCollectionPermission").objects.filter(**given).delete()


def rights(apps):
    """On all collections, for the group if it is there."""
    return [
        {"group": group, "collection": root, "permission": permission}
        for group in apps.get_model("auth.Group").objects.filter(name=ADMINISTRATORS)
        for root in apps.get_model("wagtailcore.Collection").objects.filter(depth=1)
        for permission in apps.get_model("auth.Permission").objects.filter(
            content_type__app_label="wagtailcore",
            content_type__model="collection",
            codename__in=RIGHTS,
        )
    ]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_roles")]

    operations = [migrations.RunPython(let_administrators_collect, take_it_back)]
