"""The panel on the editor's first screen that says which legal page is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.permissions import policy_registry

from pages.legal.findings import Shortcoming, shortcomings
from pages.models import SiteDetails


class LegalPagesPanel(Component):
    """For those who may change the site's details, and only while something is to be mended."""

    name = "legal_pages"
    template_name = "pages/admin/legal_panel.html"
    order = 100

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> str:
        user = (parent_context or {})["request"].user
        policy = policy_registry.get_by_type(SiteDetails)
        if not policy.user_has_permission(user, "change") or not (found := shortcomings()):
            return ""
        return str(super().render_html({"user": user, "found": found}))

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["user"]
        return {"rows": [_row(each, user) for each in parent_context["found"]]}


def _row(shortcoming: Shortcoming, user: AbstractBaseUser) -> dict[str, str]:
    """What is wrong, and the way to mend it."""
    address, label = _remedy(shortcoming, user)
    return {"words": shortcoming.words, "address": address, "label": label}


def _remedy(shortcoming: Shortcoming, user: AbstractBaseUser) -> tuple[str, str]:
    page = shortcoming.page
    if page is not None and page.permissions_for_user(user).can_edit():
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return edit, _("Edit “%(title)s”") % {"title": page.title}
    details = reverse("wagtailsettings:edit", args=["pages", "sitedetails", shortcoming.site.pk])
    return details, _("Choose a page")
