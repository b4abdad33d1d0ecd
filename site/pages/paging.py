"""Long lists in pages of fifty."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest

PER_PAGE = 50


def page_of(items: Any, request: HttpRequest, *, per_page: int = PER_PAGE) -> Page[Any]:
    """The page of a list that `?page=` asks for; a page that is not there is a 404."""
    wanted = request.GET.get("page", "1")
    paginator = Paginator(items, per_page)
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 7):
        raise Http404
    if not 1 <= int(wanted) <= paginator.num_pages:
        raise Http404
    return paginator.page(int(wanted))
