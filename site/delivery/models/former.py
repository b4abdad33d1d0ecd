"""Addresses that lead on: of things that have moved, and of the site that was here before."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from delivery.fields import TextUUIDField
from delivery.models.published import PublishedDocument

LONGEST = 1000


class Origin(models.TextChoices):
    """How we know of a former address."""

    MOVED = "moved", _("was an address here")
    TYPED = "typed", _("typed in")
    LOADED = "loaded", _("from a file")


class FormerAddressQuerySet(models.QuerySet["FormerAddress"]):
    def with_places(self, at: datetime | None = None) -> FormerAddressQuerySet:
        """Each with the `place` of its thing: None while that is not public."""
        public = PublishedDocument.objects.public(at).filter(id=OuterRef("thing"))
        return self.annotate(
            place=Subquery(public.values("path")[:1]), named=Subquery(public.values("title")[:1])
        )


class FormerAddress(models.Model):
    """An address and where it leads: to a thing, wherever that is now, or to another address.

    No page is at it: whatever becomes public there ends the row.

    `address`: from the root of the site, with its query if that belongs to it; as
    `delivery.addresses.normal` writes it. `rest`: what follows the address of the thing; without
    a thing, all of the new address. `is_gone`: its thing was deleted while it was public.
    """

    address = models.CharField(
        _("former address"),
        max_length=LONGEST,
        unique=True,
        error_messages={"unique": _("This address leads on already: change that in the list.")},
    )
    thing = TextUUIDField(null=True, blank=True, editable=False)
    rest = models.CharField(max_length=LONGEST, blank=True, editable=False)
    is_gone = models.BooleanField(default=False, editable=False)
    origin = models.CharField(
        _("origin"), max_length=10, choices=Origin, default=Origin.TYPED, editable=False
    )
    created_at = models.DateTimeField(_("since"), auto_now_add=True)

    objects = FormerAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        ordering = ["address"]
        indexes = [models.Index(fields=["thing"], name="former_address_thing")]

    def __str__(self) -> str:
        return self.address

    @property
    def leads_to(self) -> str:
        """The new address; none while its thing is not public. Asks for `with_places()`."""
        if self.thing is None:
            return self.rest
        place = getattr(self, "place", None)
        return f"{place}{self.rest}" if place else ""
