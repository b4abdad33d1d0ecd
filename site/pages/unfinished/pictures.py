"""Pictures that nobody has described, and the texts kept with them and other files, where shown.

They are asked for at publishing. What was public before stays so: it says the picture's title, and
whoever edits a picture takes no page away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from pages.unfinished.blocks import CONTAINERS, children
from pages.unfinished.finding import Finding, Leaf, Level, Path, Role
from pages.unfinished.texts import leaf_findings

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
    if image is None:
        return
    yield from _kept_with(image, path)
    if not image.is_described:
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
    if value is None:
        return
    if isinstance(block, ImageChooserBlock):
        yield from _kept_with(value, path)
    if isinstance(block, DocumentChooserBlock):
        yield from _asked(
            Leaf(path, getattr(value, name), role) for name, role in value.words.items()
        )
    if not isinstance(block, CONTAINERS):
        return
    if hasattr(block, "undescribed") and (image := block.undescribed(value)) is not None:
        message = _("Describe the picture “%(title)s”, or say that it only decorates.")
        yield _finding(image, (*path, "alt"), message)
    for step, child, inner in children(block, value):
        yield from _in_block(child, inner, (*path, step))


def _kept_with(image: Any, path: Path) -> Iterator[Finding]:
    """What is wrong with the picture's own description and credit."""
    description = Leaf(path, image.description, Role.DESCRIPTION)
    return _asked((description, Leaf(path, image.credit, Role.NAME)))


def _asked(leaves: Iterable[Leaf]) -> Iterator[Finding]:
    """What would be refused is asked for: what is public stays so."""
    for finding in (finding for leaf in leaves for finding in leaf_findings(leaf)):
        is_refused = finding.level is Level.REFUSES
        yield replace(finding, level=Level.ASKS) if is_refused else finding


def _finding(image: Any, path: Path, message: str) -> Finding:
    title = str(image)
    return Finding(path, title, RULE, Level.ASKS, message % {"title": title})
