"""Every research branch has a team, to which people may be added."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from accounts.models import BranchTeam
from research.models import ResearchBranchPage

PREFIX = "Branch: "
LONGEST = 120  # of a branch's title in the name of its team
ENTRIES = ("add", "change", "delete", "view", "publish", "lock", "unlock")
LISTED = ("add", "view")
RIGHTS = {
    "wagtailadmin.admin": ["access_admin"],
    "people.person": ENTRIES,
    "publications.publication": ENTRIES,
    "publications.product": ENTRIES,
    "people.organisation": LISTED,
    "publications.venue": LISTED,
    "pages.topic": LISTED,
}
ON_THE_BRANCH = {"wagtailcore.page": ("change", "publish", "lock", "unlock")}
# Pictures and files belong to all: a team may add some and choose any.
FILES = {"wagtailimages.image": ("add", "choose"), "wagtaildocs.document": ("add", "choose")}


def follow(branch: ResearchBranchPage, *, is_new: bool) -> None:
    """A new branch gets a team; one with a new title passes it on."""
    if is_new:
        make_team(branch)
    else:
        _rename(branch)


def make_team(branch: ResearchBranchPage) -> BranchTeam:
    team: BranchTeam = BranchTeam.objects.create(branch=branch, name=_free_name(branch))
    team.permissions.add(*_rights(RIGHTS))
    for right in _rights(ON_THE_BRANCH):
        GroupPagePermission.objects.create(group=team, page=branch, permission=right)
    for root in Collection.objects.filter(depth=1):
        for right in _rights(FILES):
            GroupCollectionPermission.objects.create(group=team, collection=root, permission=right)
    return team


def _rename(branch: ResearchBranchPage) -> None:
    """Unless someone gave the team a name of their own."""
    team = BranchTeam.objects.filter(branch=branch, name__startswith=PREFIX).first()
    if team is not None and team.name != (name := _free_name(branch)):
        team.name = name
        team.save(update_fields=["name"])


def _free_name(branch: ResearchBranchPage) -> str:
    """For example “Branch: Water from space”, with a number where two have one title."""
    name = f"{PREFIX}{branch.title[:LONGEST]}"
    others = Group.objects.filter(name=name).exclude(branchteam__branch=branch)
    return f"{name} ({branch.pk})" if others.exists() else name


def _rights(wanted: dict[str, Any]) -> list[Permission]:
    found = Q()
    for label, actions in wanted.items():
        app_label, model = label.split(".")
        names = [each if "_" in each else f"{each}_{model}" for each in actions]
        found |= Q(content_type__app_label=app_label, content_type__model=model, codename__in=names)
    return list(Permission.objects.filter(found))
