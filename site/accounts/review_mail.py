"""Mail to those who can act on what was submitted, and to nobody else."""

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.mail import BaseGroupApprovalTaskStateEmailNotifier
from wagtail.models import TaskState

from accounts.models import Review
from accounts.models.review import publishers
from pages.models import User


class ReviewNotifier(BaseGroupApprovalTaskStateEmailNotifier):
    """Wagtail's mail about a submission, for our step of a workflow."""

    notification = "submitted"

    def can_handle(self, instance: Any, **kwargs: Any) -> bool:
        return isinstance(instance, TaskState) and isinstance(instance.task.specific, Review)

    def get_recipient_users(self, task_state: TaskState, **kwargs: Any) -> QuerySet[User]:
        """Those with a role; superusers where nobody else can act."""
        found = publishers(task_state.workflow_state.content_object)
        if (user := kwargs.get("user")) is not None:
            found = found.exclude(pk=user.pk)
        in_a_role = found.filter(is_superuser=False)
        return in_a_role if in_a_role.exists() else found


tell_reviewers = ReviewNotifier()
