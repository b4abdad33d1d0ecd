"""Where a list goes on: after an item, whatever comes or goes before it meanwhile."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.crypto import constant_time_compare, salted_hmac

from api.resource import Order
from delivery.models import PublishedDocument, PublishedDocumentQuerySet

LONGEST = 2_000
SIGNED = 12
UNREADABLE = "This is no cursor of this list. Begin at its start, and follow “next”."


@dataclass(frozen=True)
class Cursor:
    """The last item of a stretch: its place in an order, and its id."""

    order: str
    place: str
    id: str

    def __str__(self) -> str:
        text = json.dumps([self.order, self.place, self.id], separators=(",", ":")).encode()
        return f"{_signature(text)}{urlsafe_b64encode(text).decode().rstrip('=')}"

    def passed(self, order: Order) -> tuple[Any, UUID]:
        """The place of the last item, and its id."""
        return _field(order).to_python(self.place), UUID(self.id)

    def after(self, found: PublishedDocumentQuerySet, order: Order) -> PublishedDocumentQuerySet:
        """What follows it. The first condition says nothing new, but lets an index be used."""
        place, identity = self.passed(order)
        way = "lt" if order.is_descending else "gt"
        beyond = Q(**{f"{order.column}__{way}": place})
        beside = Q(**{order.column: place, f"id__{way}": identity})
        return found.filter(Q(**{f"{order.column}__{way}e": place}), beyond | beside)


def read(text: str, order: str) -> Cursor:
    """Raises ValueError for what this list did not give."""
    signature, written = text[:SIGNED], text[SIGNED:]
    try:
        known = urlsafe_b64decode(written + "=" * (-len(written) % 4))
    except ValueError:
        known = b""
    if len(text) > LONGEST or not constant_time_compare(_signature(known), signature):
        raise ValueError(UNREADABLE)
    cursor = Cursor(*json.loads(known))
    if cursor.order != order:
        raise ValueError(f"This cursor is of the order “{cursor.order}”. Keep “order” as it was.")
    return cursor


def written(order: str, place: Any, identity: str) -> str:
    return str(Cursor(order, place if isinstance(place, str) else place.isoformat(), identity))


def _field(order: Order) -> Any:
    return PublishedDocument._meta.get_field(order.column)


def _signature(text: bytes) -> str:
    return salted_hmac("api.cursors", text, algorithm="sha256").hexdigest()[:SIGNED]
