"""Pictures that nobody has described, where a page shows them.

They are asked for at publishing. What was public before stays so, as it says the picture's title.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField

from pages.unfinished.blocks import CONTAINERS, children
from pages.unfinished.finding import Finding, Level, Path

RULE = "description"


def picture_findings(instance: models.Model) -> Iterator[Finding]:
    """In the fields that it names, and in blocks that show a picture, to any depth."""
    named: frozenset[str] = getattr(instance, "pictures_to_describe", frozenset())
    for field in instance._meta.concrete_fields:
        if isinstance(field, StreamField):
            yield from _in_block(field.stream_block, getattr(instance, field.name), (field.name,))
        elif field.name in named:
            yield from _in_field(getattr(instance, field.name), (field.name,))


def _in_field(image: Any, path: Path) -> Iterator[Finding]:
    if image is not None and not image.is_described:
        yield _finding(
            image,
            path,
            _(
                "The picture “%(title)s” has no description yet. Choose “Edit this image”, and "
                "say there what it shows, or that it only decorates."
            ),
        )


def _in_block(block: blocks.Block, value: Any, path: Path) -> Iterator[Finding]:
    """A block that shows a picture tells which one nobody has described: `undescribed`."""
    if value is None or not isinstance(block, CONTAINERS):
        return
    if hasattr(block, "undescribed") and (image := block.undescribed(value)) is not None:
        message = _("Describe the picture “%(title)s”, or say that it only decorates.")
        yield _finding(image, (*path, "alt"), message)
    for step, child, inner in children(block, value):
        yield from _in_block(child, inner, (*path, step))


def _finding(image: Any, path: Path, message: str) -> Finding:
    title = str(image)
    return Finding(path, title, RULE, Level.ASKS, message % {"title": title})
