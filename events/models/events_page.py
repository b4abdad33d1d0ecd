"""The page of the events."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from events import coming
from pages import richtext
from pages.models import BasePage
from pages.paging import page_of


class EventsPage(BasePage):
    """What comes next, and what was."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("A few sentences above the list; the list fills itself."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.WorkshopPage"]
    template = "events/events_page.html"

    class Meta:
        verbose_name = _("events page")

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "introduction": richtext.html(self.introduction),
            "summary": "",
            "picture": None,
            "body": [],
        }

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        upcoming, past = coming.divided()
        return {"upcoming": upcoming, "past": page_of(past, request)}
