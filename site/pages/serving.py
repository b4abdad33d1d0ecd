"""Pages for visitors, drawn from published documents alone."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from wagtail.views import serve as wagtail_serve

from delivery.documents import published, render
from delivery.models import Deliverable, PublishedDocument
from pages.furniture import furniture
from pages.veil import veil_addresses


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """The document at an address; Wagtail answers for private pages and for none."""
    document = published().filter(path=f"/{path}").first()
    if document is None:
        return wagtail_serve(request, path)
    return HttpResponse(_drawn(request, model_of(document), document.payload))


def model_of(document: PublishedDocument) -> type[Deliverable]:
    model: type[Deliverable] = apps.get_model(document.source_model)
    return model


def preview(request: HttpRequest, thing: Deliverable) -> HttpResponse:
    """A draft as it would look, unsaved words included."""
    payload, _ = render(thing)
    return HttpResponse(_drawn(request, type(thing), payload, is_preview=True))


def private_page(request: HttpRequest, thing: Deliverable) -> HttpResponse:
    """A page for readers who were let in; nobody may keep a copy for others."""
    payload, _ = render(thing)
    response = HttpResponse(_drawn(request, type(thing), payload))
    response["Cache-Control"] = "private, no-store"
    return response


def _drawn(
    request: HttpRequest,
    model: type[Deliverable],
    payload: dict[str, Any],
    *,
    is_preview: bool = False,
) -> str:
    context = {
        **furniture(),
        **model.public_context(payload, request),
        "document": payload,
        "breadcrumbs": trail(payload),
        "body_block": body_block(model),
        "request": request,
        "is_preview": is_preview,
    }
    markup = render_to_string(model.template, context)
    return markup if is_preview else veil_addresses(markup)  # a preview has Wagtail's scripts


def trail(payload: dict[str, Any]) -> list[dict[str, str]]:
    """The public pages above a thing, by its address; pages of the tree know theirs."""
    if "breadcrumbs" in payload:
        return list(payload["breadcrumbs"])
    parts = payload["url"].strip("/").split("/")
    above = ["/", *(f"/{'/'.join(parts[:end])}/" for end in range(1, len(parts)))]
    found = published().filter(path__in=above).order_by("path").values_list("title", "path")
    return [{"title": title, "url": path or ""} for title, path in found]


def body_block(model: type[Deliverable]) -> Any:
    """The blocks that a model's body may hold, to render stored ones with."""
    fields = {field.name: field for field in model._meta.get_fields()}
    return getattr(fields.get("body"), "stream_block", None)


def drawn(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page that is no document: search, for example. The same bytes for every visitor."""
    markup = render_to_string(template, {**furniture(), **context, "request": request})
    return HttpResponse(veil_addresses(markup))
