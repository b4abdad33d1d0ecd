"""Wagtail asks here who may do what to a person, a publication or a product."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from accounts.models import BranchTeam
from accounts.reach import OF_BRANCHES, branches_of, codename, reach
from pages.models import User


class BranchPolicy(ModelPermissionPolicy):
    """Django's rights on a model, each as far as it reaches."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Model
    ) -> bool:
        reached = reach(user, actions, self.model) if user.is_authenticated else None
        if reached is None or not (reached.is_everywhere or reached.branches):
            return False
        if reached.is_everywhere:
            return True
        return bool(reached.within(self.model).filter(pk=instance.pk).exists())

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Any]:
        reached: QuerySet[Any] = reach(user, actions, self.model).within(self.model)
        return reached

    def users_with_any_permission_for_instance(
        self, actions: Iterable[str], instance: Model
    ) -> QuerySet[User]:
        names = [codename(action, self.model) for action in actions]
        label, model = self.model._meta.app_label, self.model._meta.model_name
        right = {
            "codename__in": names,
            "content_type__app_label": label,
            "content_type__model": model,
        }
        groups = Q(**{f"groups__permissions__{key}": value for key, value in right.items()})
        own = Q(**{f"user_permissions__{key}": value for key, value in right.items()})
        reaching = groups & (
            Q(groups__branchteam=None) | Q(groups__branchteam__in=_teams(instance))
        )
        found: QuerySet[User] = User.objects.filter(
            Q(is_superuser=True) | reaching | own, is_active=True
        )
        return found.distinct()


def _teams(instance: Any) -> QuerySet[BranchTeam]:
    """The teams of the branches that a thing belongs to."""
    found: QuerySet[BranchTeam] = BranchTeam.objects.filter(branch__in=branches_of(instance))
    return found


class TeamPolicy(ModelPermissionPolicy):
    """A team comes and goes with its branch: nobody makes or deletes one."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        is_possible = action in ("change", "view")
        return is_possible and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


def register() -> None:
    register_permission_policy(BranchTeam, TeamPolicy(BranchTeam))
    for model in OF_BRANCHES:
        register_permission_policy(model, BranchPolicy(model))
