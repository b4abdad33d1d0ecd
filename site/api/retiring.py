"""What is about to go from this version, told to those who still ask for it.

Sources: RFC 9745 (Deprecation), RFC 8594 (Sunset).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

PLACE = "/api/v1/docs/#retiring"
LEAST = timedelta(days=365)
SOON = "{name}: {until} is less than a year after {since}. Whoever asks for it needs that time."


@dataclass(frozen=True)
class Retiring:
    """Operations, a parameter of them, or a key of a shape that they answer with.

    `since` is the day on which this is told, `until` the one from which on it is gone.
    """

    operations: tuple[str, ...]
    since: date
    until: date
    instead: str
    parameter: str = ""
    shape: str = ""
    key: str = ""

    def __post_init__(self) -> None:
        if self.until - self.since < LEAST:
            raise ValueError(SOON.format(name=self.name, until=self.until, since=self.since))

    @property
    def name(self) -> str:
        return self.parameter or self.key or ", ".join(self.operations)

    @property
    def words(self) -> str:
        return f"Gone from {self.until.isoformat()} on. {self.instead}"

    def is_met(self, request: HttpRequest) -> bool:
        """Whether a client that asks this would miss it."""
        if self.parameter:
            return self.parameter in request.GET
        fields = request.GET.get("fields")
        return not (self.key and fields) or self.key in str(fields).split(",")


# Nothing is, so far. Whatever comes here is marked in the description and listed on its page.
RETIRING: tuple[Retiring, ...] = ()


def of(operation: str) -> list[Retiring]:
    return [each for each in RETIRING if operation in each.operations]


def stamped(response: HttpResponse, request: HttpRequest, operation: str) -> HttpResponse:
    """The answer, with the first day on which something that was asked for goes."""
    found = [each for each in of(operation) if each.is_met(request)] if RETIRING else []
    if not found:
        return response
    response.headers["Deprecation"] = f"@{int(_moment(min(each.since for each in found)))}"
    response.headers["Sunset"] = http_date(_moment(min(each.until for each in found)))
    link = f'<{settings.BASE_URL}{PLACE}>; rel="deprecation"; type="text/html"'
    before = response.headers.get("Link")
    response.headers["Link"] = f"{before}, {link}" if before else link
    return response


def _moment(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
