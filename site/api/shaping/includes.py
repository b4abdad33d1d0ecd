"""Whole objects in the place of their cards: `include=authors.person,branches.leads`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from api.costs import Cost
from api.parameters import shown
from api.shaping.schema import Path, reference_paths
from delivery import tags
from delivery.documents import published

Parse = Callable[[str], dict[str, Any]]
Slot = tuple[Any, Any]


def are_possible(shape: type[BaseModel]) -> bool:
    """Whether objects of this shape name others."""
    return any(True for _path in reference_paths(shape))


def reader(shape: type[BaseModel]) -> Callable[[str], tuple[tuple[Path, Path], ...]]:
    """What reads the parameter: of each name, the part in the object, and the part in the other."""
    own = {".".join(path): path for path in reference_paths(shape)}

    def read(asked: str) -> tuple[tuple[Path, Path], ...]:
        names = list(dict.fromkeys(name.strip() for name in asked.split(",")))
        return tuple(_known(name, own) for name in names)

    return read


def _known(name: str, own: dict[str, Path]) -> tuple[Path, Path]:
    for known, path in own.items():
        rest = name.removeprefix(f"{known}.")
        if name == known:
            return path, ()
        if rest != name and rest in _of_any():
            return path, _of_any()[rest]
    listed = ", ".join(f"“{known}”" for known in own)
    raise ValueError(
        f"{shown(name)} names no other objects here. What can be included is {listed}, and one "
        "step from there."
    )


@cache
def _of_any() -> dict[str, Path]:
    """Where objects of any kind name others."""
    from api.resources import COLLECTIONS  # noqa: PLC0415 -- it reads these parameters

    return {
        ".".join(path): path
        for collection in COLLECTIONS
        for path in reference_paths(collection.item)
    }


def included(
    documents: Sequence[Any], wanted: Sequence[tuple[Path, Path]], parse: Parse, cost: Cost
) -> list[str]:
    """Put them in, a query a step; the tags of what was put in.

    Before each step the places are counted, once read the objects too, by their length; what that
    costs is checked.
    """
    if not wanted:
        return []
    slots = list(_slots(documents, [path for path, _below in wanted]))
    first, spent = _put_in(slots, parse, cost)
    deeper = [
        slot
        for path, below in wanted
        if below
        for parent, key in _slots(documents, [path])
        for slot in _slots([parent[key]], [below])
    ]
    second, _spent = _put_in(deeper, parse, cost, spent)
    return [*first, *(tag for tag in second if tag not in first)]


def _slots(documents: Sequence[Any], wanted: Collection[Path]) -> Iterator[Slot]:
    """The places of cards: a container and a key of it."""
    for path in wanted:
        for document in documents:
            yield from _at(document, path)


def _at(node: Any, path: Path) -> Iterator[Slot]:
    if isinstance(node, list):
        for each in node:
            yield from _at(each, path)
    elif isinstance(node, dict) and (held := node.get(path[0])) is not None:
        if len(path) > 1:
            yield from _at(held, path[1:])
        elif isinstance(held, list):
            yield from ((held, index) for index in range(len(held)))
        else:
            yield node, path[0]


def _put_in(
    slots: Sequence[Slot], parse: Parse, cost: Cost, spent: int = 0
) -> tuple[list[str], int]:
    """The tags of what was put in, and what all has cost. In two places an object costs twice."""
    cost.including(spent + len(slots)).check()
    named = Counter(holder[key]["id"] for holder, key in slots)
    found = published().filter(id__in=list(named)) if named else []
    known = {str(each.id): each for each in found}
    spent += sum(named[each] * cost.of_one(len(known[each].answer)) for each in known)
    cost.including(spent).check()
    for holder, key in slots:
        if (document := known.get(holder[key]["id"])) is not None:
            holder[key] = parse(document.answer)
    return [tags.of_one(each.kind, str(each.id)) for each in known.values()], spent
