"""How editors find, write and publish publications, products and venues."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ModelMultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail_modeladmin.options import ModelAdmin

from pages.guard.live_findings import Snippets
from pages.permitted import PublicSnippetChooser, choosable, within_reach
from publications.forms import PublicationForm, WorkForm
from publications.models import Authorship, Product, Publication, Venue
from publications.panels import AuthorsPanel
from research.models import ResearchBranchPage


def authors_in_short(publication: Any) -> str:
    """“Sugandha Doda et al.”: whom a list names."""
    if publication.author_count > 1:
        return gettext("%(name)s et al.") % {"name": publication.first_author}
    return publication.first_author or ""


def offered_branches(request: HttpRequest) -> QuerySet[ResearchBranchPage]:
    return choosable(ResearchBranchPage, request.user)


class WorkFilterSet(WagtailFilterSet):
    """Narrows a list to branches; those in draft are named to their own editors alone."""

    branches = ModelMultipleChoiceFilter(
        queryset=offered_branches, widget=forms.CheckboxSelectMultiple, label=_("Research branches")
    )


class PublicationFilterSet(WorkFilterSet):
    class Meta:
        model = Publication
        fields = ["live", "origin", "type", "branches", "is_featured"]


class ProductFilterSet(WorkFilterSet):
    class Meta:
        model = Product
        fields = ["live", "type", "branches"]


class PublicationViewSet(Snippets):
    """Papers, books, theses, reports."""

    model = Publication
    icon = "doc-full"
    menu_label = _("Publications")
    menu_name = "publications"
    list_display = [
        "title",
        Column("authors", label=_("Authors"), accessor=authors_in_short),
        Column("issued", label=_("Published"), sort_key="issued"),
        Column("venue", label=_("Venue"), sort_key="venue__name"),
        Column("origin", label=_("Origin"), accessor="origin", sort_key="origin"),
        BooleanColumn("live", label=_("Live"), sort_key="live"),
    ]
    filterset_class = PublicationFilterSet
    list_per_page = 50
    search_backend_name = None
    search_fields = ["title", "doi", "authorships__name"]
    ordering = ["-issued", "title", "pk"]
    chooser_viewset_class = PublicSnippetChooser

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("title"),
                    FieldRowPanel([FieldPanel("type"), FieldPanel("issued")]),
                    AuthorsPanel(
                        heading=_("Authors"),
                        label=_("author"),
                        help_text=_("In the order of the work. Drag a row to move it."),
                    ),
                    FieldPanel("summary"),
                    FieldPanel("abstract"),
                    FieldPanel("keywords"),
                ],
                heading=_("The work"),
            ),
            ObjectList(
                [
                    FieldPanel("venue"),
                    FieldRowPanel([FieldPanel("volume"), FieldPanel("issue")]),
                    FieldRowPanel(
                        [
                            FieldPanel("pages"),
                            FieldPanel("article_number"),
                            FieldPanel("number_of_pages"),
                        ]
                    ),
                    FieldRowPanel([FieldPanel("doi"), FieldPanel("arxiv")]),
                    FieldRowPanel([FieldPanel("isbn"), FieldPanel("language")]),
                ],
                heading=_("Where it appeared"),
            ),
            ObjectList(
                [
                    FieldPanel("pdf_document"),
                    FieldPanel("pdf_url"),
                    FieldPanel("licence"),
                    InlinePanel("links", heading=_("Slides, code, data, video"), label=_("link")),
                ],
                heading=_("Files and links"),
            ),
            ObjectList(
                [
                    FieldPanel("slug"),
                    FieldPanel("origin"),
                    FieldPanel("is_featured"),
                    FieldPanel("branches", widget=forms.CheckboxSelectMultiple),
                    MultiFieldPanel(
                        [
                            FieldPanel("notice_kind"),
                            FieldPanel("notice_text"),
                            FieldPanel("notice_url"),
                        ],
                        heading=_("Retraction, erratum or concern"),
                    ),
                    PublishingPanel(),
                ],
                heading=_("On this site"),
            ),
        ],
        base_form_class=PublicationForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publication]:
        """With the first author and how many there are, in the same query."""
        authors = Authorship.objects.filter(publication=OuterRef("pk"))
        first = authors.order_by("sort_order", "pk").values("name")[:1]
        return (
            within_reach(Publication, request.user)
            .select_related("venue")
            .annotate(first_author=Subquery(first))
            .annotate(author_count=Count("authorships", distinct=True))
        )


class ProductViewSet(Snippets):
    """Datasets, benchmarks, software, models, training material."""

    model = Product
    icon = "download"
    menu_label = _("Products")
    menu_name = "products"
    list_display = [
        "title",
        Column("type", label=_("Type"), accessor="get_type_display", sort_key="type"),
        Column("version", label=_("Version")),
        BooleanColumn("live", label=_("Live"), sort_key="live"),
    ]
    filterset_class = ProductFilterSet
    list_per_page = 50
    search_backend_name = None
    search_fields = ["title", "doi"]
    ordering = ["title", "pk"]
    chooser_viewset_class = PublicSnippetChooser

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("title"),
                    FieldRowPanel([FieldPanel("type"), FieldPanel("version")]),
                    FieldPanel("description"),
                    FieldPanel("address"),
                    FieldRowPanel([FieldPanel("doi"), FieldPanel("licence")]),
                ],
                heading=_("The product"),
            ),
            ObjectList(
                [
                    FieldPanel("slug"),
                    FieldPanel("publications"),
                    FieldPanel("branches", widget=forms.CheckboxSelectMultiple),
                    PublishingPanel(),
                ],
                heading=_("On this site"),
            ),
        ],
        base_form_class=WorkForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Product]:
        return within_reach(Product, request.user)


class VenueAdmin(ModelAdmin):
    """Journals, conferences, series, repositories."""

    model = Venue
    menu_label = _("Venues")
    menu_icon = "clipboard-list"
    list_display = ("name", "abbreviation", "kind", "issn", "publisher")
    list_filter = ("kind",)
    search_fields = ("name", "abbreviation", "issn", "publisher")
    ordering = ("name", "pk")
    list_per_page = 50


viewsets = [PublicationViewSet, ProductViewSet]
modeladmins = [VenueAdmin]
