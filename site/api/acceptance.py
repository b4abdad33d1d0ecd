"""What a client takes: JSON for most things, and other forms where there are some."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse

from api.problems import problem

OFFER = re.compile(r"\s*([\w.+*-]+)/([\w.+*-]+)\s*((?:;[^,]*)?)")
QUALITY = re.compile(r";\s*q\s*=\s*(\d(?:\.\d*)?)\s*(?:;|$)")
JSON = ("application/json",)


def chosen(request: HttpRequest, available: Sequence[str]) -> str:
    """What a client would like best; the first of them if it says nothing, or all are alike."""
    asked = request.headers.get("Accept", "").lower()
    if not asked.strip():
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


def _quality(asked: str, kind: str) -> float:
    """How much a kind is wanted: the closest of the ranges that hold it decides."""
    main, sub = kind.split("/")
    fits = [
        (found[1] == main, found[2] == sub, _said(found[3]))
        for found in OFFER.finditer(asked)
        if found[1] in (main, "*") and found[2] in (sub, "*")
    ]
    return max(fits)[2] if fits else 0.0


def _said(parameters: str) -> float:
    found = QUALITY.search(parameters)
    return float(found[1]) if found else 1.0
