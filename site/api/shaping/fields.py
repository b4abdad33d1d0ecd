"""Some of an object's keys: `fields=title,authors.name`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from api.parameters import shown
from api.shaping.schema import Path, paths

EXCERPT: Path = ("excerpt",)


def reader(shape: type[BaseModel], *, has_excerpts: bool) -> Callable[[str], tuple[Path, ...]]:
    """What reads the parameter; raises ValueError for keys that the shape does not have."""
    known = {".".join(path): path for path in paths(shape) if path != EXCERPT or has_excerpts}

    def read(asked: str) -> tuple[Path, ...]:
        names = list(dict.fromkeys(name.strip() for name in asked.split(",")))
        return tuple(_known(name, known) for name in names)

    return read


def _known(name: str, known: dict[str, Path]) -> Path:
    if name not in known:
        meant = get_close_matches(name[:60], known, n=1)
        hint = f" Did you mean “{meant[0]}”?" if meant else ""
        top = ", ".join(f"“{key}”" for key in known if "." not in key)
        raise ValueError(f"{shown(name)} is no key of these objects.{hint} They have {top}.")
    return known[name]


def picked(document: dict[str, Any], wanted: Sequence[Path]) -> dict[str, Any]:
    """These keys alone, and the id, in the order that the document has them."""
    found: dict[str, Any] = _picked(document, [("id",), *wanted])
    return found


def named(wanted: Sequence[Path]) -> list[str]:
    """As they were asked for."""
    return [".".join(path) for path in wanted]


def _picked(node: Any, wanted: Sequence[Path]) -> Any:
    if isinstance(node, list):
        return [_picked(each, wanted) for each in node]
    if not isinstance(node, dict) or () in wanted:
        return node
    return {
        key: _picked(value, below)
        for key, value in node.items()
        if (below := [path[1:] for path in wanted if path[0] == key])
    }
