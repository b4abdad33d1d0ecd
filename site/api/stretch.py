"""The documents of one stretch of a list, in the order that is asked."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Value
from django.db.models.functions import Substr

from api import cursors
from api.asking import is_by_closeness, is_narrowed, narrowed, order_of
from api.cursors import Cursor
from api.resource import Collection, Order
from delivery import stretches
from delivery.answer import dumped
from pages.search.marking import Marker
from pages.search.results import READ

# {"id":"0b5c…": every document begins with its id.
ID = slice(7, 43)


class Row(NamedTuple):
    """A document as it is stored for programs, its place in the order, and why it was found."""

    answer: str
    place: Any = None
    excerpt: str | None = None

    @property
    def id(self) -> str:
        return self.answer[ID]

    def item(self) -> str:
        if self.excerpt is None:
            return self.answer
        return f'{self.answer[:-1]},"excerpt":{dumped(self.excerpt)}}}'


def stretch(collection: Collection, asked: Any) -> list[Row]:
    """What is asked for, and one more to know whether anything follows."""
    order = order_of(collection, asked)
    cursor = cursors.read(asked.cursor, asked.order) if asked.cursor else None
    if not is_narrowed(collection, asked):
        return [Row(*each) for each in _plain(collection, order, asked, cursor)]
    rows = _narrowed(collection, order, asked, cursor)
    words = getattr(asked, "q", None)
    return _excerpted(rows, Marker(words)) if words else [Row(*each[:2]) for each in rows]


def _plain(
    collection: Collection, order: Order, asked: Any, cursor: Cursor | None
) -> list[tuple[str, Any]]:
    """Of the whole collection, which is asked for most."""
    return stretches.listed(
        collection.kind,
        order.column,
        is_descending=order.is_descending,
        count=asked.limit + 1,
        start=asked.offset,
        after=cursor.passed(order) if cursor else None,
    )


def _narrowed(
    collection: Collection, order: Order, asked: Any, cursor: Cursor | None
) -> list[tuple[str, Any, str, str]]:
    """Answer, place, title, and the text that an excerpt is cut from."""
    words = getattr(asked, "q", None)
    found = narrowed(collection, asked)
    if cursor:
        found = cursor.after(found, order)
    is_by_words = words and is_by_closeness(asked)
    ordered = found.closest(words or ()) if is_by_words else found.order_by(*order.columns())
    text = Substr("search_text", 1, READ) if words else Value("")
    rows = ordered.values_list("answer", order.column, "title", text)
    return list(rows[asked.offset : asked.offset + asked.limit + 1])


def _excerpted(rows: list[tuple[str, Any, str, str]], marker: Marker) -> list[Row]:
    return [
        Row(answer, place, marker.marked(marker.passage(text, known=[title])))
        for answer, place, title, text in rows
    ]
