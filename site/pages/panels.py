"""Panels that the forms of all pages share."""

from __future__ import annotations

from wagtail.admin.panels import Panel

from pages.layouts import is_empty, layouts_of


class LayoutPanel(Panel):
    """The way from an empty page to the layouts that it may begin with."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/admin/layout_panel.html"

        def is_shown(self) -> bool:
            page = self.instance
            is_bare = page.pk is not None and bool(layouts_of(page)) and is_empty(page)
            return super().is_shown() and is_bare and not self.form.is_bound
