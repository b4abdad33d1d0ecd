"""What stands around every page: the site's name and mark, navigation and foot."""

from typing import Any

from delivery.documents import published


def furniture() -> dict[str, Any]:
    """Two queries, whatever the site holds."""
    found = dict(_read("site").union(_read("page").filter(path="/"), all=True))
    home = found.get("page", {})
    return {
        "site": found.get("site", {}),
        "logo": home.get("logo"),
        "wordmark": home.get("wordmark", ""),
        "navigation": navigation(),
    }


def _read(kind: str) -> Any:
    """Not two kinds in one condition: SQLite would go through all documents for it."""
    return published(kind).values_list("kind", "payload")


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
