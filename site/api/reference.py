"""The API's reference as pages for people: drawn from its own description, without scripts."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from api import retiring
from api.parameters import NoQuery, read
from api.problem_kinds import BY_NAME, KINDS
from pages.serving import drawn

if TYPE_CHECKING:
    from api.door import Door

HOUR = "public, max-age=0, s-maxage=60"


def docs(request: HttpRequest, api: Door) -> HttpResponse:
    """Every operation, what it may be asked, and an example to follow."""
    read(NoQuery, request.GET)
    context = {
        "api": api,
        "groups": _groups(api, settings.BASE_URL),
        "problems": KINDS,
        "retiring": retiring.RETIRING,
    }
    return _kept(drawn(request, "api/docs.html", context))


def problem(request: HttpRequest, name: str) -> HttpResponse:
    """What one kind of error means, and what to do."""
    read(NoQuery, request.GET)
    if name not in BY_NAME:
        raise Http404
    return _kept(drawn(request, "api/problem.html", {"problem": BY_NAME[name]}))


def _kept(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = HOUR
    return response


@lru_cache(maxsize=8)
def _groups(api: Door, server: str) -> list[dict[str, Any]]:
    """The operations by their resource, in the order of the description."""
    described = json.loads(api.described(server))
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, methods in described["paths"].items():
        operation = methods["get"]
        groups.setdefault(operation["tags"][0], []).append(_operation(path, operation))
    return [{"name": name, "operations": found} for name, found in groups.items()]


def _operation(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    return {
        "path": path,
        "summary": operation["summary"],
        "is_direct": "{" not in path,
        "is_retiring": operation.get("deprecated", False),
        "parameters": [_parameter(each) for each in operation.get("parameters", ())],
    }


def _parameter(described: dict[str, Any]) -> dict[str, Any]:
    schema = described["schema"]
    return {
        "name": described["name"],
        "words": described.get("description", ""),
        "is_retiring": described.get("deprecated", False),
        "choices": schema.get("enum", ()),
        "default": schema.get("default", ""),
    }
