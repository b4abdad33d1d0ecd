"""Authors write and submit, Editors publish, Administrators look after the rest.

Editors are made in `home`. Django makes permissions after all migrations; those needed here are
made here, under the names that it gives them. Everything is added to what is there: a group of
these names keeps what it has, and so do Wagtail's Moderators where anyone is one.
"""

from django.db import migrations

AUTHORS = "Authors"
ADMINISTRATORS = "Administrators"
MODERATORS = "Moderators"
WRITTEN = ["add", "change", "view"]
DRAFTED = ["add", "change", "delete", "view", "publish", "lock", "unlock"]
LISTED = ["add", "change", "delete", "view"]
FILES = ["add", "change", "delete", "choose"]
ACCESS = {"wagtailadmin.admin": ["access_admin"]}
OF_AUTHORS = {
    **ACCESS,
    "people.person": WRITTEN,
    "publications.publication": WRITTEN,
    "publications.product": WRITTEN,
    "people.organisation": ["add", "view"],
    "publications.venue": ["add", "view"],
    "pages.topic": ["add", "view"],
    "events.talk": ["view"],
}
OF_ADMINISTRATORS = {
    **ACCESS,
    "people.person": DRAFTED,
    "publications.publication": DRAFTED,
    "publications.product": DRAFTED,
    "people.organisation": LISTED,
    "publications.venue": LISTED,
    "pages.topic": LISTED,
    "pages.sitedetails": ["change"],
    "events.talk": ["view"],
    "delivery.formeraddress": LISTED,
    "pages.user": LISTED,
    "auth.group": LISTED,
    "accounts.branchteam": ["change", "view"],
    "wagtailcore.site": LISTED,
    "wagtailcore.collection": LISTED,
    "wagtailcore.workflow": LISTED,
    "wagtailcore.task": LISTED,
}
PAGES_OF = {
    AUTHORS: ["add", "change"],
    ADMINISTRATORS: ["add", "change", "publish", "bulk_delete", "lock", "unlock"],
}
FILES_OF = {AUTHORS: ["add", "choose"], ADMINISTRATORS: FILES}
FILE_MODELS = ["wagtailimages.image", "wagtaildocs.document"]
OF_TEAMS = {
    **ACCESS,
    "people.person": DRAFTED,
    "publications.publication": DRAFTED,
    "publications.product": DRAFTED,
    "people.organisation": ["add", "view"],
    "publications.venue": ["add", "view"],
    "pages.topic": ["add", "view"],
}
BATCH = 400  # rows
REVIEW = "Review"
REVIEWED = ["people.person", "publications.publication", "publications.product"]


def make_roles(apps, schema_editor):
    for name, rights in {AUTHORS: OF_AUTHORS, ADMINISTRATORS: OF_ADMINISTRATORS}.items():
        group, _ = apps.get_model("auth.Group").objects.get_or_create(name=name)
        group.permissions.add(*permissions(apps, rights))
        give_pages(apps, group, roots(apps, "wagtailcore.Page"), PAGES_OF[name])
        give_files(apps, group, FILES_OF[name])


def remove_roles(apps, schema_editor):
    """Those that nobody has; a role that somebody has stays with them."""
    groups = apps.get_model("auth.Group").objects.filter(name__in=[AUTHORS, ADMINISTRATORS])
    groups.filter(user=None).delete()


def make_teams(apps, schema_editor):
    """Branches from before get what a new one gets, the oldest first: the next of a name is numbered.

    A team is two rows; its rights come in bulk.
    """
    Team = apps.get_model("accounts.BranchTeam")
    taken = set(apps.get_model("auth.Group").objects.values_list("name", flat=True))
    teams = []
    pages = apps.get_model("research.ResearchBranchPage").objects
    branches = pages.filter(team=None).order_by("pk")
    for branch, title in branches.values_list("pk", "title"):
        name = f"Branch: {title[:120]}"
        name = f"{name} ({branch})" if name in taken else name
        taken.add(name)
        teams.append(Team.objects.create(branch_id=branch, name=name))
    give_to_teams(apps, teams)


def give_to_teams(apps, teams):
    Right = apps.get_model("auth.Group").permissions.through
    OnPage = apps.get_model("wagtailcore.GroupPagePermission")
    OnFiles = apps.get_model("wagtailcore.GroupCollectionPermission")
    own = permissions(apps, OF_TEAMS)
    on_pages = permissions(apps, {"wagtailcore.page": ["change", "publish", "lock", "unlock"]})
    on_files = permissions(apps, dict.fromkeys(FILE_MODELS, ["add", "choose"]))
    Right.objects.bulk_create(
        (Right(group_id=team.pk, permission=each) for team in teams for each in own),
        batch_size=BATCH,
    )
    OnPage.objects.bulk_create(
        (
            OnPage(group_id=team.pk, page_id=team.branch_id, permission=each)
            for team in teams
            for each in on_pages
        ),
        batch_size=BATCH,
    )
    OnFiles.objects.bulk_create(
        (
            OnFiles(group_id=team.pk, collection=root, permission=each)
            for root in roots(apps, "wagtailcore.Collection")
            for team in teams
            for each in on_files
        ),
        batch_size=BATCH,
    )


