"""The step of a workflow where those who may publish a thing look at it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractPage, Task, TaskState
from wagtail.permissions import policy_registry

from pages.models import User

ACTIONS = [
    ("reject", _("Request changes"), True),
    ("approve", _("Approve"), False),
    ("approve", _("Approve with comment"), True),
]


class Review(Task):
    """Whoever may publish a thing may approve it, and nobody else.

    Wagtail's own step names groups: their members may open whatever is submitted, of any branch.
    """

    class Meta:
        verbose_name = _("review by those who may publish")
        verbose_name_plural = _("reviews by those who may publish")

    @classmethod
    def get_description(cls) -> Any:
        return _("Whoever may publish the page or entry can approve it")

    def user_can_access_editor(self, obj: Any, user: User) -> bool:
        return may_publish(user, obj)

    def locked_for_user(self, obj: Any, user: User) -> bool:
        return not may_publish(user, obj)

    def user_can_lock(self, obj: Any, user: User) -> bool:
        return may_publish(user, obj)

    def get_actions(self, obj: Any, user: User) -> list[Any]:
        return ACTIONS if may_publish(user, obj) else []

    def get_task_states_user_can_moderate(self, user: User, **kwargs: Any) -> QuerySet[TaskState]:
        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        states = waiting.select_related("revision", "workflow_state")
        allowed = [state.pk for state in states if may_publish(user, _reviewed(state))]
        found: QuerySet[TaskState] = waiting.filter(pk__in=allowed)
        return found


def may_publish(user: User, thing: Any) -> bool:
    if isinstance(thing, AbstractPage):
        return bool(thing.permissions_for_user(user).can_publish())
    policy = policy_registry.get_by_type(type(thing))
    return bool(policy.user_has_permission_for_instance(user, "publish", thing))


def publishers(thing: Any) -> QuerySet[User]:
    """All who may publish a thing."""
    policy = policy_registry.get_by_type(type(thing))
    found: QuerySet[User] = policy.users_with_permission_for_instance("publish", thing)
    return found


def _reviewed(state: TaskState) -> Any:
    return state.workflow_state.content_object
