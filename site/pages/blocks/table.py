"""Rows and columns."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock

from pages.blocks import samples
from pages.blocks.base import Shaped


class TableBlock(Shaped, WagtailTableBlock):
    """A table of plain text, with a caption and headings that screen readers announce."""

    class Meta:
        icon = "table"
        label = _("Table")
        template = "blocks/table.html"
        description = _("Rows and columns of words or numbers, with a caption.")
        help_text = _("Say which cells are headings, and what the table shows in its caption.")

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any]:
        table = value or {}
        rows = [[str(cell or "") for cell in row] for row in table.get("data") or []]
        has_head = bool(rows) and bool(table.get("first_row_is_table_header"))
        return {
            "caption": table.get("table_caption") or "",
            "head": rows[0] if has_head else [],
            "has_row_headings": bool(table.get("first_col_is_header")),
            "rows": rows[1:] if has_head else rows,
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        cells = [*shape["head"], *(cell for row in shape["rows"] for cell in row)]
        return {} if any(cells) else None

    def sample(self) -> dict[str, Any]:
        return samples.table()
