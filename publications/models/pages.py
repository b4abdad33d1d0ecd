"""The lists of publications and products."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from pages import richtext
from pages.models import BasePage
from publications import listing


class ListPage(BasePage):
    """A page that lists what is published, the newest first."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("A sentence or two above the list. The list fills itself."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    subpage_types: list[str] = []
    max_count = 1

    class Meta:
        abstract = True

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "summary": "",
            "picture": None,
            "introduction": richtext.html(self.introduction),
            "body": [],
        }


class PublicationsPage(ListPage):
    """What the centre has published, by year."""

    template = "publications/publications_page.html"

    class Meta:
        verbose_name = _("list of publications")

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        return listing.publications(request)


class ProductsPage(ListPage):
    """What the centre gives away."""

    template = "publications/products_page.html"

    class Meta:
        verbose_name = _("list of products")

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        return listing.products(request)
