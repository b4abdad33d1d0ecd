"""The page of the people."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from delivery.documents import published
from pages import richtext
from pages.models import BasePage
from pages.paging import page_of
from people.team import with_current_roles


class PeoplePage(BasePage):
    """Everybody with a role at the centre, by family name."""

    introduction = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("A few sentences above the list; the list fills itself."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "people/people_page.html"

    class Meta:
        verbose_name = _("people page")

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
        people = page_of(published("person").listed().in_order(), request)
        return {"page_of_list": people, "entries": with_current_roles(people)}
