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
    return reverse("wagtailsettings:edit", args=_of_a_site(model, key))


def _of_a_site(model: Any, key: str) -> list[Any]:
    """The details of a site are found by the site's key, which may not be their own."""
    site = model._base_manager.filter(pk=key).values_list("site", flat=True).first()
    return [model._meta.app_label, model._meta.model_name, site or key]