def give_pages(apps, group, pages, acts):
    for page in pages:
        for right in permissions(apps, {"wagtailcore.page": acts}):
            apps.get_model("wagtailcore.GroupPagePermission").objects.get_or_create(
                group=group, page=page, permission=right
            )


def give_files(apps, group, acts):
    for collection in roots(apps, "wagtailcore.Collection"):
        for right in permissions(apps, dict.fromkeys(FILE_MODELS, acts)):
            apps.get_model("wagtailcore.GroupCollectionPermission").objects.get_or_create(
                group=group, collection=collection, permission=right
            )


def make_review(apps, schema_editor):
    """One workflow for pages and entries. Whoever set up another keeps it."""
    if retire_moderation(apps):
        workflow = make_workflow(apps)
        for page in roots(apps, "wagtailcore.Page"):
            apps.get_model("wagtailcore.WorkflowPage").objects.get_or_create(
                page=page, defaults={"workflow": workflow}
            )
    else:
        workflow = make_workflow(apps)
    for label in REVIEWED:
        apps.get_model("wagtailcore.WorkflowContentType").objects.get_or_create(
            content_type=content_type(apps, label), defaults={"workflow": workflow}
        )


def make_workflow(apps):
    task, _ = apps.get_model("accounts.Review").objects.get_or_create(
        name=REVIEW, defaults={"content_type": content_type(apps, "accounts.review")}
    )
    workflow, _ = apps.get_model("wagtailcore.Workflow").objects.get_or_create(name=REVIEW)
    apps.get_model("wagtailcore.WorkflowTask").objects.get_or_create(
        workflow=workflow, task_id=task.pk, defaults={"sort_order": 0}
    )
    return workflow


def retire_moderation(apps):
    """Wagtail's own workflow and its group, where nobody ever used them. True if pages are free."""
    Workflow = apps.get_model("wagtailcore.Workflow")
    own = Workflow.objects.filter(name=f"{MODERATORS} approval")
    is_used = apps.get_model("auth.Group").objects.filter(name=MODERATORS).exclude(user=None)
    if not is_used.exists() and not own.exclude(workflow_states=None).exists():
        apps.get_model("wagtailcore.Task").objects.filter(name=f"{MODERATORS} approval").delete()
        own.delete()
        apps.get_model("auth.Group").objects.filter(name=MODERATORS).delete()
    root = roots(apps, "wagtailcore.Page")
    return not apps.get_model("wagtailcore.WorkflowPage").objects.filter(page__in=root).exists()


def remove_review(apps, schema_editor):
    """Wagtail's own comes back with what it began with."""
    apps.get_model("wagtailcore.Workflow").objects.filter(name=REVIEW).delete()
    apps.get_model("accounts.Review").objects.filter(name=REVIEW).delete()
    group, _ = apps.get_model("auth.Group").objects.get_or_create(name=MODERATORS)
    group.permissions.add(*permissions(apps, ACCESS))
    pages = list(roots(apps, "wagtailcore.Page"))
    give_pages(apps, group, pages, ["add", "change", "publish", "lock", "unlock"])
    give_files(apps, group, ["add", "change", "choose"])
    moderate_again(apps, group, pages)


def moderate_again(apps, group, pages):
    name = f"{MODERATORS} approval"
    task, _ = apps.get_model("wagtailcore.GroupApprovalTask").objects.get_or_create(
        name=name, defaults={"content_type": content_type(apps, "wagtailcore.groupapprovaltask")}
    )
    task.groups.add(group)
    workflow, _ = apps.get_model("wagtailcore.Workflow").objects.get_or_create(name=name)
    apps.get_model("wagtailcore.WorkflowTask").objects.get_or_create(
        workflow=workflow, task_id=task.pk, defaults={"sort_order": 0}
    )
    for page in pages:
        apps.get_model("wagtailcore.WorkflowPage").objects.get_or_create(
            page=page, defaults={"workflow": workflow}
        )


def roots(apps, label):
    return apps.get_model(label).objects.filter(depth=1)


def permissions(apps, rights):
    return [
        permission(apps, label, act)
        for label, acts in rights.items()
        for act in acts
    ]


def permission(apps, label, act):
    model = label.partition(".")[2]
    found, _ = apps.get_model("auth.Permission").objects.get_or_create(
        content_type=content_type(apps, label),
        codename=act if "_admin" in act else f"{act}_{model}",
        defaults={"name": f"Can {act} {model}"},
    )
    return found


def content_type(apps, label):
    app_label, _, model = label.partition(".")
    found, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    return found


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("delivery", "0004_former_addresses"),
        ("home", "0002_editors"),
        ("research", "0001_initial"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [
        migrations.RunPython(make_roles, remove_roles),
        migrations.RunPython(make_teams, migrations.RunPython.noop),
        migrations.RunPython(make_review, remove_review),
    ]
