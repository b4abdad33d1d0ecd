"""What the public may see of things, as it would be written now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder

from delivery import values
from delivery.models import Deliverable, PublishedDocument
from delivery.references import Link, links, resolve


@dataclass(frozen=True)
class Rendered:
    """One thing as visitors may see it; `named` is all that this depends on."""

    thing: Deliverable
    payload: dict[str, Any]
    named: set[Link]

    def columns(self) -> dict[str, Any]:
        """What is kept beside the payload, to find and order documents by."""
        thing, payload = self.thing, self.payload
        return {
            "kind": thing.kind,
            "is_tombstone": False,
            "is_listed": thing.is_listed(),
            "title": payload["title"][:1000],
            "path": thing.public_path(),
            "sort_key": thing.sort_key()[:1000],
            "menu_order": thing.menu_order(),
            "expires_at": getattr(thing, "expire_at", None),
            "source_model": thing._meta.label,
            "source_pk": str(thing.pk),
            "title_key": values.text(payload["title"]),
            "search_text": thing.search_text(payload),
        }

    def found_by(self) -> set[tuple[str, str]]:
        """The values that filters find it by, each with its name."""
        return values.wanted(self.thing.found_by(self.payload))

    def says_the_same(self, before: PublishedDocument, columns: dict[str, Any]) -> bool:
        """Whether a document is what would be written now."""
        told = {key: value for key, value in before.payload.items() if key != "modified"}
        same = all(getattr(before, name) == value for name, value in columns.items())
        return same and told == self.payload


def rendered(things: Iterable[Deliverable]) -> list[Rendered]:
    """Each as visitors may see it now; what all of them name is looked up at once."""
    marked = [(thing, thing.public_document()) for thing in things]
    named = [set(links(shape)) for _thing, shape in marked]
    cards = _cards({link.target for each in named for link in each})
    return [
        Rendered(thing, _plain(shape, cards), each)
        for (thing, shape), each in zip(marked, named, strict=True)
    ]


def render(thing: Deliverable) -> tuple[dict[str, Any], set[Link]]:
    """The payload as visitors may see it now, and all that it depends on.

    For a thing that is not saved too: the preview shows what this gives.
    """
    [only] = rendered([thing])
    return only.payload, only.named


def resolved(marked: Any) -> Any:
    """A shape with its marks replaced by what is public now, as plain JSON values."""
    return _plain(marked, _cards({link.target for link in links(marked)}))


def _plain(marked: Any, cards: dict[UUID, dict[str, Any]]) -> Any:
    return json.loads(json.dumps(resolve(marked, cards), cls=DjangoJSONEncoder))


def _cards(targets: set[UUID]) -> dict[UUID, dict[str, Any]]:
    wanted: Sequence[UUID] = sorted(targets)
    found = PublishedDocument.objects.public().filter(id__in=wanted) if wanted else []
    return {document.id: document.card for document in found if document.card}
