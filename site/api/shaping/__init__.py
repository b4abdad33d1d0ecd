"""Answers that are asked for otherwise than they are stored.

Here, and here alone, documents are parsed: to take some of their keys, to put whole objects in
the place of their cards, to write rich text as Markdown.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings

from api.costs import Cost
from api.shaping import fields, includes, markdown
from api.shaping.schema import Path
from delivery.answer import addressed, dumped

Document = dict[str, Any]


@dataclass(frozen=True)
class Shaped:
    """The documents as they were asked for, and what else they now depend on."""

    parts: list[str]
    tags: list[str] = field(default_factory=list)


def is_asked(asked: Any) -> bool:
    return bool(asked.fields or included_in(asked) or asked.rich_text)


def included_in(asked: Any) -> Sequence[tuple[Path, Path]]:
    """What is to be put in; some objects name no others, and are not asked."""
    return getattr(asked, "include", None) or ()


def shaped(answers: Sequence[str], asked: Any, cost: Cost) -> Shaped:
    """Markdown first, while each object has its own schema; keys last, when all is in its place."""
    documents = [parsed(answer) for answer in answers]
    if asked.rich_text:
        documents = [markdown.written(document) for document in documents]
    found = includes.included(documents, included_in(asked), parsed_as(asked), cost)
    if asked.fields:
        documents = [fields.picked(document, asked.fields) for document in documents]
    return Shaped([dumped(document) for document in documents], found)


def parsed(answer: str) -> Document:
    document: Document = json.loads(addressed(answer, settings.BASE_URL))
    return document


def parsed_as(asked: Any) -> Any:
    """How the documents are read that are put into others."""
    if not asked.rich_text:
        return parsed
    return lambda answer: markdown.written(parsed(answer))
