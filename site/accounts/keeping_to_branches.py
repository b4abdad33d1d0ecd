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
from wagtail.models import Page
from wagtail.permissions import policy_registry

from accounts.reach import OF_BRANCHES, is_bound
from pages.permitted import within_reach

VIEWS = {
    f"wagtailsnippets_{model._meta.label_lower.replace('.', '_')}": model for model in OF_BRANCHES
}
KINDS = {model._meta.label_lower: model for model in OF_BRANCHES}
# Reports that name the drafts of everybody.
REPORTS = (
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_pages:type_use",
)
OF_EVERYBODY = frozenset(f"{name}{ending}" for name in REPORTS for ending in ("", "_results"))
# How Wagtail's addresses name pages, and the views that are told them after a question mark.
PAGE_KEYS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
ASKS_FOR_PAGES = ("wagtail_bulk_action", "wagtailadmin_choose_page_chosen_multiple")
ALL = "all"  # of a list: more than what is one's own


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
        if match is None or not is_bound(request.user) or _is_allowed(request, match):
            return None
        refused: HttpResponse = permission_denied(request)
        return refused


def _is_allowed(request: HttpRequest, match: ResolverMatch) -> bool:
    if match.view_name in OF_EVERYBODY:
        return False
    model, keys = _asked_for(request, match)
    if model is not None:
        return all(_is_within_reach(request.user, model, key) for key in keys)
    return _are_pages_within_reach(request.user, _pages_asked_for(request, match))


def _asked_for(request: HttpRequest, match: ResolverMatch) -> tuple[type[Model] | None, list[str]]:
    """The kind and the keys of the entries that a view is about."""
    if match.view_name == "wagtail_bulk_action":
        label = f"{match.kwargs['app_label']}.{match.kwargs['model_name']}"
        return KINDS.get(label.lower()), request.GET.getlist("id")
    key = match.kwargs.get("pk")
    return VIEWS.get(match.namespace), [] if key is None else [str(key)]


def _pages_asked_for(request: HttpRequest, match: ResolverMatch) -> set[str]:
    keys = {str(match.kwargs[name]) for name in PAGE_KEYS if name in match.kwargs}
    is_about_pages = match.kwargs.get("model_name", "page") == "page"
    if match.view_name in ASKS_FOR_PAGES and is_about_pages:
        keys |= set(request.GET.getlist("id"))
    return keys


def _are_pages_within_reach(user: Any, keys: set[str]) -> bool:
    """Public pages are; of drafts, those in one's own part of the tree."""
    if not keys:
        return True
    if ALL in keys:
        return False
    drafts = Page.objects.filter(pk__in=filter(str.isdigit, keys), live=False)
    own = policy_registry.get_by_type(Page).explorable_instances(user)
    return not drafts.exclude(pk__in=own.values("pk")).exists()


def _is_within_reach(user: Any, model: type[Model], key: str) -> bool:
    """What is not there is for the view to say."""
    if key == ALL:
        return False
    if not (key := unquote(key)).isdigit():
        return True
    is_there = model._default_manager.filter(pk=key).exists()
    return not is_there or within_reach(model, user).filter(pk=key).exists()
