"""Whom the lists of pages name to filter by: those who wrote or locked what one may see.

Wagtail's filters name everybody who ever did, whoever asks. The list of a workflow's pages has the
explorer's filters, so that these are told once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.views.reports.locked_pages import LockedPagesReportFilterSet
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import policy_registry

from pages.models import User

Named = Callable[[HttpRequest], QuerySet[User]]


def name_those_of_what_one_sees() -> None:
    _name(PageFilterSet, "owner", _whom("owner"))
    _name(PageFilterSet, "edited_by", _editors)
    _name(LockedPagesReportFilterSet, "locked_by", _whom("locked_by"))


def _name(filters: Any, name: str, whom: Named) -> None:
    filters.base_filters[name].queryset = whom


def _whom(relation: str) -> Named:
    return lambda request: _people(_seen(request).values(relation))


def _editors(request: HttpRequest) -> QuerySet[User]:
    edits = PageLogEntry.objects.filter(action="wagtail.edit", page__in=_seen(request).values("pk"))
    return _people(edits.order_by().values("user"))


def _people(keys: Any) -> QuerySet[User]:
    return User.objects.filter(pk__in=keys).order_by("email")


def _seen(request: HttpRequest) -> QuerySet[Page]:
    pages: QuerySet[Page] = policy_registry.get_by_type(Page).explorable_instances(request.user)
    return pages.order_by()
