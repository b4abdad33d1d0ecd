"""Blocks of the research room."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock, StructBlock, StructValue
from wagtail.blocks import TextBlock as PlainTextBlock

from delivery.documents import published
from pages.blocks.base import Shaped
from pages.blocks.body import CHOSEN, WrittenBlock
from people.blocks import LogoWallBlock, PeopleListBlock


class UseCaseBlock(Shaped, StructBlock):
    """One thing that the research is good for."""

    title = CharBlock(label=_("title"), max_length=160)
    text = PlainTextBlock(
        label=_("text"), rows=4, help_text=_("What it is good for, and for whom; a few sentences.")
    )

    class Meta:
        icon = "pick"
        label = _("Use case")
        template = "blocks/use_case.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, str]:
        return {"title": value["title"] or "", "text": value["text"] or ""}


class UseCasesBlock(StreamBlock):
    """The use cases of a branch, in their order."""

    use_case = UseCaseBlock()


class ResearchBranchesBlock(Shaped, StructBlock):
    """Cards of all public research branches; it fills itself."""

    heading = CharBlock(
        label=_("heading"),
        max_length=160,
        required=False,
        help_text=_("Printed above the cards, and only while there are any."),
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Research branches")
        template = "blocks/research_branches.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, str]:
        return {"heading": value["heading"] or ""}

    def living(self, shape: Any) -> dict[str, Any] | None:
        found = published("research-branch").listed().in_order()
        branches = list(found.values_list("payload", flat=True))
        return {"branches": branches, "level": 3 if shape["heading"] else 2} if branches else None


class BranchBodyBlock(WrittenBlock):
    """What the page of a research branch says beyond its form."""

    people_list = PeopleListBlock(group=CHOSEN)
    logo_wall = LogoWallBlock(group=CHOSEN)
