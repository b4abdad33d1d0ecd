"""Text and what structures it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, RichTextBlock

from pages import richtext
from pages.blocks import samples
from pages.blocks.base import Shaped


class TextBlock(Shaped, RichTextBlock):
    """Paragraphs, lists and links."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "blocks/text.html"

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any]:
        return {"html": richtext.html(value.source if value else "")}

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["html"] else None

    def sample(self) -> dict[str, Any]:
        return samples.text()


class HeadingBlock(Shaped, CharBlock):
    """A heading within the page; the page's title is the only one above it."""

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A line that says what follows, until the next heading.")
        template = "blocks/heading.html"

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, str]:
        return {"text": value or ""}

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["text"] else None

    def sample(self) -> dict[str, Any]:
        return samples.heading()


class SubheadingBlock(HeadingBlock):
    """A heading within a section."""

    class Meta:
        label = _("Subheading")
        description = _("A smaller heading within a section.")
        template = "blocks/subheading.html"
