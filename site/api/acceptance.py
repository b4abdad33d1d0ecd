"""What a client takes: JSON for most things, and other forms where there are some."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse

from api.problems import problem
from pages.offers import Offer, offers

JSON = ("application/json",)
HTML = ("text/html",)


def chosen(request: HttpRequest, available: Sequence[str]) -> str:
    """What a client would like best; the first of them if it says nothing, or all are alike."""
    if not (asked := offers(request.headers.get("Accept", ""))):
        return available[0]
    best = max(available, key=lambda kind: _quality(asked, kind))
    return best if _quality(asked, best) else ""


def refusal(request: HttpRequest, available: Sequence[str] = JSON) -> HttpResponse | None:
    """406, if a client takes none of these."""
    if chosen(request, available):
        return None
    asked, listed = request.headers.get("Accept", ""), ", ".join(available)
    detail = f"This is to be had as {listed}, and not as “{asked[:60]}”."
    return problem("not-acceptable", detail, available=list(available))


def _quality(asked: Sequence[Offer], kind: str) -> float:
    """How much a kind is wanted: the closest of the ranges that hold it decides."""
    ranges = ("*/*", f"{kind.partition('/')[0]}/*", kind)
    fits = [(ranges.index(name), quality) for name, quality in asked if name in ranges]
    return max(fits)[1] if fits else 0.0
