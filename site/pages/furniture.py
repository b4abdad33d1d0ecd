"""What stands around every page: the site's name and mark, navigation and foot."""

from typing import Any

from django.db.models import QuerySet

from delivery.documents import published
from delivery.models import PublishedDocument

READ = ("kind", "path", "source_model", "payload")


def furniture() -> dict[str, Any]:
    """Two queries, whatever the site holds."""
    return furnished("/")[1]


def furnished(path: str) -> tuple[PublishedDocument | None, dict[str, Any]]:
    """The document at an address, if there is one, and what stands around it: two queries."""
    documents = {document.path: document for document in _at(path)}
    home = _payload(documents.get("/"))
    return documents.get(path), {
        "site": _payload(documents.get(None)),
        "logo": home.get("logo"),
        "wordmark": home.get("wordmark", ""),
        "navigation": navigation(),
    }


def _at(path: str) -> QuerySet[PublishedDocument]:
    """What is there, the home page, and the details of the site, which have no address.

    Not in one condition: SQLite would go through all documents for it.
    """
    site = published("site").only(*READ)
    return site.union(published().filter(path__in=("/", path)).only(*READ), all=True)


def _payload(document: PublishedDocument | None) -> dict[str, Any]:
    return document.payload if document else {}


def navigation() -> list[dict[str, str]]:
    """The pages right below the home page that are shown in menus, in the tree's order."""
    shown = (
        published().filter(menu_order__gt="").order_by("menu_order").values_list("title", "path")
    )
    return [
        {"title": title, "url": path}
        for title, path in shown
        if path and path.count("/") == 2  # "/research/" and not "/research/branch/"
    ]
