"""Someone's words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, PageChooserBlock, StructBlock, StructValue, URLBlock
from wagtail.blocks import TextBlock as PlainTextBlock
from wagtail.images.blocks import ImageChooserBlock

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.blocks.links import page_reference, refuse_two_targets
from pages.pictures.images import PORTRAIT, picture


class QuoteBlock(Shaped, StructBlock):
    """Someone's words, who said them, and at most one source."""

    words = PlainTextBlock(
        label=_("Words"), rows=3, help_text=_("Without quotation marks; the design adds them.")
    )
    speaker = CharBlock(label=_("Who said it"), max_length=160)
    portrait = ImageChooserBlock(
        required=False,
        label=_("Portrait"),
        help_text=_("It needs no description: the name stands beside it."),
    )
    page = PageChooserBlock(required=False, label=_("Source on this site"))
    url = URLBlock(required=False, label=_("Source elsewhere"))

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Someone’s words, set large, with their name and portrait.")
        template = "blocks/quote.html"

    def clean(self, value: StructValue) -> StructValue:
        value = super().clean(value)
        refuse_two_targets(value)
        return value

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        return {
            "words": value["words"] or "",
            "speaker": value["speaker"] or "",
            "portrait": picture(value["portrait"], decorative=True, shape=PORTRAIT),
            "page": page_reference(value["page"], "source"),
            "url": value["url"] or "",
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["words"] else None

    def sample(self) -> dict[str, Any]:
        return samples.quote()
