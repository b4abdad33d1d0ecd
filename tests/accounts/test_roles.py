import importlib

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, GroupPagePermission, Page, Workflow, WorkflowPage

from accounts.models import BranchTeam, Review
from pages.models import User
from publications.models import Publication
from tests.accounts.conftest import member

migration = importlib.import_module("accounts.migrations.0002_roles")
RIGHTS = [
    "wagtailadmin.access_admin",
    "people.add_person",
    "people.publish_person",
    "publications.change_publication",
    "publications.delete_publication",
    "publications.publish_product",
    "publications.add_venue",
    "pages.change_sitedetails",
    "pages.add_user",
    "auth.change_group",
    "wagtailcore.change_workflow",
]


def may(user):
    return [name for name in RIGHTS if user.has_perm(name)]


def on(page, user):
    rights = page.permissions_for_user(user)
    return rights.can_edit(), rights.can_publish(), rights.can_add_subpage()


def test_an_author_writes_and_does_not_publish(author, home):
    assert may(author) == [
        "wagtailadmin.access_admin",
        "people.add_person",
        "publications.change_publication",
        "publications.add_venue",
    ]
    assert on(home, author) == (True, False, True)


def test_an_administrator_looks_after_accounts_and_workflows_too(manager, home):
    assert may(manager) == RIGHTS
    assert on(home, manager) == (True, True, True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("author", []),
        ("editor", []),
        ("manager", ["users", "groups", "invitations", "second-factor", "branch-teams"]),
    ],
)
def test_settings_show_what_a_role_can_do(request, client, role, shown):
    client.force_login(request.getfixturevalue(role))

    page = client.get("/admin/").content.decode()

    names = ["users", "groups", "invitations", "second-factor", "branch-teams"]
    assert [name for name in names if f'"name": "{name}"' in page] == shown


def test_pages_and_entries_have_one_workflow(home):
    workflow = Workflow.objects.get()

    assert [task.specific for task in workflow.tasks] == [Review.objects.get()]
    assert home.get_workflow() == workflow
    assert Publication.get_default_workflow() == workflow


def test_roles_can_be_taken_back_and_made_again(db):
    def made():
        rights = Group.objects.order_by("name").values_list("name", "permissions__codename")
        pages = GroupPagePermission.objects.values_list("group__name", "permission__codename")
        steps = Workflow.objects.values_list("name", "workflow_tasks__task__name")
        return sorted(rights), sorted(pages), sorted(steps)

    Page.objects.filter(depth=1).first() or Page.add_root(title="Root")
    forwards(migration)
    first = made()
    migration.remove_review(apps, None)
    migration.remove_roles(apps, None)
    back = {*Group.objects.values_list("name", flat=True)}
    forwards(migration)

    assert back == {"Editors", "Moderators"}
    assert made() == first


def forwards(migration):
    migration.make_roles(apps, None)
    migration.make_teams(apps, None)
    migration.make_review(apps, None)


def test_a_role_that_someone_has_stays(author):
    migration.remove_roles(apps, None)

    assert [str(group) for group in author.groups.all()] == ["Authors"]


def test_what_an_administrator_added_to_a_role_stays(db):
    group = Group.objects.get(name="Authors")
    group.permissions.add(*Group.objects.get(name="Editors").permissions.all())
    count = group.permissions.count()

    forwards(migration)

    assert group.permissions.count() == count


def test_moderators_stay_where_anyone_is_one(home):
    migration.remove_review(apps, None)
    person = member("moderator@centre.example", "Moderators")

    migration.make_review(apps, None)

    assert [str(group) for group in person.groups.all()] == ["Moderators"]
    assert home.get_workflow().name == "Moderators approval"
    assert GroupApprovalTask.objects.count() == 1
    assert WorkflowPage.objects.count() == 1


def test_a_branch_from_before_gets_the_team_that_a_new_one_gets(branches):
    def rights(team):
        pages = team.page_permissions.values_list("page", "permission__codename")
        files = team.collection_permissions.values_list("permission__codename", flat=True)
        codenames = team.permissions.values_list("codename", flat=True)
        return team.name, sorted(codenames), sorted(pages), sorted(files)

    made = rights(BranchTeam.objects.get(branch=branches[0]))
    BranchTeam.objects.all().delete()

    migration.make_teams(apps, None)

    assert rights(BranchTeam.objects.get(branch=branches[0])) == made


def test_a_team_follows_the_title_of_its_branch_and_goes_with_it(branches):
    branch = branches[0]
    branch.title = "Water and ice"
    branch.save()
    renamed = BranchTeam.objects.get(branch=branch).name
    kept = Group.objects.exclude(name="Branch: Water and ice").count()

    branch.delete()

    assert renamed == "Branch: Water and ice"
    assert not BranchTeam.objects.filter(name="Branch: Water and ice").exists()
    assert Group.objects.count() == kept
    assert not User.objects.exists()


def test_a_team_with_a_name_of_its_own_keeps_it(branches):
    BranchTeam.objects.filter(branch=branches[0]).update(name="The water people")
    branches[0].title = "Rivers"

    branches[0].save()

    assert BranchTeam.objects.get(branch=branches[0]).name == "The water people"


def test_two_branches_of_one_title_have_two_teams(branches):
    branches[1].title = "Water"

    branches[1].save()

    names = sorted(BranchTeam.objects.values_list("name", flat=True))
    assert names == ["Branch: Water", f"Branch: Water ({branches[1].pk})"]


def test_an_administrator_looks_after_collections(manager, editor, client):
    places = [reverse(f"wagtailadmin_collections:{each}") for each in ("index", "add")]
    answers = {}
    for user in (manager, editor):
        client.force_login(user)
        answers[user.email] = [client.get(each).status_code for each in places]

    assert answers == {manager.email: [200, 200], editor.email: [302, 302]}
