"""Pages for visitors, drawn from published documents alone."""

from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from wagtail.views import serve as wagtail_serve

from delivery.documents import published
from delivery.models import Deliverable, DraftLink
from delivery.rendering import render
from delivery.stretches import Drawn
from pages.furniture import furnished, furniture
from pages.roomy import roomy
from pages.sharing.files import opened
from pages.structured import structured
from pages.veil import veil_addresses


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """The document at an address; Wagtail answers for private pages and for none."""
    document, around = furnished(f"/{path}")
    if document is None:
        return wagtail_serve(request, path)
    around = {**around, "structured": structured(document.payload)}
    return HttpResponse(_drawn(request, model_of(document), document.payload, around=around))


def model_of(document: Drawn) -> type[Deliverable]:
    model: type[Deliverable] = apps.get_model(document.source_model)
    return model


def preview(request: HttpRequest, thing: Deliverable, *, scheme: str) -> HttpResponse:
    """A draft as visitors would see it, unsaved words included, by day or by night."""
    payload, _ = render(thing)
    around = _around_draft(payload)
    return HttpResponse(_drawn(request, type(thing), payload, around=around, scheme=scheme))


def shared_draft(request: HttpRequest, link: DraftLink) -> HttpResponse:
    """The latest draft of a thing, for whoever has a link to it, with the files that it names."""
    draft: Any = link.thing
    draft = draft.get_latest_revision_as_object()
    payload, named = render(draft)
    payload = opened(payload, named, link)
    around = {**_around_draft(payload), "shared": link, "is_unlisted": True}
    return HttpResponse(_drawn(request, type(draft), payload, around=around))


def _around_draft(payload: dict[str, Any]) -> dict[str, Any]:
    """A draft of the home page brings its own mark."""
    mark: dict[str, Any] = {name: payload[name] for name in ("logo", "wordmark") if name in payload}
    return {**furniture(), **mark}


def preview_around(request: HttpRequest, details: Deliverable, *, scheme: str) -> HttpResponse:
    """The home page, or an empty one, under details of the site that are not saved yet."""
    site, _ = render(details)
    home, stored = furnished("/")
    around = {**stored, "site": site}
    if home is None:
        empty = {"document": {"title": site["title"]}, "request": request}
        context = {**around, **empty, "is_preview": True, "scheme": scheme}
        return HttpResponse(render_to_string("base.html", context))
    return HttpResponse(_drawn(request, model_of(home), home.payload, around=around, scheme=scheme))


def private_page(request: HttpRequest, thing: Deliverable) -> HttpResponse:
    """A page for readers who were let in; nobody may keep a copy for others."""
    payload, _ = render(thing)
    response = HttpResponse(_drawn(request, type(thing), payload, around=furniture()))
    response["Cache-Control"] = "private, no-store"
    return response


@roomy
def _drawn(
    request: HttpRequest,
    model: type[Deliverable],
    payload: dict[str, Any],
    *,
    around: dict[str, Any],
    scheme: str = "",
) -> str:
    """A page for visitors; with a scheme, a preview for editors."""
    context = {
        **around,
        **model.public_context(payload, request),
        "document": payload,
        "breadcrumbs": trail(payload),
        "body_block": body_block(model),
        "request": request,
        "is_preview": bool(scheme),
        "scheme": scheme,
    }
    markup = render_to_string(model.template, context)
    return markup if scheme else veil_addresses(markup)  # a preview has Wagtail's scripts


def trail(payload: dict[str, Any]) -> list[dict[str, str]]:
    """The public pages above a thing, by its address; pages of the tree know theirs."""
    if "breadcrumbs" in payload:
        return list(payload["breadcrumbs"])
    address = payload["url"] or payload["api_url"].removeprefix("/api/v1")  # not saved yet
    parts = address.strip("/").split("/")
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
