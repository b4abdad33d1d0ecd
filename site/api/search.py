"""Search over everything that has a page, the closest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from api import conditional, following
from api.answers import written
from api.asking import sought
from api.filters import Filter, choice
from api.parameters import LIMIT, Limit, NoQuery, Offset
from api.resources import COLLECTIONS
from api.routes import get
from api.schemas.search import FoundList
from delivery import standing as standings
from delivery import tags
from delivery.answer import absolute, dumped
from delivery.expiry import present
from delivery.models import KINDS
from pages.search.marking import Marker
from pages.search.results import LONGEST, Found, excerpt_of, facts_of

router = Router(tags=["search"])

RESOURCES = {each.kind: each.name for each in COLLECTIONS}
KIND: Filter = choice("kind", "Things of this kind alone.", *KINDS)
BOTH = "“kind” and “kind__in” say the same. Give one of them."


def _words(asked: str) -> str:
    """What is asked, if there is a word in it."""
    sought(asked)
    return asked


def _kinds(operator: str) -> Any:
    several = " One of several, with commas between them." if operator else ""
    return Annotated[
        tuple[str, ...] | None,
        Field(description=f"{KIND.description}{several}"),
        BeforeValidator(lambda asked: KIND.read_all(operator, asked)),
        WithJsonSchema({"type": "string"} if operator else KIND.schema),
    ]


class SearchQuery(NoQuery):
    """Words to look for, and among which kinds."""

    q: Annotated[
        str,
        Field(description="Words that must all be in it; the last may be unfinished."),
        BeforeValidator(_words),
        WithJsonSchema({"type": "string", "maxLength": LONGEST}),
    ]
    kind: _kinds("") = None  # type: ignore[valid-type]
    kind__in: _kinds("in") = None  # type: ignore[valid-type]
    limit: Limit = LIMIT
    offset: Offset = 0

    @model_validator(mode="after")
    def kinds_are_said_once(self) -> SearchQuery:
        if self.kind and self.kind__in:
            raise ValueError(BOTH)
        return self


@get(router, "/", FoundList, "What is found by words, the closest first")
def search(request: HttpRequest, query: Query[SearchQuery]) -> HttpResponse:
    standing = present(standings.of_kinds)
    named = [tags.of_kind(kind) for kind in query.kind or query.kind__in or KINDS]
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, named)
    found = Found(query.q, *(query.kind or query.kind__in or ()))
    told = _told(request, found, query)
    response = written(dumped(absolute(told, settings.BASE_URL)))
    return conditional.stamped(following.linked(response, told["next"]), standing, named)


def _told(request: HttpRequest, found: Found, query: SearchQuery) -> dict[str, Any]:
    end = query.offset + query.limit
    marker = Marker(found.terms)
    return {
        "items": [_item(row, marker) for row in found.rows(slice(query.offset, end))],
        "count": found.count(),
        "next": following.address(request, offset=str(end)) if end < found.count() else None,
        "kinds": [{"kind": kind, "count": count} for kind, count in found.counts.items()],
    }


def _item(row: Mapping[str, Any], marker: Marker) -> dict[str, Any]:
    known = facts_of(row)
    return {
        "id": str(row["id"]),
        "kind": row["kind"],
        "title": row["title"],
        "url": row["path"],
        "api_url": f"/api/v1/{RESOURCES[row['kind']]}/{row['id']}/",
        "facts": known,
        "excerpt": excerpt_of(row, known, marker),
    }
