"""Where a list goes on: in the answer as `next`, and in its header `Link`."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.parameters import query


def address(request: HttpRequest, **beginning: str) -> str:
    """The same question, for what begins there."""
    asked = {**request.GET.dict(), **beginning}
    return f"{settings.BASE_URL}{request.path}?{query(asked)}"


def linked(response: HttpResponse, following: str | None) -> HttpResponse:
    """The answer with the address of what follows, if anything does."""
    if following:
        response.headers["Link"] = f'<{following}>; rel="next"'
    return response
