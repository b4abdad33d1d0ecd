"""An object as a row of a table: its columns are those of its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from delivery.text import plain

DEPTH = 2
APART = "; "
# What a spreadsheet would take for a formula.
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
Path = tuple[str, ...]


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
    for name, field in shape.model_fields.items():
        key = field.alias or name
        inner = _one_of(field.annotation)
        if inner is None:
            continue
        is_record = isinstance(inner, type) and issubclass(inner, BaseModel)
        if is_record and "title" not in inner.model_fields and len(above) + 1 < DEPTH:
            yield from _paths(inner, (*above, key))
        else:
            yield (*above, key)


def _one_of(annotation: Any) -> Any:
    """The type of a value or of what is listed; None for what has many shapes."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        found = [each for each in get_args(annotation) if each is not NoneType]
        return _one_of(found[0]) if len(found) == 1 else None
    if origin is list:
        [listed] = get_args(annotation)
        return _one_of(listed)
    if origin is not None and hasattr(annotation, "__metadata__"):
        return _one_of(get_args(annotation)[0])
    return annotation


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
