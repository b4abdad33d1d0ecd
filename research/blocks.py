"""Blocks of the research room."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StreamBlock, StructBlock, StructValue
from wagtail.blocks import TextBlock as PlainTextBlock

from delivery.documents import published
from delivery.references import embed
from pages.blocks.base import Shaped
from pages.blocks.body import CHOSEN, WrittenBlock
from pages.blocks.prose import TextBlock
from people.blocks import LogoWallBlock, PeopleListBlock
from people.choosers import OrganisationChooserBlock
from research import samples


class UseCaseBlock(Shaped, StructBlock):
    """One thing that the research is good for."""

    title = CharBlock(label=_("Title"), max_length=160)
    text = PlainTextBlock(
        label=_("Text"), rows=4, help_text=_("What it is good for, and for whom; a few sentences.")
    )

    class Meta:
        icon = "pick"
        label = _("Use case")
        description = _("One thing that the research is good for, in a few sentences.")
        template = "blocks/use_case.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, str]:
        return {"title": value["title"] or "", "text": value["text"] or ""}

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["title"] or shape["text"] else None

    def sample(self) -> dict[str, str]:
        return samples.use_case()


class ApplicationBlock(StructBlock):
    """A field in which the research proves itself."""

    field = CharBlock(
        label=_("Application field"),
        max_length=160,
        required=False,
        help_text=_("For example “Hydrology”. Leave it empty while it is not known."),
    )
    partners = ListBlock(OrganisationChooserBlock(required=False), label=_("Partners"), default=[])
    text = TextBlock(
        label=_("Text"),
        required=False,
        features=["bold", "italic", "link", "ol", "ul"],
        help_text=_("What the research changes in that field."),
    )

    class Meta:
        icon = "site"
        label = _("Application field")

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        return {
            "field": value["field"] or "",
            "text": self.child_blocks["text"].get_api_representation(value["text"])["html"],
            "partners": [
                embed(partner, "partner", {"name": partner.name, "url": partner.url})
                for partner in value["partners"]
                if partner
            ],
        }


class ApplicationsBlock(StreamBlock):
    """The application fields of a branch, in their order."""

    application = ApplicationBlock()


class UseCasesBlock(StreamBlock):
    """The use cases of a branch, in their order."""

    use_case = UseCaseBlock()


class ResearchBranchesBlock(Shaped, StructBlock):
    """Cards of all public research branches; it fills itself."""

    heading = CharBlock(
        label=_("Heading"),
        max_length=160,
        required=False,
        help_text=_("Printed above the cards, and only while there are any."),
    )

    class Meta:
        icon = "folder-open-inverse"
        label = _("Research branches")
        description = _("A card for each published research branch; it fills itself.")
        template = "blocks/research_branches.html"

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, str]:
        return {"heading": value["heading"] or ""}

    def living(self, shape: Any) -> dict[str, Any] | None:
        found = published("research-branch").listed().in_order()
        branches = list(found.values_list("payload", flat=True))
        return (
            {"branches": branches, "level": "3" if shape["heading"] else "2"} if branches else None
        )

    def sample(self) -> dict[str, str]:
        return {"heading": ""}

    def living_sample(self, shape: Any) -> dict[str, Any]:
        return {"branches": samples.branches(), "level": "2"}


class BranchBodyBlock(WrittenBlock):
    """What the page of a research branch says beyond its form."""

    people_list = PeopleListBlock(group=CHOSEN)
    logo_wall = LogoWallBlock(group=CHOSEN)
