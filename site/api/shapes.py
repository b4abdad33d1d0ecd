"""JSON Schemas of all objects and of all blocks, each by itself with all that it needs."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Annotated, Any, get_args

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Path, Router
from pydantic import BaseModel, WithJsonSchema

from api import conditional
from api.resources import COLLECTIONS
from api.routes import get
from api.schemas.blocks import Block, Part
from api.schemas.changes import ChangeOut
from api.schemas.listed import JsonSchema, SchemaList
from api.schemas.search import FoundOut
from api.schemas.shared import Problem
from api.schemas.site import SiteOut
from delivery.standing import ALWAYS

router = Router(tags=["schemas"])

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TAGS = ("schemas",)


def parts() -> dict[str, type[Part]]:
    """Each type of block, and the shape of it."""
    union = get_args(Block)[0]
    return {
        name: part
        for part in get_args(union)
        for name in get_args(part.model_fields["type"].annotation)
    }


OBJECTS: dict[str, type[BaseModel]] = {
    **{each.kind: each.item for each in COLLECTIONS},
    "site": SiteOut,
    "change": ChangeOut,
    "found": FoundOut,
    "problem": Problem,
}
BLOCKS: dict[str, type[BaseModel]] = {f"block-{name}": part for name, part in parts().items()}
SHAPES = {**OBJECTS, **BLOCKS}
Name = Annotated[str, Path(), WithJsonSchema({"type": "string", "enum": list(SHAPES)})]


@get(router, "/", SchemaList, "The schemas of objects and blocks")
def list_schemas(request: HttpRequest) -> HttpResponse:
    return _answered(request, "")


@get(router, "/{name}/", JsonSchema, "One schema, in JSON Schema 2020-12")
def get_schema(request: HttpRequest, name: Name) -> HttpResponse:
    if name not in SHAPES:
        raise Http404
    return _answered(request, name)


def _answered(request: HttpRequest, name: str) -> HttpResponse:
    """They change with the program alone."""
    if response := conditional.unchanged(request, ALWAYS):
        return conditional.stamped(response, ALWAYS, TAGS)
    response = HttpResponse(_written(name, settings.BASE_URL), content_type="application/json")
    return conditional.stamped(response, ALWAYS, TAGS)


@lru_cache(maxsize=128)
def _written(name: str, base: str) -> bytes:
    told = schema(name, base) if name else {"items": [_entry(each, base) for each in SHAPES]}
    return json.dumps(told, ensure_ascii=False).encode()


def schema(name: str, base: str) -> dict[str, Any]:
    """The schema of one of these, at a site."""
    told = SHAPES[name].model_json_schema(mode="serialization")
    return {"$schema": DRAFT, "$id": _address(name, base), **told}


def _entry(name: str, base: str) -> dict[str, str]:
    return {
        "name": name,
        "of": "object" if name in OBJECTS else "block",
        "title": SHAPES[name].__name__,
        "address": _address(name, base),
    }


def _address(name: str, base: str) -> str:
    return f"{base}/api/v1/schemas/{name}/"
