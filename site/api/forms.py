"""One object in another form than JSON: by the end of its address, or by what a client takes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from api import acceptance, conditional
from api.parameters import NoQuery, read
from delivery import formats, stretches, tags
from delivery import standing as standings
from delivery.answer import addressed
from delivery.expiry import present
from delivery.formats import Format
from delivery.standing import Standing


def media_types(kind: str) -> list[str]:
    """Those of the forms that a kind has beside JSON."""
    return [form.media_type for form in formats.of_kind(kind)]


def wanted(request: HttpRequest, kind: str) -> Format | None:
    """The form that a client likes better than JSON; it has no parameters."""
    best = acceptance.chosen(request, [*acceptance.JSON, *media_types(kind)])
    form = next((each for each in formats.of_kind(kind) if each.media_type == best), None)
    if form:
        read(NoQuery, request.GET)
    return form


def told(request: HttpRequest, kind: str, id: UUID, form: Format) -> HttpResponse:
    """One document in this form, if it is public."""
    standing = present(lambda: standings.of_one(kind, id))
    if not standing.sequence:
        raise Http404
    named = [tags.of_one(kind, str(id))]
    return written(request, form, standing, named, lambda: stretches.one(kind, id))


def written(
    request: HttpRequest,
    form: Format,
    standing: Standing,
    named: Sequence[str],
    read_answer: Callable[[], str | None],
) -> HttpResponse:
    """A stored answer in this form; it is read if the client has not got it yet."""
    mark = f".{form.suffix}"
    if response := conditional.unchanged(request, standing, mark):
        return conditional.stamped(response, standing, named, mark)
    if (answer := read_answer()) is None:
        raise Http404
    text = form.write(json.loads(addressed(answer, settings.BASE_URL)))
    response = HttpResponse(text, content_type=form.media_type)
    return conditional.stamped(response, standing, named, mark)


def links(kind: str, api_path: str) -> str:
    """Where the other forms are, for the header of the JSON."""
    base = f"{settings.BASE_URL}{api_path.rstrip('/')}"
    return ", ".join(
        f'<{base}.{form.suffix}>; rel="alternate"; type="{form.media_type}"'
        for form in formats.of_kind(kind)
    )
