"""When an answer is still good: its validators, how long it is kept, and what it depends on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.http import http_date, parse_http_date_safe

from delivery.standing import Standing
from delivery.tags import OF_ALL

# How many seconds a shared cache may answer by itself, if nothing is known to change sooner.
KEPT = 60
LONGEST = 4_000  # bytes of a header: some proxies take 8,000 for all together
SECOND = timedelta(seconds=1)
TAGS = re.compile(r'(?:W/)?"([^"]*)"|\*')
# Compressed, an answer has other bytes and so another tag.
ENCODED = re.compile(r"\.(br|gzip)$")
# What answers look like, and which site they name, may be so young, and is no younger.
STARTED = timezone.now()


@cache
def edition() -> str:
    """What answers look like and which site they name; another one outdates all that is kept."""
    from api.v1 import api  # noqa: PLC0415 -- it is made of these answers

    return sha256(api.described(settings.BASE_URL)).hexdigest()[:8]


def validator(standing: Standing) -> str:
    """A strong ETag, without its quotes: the same until anything public of these kinds changes."""
    moment = int(standing.modified.timestamp() * 1_000_000) if standing.modified else 0
    return f"{standing.sequence:x}-{moment:x}-{edition()}"


def unchanged(request: HttpRequest, standing: Standing, form: str = "") -> HttpResponse | None:
    """304, if the client has this answer already; it is told which of those that it named."""
    asked = request.headers.get("If-None-Match")
    if asked is None:
        return HttpResponseNotModified() if _is_since(request, standing) else None
    known = _named(asked, f"{validator(standing)}{form}")
    return HttpResponseNotModified(headers={"ETag": f'"{known}"'}) if known else None


def _named(asked: str, known: str) -> str:
    """Of the tags that a client has, the one that is this answer, compressed or not."""
    for found in TAGS.finditer(asked):
        if found[0] == "*":
            return known
        if ENCODED.sub("", found[1]) == known:
            return found[1]
    return ""


def _is_since(request: HttpRequest, standing: Standing) -> bool:
    if not (told := request.headers.get("If-Modified-Since")):
        return False
    asked, modified = parse_http_date_safe(told), _settled(standing)
    return asked is not None and modified is not None and int(modified.timestamp()) <= asked


def _settled(standing: Standing) -> datetime | None:
    """When it changed last; None within that second, in which it may change once more."""
    if standing.modified is None:
        return None
    changed = max(standing.modified, STARTED)
    return changed if timezone.now() - changed.replace(microsecond=0) > SECOND else None


def stamped(
    response: HttpResponse, standing: Standing, tags: Iterable[str], form: str = ""
) -> HttpResponse:
    """The answer with all that caches want to know; each form of an object has its own tag."""
    headers = response.headers
    headers.setdefault("ETag", f'"{validator(standing)}{form}"')
    headers["Cache-Control"] = f"public, max-age=0, s-maxage={seconds(standing)}"
    headers["Vary"] = "Accept, Accept-Encoding"
    if modified := _settled(standing):
        headers["Last-Modified"] = http_date(modified.timestamp())
    if named := _named_within(LONGEST, tags):
        headers["Cache-Tag"] = named
        headers["Surrogate-Key"] = named.replace(",", " ")
    return response


def _named_within(longest: int, names: Iterable[str]) -> str:
    """What depends on too much for a header depends on everything."""
    named = ",".join(names)
    return named if len(named) <= longest else OF_ALL


def seconds(standing: Standing, at: datetime | None = None) -> int:
    """How long it may be kept: to the next scheduled change, and a minute at most."""
    change = standing.next_change()
    if change is None:
        return KEPT
    left = int((change - (at or datetime.now(UTC))).total_seconds())
    return max(0, min(KEPT, left))
