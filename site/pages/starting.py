"""Where an editor chooses what a page begins with: a screen before its form.

Nothing is saved by choosing: the form opens with the blocks in it, and is sent where it always is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView

from pages.layouts import Layout, is_empty, layout_named, layouts_of

BLANK = "blank"


class BeginView(CreateView):
    """The form of a new page, with the blocks of a layout in it."""

    def dispatch(
        self, request: HttpRequest, *args: Any, layout: str, **kwargs: Any
    ) -> HttpResponse:
        self.layout = layout
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        _wanted(self.page_class, self.layout).begin(self.page)
        response: HttpResponse = super().get(request)
        return response


class ChooseAgainView(EditView):
    """The choice of layouts for a page that is saved already, while it is empty."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        if not is_empty(self.page) or self.locked_for_user:
            return redirect(edit)
        return choice(
            request,
            self.page_class,
            title=self.page.get_admin_display_title(),
            place=_("Choose a layout"),
            blank=edit,
            address=lambda layout: reverse("begin_again", args=[self.page.pk, layout.name]),
        )


class BeginAgainView(EditView):
    """The form of an empty page, with the blocks of a layout in it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        layout = _wanted(self.page_class, kwargs["layout"])
        if not is_empty(self.page) or self.locked_for_user:
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        layout.begin(self.page)
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response


def _wanted(model: Any, name: str) -> Layout:
    layout = layout_named(model, name)
    if layout is None:
        raise Http404
    return layout


def choose_first(request: HttpRequest, parent: Any, model: Any) -> HttpResponse | None:
    """Show the choice before the form of a new page, unless the editor wants it blank."""
    match = request.resolver_match
    is_form = match is not None and match.view_name == "wagtailadmin_pages:add"
    if request.method != "GET" or not is_form or BLANK in request.GET or not layouts_of(model):
        return None
    where = [model._meta.app_label, model._meta.model_name, parent.pk]
    kept = {"next": following} if (following := get_valid_next_url_from_request(request)) else {}
    return choice(
        request,
        model,
        title=_("New %(kind)s") % {"kind": model._meta.verbose_name},
        place=_("in “%(page)s”") % {"page": parent.get_admin_display_title()},
        blank=_with(reverse("wagtailadmin_pages:add", args=where), {BLANK: "1", **kept}),
        address=lambda layout: _with(reverse("begin", args=[*where, layout.name]), kept),
    )


def choice(
    request: HttpRequest,
    model: Any,
    *,
    title: str,
    place: str,
    blank: str,
    address: Callable[[Layout], str],
) -> HttpResponse:
    """The layouts as links, the blank page last."""
    context = {
        "title": title,
        "place": place,
        "blank": blank,
        "choices": [(layout, address(layout)) for layout in layouts_of(model)],
    }
    return TemplateResponse(request, "pages/admin/layouts.html", context)


def _with(address: str, parameters: Mapping[str, str]) -> str:
    return f"{address}?{urlencode(parameters)}" if parameters else address


urls: list[URLPattern] = [
    path(
        "pages/begin/<slug:content_type_app_name>/<slug:content_type_model_name>/"
        "<int:parent_page_id>/<slug:layout>/",
        BeginView.as_view(),
        name="begin",
    ),
    path("pages/<int:page_id>/begin/", ChooseAgainView.as_view(), name="choose_again"),
    path("pages/<int:page_id>/begin/<slug:layout>/", BeginAgainView.as_view(), name="begin_again"),
]
