import importlib

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page

from pages.models import User

migration = importlib.import_module("home.migrations.0002_editors")


@pytest.fixture
def editor(home):
    user = User.objects.create_user("editor@centre.example", "a long password")
    user.groups.add(Group.objects.get(name="Editors"))
    return user


def rights(group):
    codenames = group.permissions.values_list("codename", flat=True)
    on_pages = GroupPagePermission.objects.filter(group=group)
    return (
        sorted(codenames),
        sorted(on_pages.values_list("permission__codename", flat=True)),
    )


def test_an_editor_may_publish_pages(editor, home):
    may = home.permissions_for_user(editor)

    assert (may.can_edit(), may.can_publish(), may.can_add_subpage()) == (True, True, True)


def test_an_editor_writes_and_publishes_all_content_and_no_accounts(editor):
    asked = {
        "wagtailadmin.access_admin": True,
        "people.publish_person": True,
        "publications.publish_publication": True,
        "publications.publish_product": True,
        "people.change_organisation": True,
        "publications.add_venue": True,
        "pages.delete_topic": True,
        "pages.change_sitedetails": True,
        "events.view_talk": True,
        "events.change_talk": False,
        "pages.change_user": False,
        "auth.change_group": False,
        "wagtailcore.change_site": False,
    }

    assert {name: editor.has_perm(name) for name in asked} == asked


def test_an_editor_finds_only_the_site_details_among_the_settings(editor, client):
    client.force_login(editor)

    response = client.get("/admin/settings/pages/sitedetails/", follow=True)

    assert response.status_code == 200
    assert client.get("/admin/users/").status_code == 302
    assert client.get("/admin/collections/").status_code == 302


def test_an_editor_uploads_and_chooses_pictures_and_files(editor, client):
    client.force_login(editor)

    addresses = [
        "/admin/images/add/",
        "/admin/images/chooser/",
        "/admin/documents/multiple/add/",
        "/admin/documents/chooser/",
    ]

    assert [client.get(address).status_code for address in addresses] == [200] * 4


def test_the_rights_of_editors_can_be_taken_back_and_given_again(db):
    Page.objects.filter(depth=1).first() or Page.add_root(title="Root")
    group = Group.objects.get(name="Editors")
    migration.let_editors_edit(apps, None)
    given = rights(group)

    migration.take_it_back(apps, None)
    taken = rights(group)
    migration.let_editors_edit(apps, None)

    assert taken[1] == ["add_page", "change_page"]
    assert [name for name in taken[0] if name.endswith(("person", "topic", "talk"))] == []
    assert rights(group) == given
