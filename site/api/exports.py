"""Everything of a kind in one answer, written while it is read."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from ninja import Router

from api import conditional
from api.flat import Flat
from api.resource import Collection
from api.resources import COLLECTIONS
from api.routes import get_file
from delivery import standing as standings
from delivery import stretches, tags
from delivery.answer import addressed
from delivery.expiry import present

router = Router(tags=["export"])

Lines = Callable[[Collection], Iterator[bytes]]
SINCE = "Changes-Since"


def answers(collection: Collection) -> Iterator[bytes]:
    """Each document once, as it was when its turn came."""
    return (addressed(each, settings.BASE_URL) for each in stretches.everything(collection.kind))


def ndjson(collection: Collection) -> Iterator[bytes]:
    """One object a line."""
    return (b"%s\n" % each for each in answers(collection))


def csv_lines(collection: Collection) -> Iterator[bytes]:
    """One object a line, its facts in the columns of its schema."""
    flat = Flat(collection.item)
    yield _row(flat.columns)
    for each in answers(collection):
        yield _row(flat.row(each))


def _row(cells: list[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()


FORMATS: dict[str, tuple[str, Lines]] = {
    "ndjson": ("application/x-ndjson", ndjson),
    "csv": ("text/csv; charset=utf-8", csv_lines),
}


def export(request: HttpRequest, collection: Collection, ending: str) -> Any:
    """Its cursor is from before its first line: who follows from there misses nothing."""
    standing = present(standings.of_kinds)
    named = [tags.of_kind(collection.kind)]
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, named)
    kind, lines = FORMATS[ending]
    answer: Any = StreamingHttpResponse(lines(collection), content_type=kind)
    answer.headers[SINCE] = str(standing.sequence)
    following = f"{settings.BASE_URL}/api/v1/changes/?since={standing.sequence}"
    answer.headers["Link"] = f'<{following}>; rel="monitor"'
    name = f"{collection.name}.{ending}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return conditional.stamped(answer, standing, named)


def _join(collection: Collection, ending: str) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        response: HttpResponse = export(request, collection, ending)
        return response

    view.__name__ = f"export_{collection.name.replace('-', '_')}_{ending}"
    summary = f"All {collection.name.replace('-', ' ')}, as {ending.upper()}"
    get_file(router, f"/{collection.name}.{ending}", FORMATS[ending][0], summary)(view)


for each in COLLECTIONS:
    for suffix in FORMATS:
        _join(each, suffix)
