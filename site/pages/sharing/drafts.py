"""Drafts for people without a log-in, who were given a link.

The token is in the address. So nobody keeps the answer, no search engine lists it, and what is
linked from it does not learn where the reader came from.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from delivery.draft_links import find
from pages import serving
from pages.pictures.media import file_answer
from pages.sharing.files import is_signed

NOT_KEPT = "no-store"
HEADERS = {
    "Cache-Control": NOT_KEPT,
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


@require_safe
def shared_draft(request: HttpRequest, token: str) -> HttpResponse:
    """What the link leads to, as its editor saved it last."""
    link = find(token)
    return _unlisted(serving.shared_draft(request, link) if link else _leads_nowhere(request))


@require_safe
def shared_file(request: HttpRequest, token: str, signature: str, name: str) -> HttpResponse:
    """A picture or file that the draft shows."""
    if not is_signed(token, signature, name) or find(token) is None:
        return _unlisted(_leads_nowhere(request))
    try:
        return _unlisted(file_answer(request, name, NOT_KEPT))
    except Http404:
        return _unlisted(_leads_nowhere(request))


def _leads_nowhere(request: HttpRequest) -> HttpResponse:
    """The same for a wrong, an expired and an ended link; it says of none what it led to."""
    response = serving.drawn(request, "pages/draft_gone.html", {"is_unlisted": True})
    response.status_code = 404
    return response


def _unlisted(response: HttpResponse) -> HttpResponse:
    for name, value in HEADERS.items():
        response[name] = value
    return response
