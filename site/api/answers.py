"""Lists and details, written from stored documents as they are, or shaped if that is asked."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from api import conditional, costs, cursors, following, shaping
from api.asking import is_by_closeness, narrowing, reaches_beyond
from api.asking import narrowed as narrowed_by
from api.resource import Collection
from api.shaping import fields
from api.stretch import Row, stretch
from delivery import standing as standings
from delivery import stretches, tags
from delivery.answer import addressed, dumped
from delivery.expiry import present
from delivery.standing import Standing

COUNTS: dict[Hashable, int] = {}
REMEMBERED = 1000


@dataclass(frozen=True)
class Told:
    """The items of an answer as JSON, and what the answer depends on beside them."""

    items: Sequence[str]
    tags: Sequence[str] = ()


def listing(request: HttpRequest, collection: Collection, asked: Any) -> HttpResponse:
    """One stretch of a list, how many there are, and where the next stretch is."""
    standing = _standing(collection, asked)
    of_list = [tags.of_kind(collection.kind)]
    if reaches_beyond(collection, asked):
        of_list.append(tags.OF_ALL)
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, of_list)
    count = counted(collection, asked, standing)
    rows = stretch(collection, asked, count)
    shown = rows[: asked.limit]
    further = _next(request, asked, shown) if len(rows) > asked.limit else None
    told = _told(request, shown, asked)
    about = {"count": count, "next": further, **_sparse(asked)}
    response = following.linked(written(*_list(told.items, about)), further)
    items = (tags.of_one(collection.kind, row.id) for row in shown)
    return conditional.stamped(response, standing, [*of_list, *items, *told.tags])


def _standing(collection: Collection, asked: Any) -> Standing:
    """What is included may be of any kind, and so may be what it is narrowed by."""
    is_of_all = shaping.included_in(asked) or reaches_beyond(collection, asked)
    kinds = () if is_of_all else (collection.kind,)
    return present(lambda: standings.of_kinds(*kinds))


def _told(request: HttpRequest, rows: Sequence[Row], asked: Any) -> Told:
    items = [row.item() for row in rows]
    if not shaping.is_asked(asked):
        return Told(items)
    shaped = shaping.shaped(items, asked, costs.of(request))
    return Told(shaped.parts, shaped.tags)


def _sparse(asked: Any) -> dict[str, Any]:
    """What tells an answer with some keys from a whole one, so that each has its own shape."""
    return {"fields": fields.named(asked.fields)} if asked.fields else {}


def _list(items: Sequence[str], about: Mapping[str, Any]) -> Iterator[str]:
    """In parts: to put a megabyte together once more takes longer than to find it."""
    yield '{"items":['
    for number, item in enumerate(items):
        yield f",{item}" if number else item
    yield f"],{dumped(about)[1:]}"


def _next(request: HttpRequest, asked: Any, rows: Sequence[Row]) -> str:
    """From an offset by offset, otherwise by cursor: nothing is missed where things come and go."""
    if "offset" in asked.model_fields_set or is_by_closeness(asked):
        return following.address(request, offset=str(asked.offset + asked.limit))
    cursor = cursors.written(asked, rows[-1].places, rows[-1].id)
    return following.address(request, cursor=cursor)


def counted(collection: Collection, asked: Any, standing: Standing) -> int:
    """How many there are. It is remembered until something is published or withdrawn."""
    known = (narrowing(collection, asked), standing.sequence, standing.modified)
    if known not in COUNTS:
        if len(COUNTS) >= REMEMBERED:
            COUNTS.clear()
        COUNTS[known] = narrowed_by(collection, asked).count()
    return COUNTS[known]


def detail(request: HttpRequest, collection: Collection, id: UUID, asked: Any) -> HttpResponse:
    """One document, if it is public."""
    standing = present(lambda: standings.of_one(collection.kind, id))
    if not standing.sequence:
        raise Http404
    if shaping.included_in(asked):
        standing = standings.of_kinds()
    named = [tags.of_one(collection.kind, str(id))]
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, named)
    told = _told(request, [Row(_stored(collection, id))], asked)
    response = written(_one(told.items[0], _sparse(asked)))
    return conditional.stamped(response, standing, [*named, *told.tags])


def _one(item: str, about: Mapping[str, Any]) -> str:
    return f"{item[:-1]},{dumped(about)[1:]}" if about else item


def _stored(collection: Collection, id: UUID) -> str:
    if (answer := stretches.one(collection.kind, id)) is None:
        raise Http404  # withdrawn a moment ago
    return answer


def written(*parts: str) -> HttpResponse:
    """JSON with the address of this site."""
    base = settings.BASE_URL
    return HttpResponse([addressed(part, base) for part in parts], content_type="application/json")
