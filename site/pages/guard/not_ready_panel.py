"""On the editor's first screen: one's own drafts, and what each lacks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import F
from wagtail.admin.ui.components import Component

from pages.guard.unfinished_report import visible_to
from pages.models import NotReady

MOST = 5


class NotReadyPanel(Component):
    """Only while there is something."""

    name = "not_ready"
    template_name = "pages/admin/not_ready_panel.html"
    order = 90

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> str:
        user = (parent_context or {})["request"].user
        theirs = visible_to(user, NotReady).filter(editor=user)
        rows = list(theirs.order_by(F("edited_at").desc(nulls_last=True))[: MOST + 1])
        if not rows:
            return ""
        more = len(rows) > MOST
        return str(super().render_html({"rows": rows[:MOST], "has_more": more, "user": user}))

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return dict(parent_context)
