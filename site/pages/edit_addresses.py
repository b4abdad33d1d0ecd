"""Where things are edited in the admin, by their model and key."""

from typing import Any

from django.urls import reverse
from wagtail.models import Page


def edit_address(model: Any, key: str) -> str:
    """Where a page, a snippet, a file or the details of the site are mended."""
    if issubclass(model, Page):
        return reverse("wagtailadmin_pages:edit", args=[key])
    if hasattr(model, "edit_view"):
        return reverse(model.edit_view, args=[key])
    if hasattr(model, "snippet_viewset"):
        return reverse(model.snippet_viewset.get_url_name("edit"), args=[key])
    return reverse(
        "wagtailsettings:edit", args=[model._meta.app_label, model._meta.model_name, key]
    )
