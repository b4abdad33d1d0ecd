"""The site itself: its name, what stands around every page, and under which licence it all is."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router

from api import conditional, forms
from api.answers import written
from api.routes import get, get_file
from api.schemas.site import SiteOut
from delivery import formats, tags
from delivery import standing as standings
from delivery.answer import absolute, dumped
from delivery.documents import published
from delivery.expiry import present
from delivery.formats import Format
from pages.furniture import navigation

router = Router(tags=["site"])
KIND = "site"


@get(
    router,
    "/site/",
    SiteOut,
    "The site: its name, navigation, contact and licence",
    may_lack=True,
    also=forms.media_types(KIND),
)
def get_site(request: HttpRequest) -> HttpResponse:
    """The navigation is of pages, so that the answer changes with them."""
    if form := forms.wanted(request, KIND):
        return _told(request, form)
    standing = present(lambda: standings.of_kinds("site", "page"))
    named = [tags.of_kind("site"), tags.of_kind("page")]
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, named)
    if (answer := _answer()) is None:
        raise Http404
    response = written(answer[:-1], _navigation())
    response.headers["Link"] = forms.links(KIND, request.path)
    return conditional.stamped(response, standing, named)


def _told(request: HttpRequest, form: Format) -> HttpResponse:
    standing = present(lambda: standings.of_kinds(KIND))
    return forms.written(request, form, standing, [tags.of_kind(KIND)], _answer)


def _answer() -> str | None:
    return published(KIND).values_list("answer", flat=True).first()


def _join(form: Format) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return _told(request, form)

    view.__name__ = f"get_site_{form.suffix}"
    address = f"/site.{form.suffix}"
    get_file(router, address, form.media_type, f"The site, as {form.media_type}", may_lack=True)(
        view
    )


for each in formats.of_kind(KIND):
    _join(each)


def _navigation() -> str:
    return f',"navigation":{dumped(absolute(navigation(), settings.BASE_URL))}}}'
