"""An object as a row of a table: its columns are those of its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from api.shaping.schema import Path, is_shape, keys
from delivery.text import plain

DEPTH = 2
APART = "; "
# What a spreadsheet would take for a formula.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


class Flat:
    """Columns are named with dots (“name.given”). Several values stand in one cell, “; ” between.

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
    text = APART.join(filter(None, _words(value)))
    return f"'{text}" if text.startswith(FORMULAS) else text


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _words(each)
    elif isinstance(value, dict):
        yield str(value.get("title") or value.get("name") or value.get("url") or "")
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif value is not None:
        text = str(value)
        yield plain(text) if text.startswith("<") else text
