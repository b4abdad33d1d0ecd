"""The branches' numbers: their places among those that are public, in the order of the tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q

from delivery.documents import published

if TYPE_CHECKING:
    from research.models import ResearchBranchPage


def siblings(branches: Sequence[ResearchBranchPage]) -> list[ResearchBranchPage]:
    """All branches beside these as they are stored, these among them, in the tree's order."""
    if not branches:
        return []
    places = {(_above(branch), branch.depth) for branch in branches}
    beside = (Q(path__startswith=above, depth=depth) for above, depth in sorted(places))
    found = type(branches[0])._default_manager.filter(reduce(or_, beside))
    return list(found.order_by("path"))


def position(branch: ResearchBranchPage) -> int:
    """Its number, from 1. A branch that is not saved yet will be the last."""
    if branch.pk is None:
        return published("research-branch").count() + 1
    return positions([branch])[branch.uuid]


def positions(branches: Sequence[ResearchBranchPage]) -> dict[UUID, int]:
    """The numbers of these, as if each of them were public."""
    counted = {*_said(), *(branch.uuid for branch in branches)}
    return _numbers(siblings(branches), counted)


def moved(branches: Sequence[ResearchBranchPage]) -> list[ResearchBranchPage]:
    """Of all beside these, the public ones whose documents give another number or place."""
    beside, said = siblings(branches), _said()
    numbers = _numbers(beside, said)
    return [
        branch
        for branch in beside
        if branch.uuid in said and said[branch.uuid] != (numbers[branch.uuid], branch.sort_key())
    ]


def _said() -> dict[UUID, tuple[int, str]]:
    """The number and the place in the document of each public branch."""
    found = published("research-branch").values_list("id", "payload__position", "sort_key")
    return {uuid: (number, place) for uuid, number, place in found}


def _numbers(beside: Iterable[ResearchBranchPage], counted: Collection[UUID]) -> dict[UUID, int]:
    """Those that are counted, from 1 below each page."""
    groups: dict[str, list[UUID]] = defaultdict(list)
    for branch in beside:
        if branch.uuid in counted:
            groups[_above(branch)].append(branch.uuid)
    return {uuid: number for group in groups.values() for number, uuid in enumerate(group, start=1)}


def _above(branch: ResearchBranchPage) -> str:
    return str(branch.path[: -branch.steplen])
