"""Lists and details, written from stored documents as they are."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from api import conditional, cursors
from api.asking import is_narrowed, narrowed, narrowing, order_of
from api.cursors import Cursor
from api.resource import Collection, Order
from delivery import standing as standings
from delivery import stretches, tags
from delivery.answer import addressed
from delivery.expiry import present
from delivery.standing import Standing

# {"id":"0b5c…": every document begins with its id.
ID = slice(7, 43)
COUNTS: dict[Hashable, int] = {}
REMEMBERED = 1000


class Row(NamedTuple):
    """A document as it is stored for programs, and its place in the order that is asked."""

    answer: str
    place: Any

    @property
    def id(self) -> str:
        return self.answer[ID]


def listing(request: HttpRequest, collection: Collection, asked: Any) -> HttpResponse:
    """One stretch of a list, how many there are, and where the next stretch is."""
    standing = present(lambda: standings.of_kinds(collection.kind))
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, [tags.of_kind(collection.kind)])
    rows = _stretch(collection, asked)
    following = _next(request, asked, rows[: asked.limit]) if len(rows) > asked.limit else None
    count = counted(collection, asked, standing)
    response = written(*_list(rows[: asked.limit], count, following))
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return conditional.stamped(response, standing, _tags(collection.kind, rows[: asked.limit]))


def _stretch(collection: Collection, asked: Any) -> list[Row]:
    """What is asked for, and one more to know whether anything follows."""
    order = order_of(collection, asked)
    cursor = cursors.read(asked.cursor, asked.order) if asked.cursor else None
    if not is_narrowed(collection, asked):
        return [Row(*each) for each in _plain(collection, order, asked, cursor)]
    found = narrowed(collection, asked)
    if cursor:
        found = cursor.after(found, order)
    ordered = found.order_by(*order.columns()).values_list("answer", order.column)
    return [Row(*each) for each in ordered[asked.offset : asked.offset + asked.limit + 1]]


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


def _list(rows: Sequence[Row], count: int, following: str | None) -> Iterator[str]:
    """In parts: to put a megabyte together once more takes longer than to find it."""
    yield '{"items":['
    for number, row in enumerate(rows):
        yield f",{row.answer}" if number else row.answer
    yield f'],"count":{count},"next":{json.dumps(following)}}}'


def _next(request: HttpRequest, asked: Any, rows: Sequence[Row]) -> str:
    """From an offset by offset, otherwise by cursor: nothing is missed where things come and go."""
    given = request.GET.dict()
    if "offset" in given:
        given["offset"] = str(asked.offset + asked.limit)
    else:
        given["cursor"] = cursors.written(asked.order, rows[-1].place, rows[-1].id)
    return f"{settings.BASE_URL}{request.path}?{urlencode(given)}"


def _tags(kind: str, rows: Sequence[Row]) -> list[str]:
    return [tags.of_kind(kind), *(tags.of_one(kind, row.id) for row in rows)]


def counted(collection: Collection, asked: Any, standing: Standing) -> int:
    """How many there are. It is remembered until something is published or withdrawn."""
    known = (narrowing(collection, asked), standing.sequence, standing.modified)
    if known not in COUNTS:
        if len(COUNTS) >= REMEMBERED:
            COUNTS.clear()
        COUNTS[known] = narrowed(collection, asked).count()
    return COUNTS[known]


def detail(request: HttpRequest, collection: Collection, id: UUID) -> HttpResponse:
    """One document, if it is public."""
    standing = present(lambda: standings.of_one(collection.kind, id))
    if not standing.sequence:
        raise Http404
    response = conditional.unchanged(request, standing) or written(_stored(collection, id))
    return conditional.stamped(response, standing, [tags.of_one(collection.kind, str(id))])


def _stored(collection: Collection, id: UUID) -> str:
    if (answer := stretches.one(collection.kind, id)) is None:
        raise Http404  # withdrawn a moment ago
    return answer


def written(*parts: str) -> HttpResponse:
    """JSON with the address of this site."""
    base = settings.BASE_URL
    return HttpResponse([addressed(part, base) for part in parts], content_type="application/json")
