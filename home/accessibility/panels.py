"""The form of the accessibility statement, in the order of what it prints."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    Panel,
)


class ReviewPanel(Panel):
    """Says that the statement has grown old; nothing while it has not."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/review_panel.html"

        @property
        def findings(self) -> list[str]:
            return [finding.message for finding in self.instance.legal_findings()]

        def is_shown(self) -> bool:
            return super().is_shown() and bool(self.findings)


GAP = [
    FieldPanel("reason"),
    FieldPanel("what"),
    FieldPanel("why"),
    FieldPanel("criteria"),
    FieldPanel("alternative"),
    FieldPanel("mended_by"),
]

STATEMENT = [
    ReviewPanel(),
    MultiFieldPanel(
        [
            FieldPanel("operator"),
            FieldPanel("covers"),
            FieldPanel("address"),
            FieldPanel("law"),
            FieldPanel("commitment"),
        ],
        _("Who and what"),
    ),
    MultiFieldPanel([FieldPanel("compliance"), FieldPanel("standard")], _("Compliance")),
    InlinePanel("gaps", heading=_("What not everyone can use"), label=_("gap")),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("prepared_on"), FieldPanel("reviewed_on")]),
            FieldPanel("assessment"),
            FieldPanel("assessor"),
            FieldPanel("report"),
        ],
        _("How it was prepared"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("contact"),
            FieldPanel("email"),
            FieldPanel("phone"),
            FieldPanel("form_address"),
            PageChooserPanel("contact_page"),
            FieldPanel("response_days"),
        ],
        _("Whom to tell of a barrier"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("procedure"),
            FieldPanel("enforcer"),
            FieldPanel("enforcer_address"),
            FieldPanel("enforcer_website"),
        ],
        _("If that does not help"),
    ),
]
