"""Editors may write and publish everything that visitors see, and nothing of the machinery.

Wagtail makes a group “Editors” that may use the admin, its pictures and files, and write pages,
but not publish them. Django makes permissions after all migrations; those needed here are made
here, under the names that it gives them.
"""

from django.db import migrations

GROUP = "Editors"
PAGES = ["publish", "bulk_delete", "lock", "unlock"]
DRAFTED = ["add", "change", "delete", "view", "publish", "lock", "unlock"]
LISTED = ["add", "change", "delete", "view"]
MODELS = {
    ("people", "person"): DRAFTED,
    ("publications", "publication"): DRAFTED,
    ("publications", "product"): DRAFTED,
    ("people", "organisation"): LISTED,
    ("publications", "venue"): LISTED,
    ("pages", "topic"): LISTED,
    ("pages", "sitedetails"): ["change"],
    ("events", "talk"): ["view"],
}


def let_editors_edit(apps, schema_editor):
    group, _ = apps.get_model("auth.Group").objects.get_or_create(name=GROUP)
    group.permissions.add(*_on_models(apps))
    for given in _on_pages(apps, group):
        apps.get_model("wagtailcore.GroupPagePermission").objects.get_or_create(**given)


def take_it_back(apps, schema_editor):
    """Leave the group as Wagtail made it: it may add and change pages."""
    for group in apps.get_model("auth.Group").objects.filter(name=GROUP):
        group.permissions.remove(*_on_models(apps))
        for given in _on_pages(apps, group):
            apps.get_model("wagtailcore.GroupPagePermission").objects.filter(**given).delete()


def _on_models(apps):
    return [
        _permission(apps, app_label, model, act)
        for (app_label, model), acts in MODELS.items()
        for act in acts
    ]


def _on_pages(apps, group):
    return [
        {"group": group, "page": root, "permission": _permission(apps, "wagtailcore", "page", act)}
        for root in apps.get_model("wagtailcore.Page").objects.filter(depth=1)
        for act in PAGES
    ]


def _permission(apps, app_label, model, act):
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _ = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type,
        codename=f"{act}_{model}",
        defaults={"name": f"Can {act} {model}"},
    )
    return permission


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("people", "0001_initial"),
        ("publications", "0001_initial"),
        ("events", "0001_initial"),
        ("pages", "0002_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(let_editors_edit, take_it_back)]
