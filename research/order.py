"""The branches' numbers: their places among those that are public, in the order of the tree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from delivery.documents import published

if TYPE_CHECKING:
    from research.models import ResearchBranchPage


def siblings(branch: ResearchBranchPage) -> list[ResearchBranchPage]:
    """All branches beside it as they are stored, itself among them, in the tree's order."""
    above = branch.path[: -branch.steplen]
    beside = type(branch)._default_manager.filter(path__startswith=above, depth=branch.depth)
    return list(beside.order_by("path"))


def position(branch: ResearchBranchPage) -> int:
    """Its number, from 1. A branch that is not saved yet will be the last."""
    above = published("research-branch").exclude(id=branch.uuid)
    if branch.pk is None:
        return above.count() + 1
    before = [each.uuid for each in siblings(branch) if each.path < branch.path]
    return above.filter(id__in=before).count() + 1


def moved(beside: Iterable[ResearchBranchPage]) -> list[ResearchBranchPage]:
    """Public branches whose documents give another number or place than they have now."""
    found = published("research-branch").values_list("id", "payload__position", "sort_key")
    said: dict[UUID, tuple[int, str]] = {row[0]: (row[1], row[2]) for row in found}
    public = [branch for branch in beside if branch.uuid in said]
    return [
        branch
        for number, branch in enumerate(public, start=1)
        if said[branch.uuid] != (number, branch.sort_key())
    ]
