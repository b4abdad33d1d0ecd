"""A collection joined to the API: its list, its details, and these in other forms."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from api import answers, forms, paths
from api.asking import detail_query_of, query_of
from api.parameters import Identity
from api.resource import Collection
from api.routes import get, get_file
from api.schemas.shared import Sparse, SparseList
from delivery import formats
from delivery.formats import Format


def router_of(collection: Collection) -> Router:
    router = Router(tags=[collection.name])
    _join_list(router, collection)
    if collection.name == "pages":
        paths.join(router)
    _join_detail(router, collection)
    for form in formats.of_kind(collection.kind):
        _join_form(router, collection, form)
    return router


def _join_list(router: Router, collection: Collection) -> None:
    def view(request: HttpRequest, query: Any) -> HttpResponse:
        return answers.listing(request, collection, query)

    view.__name__ = f"list_{collection.name.replace('-', '_')}"
    view.__annotations__["query"] = Query[query_of(collection)]  # type: ignore[misc]
    get(router, "/", collection.items | SparseList, collection.many)(view)


def _join_detail(router: Router, collection: Collection) -> None:
    kind = collection.kind

    def view(request: HttpRequest, id: Identity, query: Any) -> HttpResponse:
        if form := forms.wanted(request, kind):
            return forms.told(request, kind, id, form)
        response = answers.detail(request, collection, id, query)
        response.headers["Link"] = forms.links(kind, request.path)
        return response

    view.__name__ = f"get_{kind.replace('-', '_')}"
    view.__annotations__ |= {"id": Identity, "query": Query[detail_query_of(collection)]}  # type: ignore[misc]
    answer = collection.item | Sparse
    get(router, "/{id}/", answer, collection.one, also=forms.media_types(kind))(view)


def _join_form(router: Router, collection: Collection, form: Format) -> None:
    def view(request: HttpRequest, id: Identity) -> HttpResponse:
        return forms.told(request, collection.kind, id, form)

    view.__name__ = f"get_{collection.kind.replace('-', '_')}_{form.suffix}"
    view.__annotations__["id"] = Identity
    summary = f"{collection.one}, as {form.media_type}"
    get_file(router, f"/{{id}}.{form.suffix}", form.media_type, summary)(view)
