"""What stands around every page: the site's name, navigation and foot."""

from typing import Any

from delivery.documents import published


def furniture() -> dict[str, Any]:
    """Two queries, whatever the site holds."""
    site = published("site").in_order().first()
    return {"site": site.payload if site else {}, "navigation": navigation()}


def navigation() -> list[dict[str, str]]:
    """The pages right below the home page that are shown in menus, in the tree's order."""
    shown = published().exclude(menu_order="").order_by("menu_order").values_list("title", "path")
    return [
        {"title": title, "url": path}
        for title, path in shown
        if path and path.count("/") == 2  # "/research/" and not "/research/branch/"
    ]
