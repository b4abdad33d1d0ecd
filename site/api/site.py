"""The site itself: its name, what stands around every page, and under which licence it all is."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router

from api import conditional
from api.answers import written
from api.routes import get
from api.schemas.site import SiteOut
from delivery import standing as standings
from delivery import tags
from delivery.answer import absolute, dumped
from delivery.documents import published
from delivery.expiry import present
from pages.furniture import navigation

router = Router(tags=["site"])


@get(router, "/", SiteOut, "The site: its name, navigation, contact and licence", may_lack=True)
def get_site(request: HttpRequest) -> HttpResponse:
    """The navigation is of pages, so that the answer changes with them."""
    standing = present(lambda: standings.of_kinds("site", "page"))
    named = [tags.of_kind("site"), tags.of_kind("page")]
    if response := conditional.unchanged(request, standing):
        return conditional.stamped(response, standing, named)
    answer = published("site").values_list("answer", flat=True).first()
    if answer is None:
        raise Http404
    return conditional.stamped(written(answer[:-1], _navigation()), standing, named)


def _navigation() -> str:
    return f',"navigation":{dumped(absolute(navigation(), settings.BASE_URL))}}}'
