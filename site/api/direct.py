"""The short way to the API: past all that knows of sessions, forms and who is logged in."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch, resolve

BELOW = "/api/"
REMEMBERED = 1_000


class AnswerPrograms:
    """Whatever is asked below /api/ is answered here: nobody is logged in there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(BELOW):
            return self.get_response(request)
        found = view_at(request.path_info)
        request.resolver_match = found
        response: HttpResponse = found.func(request, *found.args, **found.kwargs)
        return response


@lru_cache(maxsize=REMEMBERED)
def view_at(path: str) -> ResolverMatch:
    """Each address there has a view: the last one says that there is nothing."""
    return resolve(path)
