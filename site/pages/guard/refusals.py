"""What cannot be published is told in the admin, whichever way it was tried.

A form refuses at the field. Publishing many at once, approving a workflow or moving a page asks
no form, and one editor may take what another is about to; then the save itself refuses.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder


class TellWhatWasRefused:
    """A refused save in the admin is a message for its editor and no failure of the site."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        is_ours = isinstance(error, ValidationError) and request.path.startswith("/admin/")
        if not is_ours or request.method != "POST":
            return None
        messages.error(request, told(error))
        return _sent(request, _way_on(request, getattr(error, "thing", None)))


def told(error: Any) -> str:
    reasons = " ".join(error.messages)
    if (thing := getattr(error, "thing", None)) is None:
        return reasons
    return _("“%(title)s” was not published: %(reasons)s") % {"title": thing, "reasons": reasons}


def _way_on(request: HttpRequest, thing: Any) -> str:
    """Where the editor wanted to go, or else where it can be mended."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        return wanted
    is_kept = thing is not None and type(thing)._base_manager.filter(pk=thing.pk).exists()
    edit = AdminURLFinder(request.user).get_edit_url(thing) if is_kept else None
    return edit or reverse("wagtailadmin_home")


def _sent(request: HttpRequest, address: str) -> HttpResponse:
    """Wagtail's dialogues wait for JSON, and go where it says."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"step": "success", "redirect": address})
    return HttpResponseRedirect(address)
