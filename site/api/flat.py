"""An object as a row of a table: its columns are those of its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from api.shaping.schema import Path, is_shape, keys
from delivery.text import plain

DEPTH = 2
APART, WITHIN = "; ", ", "
# What a spreadsheet would take for a formula.
FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


class Flat:
    """Columns are named with dots (“name.given”). Several values stand in one cell, “; ” between.

    Each has its place in it, an empty one too: so the third of “authors.name” has the third of
    “authors.affiliations”.

    Of other objects the title is told, of bodies and schedules nothing: they are no table.
    """

    def __init__(self, shape: type[BaseModel]) -> None:
        self.paths = list(_paths(shape))
        self.columns = [".".join(path) for path in self.paths]

    def row(self, answer: bytes) -> list[str]:
        document = json.loads(answer)
        return [_cell(_at(document, path)) for path in self.paths]


def _paths(shape: type[BaseModel], above: Path = ()) -> Iterator[Path]:
    for key, kind in keys(shape):
        is_record = is_shape(kind) and "title" not in kind.model_fields
        if is_record and len(above) + 1 < DEPTH:
            yield from _paths(kind, (*above, key))
        elif kind is not None:
            yield (*above, key)


def _at(node: Any, path: Path) -> Any:
    for step in path:
        if isinstance(node, list):
            node = [each.get(step) for each in node if isinstance(each, dict)]
        else:
            node = node.get(step) if isinstance(node, dict) else None
    return node


def _cell(value: Any) -> str:
    text = _words(value, APART)
    return f"'{text}" if text.strip().startswith(FORMULAS) or text[:1].isspace() else text


def _words(value: Any, apart: str) -> str:
    if isinstance(value, list):
        told = [_words(each, WITHIN) for each in value]
        return apart.join(told) if any(told) else ""
    if isinstance(value, dict):
        return str(value.get("title") or value.get("name") or value.get("url") or "")
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "" if value is None else str(value)
    return plain(text) if text.startswith("<") else text
