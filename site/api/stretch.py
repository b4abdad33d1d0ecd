"""The documents of one stretch of a list, in the order that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Value
from django.db.models.functions import Substr

from api import cursors
from api.asking import conditions, is_by_closeness, narrowed, orders_of
from api.cursors import Cursor
from api.resource import Collection, Order, then_by_id
from delivery import stretches
from delivery.answer import SITE, dumped
from pages.search.marking import Marker
from pages.search.results import READ

# {"id":"0b5c…": every document begins with its id.
ID = slice(7, 43)
# Where so many meet what is asked, a hundred of them are found sooner one by one than all at once.
MANY = 2_000


class Row(NamedTuple):
    """A document as it is stored for programs, its places in the orders, and why it was found."""

    answer: str
    places: Sequence[Any] = ()
    excerpt: str | None = None

    @property
    def id(self) -> str:
        return self.answer[ID]

    def item(self) -> str:
        if self.excerpt is None:
            return self.answer
        return f'{self.answer[:-1]},"excerpt":{dumped(self.excerpt.replace(SITE, ""))}}}'


def stretch(collection: Collection, asked: Any, count: int) -> list[Row]:
    """What is asked for of so many, and one more to know whether anything follows."""
    orders = orders_of(collection, asked)
    cursor = cursors.read(asked.cursor, asked.order, type(asked).__name__) if asked.cursor else None
    words = getattr(asked, "q", None)
    if _is_plain(orders) and not words:
        rows = _plain(collection, orders[0], asked, cursor, count)
        return [Row(answer, (place,)) for answer, place in rows]
    found = _found(collection, orders, asked, cursor)
    return _excerpted(found, Marker(words)) if words else [Row(row[0], row[3:]) for row in found]


def _is_plain(orders: Sequence[Order]) -> bool:
    return len(orders) == 1 and not orders[0].value


def _plain(
    collection: Collection, order: Order, asked: Any, cursor: Cursor | None, count: int
) -> list[tuple[str, Any]]:
    """In one of the orders that the documents have themselves, which are asked for most."""
    return stretches.listed(
        collection.kind,
        order.column,
        is_descending=order.is_descending,
        count=asked.limit + 1,
        start=asked.offset,
        after=tuple(cursor.passed([order])) if cursor else None,
        conditions=conditions(collection, asked, order.column),
        most_meet_them=count > MANY,
    )


def _found(
    collection: Collection, orders: Sequence[Order], asked: Any, cursor: Cursor | None
) -> list[tuple[Any, ...]]:
    """Answer, title, the text that an excerpt is cut from, and the places."""
    words = getattr(asked, "q", None)
    made = {order.column: order.value for order in orders if order.value}
    found = narrowed(collection, asked).beside(**made)
    if cursor:
        found = cursor.after(found, orders)
    signed = [order.signed for order in then_by_id(orders)]
    is_by_words = words and is_by_closeness(asked)
    ordered = found.closest(words or ()) if is_by_words else found.order_by(*signed)
    text = Substr("search_text", 1, READ) if words else Value("")
    rows = ordered.values_list("answer", "title", text, *(order.column for order in orders))
    return list(rows[asked.offset : asked.offset + asked.limit + 1])


def _excerpted(rows: list[tuple[Any, ...]], marker: Marker) -> list[Row]:
    return [
        Row(answer, places, marker.marked(marker.passage(text, known=[title])))
        for answer, title, text, *places in rows
    ]
