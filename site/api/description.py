"""The API described: OpenAPI for programs, and the same as a page for people."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.parameters import NoQuery, read
from api.problem_kinds import KINDS
from api.problems import CONTENT_TYPE

if TYPE_CHECKING:
    from api.door import Door

SCHEMAS = "#/components/schemas/"
TITLES = {kind.status: kind.title for kind in reversed(KINDS)}


def document(api: Door, server: str) -> dict[str, Any]:
    """The OpenAPI document of an API at a server, such as https://centre.example.org."""
    described: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema()))
    described["servers"] = [{"url": server}]
    for operations in described["paths"].values():
        for operation in operations.values():
            _name_errors(operation["responses"])
    _keep_named_schemas(described)
    return described


def _name_errors(responses: dict[str, Any]) -> None:
    """Say errors as they are sent; Python's words for them differ by version."""
    for status, response in responses.items():
        response["description"] = TITLES.get(int(status), "OK")
        _only_the_file(response)
        if int(status) >= 400:
            response["content"] = {CONTENT_TYPE: response["content"].pop("application/json")}


def _only_the_file(response: dict[str, Any]) -> None:
    """What Ninja describes as JSON beside the kind that it is."""
    content = response.get("content", {})
    if len(content) > 1:
        content.pop("application/json")


def _keep_named_schemas(described: dict[str, Any]) -> None:
    """Leave out the models of parameters: they are written out at each operation."""
    text = json.dumps(described)
    schemas = described["components"]["schemas"]
    described["components"]["schemas"] = {
        name: schemas[name] for name in sorted(schemas) if f'"{SCHEMAS}{name}"' in text
    }


@lru_cache(maxsize=8)
def written(api: Door, server: str) -> bytes:
    """The document as it is sent: making it takes a hundred times as long as sending it."""
    return json.dumps(document(api, server), ensure_ascii=False).encode()


def openapi(request: HttpRequest, api: Door) -> HttpResponse:
    read(NoQuery, request.GET)
    return HttpResponse(written(api, settings.BASE_URL), content_type="application/json")
