"""What belongs to a research branch: publications, products and talks, from documents alone."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from delivery.documents import published
from delivery.models import PublishedDocumentQuerySet

LIMIT = 10


def belongings(branch: str) -> dict[str, Any]:
    """The newest of each kind that names the branch: a fixed number of queries."""
    works = published("publication").linking_to(branch, "branch")
    return {
        "publications": newest(works.listed()),
        "products": newest(published("product").linking_to(branch, "branch").listed()),
        "talks": newest(talks_about(works.values_list("id", flat=True))),
    }


def talks_about(papers: Any) -> PublishedDocumentQuerySet:
    """Talks that name one of these papers."""
    about: list[UUID] = list(papers)
    return published("talk").filter(links__relation="paper", links__target__in=about).distinct()


def newest(found: PublishedDocumentQuerySet) -> dict[str, Any]:
    """The first few payloads, and whether there are more."""
    payloads = list(found.newest().values_list("payload", flat=True)[: LIMIT + 1])
    return {"shown": payloads[:LIMIT], "has_more": len(payloads) > LIMIT}
