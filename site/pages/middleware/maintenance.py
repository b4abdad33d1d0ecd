"""While the file `maintenance` lies in the state folder, visitors are told to come back soon."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

RETRY_AFTER = 300
OPEN = "/health/"


def sign() -> Path:
    return settings.STATE / "maintenance"


class AtWork:
    """503 for everything but the health check. It asks the database for nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == OPEN or not sign().exists():
            return self.get_response(request)
        page = render_to_string("503.html", {"site": {}})
        headers = {"Retry-After": str(RETRY_AFTER), "Cache-Control": "no-store"}
        return HttpResponse(page, status=503, headers=headers)
