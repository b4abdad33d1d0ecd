"""Someone whose rights end at a branch opens nothing of another.

Wagtail asks for the single entry in some of its views of entries, and in others for the right on
their kind alone. So it is asked here, before any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.admin.utils import unquote
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch
from wagtail.admin.auth import permission_denied

from accounts.reach import OF_BRANCHES, is_bound
from pages.permitted import within_reach

VIEWS = {
    f"wagtailsnippets_{model._meta.label_lower.replace('.', '_')}": model for model in OF_BRANCHES
}
# Reports that name the drafts of everybody.
REPORTS = ("site_history", "workflow", "workflow_tasks")
OF_EVERYBODY = frozenset(
    f"wagtailadmin_reports:{name}{ending}" for name in REPORTS for ending in ("", "_results")
)


class KeepToBranches:
    """Refuses what is of another branch, whatever view would show it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not request.path.startswith("/admin/") or not request.user.is_authenticated:
            return None
        match = request.resolver_match
        if match is None or _is_allowed(request.user, match, kwargs.get("pk")):
            return None
        refused: HttpResponse = permission_denied(request)
        return refused


def _is_allowed(user: Any, match: ResolverMatch, key: Any) -> bool:
    model = VIEWS.get(match.namespace)
    is_concerned = match.view_name in OF_EVERYBODY or (model is not None and key is not None)
    if not is_concerned or not is_bound(user):
        return True
    return model is not None and _is_within_reach(user, model, key)


def _is_within_reach(user: Any, model: type[Model], key: Any) -> bool:
    """What is not there is for the view to say."""
    thing = model._default_manager.filter(pk=unquote(str(key))).first()
    return thing is None or within_reach(model, user).filter(pk=thing.pk).exists()
