"""What every answer has beside its body: the headers and the errors, described once for all."""

from __future__ import annotations

from typing import Any

from api.problem_kinds import KINDS
from api.problems import CONTENT_TYPE

SCHEMAS, RESPONSES, HEADERS = (
    f"#/components/{part}/" for part in ("schemas", "responses", "headers")
)
TITLES = {kind.status: kind.title for kind in reversed(KINDS)}
ALLOWANCE = ("RateLimit", "RateLimit-Policy")
VALIDATORS = ("ETag", "Last-Modified", "Cache-Control", "Cache-Tag", *ALLOWANCE)
# A method that does nothing here is not counted.
ALONGSIDE = {405: ("Allow",), 429: ("Retry-After", *ALLOWANCE), 503: ("Retry-After",)}
WORDS = {
    "Allow": "The methods that do something here.",
    "Cache-Control": "`s-maxage` ends with the next change that is known beforehand.",
    "Cache-Tag": "All that the answer depends on, as caches are told; the same as `Surrogate-Key`.",
    "Changes-Since": "Where to go on from this export: the `since` of `/api/v1/changes/`.",
    "Deprecation": "Since when something that was asked for is about to go (RFC 9745).",
    "ETag": "Strong. Send it as `If-None-Match`, and what is unchanged is a 304.",
    "Last-Modified": "When anything in it changed last.",
    "Link": "Where to go on: `next` after a stretch, `monitor` after an export.",
    "Location": "The same question with the path of today.",
    "RateLimit": "What is left: `r` requests in the next `t` seconds.",
    "RateLimit-Policy": "What one client may ask: `q` requests in `w` seconds.",
    "Retry-After": "In how many seconds to ask again.",
    "Sunset": "When it will be gone (RFC 8594).",
}
JSON = "application/json"
MOVED = "MovedPermanently"
NUMBERS = ("Changes-Since", "Retry-After")


def headers() -> dict[str, Any]:
    """Each header, for the components of a description."""
    return {
        name: {
            "description": words,
            "schema": {"type": "integer" if name in NUMBERS else "string"},
        }
        for name, words in WORDS.items()
    }


def errors() -> dict[str, Any]:
    """The answer with each status that is an error, and those that lead to what a client wants."""
    problem = {CONTENT_TYPE: {"schema": {"$ref": f"{SCHEMAS}Problem"}}}
    found: dict[str, Any] = {
        _name(status): {
            "description": title,
            "headers": named(*ALONGSIDE.get(status, ALLOWANCE)),
            "content": problem,
        }
        for status, title in sorted(TITLES.items())
    }
    return {
        MOVED: {"description": "Moved permanently", "headers": named("Location", *ALLOWANCE)},
        "NotModified": {"description": "Not modified", "headers": named(*VALIDATORS)},
        **found,
    }


def named(*names: str) -> dict[str, Any]:
    return {name: {"$ref": f"{HEADERS}{name}"} for name in sorted(names)}


def described(responses: dict[str, Any], *more: str) -> dict[str, Any]:
    """The responses of an operation: its own, and by name those that all have.

    `more` are headers of its own beside those of every answer.
    """
    own = responses["200"]
    success = {"description": "OK", "headers": named(*VALIDATORS, *more), **_body(own)}
    failed = [int(status) for status in responses if int(status) >= 400]
    moved = {"301": {"$ref": f"{RESPONSES}{MOVED}"}} if "301" in responses else {}
    return {
        "200": success,
        **moved,
        "304": {"$ref": f"{RESPONSES}NotModified"},
        **{str(status): {"$ref": f"{RESPONSES}{_name(status)}"} for status in sorted(failed)},
    }


def _body(response: dict[str, Any]) -> dict[str, Any]:
    """What is sent; a file is not the JSON, too, that Ninja takes it for."""
    content = dict(response["content"])
    if content.get(JSON, {}).get("schema", {}).get("type") == "string":
        content.pop(JSON)
    return {"content": content}


def _name(status: int) -> str:
    return TITLES[status].title().replace(" ", "")
