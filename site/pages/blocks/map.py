"""Where something is: a still picture of a map, an address, and a link to a map."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructValue, URLBlock
from wagtail.blocks import TextBlock as PlainTextBlock
from wagtail.images.blocks import ImageChooserBlock

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.pictures.images import picture

SEARCH = "https://www.openstreetmap.org/search"


class MapBlock(Shaped, StructBlock):
    """Nothing is asked of the map's site; a visitor goes there by the link."""

    place = CharBlock(
        label=_("Place"), max_length=160, help_text=_("For example “Institute of Geodesy”.")
    )
    address = PlainTextBlock(
        label=_("Address"), rows=3, max_length=500, help_text=_("As on a letter, line by line.")
    )
    image = ImageChooserBlock(
        label=_("Picture of the map"),
        required=False,
        help_text=_("It needs no description: the address says what it shows."),
    )
    url = URLBlock(
        label=_("Address of the map"),
        required=False,
        help_text=_("Left empty, the link searches OpenStreetMap for the address."),
    )

    class Meta:
        icon = "globe"
        label = _("Map")
        description = _("An address with a picture of the map and a link to a live one.")
        template = "blocks/map.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        place, address = value["place"] or "", (value["address"] or "").strip()
        alt = _now("Map of %(place)s") % {"place": place}
        return {
            "place": place,
            "address": address,
            "url": value["url"] or _searched(address),
            "picture": picture(value["image"], alt=alt),
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["address"] or shape["picture"] else None

    def sample(self) -> dict[str, Any]:
        return samples.map_of_a_place()


def _searched(address: str) -> str:
    words = " ".join(address.split())
    return f"{SEARCH}?{urlencode({'query': words})}" if words else ""
