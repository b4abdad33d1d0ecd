"""Files to download."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue
from wagtail.documents.blocks import DocumentChooserBlock

from delivery.references import embed
from pages.blocks import samples
from pages.blocks.base import Shaped


class ListedDocumentBlock(StructBlock):
    """One file, and what it is called here."""

    document = DocumentChooserBlock(label=_("File"))
    title = CharBlock(
        label=_("Title"),
        max_length=200,
        required=False,
        help_text=_("Left empty, the title kept with the file is printed."),
    )

    class Meta:
        icon = "download"
        label = _("File")


class DocumentListBlock(Shaped, StructBlock):
    """Files with their type and size; a visitor gets them while the page is public."""

    documents = ListBlock(ListedDocumentBlock(), label=_("Files"))

    class Meta:
        icon = "download"
        label = _("Document list")
        description = _("Files to download, each with its type and size.")
        template = "blocks/document_list.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        chosen = [each for each in value["documents"] if each["document"]]
        return {
            "documents": [
                embed(each["document"], "document", each["document"].printed(each["title"] or ""))
                for each in chosen
            ]
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["documents"] else None

    def sample(self) -> dict[str, Any]:
        return samples.document_list()
