"""The migrations of roles, with the models as they were then, on a centre that is in use."""

import importlib

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, GroupCollectionPermission, Page

from accounts.models import BranchTeam
from tests.factories.research import ResearchPageFactory

collections = importlib.import_module("accounts.migrations.0003_collections")
roles = importlib.import_module("accounts.migrations.0002_roles")
COLLECT = ["add_collection", "change_collection", "delete_collection"]


@pytest.fixture(scope="module")
def then():
    """The models as these migrations know them, without what came later."""
    loader = MigrationLoader(None)
    return loader.project_state(("accounts", "0003_collections")).apps


def given():
    """Who has which right on which collection."""
    rows = GroupCollectionPermission.objects.values_list(
        "group__name", "collection__name", "permission__codename"
    )
    return set(rows)


def queries_of(act, *arguments):
    with CaptureQueriesContext(connection) as queries:
        act(*arguments, None)
    return len(queries)


def grow(then, above, count):
    """Branches as they were before there were teams: rows, of which nobody is told."""
    Branch = then.get_model("research.ResearchBranchPage")
    parent = then.get_model("wagtailcore.Page").objects.get(pk=above.pk)
    content_type = then.get_model("contenttypes.ContentType").objects.get(
        app_label="research", model="researchbranchpage"
    )
    first = Branch.objects.count()
    for number in range(first, first + count):
        Branch.objects.create(
            path=f"{parent.path}{number:04d}",
            depth=parent.depth + 1,
            title=f"Branch {number % 400}",
            draft_title=f"Branch {number % 400}",
            slug=f"branch-{number}",
            content_type=content_type,
            locale_id=parent.locale_id,
        )


@pytest.fixture
def in_use(home):
    """Collections below others, and a group of somebody's own that looks after one."""
    photos = Collection.get_first_root_node().add_child(name="Photos")
    press = Group.objects.create(name="Press")
    for right in Permission.objects.filter(codename__in=COLLECT):
        GroupCollectionPermission.objects.create(group=press, collection=photos, permission=right)
    return ResearchPageFactory(parent=home)


def test_administrators_collect_after_it_and_not_before_and_nobody_elses_rights_change(
    in_use, then
):
    of_administrators = {("Administrators", "Root", right) for right in COLLECT}
    made = given()

    collections.take_it_back(then, None)
    before = given()
    collections.let_administrators_collect(then, None)
    collections.let_administrators_collect(then, None)

    assert made == given() == before | of_administrators
    assert not before & of_administrators
    assert {("Press", "Photos", right) for right in COLLECT} < before


def test_it_does_nothing_where_there_are_no_administrators(in_use, then):
    Group.objects.filter(name="Administrators").delete()
    before = given()

    collections.let_administrators_collect(then, None)
    collections.take_it_back(then, None)

    assert given() == before


def test_it_asks_as_often_however_many_branches_and_collections_there_are(in_use, then):
    back, again = collections.take_it_back, collections.let_administrators_collect
    few = [queries_of(back, then), queries_of(again, then)]

    grow(then, in_use, 30)
    roles.make_teams(then, None)
    for number in range(30):
        Collection.get_first_root_node().add_child(name=f"Photos of {number}")

    assert [queries_of(back, then), queries_of(again, then)] == few


def test_five_hundred_branches_from_before_get_teams_in_few_queries_each(in_use, then):
    grow(then, in_use, 500)

    asked = queries_of(roles.make_teams, then)

    assert asked < 3 * 500
    assert BranchTeam.objects.count() == 500
    last = BranchTeam.objects.get(branch__slug="branch-499")
    assert last.name == f"Branch: Branch 99 ({last.branch_id})"
    own = {f"{each.content_type.app_label}.{each.codename}" for each in last.permissions.all()}
    assert {"people.publish_person", "publications.publish_product"} < own
    assert last.page_permissions.count() == 4
    assert last.collection_permissions.count() == 4


def test_made_a_second_time_they_get_no_second_team(in_use, then):
    grow(then, in_use, 2)
    roles.make_teams(then, None)
    teams = set(BranchTeam.objects.values_list("pk", flat=True))

    roles.make_teams(then, None)

    assert set(BranchTeam.objects.values_list("pk", flat=True)) == teams
    assert len(teams) == Page.objects.filter(slug__startswith="branch-").count() == 2
