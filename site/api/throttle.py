"""So many requests a minute for each client; a dear one counts as several.

Counted in Django's cache: in Redis for all processes, where there is one; otherwise in each
process for itself.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from api.problems import problem

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


def client(request: HttpRequest) -> str:
    """The address of a client; of IPv6 the network, as one house has as many as it likes.

    What a proxy says is believed only of those that the settings name.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES and _is_trusted(address):
        address = _behind(request.META.get("HTTP_X_FORWARDED_FOR", "")) or address
    return _network(address)


def _behind(forwarded: str) -> str:
    """The last address that is not one of our proxies: what stands before it anyone may write."""
    told = [each.strip() for each in forwarded.split(",")]
    return next((each for each in reversed(told) if not _is_trusted(each)), "")


def _is_trusted(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in settings.TRUSTED_PROXIES)


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return ":".join(found.exploded.split(":")[:4])
    return str(found)
