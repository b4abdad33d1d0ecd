"""Several pictures side by side."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.blocks.image import ImageBlock


class GalleryBlock(Shaped, StructBlock):
    """Pictures that belong together; whoever cannot see them gets each described."""

    pictures = ListBlock(ImageBlock(), label=_("Pictures"))
    caption = CharBlock(
        label=_("Caption"),
        max_length=300,
        required=False,
        help_text=_("Printed below them, about all of them together."),
    )

    class Meta:
        icon = "grid"
        label = _("Gallery")
        description = _("Several pictures side by side, each with its own caption.")
        template = "blocks/gallery.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        picture = self.child_blocks["pictures"].child_block
        chosen = [each for each in value["pictures"] if each["image"]]
        return {
            "pictures": [picture.get_api_representation(each) for each in chosen],
            "caption": value["caption"] or "",
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        shown = [each for each in shape["pictures"] if each["picture"]]
        return {"pictures": shown} if shown else None

    def sample(self) -> dict[str, Any]:
        return samples.gallery()
