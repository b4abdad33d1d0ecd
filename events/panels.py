"""What the editor of a schedule should look at, beside the form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, Panel

from events.linter import Finding
from events.schedule_comparison import ScheduleComparison


class FindingsPanel(Panel):
    """What was computed from the schedule, and what a source said otherwise at its rows."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/admin/findings.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.pk is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            computed = [said(each) for each in self.instance.findings()]
            return {**context, "computed": computed, "notes": list(_notes(self.instance))}


def said(finding: Finding) -> dict[str, str]:
    """A finding with its place in words."""
    place = {"session": finding.session, "row": finding.row}
    where = _("%(session)s, row %(row)s") if finding.row else _("%(session)s")
    return {"where": where % place, "message": finding.message}


def _notes(page: Any) -> Iterator[dict[str, str]]:
    """The notes at the rows; those of the page stand below, where they can be deleted."""
    for session in page.sessions():
        for number, row in enumerate(session.rows, start=1):
            for note in row.source_notes:
                yield said(Finding(session.title, number, note))


class SchedulePanel(FieldPanel):
    """The schedule; two revisions of it are compared by talk."""

    def get_comparison_class(self) -> type:
        return ScheduleComparison
