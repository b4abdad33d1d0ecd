"""What belongs to a research branch: publications, products and talks, from documents alone."""

from __future__ import annotations

from typing import Any

from delivery.documents import published
from delivery.models import DocumentLink, PublishedDocumentQuerySet

LIMIT = 10


def belongings(branch: str) -> dict[str, Any]:
    """The newest of each kind that names the branch: a fixed number of queries."""
    works = published("publication").linking_to(branch, "branch")
    products = published("product").linking_to(branch, "branch").listed()
    return {
        "publications": newest(works.listed(), LIMIT, f"/publications/?branch={branch}"),
        "products": newest(products, LIMIT, f"/products/?branch={branch}"),
        "talks": newest(talks_about_works_of(branch)),
    }


def talks_about_works_of(branch: str) -> PublishedDocumentQuerySet:
    """Talks that name a paper which names the branch; what is withdrawn names nothing."""
    papers = DocumentLink.objects.filter(target=branch, relation="branch").values("document_id")
    named = DocumentLink.objects.filter(relation="paper", target__in=papers)
    return published("talk").filter(id__in=named.values("document_id"))


def newest(
    found: PublishedDocumentQuerySet, limit: int | None = None, address: str = ""
) -> dict[str, Any]:
    """The first few payloads, and where the others are if there are any; without a limit, all."""
    rows = found.newest().values_list("payload", flat=True)
    payloads = list(rows if limit is None else rows[: limit + 1])
    has_more = limit is not None and len(payloads) > limit
    return {"shown": payloads[:limit], "more": address if has_more else ""}
