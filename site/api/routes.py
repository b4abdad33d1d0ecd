"""How a resource is joined to the API: what it answers, what it refuses, how that is described."""

from collections.abc import Callable
from functools import wraps
from typing import Any, get_args, get_type_hints

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.decorators import decorate_view
from pydantic import BaseModel

from api.parameters import NoQuery, check
from api.schemas.shared import Problem

View = Callable[..., HttpResponse]


def get(router: Router, path: str, answer: type[BaseModel], summary: str) -> Callable[[View], View]:
    """Join an operation that reads; whatever its `query` does not name is a 422."""

    def join(view: View) -> View:
        statuses = (404, 405, 422, 500) if "{" in path else (405, 422, 500)
        responses = {200: answer, **dict.fromkeys(statuses, Problem)}
        operation = router.get(path, response=responses, summary=summary, by_alias=True)
        return operation(decorate_view(_strict(_query_of(view)))(view))

    return join


def _query_of(view: View) -> type[BaseModel]:
    """The model of a view's `query`; a detail takes no parameters at all."""
    hint = get_type_hints(view, include_extras=True).get("query")
    return get_args(hint)[0] if hint else NoQuery


def _strict(query: type[BaseModel]) -> Callable[[View], View]:
    def strict(run: View) -> View:
        @wraps(run)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            check(query, request.GET)
            return run(request, *args, **kwargs)

        return checked

    return strict
