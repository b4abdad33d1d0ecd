"""How far someone's rights reach: everything, some branches, or nothing.

A right that a group gives reaches everything; one that the team of a branch gives ends there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Permission
from django.db.models import Model, Q, QuerySet

from pages.models import User
from people.models import Person
from publications.models import Product, Publication

# Which rows a branch has, by the relation that names it.
OF_BRANCHES: dict[type[Model], tuple[str, ...]] = {
    Person: ("led_branches__branch__in", "teams__branch__in"),
    Publication: ("branches__in",),
    Product: ("branches__in",),
}
REMEMBERED = "_rights_and_branches"


@dataclass(frozen=True)
class Reach:
    is_everywhere: bool
    branches: frozenset[int] = frozenset()

    def within(self, model: type[Model]) -> QuerySet[Any]:
        rows: QuerySet[Any] = model._default_manager.all()
        if self.is_everywhere:
            return rows
        return rows.filter(pk__in=of_branches(model, self.branches))


def reach(user: User, actions: Iterable[str], model: type[Model]) -> Reach:
    """How far any of these rights on a model reaches."""
    if not user.is_active:
        return Reach(False)
    if user.is_superuser:
        return Reach(True)
    wanted = {(model._meta.model_name, codename(action, model)) for action in actions}
    branches = [branch for kind, name, branch in _given(user) if (kind, name) in wanted]
    return Reach(None in branches, frozenset(each for each in branches if each is not None))


def of_branches(model: type[Model], branches: Collection[int]) -> QuerySet[Any]:
    """What belongs to any of these branches, as it is stored: a draft moves nothing."""
    names = Q()
    for relation in OF_BRANCHES[model]:
        names |= Q(**{relation: branches})
    found: QuerySet[Any] = model._default_manager.filter(names).values("pk")
    return found


def branches_of(thing: Model) -> set[int]:
    """The branches that a thing belongs to."""
    relations = [relation.removesuffix("__in") for relation in OF_BRANCHES[type(thing)]]
    rows = type(thing)._default_manager.filter(pk=thing.pk).values_list(*relations)
    return {branch for row in rows for branch in row if branch is not None}


def is_bound(user: User) -> bool:
    """Whether all that someone may do to entries ends at branches."""
    if not user.is_active or user.is_superuser:
        return False
    branches = [branch for _kind, _name, branch in _given(user)]
    return bool(branches) and None not in branches


def bound_to(user: User) -> frozenset[int]:
    """The branches whose entries someone writes, and none where they reach everything."""
    if not is_bound(user):
        return frozenset()
    return frozenset(branch for _kind, _name, branch in _given(user) if branch is not None)


def codename(action: str, model: type[Model]) -> str:
    return get_permission_codename(action, model._meta)


def _given(user: User) -> list[tuple[str, str, int | None]]:
    """Model, right and branch of all that someone was given. Asked once for a user in memory."""
    if not hasattr(user, REMEMBERED):
        labels = {model._meta.app_label for model in OF_BRANCHES}
        rights = Permission.objects.filter(content_type__app_label__in=labels)
        fields = ("content_type__model", "codename")
        by_groups = rights.filter(group__user=user).values_list(
            *fields, "group__branchteam__branch"
        )
        own = [(*each, None) for each in user.user_permissions.values_list(*fields)]
        setattr(user, REMEMBERED, [*by_groups, *own])
    found: list[tuple[str, str, int | None]] = getattr(user, REMEMBERED)
    return found
