"""The addresses that belong to no room: search, sitemap, health and the like."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from delivery.documents import published
from pages import search as search_words
from pages.furniture import furniture
from pages.media import media as media
from pages.paging import page_of
from pages.serving import drawn


def search(request: HttpRequest) -> HttpResponse:
    """Results of all kinds, the closest first."""
    query = request.GET.get("q", "")
    results = page_of(search_words.search(query), request, per_page=20)
    kept = urlencode({"q": query})
    return drawn(request, "pages/search.html", {"query": query, "results": results, "kept": kept})


def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public address."""
    addresses = published().exclude(path=None).order_by("path").values_list("path", "modified")
    text = render_to_string(
        "pages/sitemap.xml", {"addresses": addresses, "base_url": settings.BASE_URL}
    )
    return HttpResponse(text, content_type="application/xml")


def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /admin/", "", f"Sitemap: {settings.BASE_URL}/sitemap.xml"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain")


def health(request: HttpRequest) -> JsonResponse:
    """200 while the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


def centre_stylesheet(request: HttpRequest) -> HttpResponse:
    """The centre's one strong colour; no inline style is allowed on a page."""
    site = published("site").in_order().first()
    accent = site.payload["accent"] if site else ""
    text = f":root {{ --accent-of-the-centre: {accent}; }}\n" if accent else "\n"
    return HttpResponse(text, content_type="text/css", headers={"Cache-Control": "max-age=300"})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _failed(request, "404.html", 404)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _failed(request, "403.html", 403)


def _failed(request: HttpRequest, template: str, status: int) -> HttpResponse:
    context: dict[str, Any] = {**furniture(), "request": request}
    return HttpResponse(render_to_string(template, context), status=status)


def broken(request: HttpRequest) -> HttpResponse:
    """Something failed, perhaps the database: this page asks it for nothing."""
    return HttpResponse(render_to_string("500.html", {"site": {}}), status=500)
