"""A collection joined to the API: its list and its details."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from api import answers, paths
from api.asking import detail_query_of, query_of
from api.parameters import Identity
from api.resource import Collection
from api.routes import get


def router_of(collection: Collection) -> Router:
    router = Router(tags=[collection.name])
    _join_list(router, collection)
    if collection.name == "pages":
        paths.join(router)
    _join_detail(router, collection)
    return router


def _join_list(router: Router, collection: Collection) -> None:
    def view(request: HttpRequest, query: Any) -> HttpResponse:
        return answers.listing(request, collection, query)

    view.__name__ = f"list_{collection.name.replace('-', '_')}"
    view.__annotations__["query"] = Query[query_of(collection)]  # type: ignore[misc]
    get(router, "/", collection.items, collection.many)(view)


def _join_detail(router: Router, collection: Collection) -> None:
    def view(request: HttpRequest, id: Identity, query: Any) -> HttpResponse:
        return answers.detail(request, collection, id, query)

    view.__name__ = f"get_{collection.kind.replace('-', '_')}"
    view.__annotations__ |= {"id": Identity, "query": Query[detail_query_of(collection)]}  # type: ignore[misc]
    get(router, "/{id}/", collection.item, collection.one)(view)
