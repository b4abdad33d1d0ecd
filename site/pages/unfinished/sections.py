"""Headings with nothing below them, in a body and in its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from pages.unfinished.blocks import CONTAINERS, children
from pages.unfinished.finding import Finding, Level, Path
from pages.unfinished.markup import text_of

RULE = "empty section"
HEADINGS = frozenset({"heading", "subheading"})
MORE = "<hr>"  # what belongs below the last heading of a text may be the next block
TAG = re.compile(r"<h([1-6])\b[^<>]*>|<(?:img|embed|hr)\b", re.IGNORECASE)


def empty_sections(instance: models.Model) -> Iterator[Finding]:
    """In every text and body of a thing, to any depth."""
    for field in instance._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield from _in_block(field.stream_block, getattr(instance, field.name), (field.name,))
        elif isinstance(field, RichTextField):
            yield from _in_markup(_source(getattr(instance, field.name)), (field.name,))


def _in_block(block: Any, value: Any, path: Path) -> Iterator[Finding]:
    if value is None:
        return
    if isinstance(block, blocks.RichTextBlock):
        yield from _in_markup(value.source + MORE, path)
    elif isinstance(block, CONTAINERS):
        if isinstance(block, blocks.BaseStreamBlock):
            yield from _between(value, path)
        elif isinstance(block, blocks.BaseStructBlock):
            yield from _alone(block, value, path)
        for step, child, inner in children(block, value):
            yield from _in_block(child, inner, (*path, step))


def _between(value: Any, path: Path) -> Iterator[Finding]:
    """A heading that is the last block, or followed by the next heading."""
    kinds = [child.block.name for child in value]
    for index, (kind, following) in enumerate(zip(kinds, [*kinds[1:], ""], strict=False)):
        is_over = following in (kind, "")
        if kind in HEADINGS and is_over and value[index].value:
            yield _finding(str(value[index].value), (*path, index))


def _alone(block: Any, value: Any, path: Path) -> Iterator[Finding]:
    """A block of a heading and a body, with an empty body."""
    bodies = [
        name
        for name, child in block.child_blocks.items()
        if isinstance(child, blocks.BaseStreamBlock)
    ]
    heading = value.get("heading")
    if bodies and heading and not any(value.get(name) for name in bodies):
        yield _finding(str(heading), (*path, "heading"))


def _source(value: Any) -> str:
    """Of a rich text as it is stored, and as templates get it."""
    return str(getattr(value, "source", value) or "")


def _in_markup(markup: str, path: Path) -> Iterator[Finding]:
    """Headings of a text that the next one of their level, or its end, follows at once."""
    parts = TAG.split(markup)
    levels = parts[1::2]
    for level, content, following in zip(levels, parts[2::2], [*levels[1:], "0"], strict=False):
        title, *rest = re.split(r"</h[1-6]\s*>", content, maxsplit=1, flags=re.IGNORECASE)
        is_over = level and following is not None and following <= level
        if is_over and text_of(title).strip() and not text_of("".join(rest)).strip():
            yield _finding(" ".join(text_of(title).split()), path)


def _finding(heading: str, path: Path) -> Finding:
    message = _("Nothing stands below “%(heading)s”. Write it, or take the heading out.")
    return Finding(path, heading, RULE, Level.WARNS, message % {"heading": heading})
