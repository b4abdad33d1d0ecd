"""What the search page prints around its results."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy

from pages.search.results import LONGEST, Found, Result

SHOWN = 20
KINDS = {
    "page": gettext_lazy("Pages"),
    "research-branch": gettext_lazy("Research branches"),
    "publication": gettext_lazy("Publications"),
    "product": gettext_lazy("Products"),
    "person": gettext_lazy("People"),
    "event": gettext_lazy("Events"),
    "talk": gettext_lazy("Talks"),
}


def search_page(found: Found, results: Page[Result], request: HttpRequest) -> dict[str, Any]:
    """The results, the kinds to narrow them by, and what may have been meant."""
    query = request.GET.get("q", "")[:LONGEST]
    meant = found.meant() if results.number == 1 else None
    is_shown_instead = meant is not None and not found.total
    return {
        "query": query.replace("\x00", "").strip(),
        "kind": found.kind,
        "total": found.total,
        "results": results,
        "kinds": _kinds(found, query),
        "kind_label": KINDS.get(found.kind, ""),
        "kept": urlencode(_asked(query, found.kind)),
        "meant": _as_link(meant) if meant else None,
        "instead": meant[:SHOWN] if meant and is_shown_instead else [],
        "everything": f"?{urlencode(_asked(query))}",
    }


def _as_link(meant: Found) -> dict[str, Any]:
    address = urlencode(_asked(meant.words, meant.kind))
    return {"words": meant.words, "url": f"?{address}", "count": meant.count()}


def _kinds(found: Found, query: str) -> list[dict[str, Any]]:
    """All kinds together and each one that was found; nothing to choose if there is only one."""
    if len(found.counts) < 2 and not found.kind:
        return []
    counts = {"": found.total, **found.counts}
    if found.kind:
        counts.setdefault(found.kind, 0)
    return [
        {
            "label": KINDS.get(kind) or gettext("Everything"),
            "count": count,
            "url": f"?{urlencode(_asked(query, kind))}",
            "is_shown": kind == found.kind,
        }
        for kind, count in counts.items()
    ]


def _asked(query: str, kind: str = "") -> dict[str, str]:
    return {"q": query, **({"kind": kind} if kind else {})}
