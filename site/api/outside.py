"""Errors of those who stand before the door, in the same shape as its own.

A host that is not ours, a site at work, a failure in between: whoever asked the API for something
is told so as a program, not with a page.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from api.problems import BROKEN, CONTENT_TYPE, NOT_FOUND, problem

UNREADABLE = "This request cannot be read. Send it in UTF-8 to {site}, the name of this site."
AT_WORK = "The site is being worked on. Ask again in a few minutes."
KINDS = {
    400: ("bad-request", UNREADABLE),
    404: ("not-found", NOT_FOUND),
    500: ("internal-error", BROKEN),
    503: ("unavailable", AT_WORK),
}
OF_A_PAGE = ("Content-Encoding", "ETag", "Last-Modified")


class TellPrograms:
    """Whatever is answered as a page below /api/ becomes a problem, if it is an error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code < 400 or not f"{request.path_info}/".startswith("/api/"):
            return response
        is_told = response.get("Content-Type") == CONTENT_TYPE
        return response if is_told else _told(request, response)


def _told(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """The same answer with its headers, as a problem."""
    if response.status_code not in KINDS:
        return response
    name, detail = KINDS[response.status_code]
    found = problem(name, detail.format(site=settings.BASE_URL, path=request.path))
    response.content = b"" if request.method == "HEAD" else found.content
    for each in OF_A_PAGE:
        response.headers.pop(each, None)
    more = {"Content-Length": str(len(found.content)), "Access-Control-Allow-Origin": "*"}
    for each, value in (*found.headers.items(), *more.items()):
        response.headers[each] = value
    return response
