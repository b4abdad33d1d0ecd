"""Requests that no form of the admin sends are refused, where Wagtail's views would break on them.

A connection that ends early, or a program that guesses, sends half a form.
"""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.models import Page

BREAKS_ON_PURPOSE = "wagtailadmin_error_test"
LINK = ("wagtailadmin_choose_page_external_link", "external-link-chooser-url")
CHOSEN_PAGES = "wagtailadmin_choose_page_chosen_multiple"


class RefuseWhatIsIncomplete:
    """Half a form is answered as such, and is no failure of the site."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not request.path.startswith("/admin/") or not request.user.is_authenticated:
            return None
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name == BREAKS_ON_PURPOSE or (name == CHOSEN_PAGES and _asks_for_a_root(request)):
            raise Http404
        is_half = (request.method, name) == ("POST", LINK[0]) and not request.POST.get(LINK[1])
        return refused() if is_half else None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        is_half = isinstance(error, MultiValueDictKeyError) and request.path.startswith("/admin/")
        return refused() if is_half else None


def refused() -> HttpResponse:
    told = _("This form arrived incomplete, and nothing was done. Please open it again.")
    return HttpResponseBadRequest(told, content_type="text/plain; charset=utf-8")


def _asks_for_a_root(request: HttpRequest) -> bool:
    """What is above all pages is none that could be chosen."""
    keys = filter(str.isdigit, request.GET.getlist("id"))
    return bool(Page.objects.filter(pk__in=keys, depth=1).exists())
