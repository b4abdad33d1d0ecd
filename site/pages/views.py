"""The addresses that belong to no room: search, sitemap, health and the like."""

from typing import Any

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from delivery.documents import published
from pages.colours import COLOUR, by_night, is_readable
from pages.furniture import furniture
from pages.paging import page_of
from pages.pictures.media import media as media
from pages.search import results as search_words
from pages.search.page import search_page
from pages.serving import drawn


def search(request: HttpRequest) -> HttpResponse:
    """Results of all kinds or of one, the closest first."""
    found = search_words.search(request.GET.get("q", ""), request.GET.get("kind", ""))
    results = page_of(found, request, per_page=20)
    return drawn(request, "pages/search.html", search_page(found, results, request))


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


def accent(request: HttpRequest, colour: str) -> HttpResponse:
    """The centre's one strong colour, by day and by night; no inline style is allowed on a page."""
    colour = f"#{colour}"
    if not (COLOUR.fullmatch(colour) and is_readable(colour)):
        raise Http404
    text = f":root {{ --accent: light-dark({colour}, {by_night(colour)}); }}\n"
    forever = {"Cache-Control": "max-age=31536000, public, immutable"}
    return HttpResponse(text, content_type="text/css", headers=forever)


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
