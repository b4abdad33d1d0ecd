"""Questions and answers that open one by one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.blocks.prose import TextBlock


class FoldBlock(StructBlock):
    """A line that is always seen, and what opens below it."""

    title = CharBlock(
        label=_("Line"), max_length=200, help_text=_("Always seen; for example a question.")
    )
    text = TextBlock(
        label=_("Text below"),
        features=["bold", "italic", "link", "document-link", "ol", "ul"],
        help_text=_("Seen when a visitor opens it, and in print."),
    )

    class Meta:
        icon = "collapse-down"
        label = _("Part")
        label_format = "{title}"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        text = self.child_blocks["text"].get_api_representation(value["text"])
        return {"title": value["title"] or "", "html": text["html"]}


class AccordionBlock(Shaped, StructBlock):
    """Parts that are closed at first; they open without a script."""

    parts = ListBlock(FoldBlock(), label=_("Parts"))

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        description = _("Lines that open when they are pressed: questions and answers, say.")
        template = "blocks/accordion.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        part = self.child_blocks["parts"].child_block
        return {"parts": [part.get_api_representation(each) for each in value["parts"]]}

    def living(self, shape: Any) -> dict[str, Any] | None:
        shown = [part for part in shape["parts"] if part["title"] and part["html"]]
        return {"parts": shown} if shown else None

    def sample(self) -> dict[str, Any]:
        return samples.accordion()
