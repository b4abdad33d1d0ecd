"""Whatever has a page at an address of the site: a front end that is given a path asks here."""

from __future__ import annotations

from typing import Annotated

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import AfterValidator, Field

from api import conditional
from api.answers import written
from api.parameters import NoQuery, shown
from api.routes import get
from api.schemas.changes import Whole
from delivery import standing as standings
from delivery import tags
from delivery.documents import published
from delivery.expiry import present

LONGEST = 1000


def _path(asked: str) -> str:
    if not asked.startswith("/") or len(asked) > LONGEST:
        raise ValueError(f"{shown(asked)} is no path. Write it from the root, as “/people/”.")
    return asked if asked.endswith("/") else f"{asked}/"


class PathQuery(NoQuery):
    """Where on the site."""

    path: Annotated[
        str,
        Field(description="The path of a page, from the root of the site: /people/."),
        AfterValidator(_path),
    ]


def join(router: Router) -> None:
    """Beside the pages, before their details."""
    get(router, "/by-path/", Whole, "What has a page at a path", may_lack=True)(get_by_path)


def get_by_path(request: HttpRequest, query: Query[PathQuery]) -> HttpResponse:
    standing = present(standings.of_kinds)
    found = published().filter(path=query.path).values_list("kind", "id", "answer").first()
    if found is None:
        raise Http404
    kind, identity, answer = found
    response = conditional.unchanged(request, standing) or written(answer)
    return conditional.stamped(response, standing, [tags.of_one(kind, str(identity))])
