"""How editors find, write and publish publications, products and venues."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
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
from wagtail.snippets.views.snippets import SnippetViewSet
from wagtail_modeladmin.options import ModelAdmin

from pages.permitted import PublicSnippetChooser, within_reach
from publications.forms import PublicationForm
from publications.models import Authorship, Product, Publication, Venue
from publications.panels import AuthorsPanel


def authors_in_short(publication: Any) -> str:
    """“Sugandha Doda et al.”: whom a list names."""
    if publication.author_count > 1:
        return gettext("%(name)s et al.") % {"name": publication.first_author}
    return publication.first_author or ""


class PublicationViewSet(SnippetViewSet):
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
    list_filter = ["live", "origin", "type", "branches", "is_featured"]
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
                    FieldPanel("branches"),
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


class ProductViewSet(SnippetViewSet):
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
    list_filter = ["live", "type", "branches"]
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
                    FieldPanel("branches"),
                    PublishingPanel(),
                ],
                heading=_("On this site"),
            ),
        ]
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
