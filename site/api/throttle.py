"""So many requests a minute for each client; a dear one counts as several.

Counted in Django's cache: in Redis for all processes, where there is one; otherwise in each
process for itself.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from api.problems import problem
from pages.clients import client

WINDOW = 60
POLICY = "minute"
# What is written out whole, or parsed and made anew, costs so much more than what is stored.
COSTS = {"/api/v1/export/": 20, "/api/v1/search/": 4}
SHAPED = ("include=", "rich_text=", "fields=", "q=")
SHAPED_COST = 4
TOO_MANY = "More than {limit} requests came in a minute. Ask again in {left} seconds."


@dataclass(frozen=True)
class Allowance:
    """What a client may still ask in this minute."""

    limit: int
    used: int
    left_seconds: int

    @property
    def is_spent(self) -> bool:
        return self.used > self.limit

    def stamp(self, response: HttpResponse) -> HttpResponse:
        """Source: draft-ietf-httpapi-ratelimit-headers-10, sections 3 and 4."""
        remaining = max(0, self.limit - self.used)
        response.headers["RateLimit-Policy"] = f'"{POLICY}";q={self.limit};w={WINDOW}'
        response.headers["RateLimit"] = f'"{POLICY}";r={remaining};t={self.left_seconds}'
        return response

    def refusal(self) -> HttpResponse:
        detail = TOO_MANY.format(limit=self.limit, left=self.left_seconds)
        response = problem("too-many-requests", detail)
        response.headers["Retry-After"] = str(self.left_seconds)
        return response


def allowance(request: HttpRequest, now: float | None = None) -> Allowance:
    """Count a request of a client, and say what is left to it."""
    at = time.time() if now is None else now
    window = int(at // WINDOW)
    key = f"api-{window}-{client(request)}"
    cost = cost_of(request)
    cache.add(key, 0, timeout=2 * WINDOW)
    try:
        used = cache.incr(key, cost)
    except ValueError:  # dropped in between
        used = cost
    return Allowance(settings.API_REQUESTS_A_MINUTE, used, int((window + 1) * WINDOW - at) or 1)


def cost_of(request: HttpRequest) -> int:
    for beginning, cost in COSTS.items():
        if request.path.startswith(beginning):
            return cost
    asked = request.META.get("QUERY_STRING", "")
    return SHAPED_COST if any(each in asked for each in SHAPED) else 1
