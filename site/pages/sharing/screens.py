"""Where editors make, see and end links to drafts: a screen for each thing, and one for all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.apps import apps
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.paginator import WagtailPaginator
from wagtail.log_actions import log

from delivery import draft_links
from delivery.models import DraftLink
from pages.models import BasePage, PublicSnippet

MADE, ENDED = "graticule.draft_link.make", "graticule.draft_link.end"
DAYS = (1, 7, 14, 30)
AT_ONCE = 50


class LinkForm(forms.Form):
    """How long a new link lasts."""

    days = forms.TypedChoiceField(
        label=gettext_lazy("It ends after"),
        coerce=int,
        choices=[(days, ngettext_lazy("%d day", "%d days", days) % days) for days in DAYS],
        initial=draft_links.USUALLY.days,
    )


@dataclass(frozen=True)
class Row:
    """A link as a list shows it."""

    link: DraftLink
    title: str
    kind: str
    screen: str

    @property
    def address(self) -> str:
        """What an editor sends to someone."""
        return f"{settings.BASE_URL}{reverse('shared_draft', args=[self.link.token])}"


def can_be_shared(model: Any) -> bool:
    """What has drafts and a page of its own."""
    return isinstance(model, type) and issubclass(model, BasePage | PublicSnippet)


def screen_of(thing: Any) -> str:
    meta = thing._meta
    return reverse("draft_links", args=[meta.app_label, meta.model_name, thing.pk])


def links_of_a_thing(
    request: HttpRequest, app_label: str, model_name: str, pk: int
) -> HttpResponse:
    """Who shared this draft until when, and a form for one more link."""
    thing = _thing(request, app_label, model_name, pk)
    form = LinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _make(request, thing, form.cleaned_data["days"])
    edit = AdminURLFinder(request.user).get_edit_url(thing)
    context = {
        **_head(_("Share this draft"), above=[{"url": edit, "label": _title(thing)}]),
        "heading": _title(thing),
        "edit": edit,
        "rows": _rows(draft_links.open_links(thing)),
        "form": form,
    }
    return TemplateResponse(request, "pages/admin/draft_links.html", context)


def _make(request: HttpRequest, thing: Any, days: int) -> HttpResponse:
    link = draft_links.make(thing, request.user, lasting=timedelta(days=days))
    log(thing, MADE, user=request.user, data={"until": link.expires_at.isoformat()})
    messages.success(request, _("The link is made. Copy it and send it to whom you want."))
    return HttpResponseRedirect(screen_of(thing))


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Whoever may edit a thing ends its links, their own and others'."""
    link = get_object_or_404(DraftLink, pk=pk)
    thing = link.thing
    if thing is None or not thing.may_be_edited_by(request.user):
        raise PermissionDenied
    link.delete()
    log(thing, ENDED, user=request.user)
    messages.success(request, _("The link is ended. Whoever opens it sees nothing any more."))
    to_all = request.POST.get("from") == "all"
    return HttpResponseRedirect(reverse("all_draft_links") if to_all else screen_of(thing))


def all_links(request: HttpRequest) -> HttpResponse:
    """Every open link to what this editor may edit, a page of them at a time."""
    links = draft_links.open_links()
    theirs = [each for each in links if each.thing and each.thing.may_be_edited_by(request.user)]
    pages = WagtailPaginator(theirs, AT_ONCE)
    shown = pages.get_page(request.GET.get("p"))
    context = {
        **_head(_("Draft links"), above=[]),
        "rows": _rows(shown),
        "items": shown,
        "elided_page_range": pages.get_elided_page_range(shown.number),
    }
    return TemplateResponse(request, "pages/admin/all_draft_links.html", context)


def _head(title: str, *, above: list[dict[str, str]]) -> dict[str, Any]:
    """What stands at the top of a screen, and the way to it."""
    home = {"url": reverse("wagtailadmin_home"), "label": _("Home")}
    here = {"url": "", "label": title}
    return {
        "header_title": title,
        "header_icon": "link",
        "breadcrumbs_items": [home, *above, here],
    }


def _thing(request: HttpRequest, app_label: str, model_name: str, pk: int) -> Any:
    try:
        model: Any = apps.get_model(app_label, model_name)
    except LookupError as error:
        raise Http404 from error
    if not can_be_shared(model):
        raise Http404
    thing = get_object_or_404(model, pk=pk)
    if not thing.may_be_edited_by(request.user):
        raise PermissionDenied
    return thing


def _rows(links: Iterable[DraftLink]) -> list[Row]:
    return [
        Row(
            link=link,
            title=_title(link.thing),
            kind=str(link.thing._meta.verbose_name) if link.thing else "",
            screen=screen_of(link.thing),
        )
        for link in links
    ]


def _title(thing: Any) -> str:
    """As the admin names it: a page by the title of its draft."""
    named = getattr(thing, "get_admin_display_title", thing.__str__)
    return str(named())


urls: list[URLPattern] = [
    path("reports/draft-links/", all_links, name="all_draft_links"),
    path("draft-links/<int:pk>/end/", end, name="end_draft_link"),
    path(
        "draft-links/<slug:app_label>/<slug:model_name>/<int:pk>/",
        links_of_a_thing,
        name="draft_links",
    ),
]
