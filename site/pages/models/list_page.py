"""The page of a room: a list that fills itself."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from pages import richtext
from pages.models.page import BasePage


class ListPage(BasePage):
    """One of each room; editors write its introduction, and nothing below it."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("A few sentences above the list; the list fills itself."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    max_count = 1
    subpage_types: list[str] = []

    class Meta:
        abstract = True

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "introduction": richtext.html(self.introduction),
            "summary": "",
            "picture": None,
            "body": [],
        }
