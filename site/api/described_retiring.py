"""What is about to go, marked in the description."""

from __future__ import annotations

from typing import Any

from api import described_responses, retiring
from api.retiring import Retiring

HEADERS = ("Deprecation", "Link", "Sunset")


def mark(described: dict[str, Any]) -> None:
    for methods in described["paths"].values():
        operation = methods["get"]
        for each in retiring.of(operation["operationId"]):
            _mark(_place(operation, described, each), each)
            headers = operation["responses"]["200"]["headers"]
            headers |= described_responses.named(*HEADERS)


def _place(operation: dict[str, Any], described: dict[str, Any], found: Retiring) -> dict[str, Any]:
    """Where that is described; raises StopIteration or KeyError for what is not there at all."""
    if found.parameter:
        return next(each for each in operation["parameters"] if each["name"] == found.parameter)
    if found.key:
        place: dict[str, Any] = described["components"]["schemas"][found.shape]["properties"]
        return place[found.key]
    return operation


def _mark(place: dict[str, Any], found: Retiring) -> None:
    place["deprecated"] = True
    known = place.get("description", "")
    if found.words not in known:  # a shape is marked once, however many operations have it
        place["description"] = f"{known} {found.words}".strip()
