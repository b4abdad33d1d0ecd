"""Where publications appear."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from delivery.models import Referenced
from delivery.references import Embedded, embed
from publications.fields import IssnField


class VenueKind(models.TextChoices):
    JOURNAL = "journal", _("Journal")
    CONFERENCE = "conference", _("Conference")
    BOOK_SERIES = "book-series", _("Book series")
    REPOSITORY = "repository", _("Repository")
    PUBLISHER = "publisher", _("Publisher")
    WEBSITE = "website", _("Website")
    OTHER = "other", _("Other")


class Venue(index.Indexed, Referenced):
    """A journal, conference, series or repository, written once and chosen often."""

    name = models.CharField(_("name"), max_length=500, help_text=_("In full, as it is printed."))
    abbreviation = models.CharField(
        _("abbreviation"), max_length=120, blank=True, help_text=_("For example “JAMES”.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=VenueKind, default=VenueKind.JOURNAL)
    issn = IssnField(
        _("ISSN"), max_length=9, blank=True, help_text=_("Of a journal or series: 1569-8432.")
    )
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("abbreviation"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("issn"), FieldPanel("publisher")]),
        FieldPanel("url"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.SearchField("abbreviation"),
        index.AutocompleteField("name"),
        index.AutocompleteField("abbreviation"),
    ]

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def embedded(self) -> Embedded | None:
        """As a publication prints it."""
        return embed(self, "venue", {"name": self.name, "issn": self.issn, "url": self.url})
