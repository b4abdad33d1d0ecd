"""Lists of documents with filters: what is asked for in the address, and what can be."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models.functions import Substr
from django.http import HttpRequest

from delivery.documents import published
from delivery.models import PublishedDocumentQuerySet
from pages.paging import page_of
from publications.printing import LABELS

YEAR = re.compile(r"[0-9]{4}")


def publications(request: HttpRequest) -> dict[str, Any]:
    """Our works, the newest first, and the filters of their list."""
    listed = published("publication").listed()
    found = _in_year(_in_branch(_of_type(listed, request), request), request)
    return {
        "works": page_of(found.newest().values_list("payload", flat=True), request),
        "types": _types(listed),
        "years": _years(listed),
        "branches": _branches(),
        **_asked(request, "type", "year", "branch"),
    }


def products(request: HttpRequest) -> dict[str, Any]:
    """What we give away, the newest first, and the filters of its list."""
    listed = published("product").listed()
    found = _in_branch(_of_type(listed, request), request)
    return {
        "products": page_of(found.newest().values_list("payload", flat=True), request),
        "types": _types(listed),
        "branches": _branches(),
        **_asked(request, "type", "branch"),
    }


def _asked(request: HttpRequest, *names: str) -> dict[str, Any]:
    """The filters that are set, and as they stand in an address; an empty one filters nothing."""
    asked = {name: value for name in names if (value := request.GET.get(name, ""))}
    return {"asked": asked, "query": urlencode(asked)}


def _of_type(found: PublishedDocumentQuerySet, request: HttpRequest) -> PublishedDocumentQuerySet:
    wanted = request.GET.get("type", "")
    if not wanted:
        return found
    return found.having("type", wanted) if wanted in LABELS else found.none()


def _in_year(found: PublishedDocumentQuerySet, request: HttpRequest) -> PublishedDocumentQuerySet:
    wanted = request.GET.get("year", "")
    if not wanted:
        return found
    return found.filter(sort_key__startswith=wanted) if YEAR.fullmatch(wanted) else found.none()


def _in_branch(found: PublishedDocumentQuerySet, request: HttpRequest) -> PublishedDocumentQuerySet:
    wanted = request.GET.get("branch", "")
    if not wanted:
        return found
    try:
        return found.linking_to(UUID(wanted), "branch")
    except ValueError:
        return found.none()


def _types(listed: PublishedDocumentQuerySet) -> list[str]:
    return list(listed.order_by("payload__type").values_list("payload__type", flat=True).distinct())


def _years(listed: PublishedDocumentQuerySet) -> list[str]:
    years = listed.exclude(sort_key="").annotate(year=Substr("sort_key", 1, 4))
    return list(years.order_by("-year").values_list("year", flat=True).distinct())


def _branches() -> list[Any]:
    return list(published("research-branch").in_order().values("id", "title"))
