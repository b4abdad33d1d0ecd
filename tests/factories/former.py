"""Pages whose addresses change."""

from typing import Any

from delivery.former import Found

GONE = Found(is_gone=True)


def renamed(page: Any, slug: str) -> Any:
    """Its address is another now."""
    page = type(page).objects.get(pk=page.pk)
    page.slug = slug
    page.save_revision().publish()
    return page
