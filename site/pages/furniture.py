"""What stands around every page: the site's name and mark, navigation and foot."""

from typing import Any

from delivery.stretches import Drawn, in_menus, placed


def furniture() -> dict[str, Any]:
    """Two queries, whatever the site holds."""
    return furnished("/")[1]


def furnished(path: str) -> tuple[Drawn | None, dict[str, Any]]:
    """What is drawn at an address, if there is something, and what stands around it: two queries.

    The details of the site are a document without an address.
    """
    found = placed("site", "/", path)
    home = _payload(found.get("/"))
    return found.get(path), {
        "site": _payload(found.get(None)),
        "logo": home.get("logo"),
        "wordmark": home.get("wordmark", ""),
        "navigation": navigation(),
    }


def _payload(drawn: Drawn | None) -> dict[str, Any]:
    return drawn.payload if drawn else {}


def navigation() -> list[dict[str, str]]:
    """The pages right below the home page that are shown in menus."""
    return [
        {"title": title, "url": path}
        for title, path in in_menus()
        if path and path.count("/") == 2  # "/research/" and not "/research/branch/"
    ]
