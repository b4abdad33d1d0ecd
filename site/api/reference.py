"""The API's reference as pages for people: drawn from its own description, without scripts."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from api import acceptance, retiring
from api.examples import KINDS as KINDS_OF
from api.examples import examples
from api.parameters import NoQuery, read
from api.problem_kinds import BY_NAME, KINDS
from delivery.documents import published
from pages.serving import drawn

if TYPE_CHECKING:
    from api.door import Door

KEPT = "public, max-age=0, s-maxage=60"


def docs(request: HttpRequest, api: Door) -> HttpResponse:
    """Every operation, what it may be asked, and an example to follow."""
    if refusal := acceptance.refusal(request, acceptance.HTML):
        return refusal
    read(NoQuery, request.GET)
    context = {
        "api": api,
        "groups": _with_examples(_groups(api, settings.BASE_URL)),
        "problems": KINDS,
        "retiring": retiring.RETIRING,
    }
    return _kept(drawn(request, "api/docs.html", context))


def problem(request: HttpRequest, name: str) -> HttpResponse:
    """What one kind of error means, and what to do."""
    if refusal := acceptance.refusal(request, acceptance.HTML):
        return refusal
    read(NoQuery, request.GET)
    if name not in BY_NAME:
        raise Http404
    return _kept(drawn(request, "api/problem.html", {"problem": BY_NAME[name]}))


def _kept(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = KEPT
    patch_vary_headers(response, ["Accept"])
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


def _with_examples(groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each operation with addresses to follow, of things that are public now."""
    ids = {kind: found for kind in set(KINDS_OF.values()) if (found := _first(kind))}
    return [
        {**group, "operations": [_with_example(each, ids) for each in group["operations"]]}
        for group in groups
    ]


def _with_example(operation: dict[str, Any], ids: dict[str, UUID]) -> dict[str, Any]:
    asked = (operation["name"], operation["path"], operation["resource"])
    return {**operation, "examples": examples(*asked, ids)}


def _first(kind: str) -> UUID | None:
    return published(kind).order_by("title_key", "id").values_list("id", flat=True).first()


def _operation(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    return {
        "path": path,
        "summary": operation["summary"],
        "name": operation["operationId"],
        "resource": operation["tags"][0],
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
