"""Where a list goes on: after an item, whatever comes or goes before it meanwhile."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.utils.crypto import constant_time_compare

from api.resource import Order, then_by_id
from delivery.answer import dumped
from delivery.models import PublishedDocument, PublishedDocumentQuerySet

LONGEST = 6_000
SIGNED = 12
UNREADABLE = "This is no cursor of this list. Begin at its start, and follow “next”."


@dataclass(frozen=True)
class Cursor:
    """The last item of a stretch: its place in each order of a list, and its id."""

    order: str
    places: Sequence[str]
    id: str

    def written(self, of: str) -> str:
        """As a list gives it out, signed for this list alone."""
        text = dumped([self.order, self.places, self.id]).encode()
        return f"{_signature(text, of)}{urlsafe_b64encode(text).decode().rstrip('=')}"

    def passed(self, orders: Sequence[Order]) -> list[Any]:
        """The places of the last item, and its id."""
        read = [_read(*each) for each in zip(orders, self.places, strict=True)]
        return [*read, UUID(self.id)]

    def after(
        self, found: PublishedDocumentQuerySet, orders: Sequence[Order]
    ) -> PublishedDocumentQuerySet:
        """What follows it. The first condition says nothing new, but lets an index be used."""
        places = self.passed(orders)
        beyond, alike = Q(), Q()
        for order, place in zip(then_by_id(orders), places, strict=True):
            beyond |= alike & Q(**{f"{order.column}__{order.beyond}": place})
            alike &= Q(**{order.column: place})
        first = Q(**{f"{orders[0].column}__{orders[0].beyond}e": places[0]})
        return found.filter(first, beyond)


def read(text: str, order: str, of: str) -> Cursor:
    """Raises ValueError for what this list did not give; `of` is the name of what it is asked."""
    signature, written = text[:SIGNED], text[SIGNED:]
    try:
        known = urlsafe_b64decode(written + "=" * (-len(written) % 4))
    except ValueError:
        known = b""
    if len(text) > LONGEST or not constant_time_compare(_signature(known, of), signature):
        raise ValueError(UNREADABLE)
    cursor = Cursor(*json.loads(known))
    if cursor.order != order:
        raise ValueError(f"This cursor is of the order “{cursor.order}”. Keep “order” as it was.")
    return cursor


def written(asked: Any, places: Iterable[Any], identity: str) -> str:
    """Of the last item that was given to what is `asked`."""
    texts = [each if isinstance(each, str) else each.isoformat() for each in places]
    return Cursor(asked.order, texts, identity).written(type(asked).__name__)


def _read(order: Order, place: str) -> Any:
    if order.value:
        return place
    return PublishedDocument._meta.get_field(order.column).to_python(place)  # type: ignore[union-attr]


def _signature(text: bytes, of: str) -> str:
    return hmac.digest(_key(of, settings.SECRET_KEY), text, "sha256").hex()[:SIGNED]


@cache
def _key(of: str, secret: str) -> bytes:
    """One for each kind of list, as Django makes keys of its own for each purpose."""
    return sha256(f"api.cursors.{of}{secret}".encode()).digest()
