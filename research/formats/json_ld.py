"""Research branches in the words of schema.org."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exchange.json_ld import Node, at, named, node


def branch(payload: Mapping[str, Any]) -> Node:
    picture = payload["picture"] or {}
    return node(
        "ResearchProject",
        at(payload),
        name=payload["title"],
        url=payload["url"],
        description=payload["summary"] or payload["search_description"],
        image=picture.get("src"),
        member=[named("Person", each) for each in payload["leads"]],
    )
