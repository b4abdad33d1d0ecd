"""The keys of a shape, as they are asked for: with dots between them."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel

from api.schemas.shared import Reference

Path = tuple[str, ...]


def inner(annotation: Any) -> Any:
    """The type of a value or of what is listed; None where it may be one of several."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        found = [each for each in get_args(annotation) if each is not NoneType]
        return inner(found[0]) if len(found) == 1 else None
    if origin is list:
        return inner(get_args(annotation)[0])
    if origin is not None and hasattr(annotation, "__metadata__"):
        return inner(get_args(annotation)[0])
    return annotation


def keys(shape: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    """Each key as it is sent, and the type of what it holds."""
    for name, field in shape.model_fields.items():
        yield field.alias or name, inner(field.annotation)


def is_shape(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def paths(shape: type[BaseModel], above: Path = ()) -> Iterator[Path]:
    """Every key, to any depth; of parts that may be one of several, the whole."""
    for key, kind in keys(shape):
        yield (*above, key)
        if is_shape(kind):
            yield from paths(kind, (*above, key))


def reference_paths(shape: type[BaseModel], above: Path = ()) -> Iterator[Path]:
    """Where another object is named."""
    for key, kind in keys(shape):
        if kind is Reference:
            yield (*above, key)
        elif is_shape(kind):
            yield from reference_paths(kind, (*above, key))
