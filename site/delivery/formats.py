"""The forms in which a public object is to be had beside JSON; each room registers its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from exchange import json_ld

Payload = Mapping[str, Any]


class Format(NamedTuple):
    """How one kind of thing is written; the payload that it is given has absolute addresses."""

    media_type: str
    suffix: str
    write: Callable[[Payload], str]


_KNOWN: dict[str, list[Format]] = {}


def register(kind: str, form: Format) -> None:
    """Offer the things of a kind in one more form."""
    _KNOWN.setdefault(kind, []).append(form)


def register_json_ld(kind: str, told: Callable[[Payload], Mapping[str, Any]]) -> None:
    """Offer them as JSON-LD, told as a node in the words of schema.org."""
    form = Format(
        json_ld.MEDIA_TYPE, json_ld.SUFFIX, lambda payload: json_ld.written(told(payload))
    )
    register(kind, form)


def of_kind(kind: str) -> tuple[Format, ...]:
    """All forms of a kind, in the order in which they were registered."""
    return tuple(_KNOWN.get(kind, ()))
