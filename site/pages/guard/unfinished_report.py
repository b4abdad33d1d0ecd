"""The report of unfinished content: everything whose last draft has findings, and files."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import Case, CharField, Exists, Model, OuterRef, Q, QuerySet, When
from django.db.models.functions import Cast
from django.urls import URLPattern, path, reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from delivery.documents import deliverable_models, mentioned_models, published
from pages.models import NotReady, Overruling
from pages.models.publishable import Publishable
from pages.models.worded import Worded

EDIT_ADDRESS = attrgetter("edit_address")
MAY_EDIT = ["add", "change", "publish"]
IN_PANEL = 5


def visible_to(user: Any, model: type[Model]) -> QuerySet[Any]:
    """The rows about what someone may edit."""
    reached = Q(page__in=_reached(Page, user).values("pk"))
    for each in _beside_pages():
        keys = _reached(each, user).annotate(key=Cast("pk", CharField(max_length=40)))
        reached |= Q(source_model=each._meta.label, source_pk__in=keys.values("key"))
    return model._default_manager.filter(reached)


def _reached(model: type[Model], user: Any) -> QuerySet[Any]:
    policy = policy_registry.get_by_type(model)
    found: QuerySet[Any] = policy.instances_user_has_any_permission_for(user, MAY_EDIT)
    return found


def _beside_pages() -> list[type[Model]]:
    """Snippets, details and files."""
    return [
        model
        for model in deliverable_models()
        if issubclass(model, Publishable | Worded) and not issubclass(model, Page)
    ]


def kinds() -> list[tuple[str, str]]:
    """The models that something can be unfinished in, as people call them."""
    found = [model for model in deliverable_models() if issubclass(model, Publishable | Worded)]
    return [(model._meta.label, str(capfirst(model._meta.verbose_name))) for model in found]


class Filters(WagtailFilterSet):
    """By kind, by who edited last, and by whether it stops a publish."""

    source_model = django_filters.ChoiceFilter(label=_("Kind"), choices=kinds)
    editor = django_filters.ModelChoiceFilter(
        label=_("Last edited by"),
        queryset=lambda request: get_user_model().objects.filter(
            pk__in=visible_to(request.user, NotReady).values("editor")
        ),
    )
    stops = django_filters.BooleanFilter(label=_("Stops publishing"), method="stopping")

    class Meta:
        model = NotReady
        fields = ["source_model", "editor", "stops"]

    def stopping(self, rows: QuerySet, name: str, value: bool) -> QuerySet:
        return rows.filter(stops__gt=0) if value else rows.filter(stops=0)


def _yes_no(row: Any) -> str | Promise:
    return _("Yes") if row.is_public else _("No")


class FindingsColumn(Column):
    """What was found, the first few in words."""

    cell_template_name = "pages/admin/unfinished_cell.html"


class UnfinishedReport(ReportView):
    """Everything whose last draft has findings, what stops a publish first."""

    model = NotReady
    page_title = _("Unfinished content")
    header_icon = "warning"
    filterset_class = Filters
    index_url_name = "unfinished_report"
    index_results_url_name = "unfinished_report_results"
    default_ordering = "-stops"
    columns = [
        TitleColumn(
            "title", label=_("Title"), get_url=attrgetter("edit_address"), sort_key="title"
        ),
        Column("kind", label=_("Kind"), sort_key="source_model"),
        FindingsColumn("told", label=_("What is unfinished"), sort_key="stops"),
        Column("is_public", label=_("Visitors see it"), accessor=_yes_no),
        Column("editor", label=_("Last edited by"), sort_key="editor"),
        DateColumn("edited_at", label=_("Last edited"), sort_key="edited_at"),
    ]
    list_export = ["title", "kind", "stops", "warns", "in_words", "editor", "edited_at"]
    export_headings = {"kind": _("Kind"), "in_words": _("What is unfinished")}

    def get_base_queryset(self) -> QuerySet[NotReady]:
        return _annotated(visible_to(self.request.user, NotReady))

    def get_queryset(self) -> QuerySet[NotReady]:
        return self.order_queryset(self.get_base_queryset())


def _annotated(rows: QuerySet[NotReady]) -> QuerySet[NotReady]:
    """With whether visitors see it: a document of its own, or of a file one that names it."""
    has_document = Exists(published().filter(id=OuterRef("target")))
    shows_it = Exists(published().filter(links__target=OuterRef("target")))
    files = [model._meta.label for model in mentioned_models()]
    is_public = Case(When(source_model__in=files, then=shows_it), default=has_document)
    return rows.annotate(is_public=is_public).select_related("editor")


class OverruledReport(ReportView):
    """What was overruled, by whom and why, the last first."""

    model = Overruling
    page_title = _("Overruled findings")
    header_icon = "tick-inverse"
    index_url_name = "overruled_report"
    index_results_url_name = "overruled_report_results"
    default_ordering = "-at"
    columns = [
        TitleColumn(
            "title", label=_("Title"), get_url=attrgetter("edit_address"), sort_key="title"
        ),
        Column("place", label=_("Place")),
        Column("message", label=_("What was found"), classname="in-words"),
        Column("reason", label=_("Reason"), classname="in-words"),
        Column("editor", label=_("Overruled by"), sort_key="editor"),
        DateColumn("at", label=_("When"), sort_key="at"),
    ]
    list_export = ["title", "place", "message", "reason", "editor", "at"]

    def get_base_queryset(self) -> QuerySet[Overruling]:
        return visible_to(self.request.user, Overruling).select_related("editor")

    def get_queryset(self) -> QuerySet[Overruling]:
        return self.order_queryset(self.get_base_queryset())


def report_item() -> MenuItem:
    address = reverse("unfinished_report")
    return MenuItem(_("Unfinished content"), address, icon_name="warning", order=50)


def overruled_item() -> MenuItem:
    address = reverse("overruled_report")
    return MenuItem(_("Overruled findings"), address, icon_name="tick-inverse", order=860)


urls: list[URLPattern] = [
    path("reports/overruled/", OverruledReport.as_view(), name="overruled_report"),
    path(
        "reports/overruled/results/",
        OverruledReport.as_view(results_only=True),
        name="overruled_report_results",
    ),
    path("reports/unfinished/", UnfinishedReport.as_view(), name="unfinished_report"),
    path(
        "reports/unfinished/results/",
        UnfinishedReport.as_view(results_only=True),
        name="unfinished_report_results",
    ),
]
