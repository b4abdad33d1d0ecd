"""What stands around every page: the site's name and mark, navigation and foot."""

from typing import Any

from django.db.models import Q

from delivery.documents import published


def furniture() -> dict[str, Any]:
    """Two queries, whatever the site holds."""
    found = {
        document.kind: document.payload
        for document in published().filter(Q(kind="site") | Q(path="/"))
    }
    home = found.get("page", {})
    return {
        "site": found.get("site", {}),
        "logo": home.get("logo"),
        "wordmark": home.get("wordmark", ""),
        "navigation": navigation(),
    }


def navigation() -> list[dict[str, str]]:
    """The pages right below the home page that are shown in menus, in the tree's order."""
    shown = published().exclude(menu_order="").order_by("menu_order").values_list("title", "path")
    return [
        {"title": title, "url": path}
        for title, path in shown
        if path and path.count("/") == 2  # "/research/" and not "/research/branch/"
    ]
