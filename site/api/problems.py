"""Errors, all in one shape: RFC 9457, `application/problem+json`."""

import logging
from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from api.problem_kinds import BY_NAME

logger = logging.getLogger("django.request")

CONTENT_TYPE = "application/problem+json"
NOT_FOUND = "Nothing public is at “{path}”. The addresses are listed in /api/v1/openapi.json."
BROKEN = "Something failed here, and it was written down. Try again later."
SHOWN = 20


@dataclass(frozen=True)
class Fault:
    """What is wrong with one parameter, and what to do."""

    parameter: str
    where: str
    detail: str


class Refused(Exception):  # noqa: N818 -- an answer, and no failure of ours
    """Parameters that cannot be understood; `known` are those that can."""

    def __init__(
        self, faults: list[Fault], known: list[str], kind: str = "unprocessable-content"
    ) -> None:
        super().__init__(faults)
        self.faults = faults[:SHOWN]
        self.known = known
        self.kind = kind


def problem(name: str, detail: str, **more: Any) -> HttpResponse:
    """An answer of one of the kinds, which are told at its `type`."""
    kind = BY_NAME[name]
    told = {"type": kind.address, "title": kind.title, "status": kind.status, "detail": detail}
    return JsonResponse(
        {**told, **more},
        status=kind.status,
        content_type=CONTENT_TYPE,
        json_dumps_params={"ensure_ascii": False},
        headers={"Cache-Control": "no-store"},
    )


def not_found(request: HttpRequest, error: Exception | None = None) -> HttpResponse:
    return problem("not-found", NOT_FOUND.format(path=request.path))


def not_allowed(request: HttpRequest, allowed: str) -> HttpResponse:
    detail = f"“{request.method}” does nothing here: this API is for reading. Use GET."
    response = problem("method-not-allowed", detail)
    response["Allow"] = allowed
    return response


def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    said = [fault.detail for fault in error.faults]
    if any(fault.where == "query" for fault in error.faults):
        said.append(known_in_words(error.known))
    faults = [asdict(fault) for fault in error.faults]
    return problem(error.kind, " ".join(said), errors=faults, known_parameters=error.known)


def known_in_words(known: list[str]) -> str:
    if not known:
        return "There are no parameters here."
    return f"The parameters here are {', '.join(f'“{name}”' for name in known)}."


def ill_formed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Ninja found a part of the address that cannot be read."""
    faults = [
        Fault(str(found["loc"][-1]), str(found["loc"][0]), sentence(found, found["loc"][-1]))
        for found in error.errors
    ]
    return refused(request, Refused(faults, known=[]))


def sentence(found: Any, name: Any) -> str:
    """Pydantic's finding in our words; our own validators speak for themselves."""
    return str(found.get("ctx", {}).get("error") or f"“{name}”: {found['msg']}.")


def suspicious(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    return problem("bad-request", "This request cannot be read. Send fewer or shorter parameters.")


def broken(request: HttpRequest, error: Exception) -> HttpResponse:
    logger.error("The API failed at %s", request.path, exc_info=error)
    return problem("internal-error", BROKEN)


HANDLERS: dict[type[Exception], Any] = {
    Http404: not_found,
    Refused: refused,
    ValidationError: ill_formed,
    SuspiciousOperation: suspicious,
    Exception: broken,
}


def answer_errors(api: NinjaAPI) -> None:
    """Let an API tell of every error in this shape."""
    for error, handler in HANDLERS.items():
        api.add_exception_handler(error, handler)
