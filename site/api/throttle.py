"""So many requests a minute for each client; a dear one counts as several.

Counted in Django's cache: in Redis for all processes, where there is one; otherwise in each
process for itself.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from api.costs import CEILING
from api.problems import problem
from pages.clients import client

WINDOW = 60
POLICY = "minute"
# Everything of a kind, and words among all kinds, count as so many.
COUNTED = {"/api/v1/export/": 20, "/api/v1/search/": 4}
# What costs less than twice as much is one request.
OF_ONE = 100
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


def allowance(request: HttpRequest, cost: int, now: float | None = None) -> Allowance:
    """Count a request of a client, and say what is left to it."""
    at = time.time() if now is None else now
    window = int(at // WINDOW)
    key = f"api-{window}-{client(request)}"
    count = counted(request.path, cost)
    used = _raised(key, count)
    return Allowance(settings.API_REQUESTS_A_MINUTE, used, int((window + 1) * WINDOW - at) or 1)


def _raised(key: str, count: int) -> int:
    """A number in the cache, so much higher than it was; it begins at 0."""
    for _try in range(2):  # another may begin between the two
        with suppress(ValueError):  # nobody has counted yet
            return cache.incr(key, count)
        if cache.add(key, count, timeout=2 * WINDOW):
            break
    return count


def counted(path: str, cost: int) -> int:
    """As how many a request counts; one that costs too much as the dearest that there is."""
    for beginning, count in COUNTED.items():
        if path.startswith(beginning):
            return count
    return max(1, min(cost, CEILING) // OF_ONE)
