"""The preview beside a form: the site's own page, in daylight and at night, with unsaved words.

A relation shows in it as visitors will see it: what is not public itself is left out or printed
without a link, however new it is.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import PreviewableMixin

SCHEMES: list[tuple[str, str | Promise]] = [("light", _("Light")), ("dark", _("Dark"))]


def scheme_of(mode: str) -> str:
    """Daylight, unless an editor asks for the night."""
    return mode if mode in dict(SCHEMES) else SCHEMES[0][0]


class Previewed(PreviewableMixin):
    """Drawn by the site's own template, light or dark; Wagtail gives three widths."""

    @property
    def preview_modes(self) -> list[tuple[str, str | Promise]]:
        return SCHEMES

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from pages.serving import preview  # noqa: PLC0415 -- it renders the models

        return preview(request, self, scheme=scheme_of(mode_name))


class PreviewedAround(Previewed):
    """What stands around every page is previewed around the home page."""

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from pages.serving import preview_around  # noqa: PLC0415 -- it renders the models

        return preview_around(request, self, scheme=scheme_of(mode_name))
