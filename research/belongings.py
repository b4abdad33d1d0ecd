"""What belongs to a research branch: publications, products and talks, from documents alone."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from delivery.documents import published
from delivery.models import DocumentLink, PublishedDocumentQuerySet

LIMIT = 10


def belongings(branch: str) -> dict[str, Any]:
    """The newest of each kind, ready to print. Two queries."""
    works = published("publication").linking_to(branch, "branch").listed().newest()
    found: dict[str, list[Any]] = {"publication": [], "product": [], "talk": []}
    for rows in (works[: LIMIT + 1], _products_and_talks(branch)):
        for kind, payload in rows.values_list("kind", "payload"):
            found[kind].append(_entry(payload))
    return {
        "publications": _first(found["publication"], f"/publications/?branch={branch}"),
        "products": _first(found["product"], f"/products/?branch={branch}"),
        "talks": {"shown": found["talk"], "more": ""},
    }


def _products_and_talks(branch: str) -> PublishedDocumentQuerySet:
    """Products of the branch, and talks on its papers; what is withdrawn names nothing."""
    of_branch = Q(target=branch, relation="branch")
    papers = DocumentLink.objects.filter(of_branch).values("document_id")
    named = DocumentLink.objects.filter(of_branch | Q(relation="paper", target__in=papers))
    found = published("product", "talk").filter(id__in=named.values("document_id"))
    return found.listed().newest()


def _entry(payload: dict[str, Any]) -> dict[str, str]:
    """Its title and address, where it appeared or was held, and a date or none."""
    where = payload.get("event") or payload.get("venue") or {}
    return {
        "title": payload["title"],
        "url": payload["url"],
        "where": where.get("title") or where.get("name") or "",
        "when": (payload.get("issued") or payload.get("start") or "")[:10],
    }


def _first(entries: list[dict[str, str]], address: str) -> dict[str, Any]:
    """The first few, and where the others are if there are any."""
    return {"shown": entries[:LIMIT], "more": address if len(entries) > LIMIT else ""}
