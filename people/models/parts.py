"""The rows of a person: where they work, what they do here, where else they are found."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from delivery.references import Embedded, embed
from exchange import dates
from pages.fields import PartialDateField


class Period(models.Model):
    """A time that has a beginning or an end, as far as they are known."""

    since = PartialDateField(_("from"), blank=True)
    until = PartialDateField(
        _("to"), blank=True, help_text=_("Leave it empty while it lasts: 2020, 2020-04 or a day.")
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if dates.is_before(self.until, self.since):
            message = _("It ends in “%(until)s”, before it begins in “%(since)s”. Change one.")
            said = message % {"until": self.until, "since": self.since}
            raise ValidationError({"until": said})

    def covers(self, day: date) -> bool:
        """Whether it lasts on a day; a year or month counts whole."""
        return dates.lasts_on(day.isoformat(), self.since, self.until)

    def period(self) -> dict[str, str]:
        return {"from": self.since, "to": self.until}


class Affiliation(Period, Orderable):
    """A place where someone works or worked: a known organisation, or a name as printed.

    A row with neither is never printed.
    """

    person = ParentalKey("people.Person", on_delete=models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(
        "people.Organisation",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="affiliations",
        verbose_name=_("organisation"),
    )
    name = models.CharField(
        _("as printed"),
        max_length=255,
        blank=True,
        help_text=_("If it is printed otherwise here, or stands in no list."),
    )

    panels = [
        FieldPanel("organisation"),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("since"), FieldPanel("until")]),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("affiliation")

    def __str__(self) -> str:
        return self.name or (self.organisation.name if self.organisation else "")

    def public(self) -> dict[str, Any] | Embedded | None:
        """Its printed name, the organisation's address and the time."""
        url = self.organisation.url if self.organisation else ""
        shape = {"name": str(self), "url": url, **self.period()}
        return embed(self.organisation, "affiliation", shape) or shape


class CentreRole(Period, Orderable):
    """What someone does at the centre; who has a role now is listed among its people."""

    person = ParentalKey("people.Person", on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(
        _("role"), max_length=120, help_text=_("For example “Doctoral researcher”.")
    )
    group = models.CharField(
        _("group"), max_length=120, blank=True, help_text=_("The team at the centre, if any.")
    )

    panels = [
        FieldRowPanel([FieldPanel("role"), FieldPanel("group")]),
        FieldRowPanel([FieldPanel("since"), FieldPanel("until")]),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("role at the centre")

    def __str__(self) -> str:
        return f"{self.role}, {self.group}" if self.group else self.role

    def public(self) -> dict[str, Any]:
        return {"role": self.role, "group": self.group, **self.period()}


class PersonLink(Orderable):
    """Where else someone is found."""

    class Kind(models.TextChoices):
        WEBSITE = "website", _("Website")
        PROFILE = "profile", _("Profile")
        CODE = "code", _("Code")
        DATA = "data", _("Data")
        VIDEO = "video", _("Video")
        OTHER = "other", _("Other")

    person = ParentalKey("people.Person", on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.WEBSITE)
    label = models.CharField(
        _("words of the link"),
        max_length=120,
        blank=True,
        help_text=_("For example “Google Scholar”. Without them, the kind is printed."),
    )
    url = models.URLField(_("web address"), max_length=500)

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("label")]),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("link")

    def __str__(self) -> str:
        return self.label or str(self.Kind(self.kind).label)

    def public(self) -> dict[str, str]:
        return {"kind": self.kind, "label": str(self), "url": self.url}
