"""Lists and details, written from stored documents as they are."""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from api import conditional, cursors
from api.asking import narrowed, narrowing, order_of
from api.resource import Collection
from delivery import standing as standings
from delivery import tags
from delivery.answer import addressed
from delivery.expiry import present
from delivery.models import PublishedDocumentQuerySet
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
    found = narrowed(collection, asked)
    rows = _stretch(collection, found, asked)
    following = _next(request, asked, rows[: asked.limit]) if len(rows) > asked.limit else None
    count = counted(found, narrowing(collection, asked), standing)
    response = written(_list(rows[: asked.limit], count, following))
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return conditional.stamped(response, standing, _tags(collection.kind, rows[: asked.limit]))


def _stretch(
    collection: Collection, found: PublishedDocumentQuerySet, asked: Any
) -> list[Row]:
    """What is asked for, and one more to know whether anything follows."""
    order = order_of(collection, asked)
    if asked.cursor is not None:
        found = cursors.read(asked.cursor, asked.order).after(found, order)
    ordered = found.order_by(*order.columns()).values_list("answer", order.column)
    return [Row(*each) for each in ordered[asked.offset : asked.offset + asked.limit + 1]]


def _list(rows: Sequence[Row], count: int, following: str | None) -> str:
    items = ",".join([row.answer for row in rows])
    return f'{{"items":[{items}],"count":{count},"next":{json.dumps(following)}}}'


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


def counted(found: PublishedDocumentQuerySet, narrowing: Hashable, standing: Standing) -> int:
    """How many there are. It is remembered until something is published or withdrawn."""
    known = (narrowing, standing.sequence, standing.modified)
    if known not in COUNTS:
        if len(COUNTS) >= REMEMBERED:
            COUNTS.clear()
        COUNTS[known] = found.count()
    return COUNTS[known]


def detail(request: HttpRequest, collection: Collection, id: UUID) -> HttpResponse:
    """One document, if it is public."""
    standing = present(lambda: standings.of_one(collection.kind, id))
    if not standing.sequence:
        raise Http404
    response = conditional.unchanged(request, standing) or written(_stored(collection, id))
    return conditional.stamped(response, standing, [tags.of_one(collection.kind, str(id))])


def _stored(collection: Collection, id: UUID) -> str:
    for answer in collection.documents().filter(id=id).values_list("answer", flat=True):
        return answer
    raise Http404  # withdrawn a moment ago


def written(text: str) -> HttpResponse:
    """JSON with the address of this site."""
    return HttpResponse(addressed(text, settings.BASE_URL), content_type="application/json")
