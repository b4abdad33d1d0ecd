"""The page of the people."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from delivery.documents import published
from pages.models import ListPage
from pages.paging import page_of
from people.team import with_current_roles


class PeoplePage(ListPage):
    """Everybody with a role at the centre, by family name."""

    parent_page_types = ["home.HomePage"]
    template = "people/people_page.html"

    class Meta:
        verbose_name = _("people page")

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        listed = published("person").listed().in_order()
        people = page_of(listed.values_list("payload", flat=True), request)
        return {"page_of_list": people, "people": with_current_roles(people)}
