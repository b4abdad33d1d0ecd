"""What Wagtail does in two steps, telling us after the first, is done here as one or not at all.

A page that is hidden or moved stays public at its old address until its document has followed. A
process that ends in between, or a document that cannot follow, would leave it so.

They are done one after the other: a page's place in the tree is worked out from those beside it,
and one of these may go meanwhile.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from delivery.models import Counter
from pages.pictures.file_privacy import deliver_files_in

ACTS = frozenset(
    {
        "wagtail_bulk_action",
        "wagtailadmin_collections:add",
        "wagtailadmin_collections:delete",
        "wagtailadmin_collections:edit",
        "wagtailadmin_collections:set_privacy",
        "wagtailadmin_pages:add",
        "wagtailadmin_pages:copy",
        "wagtailadmin_pages:delete",
        "wagtailadmin_pages:move_confirm",
        "wagtailadmin_pages:set_page_position",
        "wagtailadmin_pages:set_privacy",
    }
)


@contextmanager
def whole_act() -> Iterator[None]:
    """A transaction that no other such act, and no publish, runs beside."""
    with transaction.atomic():
        Counter.lock()
        yield


class ActWhole:
    """A transaction around an act of the admin's; whatever failed takes all of it back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or _name(request) not in ACTS:
            return self.get_response(request)
        with whole_act():
            response = self.get_response(request)
            if getattr(request, "act_failed", False):
                transaction.set_rollback(True)
            else:
                _follow(request)
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """Noted here, whatever another makes an answer of it."""
        request.act_failed = True  # type: ignore[attr-defined]


def _follow(request: HttpRequest) -> None:
    """Of a collection that was put below another, nobody tells us: its files may be private now."""
    found = resolve(request.path_info)
    if found.view_name == "wagtailadmin_collections:edit":
        deliver_files_in(found.kwargs["pk"])


def _name(request: HttpRequest) -> str:
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""
