"""How editors find and list research branches."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.pages import PageListingViewSet

from research.models import ResearchBranchPage


class BranchFilterSet(WagtailFilterSet):
    application = CharFilter(label=_("Application field"), method="applied_to")

    class Meta:
        model = ResearchBranchPage
        fields = {"live": ["exact"]}

    def applied_to(self, found: Any, name: str, wanted: str) -> Any:
        named = [
            branch.pk
            for branch in found
            if wanted.casefold() in branch.application_names().casefold()
        ]
        return found.filter(pk__in=named)


class BranchListing(PageListingViewSet):
    """All branches, in the order in which the site shows them."""

    model = ResearchBranchPage
    icon = "folder-open-inverse"
    menu_label = _("Research branches")
    menu_name = "research-branches"
    url_prefix = "research-branches"
    list_display = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("application_names", label=_("Application fields")),
        DateColumn(
            "latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at"
        ),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    filterset_class = BranchFilterSet
    list_export = ["title", "application_names", "summary", "live"]
    ordering = ["path"]


viewsets: list[Any] = [BranchListing("research_branches")]
modeladmins: list[Any] = []
