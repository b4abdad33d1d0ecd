"""What the centre gives away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelsearch import index
from wagtail.fields import RichTextField

from delivery import values
from delivery.references import reference
from pages import richtext
from pages.fields import DoiField
from pages.models import PublicSnippet
from publications.identifiers import doi_address
from publications.models.types import ProductType


class Product(PublicSnippet):
    """A dataset, benchmark, software, model or training material."""

    kind = "product"
    resource = "products"
    template = "publications/product.html"

    title = models.CharField(_("name"), max_length=500)
    type = models.CharField(
        _("type"), max_length=20, choices=ProductType, default=ProductType.DATASET
    )
    version = models.CharField(
        _("version"), max_length=60, blank=True, help_text=_("The newest one: 1.2, or 2024-03.")
    )
    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("For example “CC BY 4.0” or “MIT”.")
    )
    doi = DoiField(
        _("DOI"), max_length=255, blank=True, help_text=_("For example 10.5281/zenodo.1234567.")
    )
    address = models.URLField(
        _("web address"), max_length=1000, blank=True, help_text=_("Where people get it.")
    )
    description = RichTextField(
        _("description"), blank=True, help_text=_("What it is, and what it is good for.")
    )
    publications = ParentalManyToManyField(
        "publications.Publication",
        blank=True,
        related_name="products",
        verbose_name=_("publications"),
        help_text=_("The works that describe it."),
    )
    branches = ParentalManyToManyField(
        "research.ResearchBranchPage",
        blank=True,
        related_name="products",
        verbose_name=_("research branches"),
    )

    search_fields = [
        index.SearchField("title"),
        index.SearchField("doi"),
        index.AutocompleteField("title"),
    ]

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title or gettext("Untitled product")

    def sort_key(self) -> str:
        """When it was first published here: the newest products are those new to visitors."""
        return self.first_published_at.isoformat() if self.first_published_at else ""

    @classmethod
    def to_be_rendered(cls) -> models.QuerySet[Product]:
        return super().to_be_rendered().prefetch_related("publications", "branches")

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "type": self.type,
            "version": self.version,
            "licence": self.licence,
            "doi": self.doi,
            "doi_url": doi_address(self.doi),
            "address": self.address,
            "description": richtext.html(self.description),
            "publications": [reference(work, "publication") for work in self.publications.all()],
            "branches": [reference(branch, "branch") for branch in self.branches.all()],
        }

    def found_by(self, payload: dict[str, Any]) -> dict[str, Iterable[str]]:
        return {
            **super().found_by(payload),
            "type": [payload["type"]],
            "doi": [payload["doi"].lower()],
            "licence": [values.text(payload["licence"])],
        }
