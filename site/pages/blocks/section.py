"""A part of a page under a heading of its own."""

from __future__ import annotations

from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StructBlock, StructValue

from pages.blocks import samples
from pages.blocks.accordion import AccordionBlock
from pages.blocks.base import Shaped
from pages.blocks.documents import DocumentListBlock
from pages.blocks.figures import FiguresBlock
from pages.blocks.formula import FormulaBlock
from pages.blocks.gallery import GalleryBlock
from pages.blocks.image import ImageBlock
from pages.blocks.map import MapBlock
from pages.blocks.prose import SubheadingBlock, TextBlock
from pages.blocks.quote import QuoteBlock
from pages.blocks.table import TableBlock
from pages.blocks.video import VideoBlock


class SectionContentBlock(StreamBlock):
    """What a section holds."""

    text = TextBlock()
    subheading = SubheadingBlock()
    image = ImageBlock()
    table = TableBlock()
    quote = QuoteBlock()
    formula = FormulaBlock()
    figures = FiguresBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    map = MapBlock()
    accordion = AccordionBlock()
    documents = DocumentListBlock()


class SectionBlock(Shaped, StructBlock):
    """A heading and what belongs below it; with nothing below it, not even the heading."""

    heading = CharBlock(label=_("Heading"), max_length=160)
    content = SectionContentBlock(label=_("Content"))

    class Meta:
        icon = "list-ul"
        label = _("Section")
        description = _("A heading with texts, pictures and more that belong below it.")
        template = "blocks/section.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        content = self.child_blocks["content"]
        return {
            "heading": value["heading"] or "",
            "content": content.get_api_representation(value["content"]),
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        parts = [part for part in self._drawn(shape["content"]) if part.strip()]
        return {"parts": parts} if parts else None

    def _drawn(self, content: list[dict[str, Any]]) -> list[SafeString]:
        known = self.child_blocks["content"].child_blocks
        return [
            known[part["type"]].render_shape(part["value"])
            for part in content
            if part["type"] in known
        ]

    def sample(self) -> dict[str, Any]:
        return samples.section()
