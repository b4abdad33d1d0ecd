"""How a payload names other things, so that it follows them when they change or vanish.

While a payload is made, it holds marks: a `Reference` to a thing with a document of its own,
an `Embedded` copy of a thing without one, a shape that is `About` one and goes with it. `links`
says which things those are (they are kept beside the document), `resolve` turns the marks into
what visitors and programs may see.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.utils.html import escape

# Where a text leads to another document, until it is known whether that is public.
PLACE = "/_document/{}"
LED = re.compile(r'<a href="/_document/([0-9a-f-]{36})"([^>]*)>(.*?)</a>', re.DOTALL)


class HasUUID(Protocol):
    uuid: Any


@dataclass(frozen=True)
class Reference:
    """A thing that is shown only while it is public itself."""

    uuid: UUID
    relation: str


@dataclass(frozen=True)
class Embedded:
    """A thing without a document, printed where it is named."""

    uuid: UUID
    relation: str
    shape: Any


@dataclass(frozen=True)
class About:
    """A shape in a list that is left out with the thing that it is about."""

    uuid: UUID
    relation: str
    shape: Any


@dataclass(frozen=True)
class Link:
    """One thing that a document depends on."""

    target: UUID
    relation: str


@dataclass(frozen=True)
class Linked:
    """HTML with links to other things; a link to what is not public is left out, its words stay.

    A link to a thing with a document has the address `PLACE`; `targets` names these and others.
    """

    markup: str
    targets: tuple[Link, ...]


def reference(target: HasUUID | None, relation: str) -> Reference | None:
    """Name another public thing; visitors see it only while it is public."""
    return None if target is None else Reference(target.uuid, relation)


def embed(target: HasUUID | None, relation: str, shape: Any) -> Embedded | None:
    """Print a thing that has no document of its own, such as a picture or a venue."""
    return None if target is None else Embedded(target.uuid, relation, shape)


def about(target: HasUUID, relation: str, shape: Any) -> About:
    """Say something of another public thing; nothing is said while it is not public."""
    return About(target.uuid, relation, shape)


def links(node: Any) -> Iterator[Link]:
    """Every thing that a payload names, whether it is public now or not."""
    if isinstance(node, Reference | Embedded | About):
        yield Link(node.uuid, node.relation)
    if isinstance(node, Linked):
        yield from node.targets
    for child in _children(node):
        yield from links(child)


def _children(node: Any) -> list[Any]:
    if isinstance(node, Mapping):
        return list(node.values())
    if isinstance(node, list | tuple):
        return list(node)
    return [node.shape] if isinstance(node, Embedded | About) else []


def resolve(node: Any, cards: Mapping[UUID, dict[str, Any]]) -> Any:
    """Put cards in the place of references; what has no card is left out."""
    if isinstance(node, Reference):
        return cards.get(node.uuid)
    if isinstance(node, Embedded | About):
        return resolve(node.shape, cards)
    if isinstance(node, Linked):
        return LED.sub(lambda found: _led(found, cards), node.markup)
    if isinstance(node, Mapping):
        return {key: resolve(value, cards) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [resolve(value, cards) for value in node if not _is_hidden(value, cards)]
    return node


def _is_hidden(node: Any, cards: Mapping[UUID, dict[str, Any]]) -> bool:
    return isinstance(node, Reference | About) and node.uuid not in cards


def _led(found: re.Match[str], cards: Mapping[UUID, dict[str, Any]]) -> str:
    card = cards.get(UUID(found[1]))
    return f'<a href="{escape(card["url"])}"{found[2]}>{found[3]}</a>' if card else found[3]
