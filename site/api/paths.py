"""Whatever has a page at an address of the site: a front end that is given a path asks here."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode, urljoin, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from ninja import Query, Router
from pydantic import AfterValidator, Field

from api import conditional
from api.answers import written
from api.parameters import NoQuery, shown
from api.problems import problem
from api.routes import get
from api.schemas.changes import Whole
from delivery import standing as standings
from delivery import tags
from delivery.documents import published
from delivery.expiry import present
from delivery.former import look_up

LONGEST = 1000
GONE = "What was at “{path}” has been removed."
NOWHERE = "No page is at this path, and nothing leads on from it."
ELSEWHERE = "No page is at “{path}”: it leads to {address}, which is none of this API."


def _path(asked: str) -> str:
    if not asked.startswith("/") or len(asked) > LONGEST:
        raise ValueError(f"{shown(asked)} is no path. Write it from the root, as “/people/”.")
    is_whole = asked.endswith("/") or "." in asked.rpartition("/")[2]  # a file of a former site
    return asked if is_whole else f"{asked}/"


class PathQuery(NoQuery):
    """Where on the site."""

    path: Annotated[
        str,
        Field(description="The path of a page, from the root of the site: /people/."),
        AfterValidator(_path),
    ]


def join(router: Router) -> None:
    """Beside the pages, before their details."""
    summary = "What has a page at a path, or had one there before it moved"
    more = (301, 404, 410)
    get(router, "/by-path/", Whole, summary, statuses=more)(get_by_path)


def get_by_path(request: HttpRequest, query: Query[PathQuery]) -> HttpResponse:
    standing = present(lambda: standings.of_path(query.path))
    if not standing.sequence:
        return _former(request, query.path)
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, [tags.OF_ALL])
    found = published().filter(path=query.path).values_list("kind", "id", "answer").first()
    if found is None:  # withdrawn a moment ago
        return _former(request, query.path)
    kind, identity, answer = found
    named = [tags.of_one(kind, str(identity))]
    return conditional.stamped(written(answer), standing, named)


def _former(request: HttpRequest, path: str) -> HttpResponse:
    """A program is led on to the same question with the new path, or told that there is none."""
    found = look_up(path)
    if found.thing is not None:
        asked = urlencode({"path": urlsplit(found.leads_to).path}, safe="/")
        address = f"{request.path}?{asked}"
        return HttpResponsePermanentRedirect(address, headers={"Cache-Control": "no-cache"})
    if found.leads_to:
        address = urljoin(settings.BASE_URL, found.leads_to)
        detail = ELSEWHERE.format(path=path, address=address)
        return problem("not-found", detail, leads_to=address)
    if found.is_gone:
        return problem("gone", GONE.format(path=path))
    return problem("not-found", NOWHERE)
