"""Numbers that say what a centre has done."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue

from pages.blocks import samples
from pages.blocks.base import Shaped


class FigureBlock(StructBlock):
    """A number, and what there is so many of."""

    number = CharBlock(
        label=_("Number"),
        max_length=20,
        help_text=_("As it is to be printed: “31”, “4.2 million”, “12 %”."),
    )
    caption = CharBlock(
        label=_("Of what"), max_length=120, help_text=_("For example “talks in two days”.")
    )

    class Meta:
        icon = "decimal"
        label = _("Number")
        label_format = "{number} {caption}"


class FiguresBlock(Shaped, StructBlock):
    """A few numbers in a row."""

    figures = ListBlock(FigureBlock(), label=_("Numbers"))

    class Meta:
        icon = "decimal"
        label = _("Figures")
        description = _("A few numbers with what they count: 31 talks, 4 branches.")
        template = "blocks/figures.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        return {
            "figures": [
                {"number": each["number"] or "", "caption": each["caption"] or ""}
                for each in value["figures"]
            ]
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        shown = [each for each in shape["figures"] if each["number"]]
        return {"figures": shown} if shown else None

    def sample(self) -> dict[str, Any]:
        return samples.figures()
