"""Who people work for, and who works with the centre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models, transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from modelsearch import index
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from delivery.models import Referenced
from delivery.references import Embedded, embed
from pages.fields import RorField
from pages.pictures.images import LOGO, picture

KINDS: dict[str, Promise] = {
    "partner": _("Partner"),
    "funder": _("Funder"),
    "publisher": _("Publisher"),
    "institution": _("Institution"),
}


class Organisation(Referenced, index.Indexed):
    """An organisation under the name that it prints itself."""

    name = models.CharField(_("name"), max_length=255)
    short_name = models.CharField(
        _("short name"), max_length=60, blank=True, help_text=_("For example “DLR”.")
    )
    is_partner = models.BooleanField(
        _("partner"), default=False, help_text=_("Works with the centre.")
    )
    is_funder = models.BooleanField(
        _("funder"), default=False, help_text=_("Pays for some of the work.")
    )
    is_publisher = models.BooleanField(
        _("publisher"), default=False, help_text=_("Publishes journals, proceedings or books.")
    )
    is_institution = models.BooleanField(
        _("institution"), default=False, help_text=_("People work or study there.")
    )
    url = models.URLField(_("web address"), max_length=500, blank=True)
    logo = models.ForeignKey(
        "pages.CentreImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Without one, the name is printed."),
    )
    address = models.TextField(_("postal address"), max_length=500, blank=True)
    ror = RorField(
        _("ROR ID"),
        max_length=32,
        blank=True,
        help_text=_("Its number in the Research Organization Registry, ror.org."),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("short_name"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("is_partner"), FieldPanel("is_funder")]),
                FieldRowPanel([FieldPanel("is_publisher"), FieldPanel("is_institution")]),
            ],
            heading=_("What it is for us"),
            help_text=_("Tick all that are true."),
        ),
        FieldPanel("url"),
        FieldPanel("logo"),
        FieldPanel("address"),
        FieldPanel("ror"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("short_name"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Leave its name with the people who worked there."""
        with transaction.atomic():
            self.affiliations.filter(name="").update(name=self.name)
            return super().delete(*args, **kwargs)

    @classmethod
    def look_up_content(cls, things: Sequence[Any]) -> None:
        super().look_up_content(things)
        models.prefetch_related_objects(things, "logo__renditions")

    @property
    def kinds(self) -> list[str]:
        """What it is for the centre, in a fixed order; may be several."""
        return [kind for kind in KINDS if getattr(self, f"is_{kind}")]

    def kinds_in_words(self) -> str:
        return ", ".join(str(KINDS[kind]) for kind in self.kinds)

    def embedded(self, relation: str) -> Embedded | None:
        """How documents print it: with its logo, if there is one."""
        logo = picture(self.logo, alt=self.name, shape=LOGO)
        return embed(self, relation, {"name": self.name, "url": self.url, "logo": logo})
