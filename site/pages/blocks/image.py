"""A picture with the words that belong to it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
)
from wagtail.images.blocks import ImageChooserBlock

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.pictures.images import picture


class ImageBlock(Shaped, StructBlock):
    """A picture, described for those who cannot see it unless it only decorates."""

    image = ImageChooserBlock(label=_("Picture"))
    alt = CharBlock(
        label=_("Description"),
        max_length=250,
        required=False,
        help_text=_(
            "What the picture shows, for readers who cannot see it. Left empty, the description "
            "kept with the picture is used."
        ),
    )
    is_decorative = BooleanBlock(
        label=_("Only decorates"),
        required=False,
        help_text=_("Nothing is lost without it, so that it needs no description."),
    )
    caption = CharBlock(
        label=_("Caption"), max_length=300, required=False, help_text=_("Printed below it.")
    )
    credit = CharBlock(
        label=_("Credit"),
        max_length=250,
        required=False,
        help_text=_("Who made it. Left empty, the credit kept with the picture is printed."),
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("One picture with its caption, as wide as the text.")
        template = "blocks/image.html"

    def clean(self, value: StructValue) -> StructValue:
        value = super().clean(value)
        image = self.undescribed(value)
        if image is not None and not self.is_deferred_validation:
            message = _("Describe the picture “%(title)s”, or say that it only decorates.")
            said = ValidationError(message % {"title": image})
            raise StructBlockValidationError(block_errors={"alt": said})
        return value

    def undescribed(self, value: StructValue) -> Any:
        """Its picture, while nobody has said what it shows."""
        image = value.get("image")
        is_told = value.get("alt") or value.get("is_decorative")
        return None if is_told or image is None or image.is_described else image

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        shown = picture(
            value.get("image"),
            alt=value.get("alt") or None,
            credit=value.get("credit") or None,
            decorative=bool(value.get("is_decorative")),
        )
        return {"picture": shown, "caption": value.get("caption") or ""}

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["picture"] else None

    def sample(self) -> dict[str, Any]:
        return samples.image()
