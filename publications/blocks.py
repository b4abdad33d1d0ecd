"""Blocks of the publications room; all but a chosen publication fill themselves."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock, StructBlock, StructValue
from wagtail.snippets.blocks import SnippetChooserBlock

from delivery import values
from delivery.documents import published
from delivery.references import reference
from pages.blocks.base import Shaped
from publications import samples

USUAL, MOST = 5, 20
FEATURED = "featured_above"  # in the context of a body: the works that its blocks told of so far


def heading_block() -> CharBlock:
    return CharBlock(
        label=_("Heading"),
        max_length=160,
        required=False,
        help_text=_("Printed above it, and only while there is something to show."),
    )


class FeaturedPublicationBlock(Shaped, StructBlock):
    """One work, with its summary."""

    heading = heading_block()
    publication = SnippetChooserBlock(
        "publications.Publication",
        label=_("Publication"),
        required=False,
        help_text=_("Left empty, it is the newest work that is marked as featured."),
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Featured publication")
        description = _("One work with its summary: the one you choose, or the newest featured.")
        template = "blocks/featured_publication.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        chosen = reference(value["publication"], "featured")
        return {"heading": value["heading"] or "", "publication": chosen}

    def render_shape(self, shape: Any, context: dict[str, Any] | None = None) -> SafeString:
        """Draw it, and tell the blocks below: they need not show it again."""
        alive = self.living(shape)
        if alive and context is not None:
            context.setdefault(FEATURED, set()).add(alive["work"]["id"])
        return self._rendered(shape, alive, context)

    def living(self, shape: Any) -> dict[str, Any] | None:
        found = published("publication")
        if chosen := shape["publication"]:
            found = found.filter(id=chosen["id"])
        else:
            found = found.listed().having("featured", values.flag(True))
        work = found.newest().values_list("payload", flat=True).first()
        return {"work": work} if work else None

    def sample(self) -> dict[str, Any]:
        return {"heading": "", "publication": None}

    def living_sample(self, shape: Any) -> dict[str, Any]:
        return {"work": samples.works()[0]}


class NewestBlock(Shaped, StructBlock):
    """The newest things of one kind that the site lists."""

    heading = heading_block()
    count = IntegerBlock(
        label=_("How many"),
        default=USUAL,
        min_value=1,
        max_value=MOST,
        help_text=_("At most this many, the newest first."),
    )
    shows: str

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        return {"heading": value["heading"] or "", "count": value["count"] or USUAL}

    def render_shape(self, shape: Any, context: dict[str, Any] | None = None) -> SafeString:
        featured = (context or {}).get(FEATURED, ())
        return self._rendered(shape, self._newest(shape, featured), context)

    def living(self, shape: Any) -> dict[str, Any] | None:
        return self._newest(shape)

    def _newest(self, shape: Any, but: Collection[str] = ()) -> dict[str, Any] | None:
        listed = published(self.shows).listed()
        newest = (listed.exclude(id__in=but) if but else listed).newest()[: shape["count"]]
        found = list(newest.values_list("payload", flat=True))
        return {"found": found} if found else None

    def sample(self) -> dict[str, Any]:
        return {"heading": "", "count": USUAL}


class LatestPublicationsBlock(NewestBlock):
    """The centre's newest works."""

    shows = "publication"

    class Meta:
        icon = "doc-full"
        label = _("Latest publications")
        description = _("The centre’s newest works but what is featured above; it fills itself.")
        template = "blocks/latest_publications.html"

    def living_sample(self, shape: Any) -> dict[str, Any]:
        return {"found": samples.works()}


class LatestProductsBlock(NewestBlock):
    """What the centre gave away last."""

    shows = "product"

    class Meta:
        icon = "code"
        label = _("Latest products")
        description = _("Datasets, software and more that the centre gave away last.")
        template = "blocks/latest_products.html"

    def living_sample(self, shape: Any) -> dict[str, Any]:
        return {"found": samples.products()}
