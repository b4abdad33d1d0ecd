"""The events in the admin: workshops as a list, and the talks of those that are public."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.admin import SimpleListFilter
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin

from events.models import Talk, WorkshopPage


class WorkshopFilterSet(WagtailFilterSet):
    class Meta:
        model = WorkshopPage
        fields = {"event_type": ["exact"], "mode": ["exact"], "live": ["exact"]}


def type_in_words(page: WorkshopPage) -> str:
    return str(page.get_event_type_display())


def place_in_words(page: WorkshopPage) -> str:
    return page.place or str(page.get_mode_display())


class WorkshopListing(PageListingViewSet):
    model = WorkshopPage
    icon = "date"
    menu_label = _("Events")
    menu_name = "workshops"
    menu_order = 10
    name = "workshops"
    url_prefix = "workshops"
    list_display = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("type", label=_("Type"), accessor=type_in_words, sort_key="event_type"),
        DateColumn("start_date", label=_("First day"), sort_key="start_date"),
        DateColumn("end_date", label=_("Last day"), sort_key="end_date"),
        Column("place", label=_("Place"), accessor=place_in_words, sort_key="place"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
    filterset_class = WorkshopFilterSet
    list_export = ["title", "event_type", "start_date", "end_date", "time_zone", "place", "live"]
    ordering = ["-start_date", "pk"]


class ReadOnly(PermissionHelper):
    """Whoever edits the site may look; nobody writes what is derived."""

    def user_can_list(self, user: Any) -> bool:
        return bool(user.has_perm("wagtailadmin.access_admin"))

    def user_can_inspect_obj(self, user: Any, obj: Talk) -> bool:
        return self.user_can_list(user)

    def user_can_create(self, user: AbstractBaseUser) -> bool:
        return False

    def user_can_edit_obj(self, user: AbstractBaseUser, obj: Talk) -> bool:
        return False

    def user_can_delete_obj(self, user: AbstractBaseUser, obj: Talk) -> bool:
        return False


class EventFilter(SimpleListFilter):
    """By event. A plain foreign key as a filter would ask for Django's own admin."""

    title = _("event")
    parameter_name = "event"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        pages = WorkshopPage.objects.filter(talks__isnull=False).distinct()
        found = pages.order_by("-start_date", "pk").values_list("pk", "title")
        return [(str(pk), title) for pk, title in found]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Talk]) -> QuerySet[Talk]:
        wanted = self.value() or ""
        return queryset.filter(page_id=int(wanted)) if wanted.isdecimal() else queryset


class TalkAdmin(ModelAdmin):
    """Talks change where they stand: in the schedule of their event."""

    model = Talk
    permission_helper_class = ReadOnly
    menu_label = _("Talks")
    menu_icon = "list-ul"
    menu_order = 20
    list_display = ["title", "event", "start", "people"]
    list_filter = [EventFilter]
    list_export = ["title", "event", "start", "people"]
    list_select_related = ["page"]
    list_per_page = 50
    search_fields = ["title", "people", "page__title"]
    ordering = ["-page__start_date", "page", "order", "pk"]
    inspect_view_enabled = True
    inspect_view_fields = ["title", "page", "people", "starts_at", "ends_at"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Talk]:
        return super().get_queryset(request).defer("page__schedule", "page__body")

    def event(self, talk: Talk) -> str:
        return talk.page.title

    event.short_description = _("Event")  # type: ignore[attr-defined]
    event.admin_order_field = "page__title"  # type: ignore[attr-defined]

    def start(self, talk: Talk) -> str:
        """By the clocks of its event."""
        if talk.starts_at is None:
            return "–"
        zone = talk.page.zone or ZoneInfo("UTC")
        return f"{date_format(talk.starts_at.astimezone(zone), 'j F Y, H:i')} ({zone.key})"

    start.short_description = _("Start, where it takes place")  # type: ignore[attr-defined]
    start.admin_order_field = "starts_at"  # type: ignore[attr-defined]


viewsets: list[Any] = [WorkshopListing("workshops")]
modeladmins: list[Any] = [TalkAdmin]
