"""The guard: what is unfinished in a text, a page, a snippet, and where exactly.

`text_findings` looks at one text; `findings` at all that a visitor or a program could get of one
thing. Nothing here saves, refuses or asks for a request: `Publishable.save()` and the forms do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db import models

from pages.unfinished.doubles import says_the_title
from pages.unfinished.finding import Finding, Leaf, Level, Path, Role
from pages.unfinished.leaves import field_leaves, row_leaves
from pages.unfinished.pictures import picture_findings
from pages.unfinished.sections import empty_sections
from pages.unfinished.texts import leaf_findings, text_findings

__all__ = [
    "Finding", "Leaf", "Level", "Path", "Role",
    "field_findings", "findings", "row_findings", "text_findings",
]  # fmt: skip


def findings(instance: models.Model) -> list[Finding]:
    """All that is unfinished in a thing, its blocks and its child rows."""
    return field_findings(instance) + row_findings(instance)


def field_findings(instance: models.Model) -> list[Finding]:
    """What is unfinished in its own fields, blocks included, and which pictures say nothing."""
    return [
        *_findings(field_leaves(instance)),
        *picture_findings(instance),
        *empty_sections(instance),
    ]


def row_findings(instance: models.Model, *, without: Collection[str] = ()) -> list[Finding]:
    """What is unfinished in its child rows; a path is (relation, index, field, …)."""
    return _findings(row_leaves(instance, without=without))


def _findings(leaves: Iterable[Leaf]) -> list[Finding]:
    read = list(leaves)
    found = [finding for leaf in read for finding in leaf_findings(leaf)]
    return [*found, *says_the_title(read)]
