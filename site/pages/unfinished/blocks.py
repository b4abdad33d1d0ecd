"""Every text in a StreamField, to any depth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock

from pages.unfinished.finding import Leaf, Path, Role
from pages.unfinished.markup import addresses_in, choices_in, text_of
from pages.unfinished.roles import role_of

ADDRESSES = (blocks.URLBlock, blocks.EmailBlock)
MARKUP = (blocks.RichTextBlock, blocks.RawHTMLBlock)
CONTAINERS = (blocks.BaseStreamBlock, blocks.BaseStructBlock, blocks.ListBlock)
CHOSEN = (blocks.ChooserBlock, blocks.ChoiceBlock, blocks.MultipleChoiceBlock)


def block_leaves(block: blocks.Block, value: Any, path: Path) -> Iterator[Leaf]:
    """The texts of one block's value. A block that knows them itself says so: `text_leaves`."""
    if value is None or isinstance(block, CHOSEN):
        return
    if hasattr(block, "text_leaves"):
        yield from _told_leaves(block, value, path)
    elif isinstance(block, CONTAINERS):
        for step, child, inner in children(block, value):
            yield from block_leaves(child, inner, (*path, step))
    else:
        yield from _field_leaves(block, value, path)


def children(block: Any, value: Any) -> Iterator[tuple[int | str, blocks.Block, Any]]:
    """Its children by index or name; a struct's `not_public_fields` are for editors alone."""
    if isinstance(block, blocks.BaseStreamBlock):
        yield from ((index, child.block, child.value) for index, child in enumerate(value))
    elif isinstance(block, blocks.ListBlock):
        yield from ((index, block.child_block, item) for index, item in enumerate(value))
    else:
        private: frozenset[str] = getattr(block, "not_public_fields", frozenset())
        public = (
            (name, child) for name, child in block.child_blocks.items() if name not in private
        )
        yield from ((name, child, value.get(name)) for name, child in public)


def _told_leaves(block: Any, value: Any, path: Path) -> Iterator[Leaf]:
    announced: frozenset[str] = getattr(block, "may_be_announced", frozenset())
    for inner, text in block.text_leaves(value):
        role = Role.ANNOUNCED if inner[-1] in announced else Role.PROSE
        yield Leaf((*path, *inner), text, role)


def _field_leaves(block: Any, value: Any, path: Path) -> Iterator[Leaf]:
    if isinstance(block, TableBlock):
        yield from _table_leaves(value, path)
    elif isinstance(block, MARKUP):
        yield from markup_leaves(str(getattr(value, "source", value)), path, _form(block))
    elif isinstance(block, ADDRESSES):
        yield Leaf(path, str(getattr(value, "url", value)), Role.ADDRESS)
    elif isinstance(value, str):
        yield Leaf(path, value, role_of(block.name), _form(block))
    elif texts := block.get_searchable_content(value):
        yield Leaf(path, "\n".join(map(str, texts)))


def _form(block: blocks.Block) -> tuple[str, str]:
    help_text = getattr(block, "field", None) and block.field.help_text
    return str(block.label or ""), str(help_text or "")


def markup_leaves(markup: str, path: Path, form: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """Its text as readers see it, and where its links lead."""
    yield Leaf(path, text_of(markup), form=form)
    for address in addresses_in(markup):
        yield Leaf(path, address, Role.ADDRESS)
    for choice in choices_in(markup):
        yield Leaf(path, choice, Role.CHOSEN)


def _table_leaves(value: Any, path: Path) -> Iterator[Leaf]:
    if not isinstance(value, dict):
        return
    yield Leaf((*path, "table_caption"), str(value.get("table_caption") or ""))
    for row, cells in enumerate(value.get("data") or ()):
        for column, cell in enumerate(cells or ()):
            yield Leaf((*path, "data", row, column), str(cell or ""))
