"""What is unfinished in a form while it is being filled in, told with each preview.

The editor's browser posts the form for its preview anyway; `static/js/admin/findings.js` shows
beside the fields what the answer says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.utils.text import capfirst
from wagtail.admin.views.pages import preview as pages
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.contrib.settings import views as settings
from wagtail.snippets.views import snippets

from pages.forms import found_in
from pages.guard import overruling
from pages.unfinished import Finding


class TellsFindings:
    """A preview whose answer also says what is unfinished in what was posted."""

    told: list[dict[str, Any]] | None = None

    def validate_form(self, form: Any) -> bool:
        """Asked of what was posted first, and of an earlier preview if that will not do."""
        is_valid: bool = super().validate_form(form)  # type: ignore[misc]
        if self.told is None:
            self.told = list(_all_told(form, self.request.user))  # type: ignore[attr-defined]
        return is_valid

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> JsonResponse:
        answer = super().post(request, *args, **kwargs)  # type: ignore[misc]
        return JsonResponse({**json.loads(answer.content), "findings": self.told})


def _all_told(form: Any, user: Any) -> Iterator[dict[str, Any]]:
    thing = form.instance
    may_overrule = thing.pk is not None and overruling.may_publish(user, thing)
    for part, found in (*found_in(form), (form, thing.warnings_from_the_site())):
        for each in found:
            told = _told(part, each)
            signed = overruling.signed(thing, each, told["label"]) if may_overrule else ""
            yield {**told, "overrule": signed}


def _told(form: Any, finding: Finding) -> dict[str, Any]:
    """With the way to its place: the name of a field of the form, then steps through its blocks."""
    name = str(finding.path[0])
    field = form.fields.get(name)
    return {
        "field": form.add_prefix(name) if field else "",
        "label": capfirst(str(field.label if field and field.label else name.replace("_", " "))),
        "steps": list(finding.path[1:]),
        "excerpt": finding.excerpt,
        "message": str(finding.message),
        "stops": finding.level.stops_a_publish,
    }


class PreviewOfPage(TellsFindings, pages.PreviewOnEditView):
    """Of a page that exists."""


class PreviewOfNewPage(TellsFindings, pages.PreviewOnCreateView):
    """Of a page that is not saved yet."""


class PreviewOfSnippet(TellsFindings, snippets.PreviewOnEditView):
    """Of a publication, product or person that exists."""


class PreviewOfNewSnippet(TellsFindings, snippets.PreviewOnCreateView):
    """Of one that is not saved yet."""


class PreviewOfDetails(TellsFindings, settings.PreviewOnEdit):
    """Of the details of the site. Wagtail's own view at this address cannot be chosen."""


urls: list[URLPattern] = [
    path(
        "settings/pages/sitedetails/<int:pk>/preview/",
        PreviewOfDetails.as_view(),
        {"app_name": "pages", "model_name": "sitedetails"},
        name="preview_of_details",
    ),
]


class Pages(PageViewSet):
    """How pages of ours are edited."""

    preview_on_add_view_class = PreviewOfNewPage
    preview_on_edit_view_class = PreviewOfPage


class Snippets(snippets.SnippetViewSet):
    """How publications, products and people are edited."""

    preview_on_add_view_class = PreviewOfNewSnippet
    preview_on_edit_view_class = PreviewOfSnippet
