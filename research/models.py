"""The centre's lines of research, and the page that lists them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models, transaction
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable

from delivery.documents import published
from delivery.references import reference
from pages import richtext
from pages.models import BasePage, ListPage
from pages.pictures.images import picture
from research import order
from research.belongings import belongings
from research.blocks import ApplicationsBlock, BranchBodyBlock, UseCasesBlock
from research.layouts import BRANCH


class ResearchPage(ListPage):
    """What the centre works on: its branches, in the order of the tree."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["research.ResearchBranchPage"]
    template = "research/research_page.html"

    class Meta:
        verbose_name = _("research page")

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        found = published("research-branch").listed().in_order()
        return {"branches": list(found.values_list("payload", flat=True))}


class ResearchBranchPage(BasePage):
    """A line of research and what it is applied to; the field may not be known yet."""

    kind = "research-branch"
    resource = "research-branches"
    number: int | None = None  # among those beside it, once it was looked up

    summary = models.TextField(
        _("summary"),
        max_length=500,
        help_text=_("One or two sentences; they stand on the branch’s card, too."),
    )
    method = RichTextField(
        _("method"), blank=True, help_text=_("How you work, for readers from another field.")
    )
    applications = StreamField(
        ApplicationsBlock(),
        blank=True,
        verbose_name=_("application fields"),
        help_text=_("What the research is applied to. Add one as soon as it is known."),
    )
    use_cases = StreamField(UseCasesBlock(), blank=True, verbose_name=_("use cases"))
    picture = models.ForeignKey(
        "pages.CentreImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
    )
    body = StreamField(
        BranchBodyBlock(),
        blank=True,
        verbose_name=_("more"),
        help_text=_("Anything else that readers should know."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel("picture"),
        FieldPanel("method"),
        FieldPanel("applications"),
        FieldPanel("use_cases"),
        InlinePanel(
            "leads",
            heading=_("Who leads it"),
            label=_("lead"),
            help_text=_("People show here, and the branch on their pages, once they are public."),
        ),
        FieldPanel("body"),
    ]
    layouts = BRANCH
    parent_page_types = ["research.ResearchPage"]
    subpage_types: list[str] = []
    template = "research/branch.html"

    class Meta:
        verbose_name = _("research branch")
        verbose_name_plural = _("research branches")

    def application_names(self) -> str:
        """The fields that it is applied to, for lists of the admin."""
        return ", ".join(each.value["field"] for each in self.applications if each.value["field"])

    @classmethod
    def deliver_all(cls, things: Sequence[Any]) -> None:
        """Follow what is stored; the branches beside these count themselves anew."""
        with transaction.atomic():
            super().deliver_all(things)
            if found := cls.following(things):
                super().deliver_all(found)

    @classmethod
    def following(cls, things: Sequence[Any]) -> list[Any]:
        return list(order.moved(things))

    @classmethod
    def look_up_access(cls, things: Sequence[Any]) -> None:
        prefetch_related_objects(things, "leads__person", "picture__renditions")
        super().look_up_access(things)

    @classmethod
    def look_up_content(cls, things: Sequence[Any]) -> None:
        super().look_up_content(things)
        positions = order.positions(things)
        for branch in things:
            branch.number = positions[branch.uuid]

    def public_document(self) -> dict[str, Any]:
        return {
            **super().public_document(),
            "summary": self.summary,
            "method": richtext.html(self.method),
            "applications": shapes(self.applications),
            "use_cases": shapes(self.use_cases),
            "leads": [reference(lead.person, "lead") for lead in self.leads.all()],
            "picture": picture(self.picture),
            "body": self.body.stream_block.get_api_representation(self.body),
            "position": self.number or order.position(self),
        }

    @classmethod
    def public_context(cls, payload: dict[str, Any], request: HttpRequest) -> dict[str, Any]:
        return belongings(payload["id"])


class BranchLead(Orderable):
    """Someone who leads a branch."""

    branch = ParentalKey(ResearchBranchPage, on_delete=models.CASCADE, related_name="leads")
    person = models.ForeignKey(
        "people.Person", models.CASCADE, related_name="led_branches", verbose_name=_("person")
    )

    panels = [FieldPanel("person")]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("lead")

    def __str__(self) -> str:
        return str(self.person)


def shapes(stream: StreamValue) -> list[Any]:
    """The blocks of a stream as the API shows them, without their wrapping."""
    return [each.block.get_api_representation(each.value) for each in stream]
