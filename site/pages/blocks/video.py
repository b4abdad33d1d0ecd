"""A video on another site, which is asked for nothing before a visitor's click."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    URLBlock,
)
from wagtail.images.blocks import ImageChooserBlock

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.blocks.video_hosts import player
from pages.pictures.images import HERO, picture


class VideoBlock(Shaped, StructBlock):
    """A still picture and a button; the video comes when it is pressed."""

    title = CharBlock(
        label=_("Title"), max_length=160, help_text=_("What the video shows; it is on the button.")
    )
    address = URLBlock(
        label=_("Address of the video"),
        help_text=_("On YouTube, Vimeo, the TIB AV-Portal or media.ccc.de."),
    )
    still = ImageChooserBlock(
        label=_("Still picture"),
        required=False,
        help_text=_("Shown until the video plays. It needs no description: the title says it."),
    )
    caption = CharBlock(
        label=_("Caption"), max_length=300, required=False, help_text=_("Printed below it.")
    )

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A video from another site, which loads when a visitor presses play.")
        template = "blocks/video.html"

    def clean(self, value: StructValue) -> StructValue:
        value = super().clean(value)
        if value["address"] and not self.is_deferred_validation:
            try:
                player(value["address"])
            except ValueError as error:
                said = ValidationError(str(error))
                raise StructBlockValidationError(block_errors={"address": said}) from error
        return value

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        return {
            "title": value["title"] or "",
            "url": value["address"] or "",
            "player": _player(value["address"]),
            "picture": picture(value["still"], decorative=True, shape=HERO),
            "caption": value["caption"] or "",
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["url"] else None

    def sample(self) -> dict[str, Any]:
        return samples.video()


def _player(address: str | None) -> dict[str, str] | None:
    """An address that nothing can play is still a link."""
    try:
        return asdict(player(address)) if address else None
    except ValueError:
        return None


def frame_hosts(body: Any) -> set[str]:
    """The sites that the videos of a stored body come from."""
    addresses = (urlsplit(address) for address in _players(body))
    return {f"https://{address.netloc}" for address in addresses}


def _players(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if node.get("type") == "video" and node["value"]["player"]:
            yield node["value"]["player"]["url"]
        for child in node.values():
            yield from _players(child)
    elif isinstance(node, list):
        for child in node:
            yield from _players(child)
