"""What belongs to a research branch: publications, products and talks, from documents alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from delivery.documents import published
from delivery.models import PublishedDocumentQuerySet

LIMIT = 10


def belongings(branch: str) -> dict[str, Any]:
    """The newest of each kind that names the branch: a fixed number of queries."""
    works = published("publication").linking_to(branch, "branch")
    products = published("product").linking_to(branch, "branch").listed()
    return {
        "publications": newest(works.listed(), LIMIT, f"/publications/?branch={branch}"),
        "products": newest(products, LIMIT, f"/products/?branch={branch}"),
        "talks": newest(talks_about(works.values_list("id", flat=True))),
    }


def talks_about(papers: Iterable[UUID]) -> PublishedDocumentQuerySet:
    """Talks that name one of these papers."""
    about = list(papers)
    return published("talk").filter(links__relation="paper", links__target__in=about).distinct()


def newest(
    found: PublishedDocumentQuerySet, limit: int | None = None, address: str = ""
) -> dict[str, Any]:
    """The first few payloads, and where the others are if there are any; without a limit, all."""
    rows = found.newest().values_list("payload", flat=True)
    payloads = list(rows if limit is None else rows[: limit + 1])
    has_more = limit is not None and len(payloads) > limit
    return {"shown": payloads[:limit], "more": address if has_more else ""}
