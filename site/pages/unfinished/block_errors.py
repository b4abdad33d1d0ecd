"""Findings as the errors that Wagtail's editor shows beside the nested field they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.table_block.blocks import TableBlock

from pages.unfinished.finding import Finding, Path

Messages = Mapping[Path, list[str]]


def stream_error(block: blocks.Block, value: Any, findings: Iterable[Finding]) -> ValidationError:
    """One error for a StreamField, with each finding where it belongs.

    The paths begin with the field's own name.
    """
    messages: dict[Path, list[str]] = defaultdict(list)
    for finding in findings:
        messages[finding.path[1:]].append(finding.message)
    return _error(block, value, messages)


def _error(block: Any, value: Any, messages: Messages) -> ValidationError:
    if hasattr(block, "text_leaves"):
        return _told_error(block, messages)
    if isinstance(block, blocks.BaseStreamBlock):
        errors = _each(messages, lambda index: (value[index].block, value[index].value))
        return StreamBlockValidationError(block_errors=errors)
    if isinstance(block, blocks.BaseStructBlock):
        errors = _each(messages, lambda name: (block.child_blocks[name], value.get(name)))
        return StructBlockValidationError(block_errors=errors)
    if isinstance(block, blocks.ListBlock):
        errors = _each(messages, lambda index: (block.child_block, value[index]))
        return ListBlockValidationError(block_errors=errors)
    return ValidationError(_lines(block, messages))


def _each(messages: Messages, child: Callable[[Any], tuple[Any, Any]]) -> dict[Any, Any]:
    """The error of each child, by the first step of its path."""
    by_child: dict[Any, dict[Path, list[str]]] = defaultdict(dict)
    for path, texts in messages.items():
        by_child[path[0]][path[1:]] = texts
    return {step: _error(*child(step), inner) for step, inner in by_child.items()}


def _told_error(block: Any, messages: Messages) -> ValidationError:
    """A block that tells its own texts may also know how to show what is wrong with them."""
    if not hasattr(block, "error_at"):
        return ValidationError(_lines(block, messages))
    found = [(path, text) for path, texts in messages.items() for text in texts]
    error: ValidationError = block.error_at(found)
    return error


def _lines(block: Any, messages: Messages) -> list[str]:
    if isinstance(block, TableBlock):
        return [_cell(path, text) for path, texts in messages.items() for text in texts]
    return [text for texts in messages.values() for text in texts]


def _cell(path: Path, text: str) -> str:
    """A table shows its errors in one place, so each says which cell it means."""
    if path[0] != "data":
        return text
    place = {"row": int(path[1]) + 1, "column": int(path[2]) + 1, "message": text}
    return _("Row %(row)s, column %(column)s: %(message)s") % place
