"""Before a visitor hears that nothing is there: where it is now, or that it is gone."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.template.loader import render_to_string

from delivery.addresses import OURS
from delivery.former import look_up
from pages.furniture import furniture

# Asked again each time: a thing may come back to where it was, and the way must not go round.
HEADERS = {"Cache-Control": "no-cache"}


class LeadOn:
    """Looks up what would be a 404, and nothing else; an address without its slash, too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        is_read = request.method in ("GET", "HEAD") and not request.path_info.startswith(OURS)
        return _answer(request) or response if response.status_code == 404 and is_read else response


def _answer(request: HttpRequest) -> HttpResponse | None:
    found = look_up(request.path_info, request.META.get("QUERY_STRING", ""))
    if found.leads_to:
        return HttpResponsePermanentRedirect(found.leads_to, headers=HEADERS)
    return _gone(request) if found.is_gone else None


def _gone(request: HttpRequest) -> HttpResponse:
    page = render_to_string("410.html", {**furniture(), "request": request})
    return HttpResponse(page, status=410, headers=HEADERS)
