"""Blocks that show people and the organisations around them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from delivery.documents import published
from delivery.references import about, reference
from pages.blocks.base import Shaped
from people import samples
from people.choosers import OrganisationChooserBlock
from people.team import with_current_roles


class ListedPersonBlock(StructBlock):
    """One person, and what they do in this list."""

    person = SnippetChooserBlock("people.Person", label=_("Person"))
    role = CharBlock(
        required=False,
        max_length=120,
        label=_("Role"),
        help_text=_("What they do here, for example “Contact”."),
    )

    class Meta:
        icon = "user"
        label = _("Person")


class PeopleListBlock(Shaped, StructBlock):
    """Chosen people; whoever is not public is left out."""

    heading = CharBlock(required=False, max_length=120, label=_("Heading"))
    people = ListBlock(ListedPersonBlock(), label=_("People"))

    class Meta:
        icon = "clipboard-list"
        label = _("People list")
        description = _("People whom you choose, each with what they do here.")
        template = "blocks/people_list.html"

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any]:
        return {
            "heading": value["heading"] or "",
            "people": [
                about(row["person"], "listed", _row(row))
                for row in value["people"]
                if row["person"]
            ],
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {"people": shape["people"]} if shape["people"] else None

    def sample(self) -> dict[str, Any]:
        return {"heading": _("Whom to ask"), "people": samples.listed()}


def _row(row: Any) -> dict[str, Any]:
    return {"person": reference(row["person"], "listed"), "role": row["role"] or ""}


class TeamBlock(Shaped, StructBlock):
    """Everybody with a role at the centre; it fills itself."""

    heading = CharBlock(
        required=False,
        max_length=120,
        label=_("Heading"),
        help_text=_("Below it stands whoever has a role at the centre. Without anyone, nothing."),
    )

    class Meta:
        icon = "group"
        label = _("Team")
        description = _("Everybody with a role at the centre; it fills itself.")
        template = "blocks/team.html"

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any]:
        return {"heading": value["heading"] or ""}

    def living(self, shape: Any) -> dict[str, Any] | None:
        people = published("person").listed().in_order()
        shown = with_current_roles(people.values_list("payload", flat=True))
        return {"people": shown, "level": "3" if shape["heading"] else "2"} if shown else None

    def sample(self) -> dict[str, Any]:
        return {"heading": ""}

    def living_sample(self, shape: Any) -> dict[str, Any]:
        return {"people": samples.team(), "level": "2"}


class LogoWallBlock(Shaped, StructBlock):
    """Organisations with their logos; the name stands in for a missing one."""

    heading = CharBlock(required=False, max_length=120, label=_("Heading"))
    organisations = ListBlock(OrganisationChooserBlock(), label=_("Organisations"))

    class Meta:
        icon = "tag"
        label = _("Logo wall")
        description = _("Organisations with their logos, each with a link.")
        template = "blocks/logo_wall.html"

    def get_api_representation(self, value: Any, context: Any = None) -> dict[str, Any]:
        chosen = [organisation for organisation in value["organisations"] if organisation]
        return {
            "heading": value["heading"] or "",
            "organisations": [organisation.embedded("organisation") for organisation in chosen],
        }

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["organisations"] else None

    def sample(self) -> dict[str, Any]:
        return {"heading": _("With"), "organisations": samples.organisations()}
