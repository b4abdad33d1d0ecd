"""The authors in the form: a row each, or one field with a line each when there are many."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel, InlinePanel, Panel

from publications.forms import LINES, ROWS


class AuthorsPanel(InlinePanel):
    """Shows whichever of the two its form has."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"relation_name": ROWS, **kwargs})

    def on_model_bound(self) -> None:
        super().on_model_bound()
        self.lines = FieldPanel(LINES).bind_to_model(self.model)

    def get_bound_panel(
        self, instance: Any = None, request: Any = None, form: Any = None, prefix: str = "panel"
    ) -> Panel.BoundPanel:
        bound = {"instance": instance, "request": request, "form": form, "prefix": prefix}
        if form is not None and ROWS not in form.formsets:
            return self.lines.get_bound_panel(**bound)
        return super().get_bound_panel(**bound)
