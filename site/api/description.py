"""The API described: OpenAPI for programs, and the same as a page for people."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api import acceptance, conditional, described_retiring
from api import described_responses as responses
from api.parameters import NoQuery, read
from delivery.standing import ALWAYS

if TYPE_CHECKING:
    from api.door import Door

# Of the parts of addresses, which Ninja does not describe where they have a schema of their own.
PARTS = {
    "id": "The `id` of the thing: a UUID that stays with it for ever.",
    "name": "A name that the list of schemas has.",
}
EXPORT = ("Changes-Since", "Link")


def document(api: Door, server: str) -> dict[str, Any]:
    """The OpenAPI document of an API at a server, such as https://centre.example.org."""
    described: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema()))
    described["servers"] = [{"url": server}]
    described["security"] = []  # for anyone
    for operations in described["paths"].values():
        for operation in operations.values():
            more = _headers(operation)
            operation["responses"] = responses.described(operation["responses"], *more)
            _explain_parts(operation)
    described["components"] |= {"headers": responses.headers(), "responses": responses.errors()}
    described_retiring.mark(described)
    for part in ("schemas", "headers"):
        _keep_named(described["components"], part, json.dumps(described))
    return described


def _explain_parts(operation: dict[str, Any]) -> None:
    for parameter in operation["parameters"]:
        if parameter["in"] == "path":
            parameter["description"] = PARTS[parameter["name"]]


def _headers(operation: dict[str, Any]) -> tuple[str, ...]:
    """Headers of its own: what goes on says where, and an export what has changed since."""
    if operation["tags"] == ["export"]:
        return EXPORT
    is_a_stretch = any(each["name"] == "limit" for each in operation["parameters"])
    return ("Link",) if is_a_stretch else ()


def _keep_named(components: dict[str, Any], part: str, text: str) -> None:
    """Leave out what nothing names: the models of parameters are written out where they are."""
    found = components[part]
    components[part] = {
        name: found[name] for name in sorted(found) if f'"#/components/{part}/{name}"' in text
    }


@lru_cache(maxsize=8)
def written(api: Door, server: str) -> bytes:
    """The document as it is sent: making it takes a hundred times as long as sending it."""
    return json.dumps(document(api, server), ensure_ascii=False).encode()


def openapi(request: HttpRequest, api: Door) -> HttpResponse:
    """It changes with the program alone."""
    if refusal := acceptance.refusal(request):
        return refusal
    read(NoQuery, request.GET)
    if (response := conditional.unchanged(request, ALWAYS)) is None:
        described = written(api, settings.BASE_URL)
        response = HttpResponse(described, content_type="application/json")
    return conditional.stamped(response, ALWAYS, ["schemas"])
