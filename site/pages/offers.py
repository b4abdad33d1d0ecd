"""What a client would take, as `Accept` and `Accept-Encoding` say it. Source: RFC 9110, 12.4."""

from __future__ import annotations

import re
from typing import NamedTuple

# What stands beyond so many characters nobody wrote who wants an answer.
LONGEST = 4_000
QUALITY = re.compile(r"[01](?:\.\d*)?", re.ASCII)


class Offer(NamedTuple):
    """A name, and how much it is wanted: 1 if nothing is said, 0 for not at all."""

    name: str
    quality: float


def offers(header: str) -> list[Offer]:
    """In linear time, whatever a stranger wrote."""
    return [_offer(part) for part in header[:LONGEST].lower().split(",") if part.strip()]


def _offer(part: str) -> Offer:
    name, *parameters = part.split(";")
    said = (_quality(parameter) for parameter in parameters)
    return Offer(name.strip(), next((each for each in said if each is not None), 1.0))


def _quality(parameter: str) -> float | None:
    name, _equals, value = parameter.partition("=")
    is_said = name.strip() == "q" and QUALITY.fullmatch(value.strip())
    return float(value) if is_said else None
