"""Lists and details, written from stored documents as they are."""

import json
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from api.absolute import absolute
from api.parameters import ListQuery
from delivery.models import PublishedDocumentQuerySet


def written(shape: Any) -> HttpResponse:
    """JSON, compact and readable in any language."""
    text = json.dumps(shape, ensure_ascii=False, separators=(",", ":"))
    return HttpResponse(text, content_type="application/json")


def listing(
    request: HttpRequest, found: PublishedDocumentQuerySet, query: ListQuery
) -> HttpResponse:
    """One stretch of a list, how many there are, and where the next stretch is."""
    count = found.count()
    end = query.offset + query.limit
    payloads = list(found.values_list("payload", flat=True)[query.offset : end])
    return written(
        {
            "items": absolute(payloads, settings.BASE_URL),
            "count": count,
            "next": _next(request, query, end) if end < count else None,
        }
    )


def _next(request: HttpRequest, query: ListQuery, end: int) -> str:
    asked = {**query.model_dump(exclude_none=True), "offset": end}
    return f"{settings.BASE_URL}{request.path}?{urlencode(asked)}"


def detail(found: PublishedDocumentQuerySet, id: UUID) -> HttpResponse:
    """One document, if it is public."""
    payload = found.filter(id=id).values_list("payload", flat=True).first()
    if payload is None:
        raise Http404
    return written(absolute(payload, settings.BASE_URL))
