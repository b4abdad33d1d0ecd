"""Gives what a team makes to its branch."""

from collections.abc import Collection
from typing import Any

from accounts.models import BranchTeam
from accounts.reach import OF_BRANCHES, branches_of
from people.models import Person
from research.models import ResearchBranchPage


def give(thing: Any, branches: Collection[int]) -> None:
    """To the first of these branches, unless it belongs to one of them already."""
    if type(thing) not in OF_BRANCHES or not branches or branches_of(thing) & set(branches):
        return
    team = BranchTeam.objects.get(branch=min(branches))
    if isinstance(thing, Person):
        team.people.add(thing)
    else:
        _name_in_the_draft(thing, team.branch)


def _name_in_the_draft(work: Any, branch: ResearchBranchPage) -> None:
    """Stored and in the draft alike, so that publishing the draft keeps it. A draft has gaps."""
    work.branches.add(branch)
    work.save()
    draft = work.get_latest_revision_as_object()
    draft.branches.add(branch)
    revision = draft.save_revision(clean=False)
    if work.live:
        revision.publish()
