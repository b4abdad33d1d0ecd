"""The lists of publications and products."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from pages.models import ListPage
from publications import listing


class PublicationsPage(ListPage):
    """What the centre has published, by year."""

    parent_page_types = ["home.HomePage"]
    template = "publications/publications_page.html"

    class Meta:
        verbose_name = _("list of publications")

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        return listing.publications(request)


class ProductsPage(ListPage):
    """What the centre gives away."""

    parent_page_types = ["home.HomePage"]
    template = "publications/products_page.html"

    class Meta:
        verbose_name = _("list of products")

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        return listing.products(request)
