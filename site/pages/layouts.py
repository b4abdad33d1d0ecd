"""Layouts: what a page may begin with, so that no editor faces an empty form.

A layout is blocks in an order and a heading here and there that can stay; never prose. What is
missing is said by the form: it asks for empty fields when the page is published.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from wagtail.blocks import ListBlock, StreamBlock, StructBlock

from pages.sketches import Mark, sketch

Block = tuple[str, Any]
Blocks = Sequence[Block]


@dataclass(frozen=True)
class Layout:
    """Blocks by the field that they stand in, under a name that editors read."""

    name: str
    title: str | Promise
    words: str | Promise
    streams: Mapping[str, Blocks] = field(default_factory=dict)

    def begin(self, page: Any) -> None:
        """Put the blocks into a page that has none."""
        for name, blocks in self.streams.items():
            setattr(page, name, _filled(getattr(page, name).stream_block, blocks))

    def sketch(self) -> list[Mark]:
        """What the page will look like, from afar."""
        return sketch([kind for blocks in self.streams.values() for kind, _ in blocks])


def section(heading: str | Promise) -> Block:
    """A heading that can stay, over a text that is still to be written."""
    return ("section", {"heading": heading, "content": [("text", "")]})


def layouts_of(model: Any) -> tuple[Layout, ...]:
    """What pages of a type may begin with."""
    found: tuple[Layout, ...] = getattr(model, "layouts", ())
    return found


def layout_named(model: Any, name: str) -> Layout | None:
    return next((layout for layout in layouts_of(model) if layout.name == name), None)


def is_empty(page: Any) -> bool:
    """Whether none of the fields that layouts fill has a block."""
    names = {name for layout in layouts_of(page) for name in layout.streams}
    return not any(len(getattr(page, name)) for name in names)


def _filled(block: Any, value: Any) -> Any:
    """A value with what a layout leaves open as in a new block, in the editor's language."""
    if isinstance(block, StructBlock):
        return {
            name: _filled(child, value[name]) if name in value else child.get_default()
            for name, child in block.child_blocks.items()
        }
    if isinstance(block, ListBlock):
        return [_filled(block.child_block, item) for item in value]
    if isinstance(block, StreamBlock):
        return [(kind, _filled(block.child_blocks[kind], child)) for kind, child in value]
    return str(value) if isinstance(value, Promise) else value
