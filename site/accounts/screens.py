"""What our screens of the admin share."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.generic import WagtailAdminTemplateMixin


class Screen(PermissionRequiredMixin, WagtailAdminTemplateMixin):
    """A screen with Wagtail's furniture, for those who may."""

    permission_required: str | tuple[str, ...] = ()
    raise_exception = True
    submit_button_label = _("Save")
    request: HttpRequest

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        response: Any = super().dispatch(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        return response
