"""What a client takes: the API has JSON, and says so to those who want something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse

from api.problems import problem

OFFER = re.compile(r"\s*([\w.+*-]+)/([\w.+*-]+)\s*((?:;[^,]*)?)")
NOTHING = re.compile(r";\s*q\s*=\s*0(?:\.0*)?\s*(?:;|$)")
JSON = ("application/json",)


def refusal(request: HttpRequest, available: Sequence[str] = JSON) -> HttpResponse | None:
    """406, if a client takes none of these; one that says nothing takes all."""
    asked = request.headers.get("Accept", "")
    if not asked.strip() or any(_takes(asked, each) for each in available):
        return None
    listed = ", ".join(available)
    detail = f"This is to be had as {listed}, and not as “{asked[:60]}”."
    return problem("not-acceptable", detail, available=list(available))


def _takes(asked: str, kind: str) -> bool:
    """The closest of the ranges that hold this kind decides."""
    main, sub = kind.split("/")
    fits = [
        (found[1] == main, found[2] == sub, not NOTHING.search(found[3]))
        for found in OFFER.finditer(asked.lower())
        if found[1] in (main, "*") and found[2] in (sub, "*")
    ]
    return bool(fits) and max(fits)[2]
