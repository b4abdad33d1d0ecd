"""The page of the events."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from events import coming
from pages.models import ListPage
from pages.paging import page_of


class EventsPage(ListPage):
    """What comes next, and what was."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.WorkshopPage"]
    template = "events/events_page.html"

    class Meta:
        verbose_name = _("events page")

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        upcoming, past = coming.divided()
        return {"upcoming": upcoming, "past": page_of(past, request)}
