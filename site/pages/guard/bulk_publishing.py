"""Publishing many pages at once: each by itself, so that one that is refused holds up no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from pages.guard.refusals import told


class PublishEach(PublishBulkAction):
    """Says of each page that was refused why; the others are published."""

    def get_execution_context(self) -> dict[str, Any]:
        return {**super().get_execution_context(), "request": self.request}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Page],
        include_descendants: bool = False,
        user: Any = None,
        request: HttpRequest | None = None,
        **kwargs: Any,
    ) -> tuple[int, int]:
        """How many of those chosen were published, and how many below them."""
        chosen = below = 0
        for page in objects:
            chosen += _is_published(page, user, request)
            if include_descendants:
                drafts = list(_drafts_below(page, user))
                below += sum(_is_published(each, user, request) for each in drafts)
        return chosen, below

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        if not num_parent_objects + num_child_objects:
            return None
        return str(super().get_success_message(num_parent_objects, num_child_objects))


def _drafts_below(page: Page, user: Any) -> Iterator[Page]:
    for each in page.get_descendants().not_live().specific().iterator():
        if user is None or each.permissions_for_user(user).can_publish():
            yield each


def _is_published(page: Page, user: Any, request: HttpRequest | None) -> bool:
    try:
        with transaction.atomic():
            revision = page.get_latest_revision() or page.specific.save_revision(user=user)
            revision.publish(user=user)
    except ValidationError as error:
        if request is None:
            raise
        messages.error(request, told(error))
        return False
    return True
