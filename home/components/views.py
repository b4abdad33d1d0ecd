"""The catalogue in the admin: all of it, or one component alone. Its look is the site's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from home.components.catalogue import catalogue, component_named
from home.components.component import Component, Words, apart
from pages.furniture import furniture

Drawn = list[tuple[Words, SafeString]]


def components(request: HttpRequest) -> HttpResponse:
    """Every component with its states, below a list of them."""
    numbers = count(1)
    groups = [
        (title, [(each, _drawn(each, request, numbers)) for each in members])
        for title, members in catalogue()
    ]
    context = {
        "document": {"title": _("Components")},
        "groups": groups,
        "breadcrumbs": _trail()[:1],
    }
    return _answer("home/components/catalogue.html", request, context)


def component(request: HttpRequest, name: str) -> HttpResponse:
    """One component alone."""
    found = component_named(name)
    if found is None:
        raise Http404
    states = _drawn(found, request, count(1))
    context = {"document": {"title": str(found.title)}, "states": states, "breadcrumbs": _trail()}
    return _answer("home/components/component.html", request, context)


def _drawn(component: Component, request: HttpRequest, numbers: Iterator[int]) -> Drawn:
    return [(state.title, apart(state.draw(request), next(numbers))) for state in component.states]


def _trail() -> list[dict[str, str]]:
    return [
        {"title": _("Admin"), "url": reverse("wagtailadmin_home")},
        {"title": _("Components"), "url": reverse("components")},
    ]


def _answer(template: str, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    return HttpResponse(render_to_string(template, {**furniture(), **context, "request": request}))


urls = [
    path("components/", components, name="components"),
    path("components/<slug:name>/", component, name="component"),
]
